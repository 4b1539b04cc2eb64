// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Draws short lines of text in which weight, colour and key caps change, for cards and legends. */
public final class RunPainter {

    /** How a run looks. */
    public enum Style {
        BOLD,
        PLAIN,
        DIM,
        KEY,
        ACCENT
    }

    /** A stretch of text in one style. */
    public record Run(String text, Style style) {}

    /** A line that is being put together. */
    public static final class Line {

        private final List<Run> runs = new ArrayList<>();

        public Line bold(String text) {
            return add(text, Style.BOLD);
        }

        public Line plain(String text) {
            return add(text, Style.PLAIN);
        }

        public Line dim(String text) {
            return add(text, Style.DIM);
        }

        /** Draws the text as the cap of a key. */
        public Line key(String text) {
            return add(text, Style.KEY);
        }

        public Line accent(String text) {
            return add(text, Style.ACCENT);
        }

        private Line add(String text, Style style) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, style));
            }
            return this;
        }

        /** The line without its looks, for screen readers and tests. */
        public String text() {
            return String.join(" ", runs.stream().map(Run::text).toList());
        }

        public boolean isEmpty() {
            return runs.isEmpty();
        }
    }

    private static final int GAP = 6;
    private static final int KEY_PADDING = 5;

    private final Palette palette;
    private final Font plain;
    private final Font bold;

    /** The fonts are owned by the caller. */
    public RunPainter(Palette palette, Font plain, Font bold) {
        this.palette = palette;
        this.plain = plain;
        this.bold = bold;
    }

    public int width(GC gc, Line line) {
        int width = 0;
        for (Run run : line.runs) {
            width += width(gc, run) + GAP;
        }
        return Math.max(0, width - GAP);
    }

    private int width(GC gc, Run run) {
        gc.setFont(run.style == Style.BOLD ? bold : plain);
        return gc.textExtent(run.text).x + (run.style == Style.KEY ? 2 * KEY_PADDING : 0);
    }

    /** Draws the line with its middle at the given height; what does not fit into the width is cut with an ellipsis. */
    public void draw(GC gc, Line line, int x, int middle, int maxWidth) {
        int left = x;
        for (Run run : line.runs) {
            int room = x + maxWidth - left;
            if (room < 8) {
                return;
            }
            left += draw(gc, run, left, middle, room) + GAP;
        }
    }

    private int draw(GC gc, Run run, int x, int middle, int room) {
        gc.setFont(run.style == Style.BOLD ? bold : plain);
        boolean key = run.style == Style.KEY;
        String text = shortened(gc, run.text, room - (key ? 2 * KEY_PADDING : 0));
        Point size = gc.textExtent(text);
        if (key) {
            int top = middle - size.y / 2 - 1;
            gc.setAntialias(SWT.ON);
            gc.setBackground(palette.chrome());
            gc.fillRoundRectangle(x, top, size.x + 2 * KEY_PADDING, size.y + 2, 6, 6);
            gc.setForeground(palette.line());
            gc.setLineWidth(1);
            gc.drawRoundRectangle(x, top, size.x + 2 * KEY_PADDING - 1, size.y + 2, 6, 6);
            gc.drawLine(x + 3, top + size.y + 3, x + size.x + 2 * KEY_PADDING - 4, top + size.y + 3);
        }
        gc.setForeground(
                switch (run.style) {
                    case DIM -> palette.dim();
                    case ACCENT -> palette.accent();
                    default -> palette.ink();
                });
        gc.drawText(text, x + (key ? KEY_PADDING : 0), middle - size.y / 2, true);
        return size.x + (key ? 2 * KEY_PADDING : 0);
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    public static String shortened(GC gc, String text, int room) {
        if (gc.textExtent(text).x <= room) {
            return text;
        }
        int low = 0;
        int high = Math.min(text.length(), 400);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (gc.textExtent(text.substring(0, middle) + "\u2026").x <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).stripTrailing() + "\u2026";
    }
}
