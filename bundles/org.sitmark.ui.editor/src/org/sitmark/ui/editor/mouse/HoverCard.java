// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mouse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.current.ItemLookup;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/**
 * A card that comes when the mouse rests on a mark or suggestion: its features, where it comes from, and what the guideline says of its kind. It stands
 * above or below the text of the mark, never on it, and goes with the first key, with the mouse or with scrolling.
 */
public final class HoverCard {

    private static final int REST_MILLIS = 400;
    private static final int PAD_X = 12;
    private static final int PAD_Y = 8;
    private static final int LINE = 20;
    private static final int WIDEST = 430;
    private static final int GAP = 9;

    private final ReportEditor editor;
    private final StyledText widget;
    private final Canvas canvas;
    private final Listener keys = e -> hide();
    private List<Line> lines = List.of();
    private @Nullable Item shown;
    private int move;
    private int top;

    public HoverCard(ReportEditor editor) {
        this.editor = editor;
        widget = editor.text().widget();
        canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.setVisible(false);
        canvas.addPaintListener(this::paint);
        canvas.addListener(SWT.MouseEnter, e -> hide());
        widget.addListener(SWT.MouseMove, this::moved);
        widget.addListener(SWT.MouseDown, e -> hide());
        widget.addListener(SWT.MouseExit, e -> move++);
        widget.addListener(SWT.FocusOut, e -> hide());
        widget.addPaintListener(e -> {
            if (shown != null && widget.getTopPixel() != top) {
                widget.getDisplay().asyncExec(this::hide);
            }
        });
        Display display = widget.getDisplay();
        widget.addDisposeListener(e -> {
            display.removeFilter(SWT.KeyDown, keys);
            display.removeFilter(SWT.KeyUp, keys);
        });
    }

    /** The lines that the card shows now, for tests and screen readers; empty where it is hidden. */
    public List<String> shown() {
        return shown == null ? List.of() : lines.stream().map(Line::text).toList();
    }

    /** Where the card is in the text; meaningless where it is hidden. */
    public Rectangle bounds() {
        return canvas.getBounds();
    }

    private void moved(Event event) {
        move++;
        Item under = itemAt(event.x, event.y);
        Item card = shown;
        if (card != null && (under == null || under.id() != card.id())) {
            hide();
        }
        if (under == null || (event.stateMask & SWT.BUTTON_MASK) != 0 || shown != null) {
            return;
        }
        int resting = move;
        Point at = new Point(event.x, event.y);
        widget.getDisplay().timerExec(REST_MILLIS, () -> {
            if (resting == move && !widget.isDisposed() && !ModalKeys.isOpen(editor)) {
                Item still = itemAt(at.x, at.y);
                if (still != null) {
                    show(still, at);
                }
            }
        });
    }

    private @Nullable Item itemAt(int x, int y) {
        int offset = widget.getOffsetAtPoint(new Point(x, y));
        if (offset < 0) {
            return null;
        }
        List<Item> items = ItemLookup.at(editor.report(), offset, editor::isVisible);
        return items.isEmpty() ? null : items.get(0);
    }

    private void show(Item item, Point at) {
        int offset = widget.getOffsetAtPoint(at);
        int others = ItemLookup.at(editor.report(), Math.max(0, offset), editor::isVisible)
                        .size()
                - 1;
        List<Line> made = new ArrayList<>(HoverText.lines(editor, item, others));
        var gc = new GC(canvas);
        int width = 0;
        try {
            RunPainter painter = painter();
            for (String part : wrapped(gc, HoverText.guideline(editor, item))) {
                made.add(new Line().plain(part));
            }
            for (Line line : made) {
                width = Math.max(width, painter.width(gc, line));
            }
        } finally {
            gc.dispose();
        }
        lines = made;
        shown = item;
        top = widget.getTopPixel();
        canvas.setSize(Math.min(width, WIDEST) + 2 * PAD_X, made.size() * LINE + 2 * PAD_Y);
        place(item.span(), at);
        canvas.moveAbove(null);
        canvas.setVisible(true);
        canvas.redraw();
        widget.getDisplay().addFilter(SWT.KeyDown, keys);
        // the press of a key that is bound to a command ends at the command
        widget.getDisplay().addFilter(SWT.KeyUp, keys);
    }

    private static List<String> wrapped(GC gc, String text) {
        gc.setFont(JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT));
        List<String> parts = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && gc.textExtent(longer).x > WIDEST) {
                parts.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            parts.add(line.toString());
        }
        return parts;
    }

    /** Above the mark, since the card of the current one stands below; below where there is no room. */
    private void place(Span span, Point at) {
        Rectangle area = widget.getClientArea();
        Point size = canvas.getSize();
        List<Rectangle> pieces = new ArrayList<>();
        editor.text().pieces(span, 0, editor.text().lineCount() - 1, p -> pieces.add(p.bounds()));
        int first = pieces.stream().mapToInt(r -> r.y).min().orElse(at.y);
        int last = pieces.stream().mapToInt(r -> r.y + r.height).max().orElse(at.y);
        int x = Math.max(8, Math.min(at.x - 30, area.width - size.x - 8));
        int above = first - GAP - size.y;
        int below = last + GAP + 4;
        if (above >= 0) {
            canvas.setLocation(x, above);
        } else if (below + size.y <= area.height) {
            canvas.setLocation(x, below);
        } else {
            // a mark as high as the window: beside the mouse
            canvas.setLocation(x, Math.max(0, at.y - size.y - 2 * LINE));
        }
    }

    private void hide() {
        move++;
        if (shown != null && !canvas.isDisposed()) {
            shown = null;
            canvas.setVisible(false);
            widget.getDisplay().removeFilter(SWT.KeyDown, keys);
            widget.getDisplay().removeFilter(SWT.KeyUp, keys);
        }
    }

    private static RunPainter painter() {
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        return new RunPainter(Palette.current(), plain, bold);
    }

    private void paint(PaintEvent event) {
        Item item = shown;
        if (item == null) {
            return;
        }
        Palette palette = Palette.current();
        GC gc = event.gc;
        Point size = canvas.getSize();
        gc.setBackground(palette.chrome());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setAntialias(SWT.ON);
        Layer layer = editor.layers().byId(item.layer()).orElse(null);
        gc.setBackground(layer == null ? palette.dim() : palette.strong(layer));
        gc.fillRectangle(0, 0, 4, size.y);
        RunPainter painter = painter();
        int middle = PAD_Y + LINE / 2;
        for (Line line : lines) {
            painter.draw(gc, line, PAD_X, middle, size.x - 2 * PAD_X + 4);
            middle += LINE;
        }
        gc.setForeground(palette.line());
        gc.setLineWidth(1);
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
    }
}
