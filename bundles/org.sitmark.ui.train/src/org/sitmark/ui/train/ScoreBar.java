// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.sitmark.ui.palette.Palette;

/** Draws a score from 0 to 1 as a number and a bar, with its confidence interval as a line with ends. */
public final class ScoreBar {

    private static final int NUMBER = 44;

    private ScoreBar() {}

    public static String text(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    public static void draw(GC gc, int x, int y, int width, int height, double score, double low, double high) {
        Palette palette = Palette.current();
        gc.setAntialias(SWT.ON);
        gc.setForeground(palette.ink());
        String number = text(score);
        gc.drawText(number, x + 16, y + (height - gc.textExtent(number).y) / 2, true);
        int left = x + NUMBER + 22;
        int length = width - NUMBER - 34;
        int middle = y + height / 2;
        gc.setBackground(palette.line());
        gc.fillRoundRectangle(left, middle - 4, length, 8, 8, 8);
        if (score > 0) {
            gc.setBackground(palette.done());
            gc.fillRoundRectangle(left, middle - 4, Math.max(8, (int) (length * score)), 8, 8, 8);
        }
        if (high > low) {
            gc.setForeground(palette.ink());
            gc.setLineWidth(1);
            int from = left + (int) (length * low);
            int to = left + (int) (length * high);
            gc.drawLine(from, middle, to, middle);
            gc.drawLine(from, middle - 5, from, middle + 5);
            gc.drawLine(to, middle - 5, to, middle + 5);
        }
    }
}
