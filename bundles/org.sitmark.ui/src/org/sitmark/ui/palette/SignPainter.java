// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;

/** Draws the signs of layers in the layers' colours. UI thread only. */
public final class SignPainter {

    /** Width and height of a sign in the text. */
    public static final int SMALL = 5;
    /** Width and height of a sign in lists and legends. */
    public static final int LARGE = 9;

    private static @Nullable Map<String, LayerSign> signs;

    private SignPainter() {}

    /** The sign of an installed layer. */
    public static LayerSign of(Layer layer) {
        Map<String, LayerSign> known = signs;
        if (known == null) {
            known = LayerSign.plan(Sitmark.installed().layers());
            signs = known;
        }
        return known.getOrDefault(layer.id(), LayerSign.DISC);
    }

    /** Draws the sign of a layer in its strong colour; antialiasing, colours and line width of the GC change. */
    public static void draw(GC gc, Palette palette, Layer layer, int x, int y, int size) {
        draw(gc, of(layer), palette.strong(layer), x, y, size);
    }

    /** Draws a sign whose left upper corner is at x and y. */
    public static void draw(GC gc, LayerSign sign, Color color, int x, int y, int size) {
        int s = size - 1;
        int half = size / 2;
        gc.setBackground(color);
        gc.setForeground(color);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        switch (sign) {
            case DISC -> gc.fillOval(x, y, size, size);
            case SQUARE -> gc.fillRectangle(x, y, size, size);
            case TRIANGLE -> gc.fillPolygon(new int[] {x - 1, y + size, x + half, y - 1, x + size + 1, y + size});
            case BARS -> {
                int bar = Math.max(2, size / 3);
                gc.fillRectangle(x, y, bar, size);
                gc.fillRectangle(x + size - bar, y, bar, size);
            }
            case DIAMOND ->
                gc.fillPolygon(
                        new int[] {x + half, y - 1, x + size + 1, y + half, x + half, y + size + 1, x - 1, y + half});
            case CROSS -> {
                gc.fillRectangle(x + half - size / 8, y, 1 + size / 4, size);
                gc.fillRectangle(x, y + half - size / 8, size, 1 + size / 4);
            }
            case RING -> gc.drawOval(x, y, s, s);
            case BOX -> gc.drawRectangle(x, y, s, s);
            case WEDGE -> gc.fillPolygon(new int[] {x - 1, y, x + half, y + size + 1, x + size + 1, y});
            case STAR -> {
                gc.drawLine(x, y, x + s, y + s);
                gc.drawLine(x, y + s, x + s, y);
                gc.drawLine(x, y + half, x + s, y + half);
            }
        }
    }
}
