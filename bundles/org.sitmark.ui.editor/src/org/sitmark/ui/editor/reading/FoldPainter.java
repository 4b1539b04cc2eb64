// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import java.util.function.Function;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;

/** Writes on lines that stand for folded text what they stand for. */
final class FoldPainter {

    private final ReportText text;
    private final Function<Span, String> words;

    FoldPainter(ReportText text, Function<Span, String> words) {
        this.text = text;
        this.words = words;
        text.widget().addPaintListener(this::paint);
    }

    private void paint(PaintEvent event) {
        Span lines = text.linesAt(event.y, event.height);
        for (int line = lines.begin(); line <= lines.end(); line++) {
            Span fold = text.foldAt(line);
            if (fold != null) {
                paint(event.gc, line, "\u25b8 " + words.apply(fold));
            }
        }
    }

    private void paint(GC gc, int line, String label) {
        Palette palette = Palette.current();
        gc.setFont(JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT));
        gc.setAntialias(SWT.ON);
        Point size = gc.textExtent(label);
        int top = text.widget().getLinePixel(line);
        int height = Math.max(text.glyphHeight(), size.y);
        gc.setBackground(palette.chrome());
        gc.fillRoundRectangle(text.textLeft() - 2, top, size.x + 18, height, 8, 8);
        gc.setForeground(palette.dim());
        gc.drawText(label, text.textLeft() + 7, top + (height - size.y) / 2, true);
    }
}
