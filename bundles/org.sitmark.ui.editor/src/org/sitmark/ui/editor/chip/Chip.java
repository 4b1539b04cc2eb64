// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.chip;

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
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.confirm.ConfirmLoop;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.link.LinkEnd;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.editor.reading.ReadingSettings;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/**
 * The small card under the current item. It never takes the focus, so the keys go on to work in the text. It lies over the text rather than between
 * its lines: a text that moved at every step would make the eye search. Who reads on while deciding has it at the edge.
 */
public final class Chip {

    private static final int PAD_X = 12;
    private static final int PAD_Y = 7;
    private static final int LINE = 21;
    private static final int BELOW = 13;

    private final StyledText widget;
    private final ReportText text;
    private final ReportEditor editor;
    private final Canvas canvas;
    private List<Line> lines = List.of();
    private int lastTop = -1;
    private @Nullable Rectangle asideFrom;
    private @Nullable Point lastSize;

    public Chip(StyledText widget, ReportText text, ReportEditor editor) {
        this.widget = widget;
        this.text = text;
        this.editor = editor;
        canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.setVisible(false);
        canvas.setCursor(widget.getDisplay().getSystemCursor(SWT.CURSOR_ARROW));
        canvas.addPaintListener(this::paint);
        // the text below can be read and clicked while the mouse is over it
        canvas.addListener(SWT.MouseEnter, e -> stepAside());
        widget.addListener(SWT.MouseMove, e -> comeBack(e.x, e.y));
        // scrolling has no event that comes in all cases, painting does
        widget.addPaintListener(e -> followScrolling());
        Runnable placing = this::place;
        ReadingSettings.get().addListener(placing);
        widget.addDisposeListener(e -> ReadingSettings.get().removeListener(placing));
    }

    private void stepAside() {
        asideFrom = canvas.getBounds();
        canvas.setVisible(false);
    }

    private void comeBack(int x, int y) {
        Rectangle from = asideFrom;
        if (from != null && !from.contains(x, y)) {
            asideFrom = null;
            place();
        }
    }

    private void followScrolling() {
        int top = widget.getTopPixel();
        Point size = widget.getSize();
        if (top != lastTop || !size.equals(lastSize)) {
            lastTop = top;
            lastSize = size;
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    place();
                }
            });
        }
    }

    /** The lines that the card shows now, for screen readers and tests; empty where it is hidden. */
    public List<String> shown() {
        return canvas.isVisible() ? lines.stream().map(Line::text).toList() : List.of();
    }

    /** The current item, or what it is, has changed. */
    public void update() {
        Item item = editor.current();
        if (item == null || ModalKeys.isOpen(editor)) {
            canvas.setVisible(false);
            return;
        }
        int alike =
                item instanceof Suggestion ? new ConfirmLoop(editor).alike(item).size() : 0;
        lines = ChipText.lines(editor, item, alike, editor.choices());
        var gc = new GC(canvas);
        try {
            RunPainter painter = painter();
            int width = 0;
            for (Line line : lines) {
                width = Math.max(width, painter.width(gc, line));
            }
            int most = widget.getClientArea().width - 20;
            canvas.setSize(Math.min(most, width + 2 * PAD_X), lines.size() * LINE + 2 * PAD_Y);
        } finally {
            gc.dispose();
        }
        place();
        canvas.redraw();
    }

    private void place() {
        if (canvas.isDisposed()) {
            return;
        }
        Item item = editor.current();
        Rectangle area = widget.getClientArea();
        if (item == null || area.height < 60 || ModalKeys.isOpen(editor)) {
            canvas.setVisible(false);
            return;
        }
        int first = text.lineAt(item.begin());
        int last = text.lineAt(Math.max(item.begin(), item.end() - 1));
        int top = widget.getLinePixel(first);
        int bottom = widget.getLinePixel(last) + text.glyphHeight();
        if (bottom < 0 || top > area.height) {
            canvas.setVisible(false);
            return;
        }
        Point size = canvas.getSize();
        int x = widget.getLocationAtOffset(
                                first == last
                                        ? item.begin()
                                        : text.lineSpan(last).begin())
                        .x
                - 4;
        x = Math.max(8, Math.min(x, area.width - size.x - 10));
        int y;
        if (ReadingSettings.get().isCardAtEdge()) {
            x = Math.max(8, area.width - size.x - 10);
            y = area.height - size.y - 6;
            // at the other edge where the current item itself would be hidden
            y = bottom + 2 > y ? 2 : y;
        } else {
            y = place(item, new Rectangle(x, top, size.x, size.y), bottom, area.height);
        }
        canvas.setLocation(x, y);
        Rectangle from = asideFrom;
        canvas.setVisible(from == null || !from.intersects(x, y, size.x, size.y));
    }

    /** Below the item, or else above it, or else below what it links to: where it hides none of these. */
    private int place(Item item, Rectangle card, int bottom, int height) {
        List<Rectangle> keep = new ArrayList<>();
        int lowest = bottom;
        for (LinkEnd target : editor.links().ends()) {
            text.pieces(target.span(), 0, text.lineCount() - 1, piece -> {
                Rectangle b = piece.bounds();
                keep.add(new Rectangle(b.x, b.y, b.width, b.height + BELOW));
            });
        }
        for (Rectangle target : keep) {
            lowest = Math.max(lowest, target.y + target.height - BELOW);
        }
        int above = card.y - card.height - BELOW + 4;
        for (int y : new int[] {bottom + BELOW, above, lowest + BELOW}) {
            card.y = y;
            if (y >= 2 && y + card.height <= height - 4 && keep.stream().noneMatch(card::intersects)) {
                return y;
            }
        }
        int y = bottom + BELOW + card.height > height - 4 ? above : bottom + BELOW;
        return Math.max(2, Math.min(y, height - card.height - 2));
    }

    private static RunPainter painter() {
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        return new RunPainter(Palette.current(), plain, bold);
    }

    private void paint(PaintEvent event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        Point size = canvas.getSize();
        gc.setBackground(palette.paper());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setAntialias(SWT.ON);
        RunPainter painter = painter();
        int middle = PAD_Y + LINE / 2;
        for (Line line : lines) {
            painter.draw(gc, line, PAD_X, middle, size.x - 2 * PAD_X);
            middle += LINE;
        }
        gc.setForeground(palette.accent());
        gc.setLineWidth(1);
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 8, 8);
    }
}
