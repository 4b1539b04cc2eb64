// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.sitmark.core.corpus.SafeFile;

/** Charts as pictures and files. Thread-safe; works without a display. */
public final class ChartFiles {

    static {
        // Java's toolkit must not look for a display: there may be none, and where there is one it is SWT's
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private static final double FILE_SCALE = 2;

    private ChartFiles() {}

    /**
     * The chart as pixels, row by row, each {@code 0xRRGGBB}.
     *
     * @param width of the drawing; the picture has {@code scale} times as many pixels
     */
    public static int[] pixels(Chart chart, Look look, int width, int height, double scale) {
        BufferedImage image = image(chart, look, width, height, scale);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }

    /** How many pixels a length has in {@link #pixels}. */
    public static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static BufferedImage image(Chart chart, Look look, int width, int height, double scale) {
        BufferedImage image =
                new BufferedImage(scaled(width, scale), scaled(height, scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            new ChartPainter(chart, look).paint(g, width, height);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** The chart as a PNG file, with two pixels for each unit of width, fine enough for print. */
    public static byte[] png(Chart chart, Look look, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image(chart, look, width, height, FILE_SCALE), "png", out)) {
            throw new IOException("This Java cannot write PNG files");
        }
        return out.toByteArray();
    }

    /** The chart as an SVG file, with {@link Chart#words} as its description. */
    public static byte[] svg(Chart chart, Look look, int width, int height) {
        SvgGraphics g = new SvgGraphics();
        new ChartPainter(chart, look).paint(g, width, height);
        return g.document(width, height, chart.title(), chart.words()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a chart; the end of the name says how.
     *
     * @throws IOException with a sentence for people if the name ends with neither .png nor .svg, or the file cannot be written
     */
    public static void write(Path file, Chart chart, Look look, int width, int height) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            SafeFile.write(file, png(chart, look, width, height));
        } else if (name.endsWith(".svg")) {
            SafeFile.write(file, svg(chart, look, width, height));
        } else {
            throw new IOException("A chart is written as .png or .svg, not as " + file.getFileName());
        }
    }

    /** A good height for a chart of this width: as high as its rows need. */
    public static int height(Chart chart, int width) {
        int rows = chart.rows().size();
        return rows == 0 ? Math.round(width * 0.58f) : 110 + rows * 24;
    }
}
