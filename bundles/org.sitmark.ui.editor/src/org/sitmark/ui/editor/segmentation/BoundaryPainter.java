// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.segmentation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Repair.Unit;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;

/**
 * Shows boundaries, if that is wanted: a small tick below where a token begins or ends, a flag where a sentence begins. What a person repaired is
 * filled and heavier, and a place where something was joined has a bow. Shapes tell it without colour.
 */
public final class BoundaryPainter {

    private final ReportEditor editor;
    private final ReportText text;

    public BoundaryPainter(ReportEditor editor, ReportText text) {
        this.editor = editor;
        this.text = text;
        text.widget().addPaintListener(this::paint);
    }

    private void paint(PaintEvent event) {
        if (!ReadingSettings.get().isBoundaries()) {
            return;
        }
        Span lines = text.linesAt(event.y, event.height);
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        gc.setLineStyle(SWT.LINE_SOLID);
        for (int line = lines.begin(); line <= lines.end(); line++) {
            if (text.foldAt(line) == null) {
                paint(gc, line);
            }
        }
    }

    private void paint(GC gc, int line) {
        Palette palette = Palette.current();
        Report report = editor.report();
        Span shown = text.lineSpan(line);
        int bottom = text.widget().getLinePixel(line) + text.glyphHeight();
        for (Span token : editor.tokens().touching(shown)) {
            tick(gc, palette.dim(), shown, token.begin(), bottom);
            tick(gc, palette.dim(), shown, token.end(), bottom);
        }
        for (Span sentence : editor.tokens().sentencesTouching(shown)) {
            if (shown.contains(sentence.begin())) {
                boolean repaired =
                        report.repair(Unit.SENTENCE, sentence.begin()).isPresent();
                flag(gc, repaired ? palette.accent() : palette.dim(), sentence.begin(), repaired);
            }
        }
        for (Repair repair : report.repairs()) {
            if (shown.contains(repair.offset()) && (repair.unit() == Unit.TOKEN || !repair.split())) {
                repaired(gc, palette, repair, bottom);
            }
        }
    }

    private void tick(GC gc, Color color, Span shown, int offset, int bottom) {
        if (offset >= shown.begin() && offset <= shown.end()) {
            int x = text.widget().getLocationAtOffset(offset).x;
            gc.setBackground(color);
            gc.fillRectangle(x, bottom - 3, 1, 5);
        }
    }

    private void flag(GC gc, Color color, int offset, boolean filled) {
        Point at = text.widget().getLocationAtOffset(offset);
        int x = at.x - 2;
        gc.setForeground(color);
        gc.setBackground(color);
        gc.setLineWidth(filled ? 2 : 1);
        gc.drawLine(x, at.y - 3, x, at.y + text.glyphHeight() - 2);
        int[] cloth = {x, at.y - 4, x + 6, at.y - 1, x, at.y + 2};
        if (filled) {
            gc.fillPolygon(cloth);
        } else {
            gc.drawPolygon(cloth);
        }
        gc.setLineWidth(1);
    }

    /** A heavy tick where a token was split, a bow where something was joined. */
    private void repaired(GC gc, Palette palette, Repair repair, int bottom) {
        int x = text.widget().getLocationAtOffset(repair.offset()).x;
        gc.setBackground(palette.accent());
        gc.setForeground(palette.accent());
        if (repair.split()) {
            gc.fillRectangle(x - 1, bottom - 5, 3, 8);
        } else {
            gc.setLineWidth(2);
            gc.drawArc(x - 5, bottom - 4, 10, 7, 180, 180);
            gc.setLineWidth(1);
        }
    }
}
