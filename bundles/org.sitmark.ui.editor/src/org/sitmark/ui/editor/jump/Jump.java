// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/**
 * Shows a short label at every word in sight; typing one chooses its place. Two or three keys reach what takes a mouse its pointing, or the arrow keys
 * dozens of strokes. Escape leaves, Backspace takes a sign back. UI thread only.
 */
public final class Jump implements ModalKeys.Owner {

    private static final int PAD = 3;
    private static final int STRIP = 30;

    private final ReportEditor editor;
    private final StyledText widget;
    private final Goal goal;
    private final Map<String, Span> places = new LinkedHashMap<>();
    private final PaintListener painter = e -> paint(e.gc);
    private final ModalKeys keys;
    private String typed = "";

    private Jump(ReportEditor editor, Goal goal) {
        this.editor = editor;
        this.goal = goal;
        widget = editor.text().widget();
        label();
        widget.addPaintListener(painter);
        widget.setData(Jump.class.getName(), this);
        keys = new ModalKeys(editor, this);
        widget.redraw();
    }

    /** Shows the labels for a goal. */
    static void open(ReportEditor editor, Goal goal) {
        new Jump(editor, goal);
    }

    /** The labels that an editor shows now and where they lead, the short ones first; empty where it shows none. */
    public static Map<String, Span> shown(ReportEditor editor) {
        return editor.text().widget().getData(Jump.class.getName()) instanceof Jump jump
                ? Map.copyOf(jump.places)
                : Map.of();
    }

    private void label() {
        Goal.Places found = goal.places(visible());
        List<Span> all = new ArrayList<>(found.likely());
        all.addAll(found.others());
        List<String> labels = Labels.assign(found.likely().size(), all.size());
        for (int i = 0; i < labels.size(); i++) {
            places.put(labels.get(i), all.get(i));
        }
    }

    /** The text of the lines that are wholly in sight. */
    private Span visible() {
        int top = promptTop() == 0 ? STRIP : 0;
        int height = promptTop() > 0 ? promptTop() : widget.getClientArea().height;
        int first = widget.getLineIndex(top);
        int last = widget.getLineIndex(height);
        if (widget.getLinePixel(first) < top && first < last) {
            first++;
        }
        if (widget.getLinePixel(last) + editor.text().glyphHeight() > height && last > first) {
            last--;
        }
        return new Span(
                editor.text().lineSpan(first).begin(),
                editor.text().lineSpan(last).end());
    }

    @Override
    public void key(Event event) {
        if (event.keyCode == SWT.ESC || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            keys.close();
            return;
        }
        if (event.keyCode == SWT.BS) {
            typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
            widget.redraw();
            return;
        }
        String longer = typed + Character.toString(event.character).toLowerCase(Locale.ROOT);
        Span chosen = places.get(longer);
        if (chosen != null) {
            keys.close();
            goal.chosen(chosen, (event.stateMask & SWT.SHIFT) != 0);
        } else if (event.character != 0 && places.keySet().stream().anyMatch(l -> l.startsWith(longer))) {
            typed = longer;
            widget.redraw();
        }
    }

    @Override
    public void closed() {
        if (!widget.isDisposed()) {
            widget.removePaintListener(painter);
            widget.setData(Jump.class.getName(), null);
            widget.redraw();
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.current();
        gc.setAntialias(SWT.ON);
        // the short ones last, so that they stand in front
        gc.setFont(JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT));
        places.forEach((label, span) -> {
            if (label.startsWith(typed) && label.length() > typed.length() + 1) {
                paintLong(gc, palette, label.substring(typed.length()), span);
            }
        });
        gc.setFont(JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT));
        places.forEach((label, span) -> {
            if (label.startsWith(typed) && label.length() == typed.length() + 1) {
                paintShort(gc, palette, label.substring(typed.length()), span);
            }
        });
        paintPrompt(gc, palette);
    }

    /** A label of two signs: pale, above its word, which stays readable. */
    private void paintLong(GC gc, Palette palette, String label, Span span) {
        Point at = widget.getLocationAtOffset(span.begin());
        Point size = gc.textExtent(label);
        int y = aboveOrBelow(at.y, size.y / 2 + 4);
        gc.setAlpha(210);
        gc.setBackground(palette.paper());
        gc.fillRectangle(at.x - 1, y + 1, size.x + 2, size.y - 3);
        gc.setAlpha(255);
        gc.setForeground(palette.dim());
        gc.drawText(label, at.x, y - 1, true);
    }

    /** Above the line; below the first one in sight, which has no room above it. */
    private int aboveOrBelow(int lineTop, int lift) {
        return lineTop >= lift - 2 ? lineTop - lift : lineTop + editor.text().glyphHeight() - 1;
    }

    /** A label that is complete with the next key: strong, with the stretch that it stands for underlined. */
    private void paintShort(GC gc, Palette palette, String label, Span span) {
        Point at = widget.getLocationAtOffset(span.begin());
        Point size = gc.textExtent(label);
        int height = size.y - 2;
        int y = aboveOrBelow(at.y, height / 2 + 3);
        gc.setBackground(palette.accent());
        gc.setForeground(palette.paper());
        gc.fillRoundRectangle(at.x - PAD, y, size.x + 2 * PAD, height, 5, 5);
        gc.drawText(label, at.x, y - 1, true);
        if (span.length() > 1) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(1);
            editor.text().pieces(span, 0, editor.text().lineCount() - 1, piece -> {
                Rectangle r = piece.bounds();
                gc.drawLine(r.x, r.y + r.height, r.x + r.width, r.y + r.height);
            });
        }
    }

    /**
     * The prompt stands below the text, or above it where the end of the text is in sight, which cannot be scrolled from under it; negative where it
     * would hide text that cannot be scrolled at all.
     */
    private int promptTop() {
        int below = widget.getClientArea().height - STRIP;
        int end = widget.getLinePixel(editor.text().lineCount() - 1)
                + editor.text().glyphHeight();
        if (end <= below || end > below + STRIP) {
            return below;
        }
        return widget.getTopPixel() > 0 ? 0 : -1;
    }

    private void paintPrompt(GC gc, Palette palette) {
        Rectangle area = widget.getClientArea();
        int top = promptTop();
        if (top < 0) {
            return;
        }
        gc.setBackground(palette.paper());
        gc.fillRectangle(0, top, area.width, STRIP);
        gc.setForeground(palette.accent());
        int edge = top == 0 ? STRIP : top;
        gc.drawLine(0, edge, area.width, edge);
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        Line line = goal.prompt();
        new RunPainter(palette, plain, bold).draw(gc, line, 24, top + STRIP / 2, area.width - 48);
    }

    /** What the user is asked, for screen readers and tests; null where no labels are shown. */
    public static @Nullable String prompt(ReportEditor editor) {
        return editor.text().widget().getData(Jump.class.getName()) instanceof Jump jump
                ? jump.goal.prompt().text()
                : null;
    }
}
