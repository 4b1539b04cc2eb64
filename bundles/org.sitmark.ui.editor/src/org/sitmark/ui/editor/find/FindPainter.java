// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.find;

import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;

/** Draws the places that were found as tinted boxes, the selected one with a strong outline. Only lines that are asked for are looked at. */
final class FindPainter {

    private static final int TINT = 45;

    private final ReportText text;
    private final Supplier<List<Span>> hits;
    private final IntSupplier current;

    FindPainter(ReportText text, Supplier<List<Span>> hits, IntSupplier current) {
        this.text = text;
        this.hits = hits;
        this.current = current;
        text.widget().addPaintListener(this::paint);
    }

    /** There are other hits, or another one is selected. */
    void changed() {
        text.widget().redraw();
    }

    private void paint(PaintEvent event) {
        List<Span> all = hits.get();
        if (all.isEmpty()) {
            return;
        }
        Span lines = text.linesAt(event.y, event.height);
        int begin = text.lineSpan(lines.begin()).begin();
        int end = text.lineSpan(lines.end()).end();
        int index = Collections.binarySearch(all, new Span(begin, begin));
        Palette palette = Palette.current();
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        for (int i = Math.max(0, (index < 0 ? -index - 1 : index) - 1); i < all.size(); i++) {
            Span hit = all.get(i);
            if (hit.begin() > end) {
                break;
            }
            boolean selected = i == current.getAsInt();
            text.pieces(hit, lines.begin(), lines.end(), piece -> {
                Rectangle r = piece.bounds();
                gc.setAlpha(selected ? TINT : TINT);
                gc.setBackground(palette.found());
                gc.fillRectangle(r.x, r.y, r.width, r.height);
                gc.setAlpha(255);
                gc.setForeground(selected ? palette.ink() : palette.found());
                gc.setLineWidth(selected ? 2 : 1);
                gc.drawRoundRectangle(r.x - 1, r.y - 1, r.width + 1, r.height + 1, 3, 3);
            });
        }
        gc.setLineWidth(1);
    }
}
