// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mouse;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.boundary.Tokens;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.palette.Palette;

/**
 * Two small handles at the ends of the current mark or suggestion. Dragging one moves the boundary: by words, or by characters where that is switched
 * on or Alt is held. What it would become is shown while it is dragged; letting go is one step to undo, Escape leaves all as it was.
 */
public final class BoundaryHandles {

    private static final int REACH = 5;
    private static final int KNOB = 3;

    private final ReportEditor editor;
    private final StyledText widget;
    private final Listener presses = this::pressed;
    private final Listener moves = this::moved;
    private final Listener releases = this::released;
    private @Nullable Drag drag;
    private boolean overHandle;

    /** A boundary that is being dragged. */
    private static final class Drag {
        private final Item item;
        private final boolean begin;
        private Span span;
        private @Nullable ModalKeys keys;

        Drag(Item item, boolean begin) {
            this.item = item;
            this.begin = begin;
            span = item.span();
        }
    }

    public BoundaryHandles(ReportEditor editor) {
        this.editor = editor;
        widget = editor.text().widget();
        Display display = widget.getDisplay();
        // before the text widget, which would move the caret
        display.addFilter(SWT.MouseDown, presses);
        widget.addDisposeListener(e -> {
            display.removeFilter(SWT.MouseDown, presses);
            display.removeFilter(SWT.MouseMove, moves);
            display.removeFilter(SWT.MouseUp, releases);
        });
        widget.addListener(SWT.MouseMove, e -> showCursor(e.x, e.y));
        widget.addPaintListener(e -> paint(e.gc));
    }

    /** The stretch that the item would have if the handle were let go now, or null while none is dragged. */
    public @Nullable Span preview() {
        Drag dragging = drag;
        return dragging == null ? null : dragging.span;
    }

    private void showCursor(int x, int y) {
        if (drag != null) {
            return;
        }
        boolean over = edgeAt(x, y) != null;
        if (over != overHandle) {
            overHandle = over;
            Cursor cursor = over ? widget.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null;
            widget.setCursor(cursor);
        }
    }

    /** TRUE at the handle of the beginning, FALSE at that of the end, null elsewhere. */
    private @Nullable Boolean edgeAt(int x, int y) {
        Item item = editor.current();
        if (item == null || editor.picking() != null || ModalKeys.isOpen(editor)) {
            return null;
        }
        // the end first: an empty place between two marks belongs to the one on its left
        if (isAt(knob(item.span(), false), x, y)) {
            return Boolean.FALSE;
        }
        return isAt(knob(item.span(), true), x, y) ? Boolean.TRUE : null;
    }

    private boolean isAt(Rectangle edge, int x, int y) {
        return Math.abs(x - edge.x) <= REACH && y >= edge.y - 2 && y <= edge.y + edge.height + 2 * KNOB + 2;
    }

    /** The vertical line of an edge: x, top and height. */
    private Rectangle knob(Span span, boolean begin) {
        int offset = begin ? span.begin() : Math.max(span.begin(), span.end() - 1);
        boolean left = begin != editor.text().readsRightToLeft(offset);
        int y = widget.getLinePixel(editor.text().lineAt(offset));
        int x = editor.text().edge(span, begin);
        return new Rectangle(x + (left ? -3 : 3), y, 0, editor.text().glyphHeight());
    }

    private void pressed(Event event) {
        if (event.widget != widget || event.button != 1 || event.count > 1 || drag != null) {
            return;
        }
        Boolean begin = edgeAt(event.x, event.y);
        Item item = editor.current();
        if (begin == null || item == null) {
            return;
        }
        consume(event);
        widget.setFocus();
        var dragging = new Drag(item, begin);
        drag = dragging;
        Display display = widget.getDisplay();
        display.addFilter(SWT.MouseMove, moves);
        display.addFilter(SWT.MouseUp, releases);
        dragging.keys = new ModalKeys(editor, new ModalKeys.Owner() {
            @Override
            public void key(Event pressed) {
                if (pressed.keyCode == SWT.ESC) {
                    stop();
                }
            }

            @Override
            public void closed() {
                stop();
            }
        });
    }

    private void moved(Event event) {
        Drag dragging = drag;
        if (dragging == null || event.widget != widget) {
            return;
        }
        Span span = spanAt(dragging, event);
        consume(event);
        if (!span.equals(dragging.span)) {
            Span both =
                    new Span(Math.min(span.begin(), dragging.span.begin()), Math.max(span.end(), dragging.span.end()));
            dragging.span = span;
            editor.text().redraw(both);
        }
    }

    private Span spanAt(Drag dragging, Event event) {
        int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
        if (offset < 0) {
            return dragging.span;
        }
        return moved(
                editor.tokens(),
                dragging.item.span(),
                dragging.begin,
                offset,
                isSecondHalf(offset, event.x),
                WordSelection.isExact(event));
    }

    private boolean isSecondHalf(int offset, int x) {
        Rectangle bounds = widget.getTextBounds(offset, offset);
        return x > bounds.x + bounds.width / 2 != editor.text().readsRightToLeft(offset);
    }

    /**
     * The span with one boundary at a place, never empty.
     *
     * @param secondHalf whether the place is in the half of the character at the offset that is read last
     */
    static Span moved(Tokens tokens, Span span, boolean begin, int offset, boolean secondHalf, boolean exact) {
        int to = exact && secondHalf ? offset + 1 : offset;
        if (!exact) {
            Span token = tokens.at(offset);
            if (token == null || !token.contains(offset)) {
                to = begin ? tokens.nextBegin(offset) : tokens.previousEnd(offset + 1);
            } else {
                to = begin ? token.begin() : token.end();
            }
        }
        if (begin) {
            return new Span(Math.min(to, exact ? span.end() - 1 : tokens.previousBegin(span.end())), span.end());
        }
        return new Span(span.begin(), Math.max(to, exact ? span.begin() + 1 : tokens.nextEnd(span.begin())));
    }

    private void released(Event event) {
        Drag dragging = drag;
        if (dragging == null || event.button != 1) {
            return;
        }
        consume(event);
        stop();
        editor.report()
                .item(dragging.item.id())
                .ifPresent(item -> editor.apply(Edits.setSpan(editor.report(), item, dragging.span)));
    }

    /** Ends the drag; what was dragged stays as it was. */
    private void stop() {
        Drag dragging = drag;
        drag = null;
        if (dragging == null) {
            return;
        }
        Display display = Display.getCurrent();
        display.removeFilter(SWT.MouseMove, moves);
        display.removeFilter(SWT.MouseUp, releases);
        ModalKeys keys = dragging.keys;
        if (keys != null) {
            keys.close();
        }
        if (!widget.isDisposed()) {
            editor.text().redraw(dragging.span);
            editor.text().redraw(dragging.item.span());
            overHandle = false;
            widget.setCursor(null);
        }
    }

    private static void consume(Event event) {
        event.doit = false;
        event.type = SWT.None;
    }

    private void paint(GC gc) {
        Item item = editor.current();
        if (item == null || !editor.isVisible(item)) {
            return;
        }
        Palette palette = Palette.current();
        Drag dragging = drag;
        Span span = dragging == null ? item.span() : dragging.span;
        gc.setAntialias(SWT.ON);
        if (dragging != null) {
            gc.setBackground(palette.accent());
            gc.setAlpha(48);
            editor.text().pieces(span, 0, editor.text().lineCount() - 1, piece -> gc.fillRectangle(piece.bounds()));
            gc.setAlpha(255);
        }
        paintKnob(gc, palette, knob(span, true));
        paintKnob(gc, palette, knob(span, false));
    }

    private static void paintKnob(GC gc, Palette palette, Rectangle edge) {
        gc.setForeground(palette.accent());
        gc.setLineWidth(2);
        gc.drawLine(edge.x, edge.y, edge.x, edge.y + edge.height + KNOB);
        int y = edge.y + edge.height + KNOB - 1;
        gc.setBackground(palette.paper());
        gc.fillOval(edge.x - KNOB - 1, y - 1, 2 * KNOB + 2, 2 * KNOB + 2);
        gc.setBackground(palette.accent());
        gc.fillOval(edge.x - KNOB, y, 2 * KNOB, 2 * KNOB);
    }
}
