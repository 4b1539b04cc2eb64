// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mouse;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.choose.ChooseHandlers;
import org.sitmark.ui.editor.current.ItemLookup;

/**
 * Selecting by mouse: a double click takes a word, a triple click a sentence, dragging takes whole words unless that is switched off or Alt is held.
 * Clicking again where several marks lie goes from one to the next; holding the button there lists them.
 */
public final class WordSelection {

    private static final int STILL = 3;
    private static final int LONG_MILLIS = 550;

    private final ReportEditor editor;
    private final StyledText widget;
    private int anchor = -1;
    private Point pressedAt = new Point(0, 0);
    private boolean dragged;
    private boolean held;
    private int presses;
    private int stackOffset = -1;
    private int stackItem = -1;

    public WordSelection(ReportEditor editor) {
        this.editor = editor;
        widget = editor.text().widget();
        widget.setDoubleClickEnabled(false);
        widget.addListener(SWT.MouseDown, this::down);
        widget.addListener(SWT.MouseMove, this::move);
        widget.addListener(SWT.MouseUp, this::up);
    }

    private void down(Event event) {
        presses++;
        if (event.button != 1) {
            return;
        }
        anchor = offsetAt(event.x, event.y);
        pressedAt = new Point(event.x, event.y);
        dragged = false;
        held = false;
        if (event.count == 2) {
            select(editor.tokens().at(anchor), false);
        } else if (event.count == 3) {
            select(editor.tokens().sentence(anchor), false);
        } else {
            waitForLongClick(presses);
        }
    }

    private void waitForLongClick(int press) {
        widget.getDisplay().timerExec(LONG_MILLIS, () -> {
            boolean stillDown = press == presses && anchor >= 0 && !dragged && !widget.isDisposed();
            if (stillDown && itemsAt(anchor).size() > 1) {
                held = true;
                ChooseHandlers.openHere(editor, anchor);
            }
        });
    }

    private void move(Event event) {
        if (anchor < 0 || (event.stateMask & SWT.BUTTON1) == 0 || held) {
            return;
        }
        if (!dragged && Math.abs(event.x - pressedAt.x) <= STILL && Math.abs(event.y - pressedAt.y) <= STILL) {
            return;
        }
        dragged = true;
        boolean exact = isExact(event);
        int now = offsetAt(event.x, event.y);
        var span = new Span(Math.min(anchor, now), Math.max(anchor, now));
        if (span.isEmpty()) {
            return;
        }
        Span taken = exact ? span : editor.tokens().snap(span);
        editor.selectByHand(taken, now < anchor, exact);
    }

    /** Alt is what window managers take to move windows, so Control does the same. */
    static boolean isExact(Event event) {
        return !SnapHandler.isOn() || (event.stateMask & (SWT.ALT | SWT.CTRL)) != 0;
    }

    private void up(Event event) {
        if (event.button != 1) {
            return;
        }
        presses++;
        int offset = anchor;
        anchor = -1;
        if (offset < 0 || dragged || held || event.count > 1 || editor.picking() != null) {
            stackOffset = -1;
            return;
        }
        walkThroughStack(offset);
    }

    /** Clicking the same place again makes the next of the marks there the current one. */
    private void walkThroughStack(int offset) {
        List<Item> items = itemsAt(offset);
        int next = 0;
        if (offset == stackOffset) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id() == stackItem) {
                    next = (i + 1) % items.size();
                }
            }
        }
        stackOffset = offset;
        if (!items.isEmpty()) {
            stackItem = items.get(next).id();
            if (next > 0) {
                editor.setCurrent(items.get(next));
            }
        }
    }

    private List<Item> itemsAt(int offset) {
        return ItemLookup.at(editor.report(), offset, editor::isVisible);
    }

    private void select(@Nullable Span span, boolean exact) {
        if (span != null) {
            editor.selectByHand(span, false, exact);
        }
    }

    private int offsetAt(int x, int y) {
        int at = widget.getOffsetAtPoint(new Point(x, y));
        if (at >= 0) {
            return at;
        }
        // beyond the end of a line, or above or below the text
        int line = widget.getLineIndex(Math.max(0, y));
        Span shown = editor.text().lineSpan(Math.min(line, editor.text().lineCount() - 1));
        boolean beforeText = x <= widget.getLocationAtOffset(shown.begin()).x;
        return beforeText == editor.text().isRightToLeft(shown.begin()) ? shown.end() : shown.begin();
    }
}
