// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes what is drawn as SVG: shapes, lines and text in plain colours, which is all that charts draw. Pictures, which they do not draw, are refused. Text
 * becomes paths, so that it looks the same wherever it is opened; what it says stands in the description.
 */
@NonNullByDefault({DefaultLocation.FIELD})
final class SvgGraphics extends Graphics2D {

    /** Measures text; nothing is drawn into it. */
    private final Graphics2D measure;

    private final StringBuilder out;
    private final int[] clips;

    SvgGraphics() {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), new StringBuilder(), new int[1]);
    }

    private SvgGraphics(Graphics2D measure, StringBuilder out, int[] clips) {
        this.measure = measure;
        this.out = out;
        this.clips = clips;
        measure.setClip(null);
    }

    /** The file. */
    String document(int width, int height, String title, String description) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""
                + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n<title>" + escaped(title)
                + "</title>\n<desc>" + escaped(description) + "</desc>\n" + out + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void path(Shape shape, String attributes) {
        String data = data(measure.getTransform().createTransformedShape(shape));
        if (data.isEmpty()) {
            return;
        }
        Shape clip = measure.getClip();
        String clipped = "";
        if (clip != null) {
            String id = "c" + ++clips[0];
            out.append("<clipPath id=\"").append(id).append("\"><path d=\"");
            out.append(data(measure.getTransform().createTransformedShape(clip)))
                    .append("\"/></clipPath>\n");
            clipped = " clip-path=\"url(#" + id + ")\"";
        }
        out.append("<path d=\"")
                .append(data)
                .append('"')
                .append(attributes)
                .append(clipped)
                .append("/>\n");
    }

    private static String data(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int type = each.currentSegment(at);
            data.append("MLQCZ".charAt(type));
            int numbers = new int[] {2, 2, 4, 6, 0}[type];
            for (int i = 0; i < numbers; i++) {
                data.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return data.toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private String color(String attribute) {
        Color color = measure.getColor();
        String opacity = color.getAlpha() == 255
                ? ""
                : " " + attribute + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
        return " " + attribute + "=\"" + String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff) + "\""
                + opacity;
    }

    @Override
    public void fill(Shape shape) {
        path(shape, color("fill"));
    }

    @Override
    public void draw(Shape shape) {
        StringBuilder line = new StringBuilder(" fill=\"none\"").append(color("stroke"));
        if (measure.getStroke() instanceof BasicStroke stroke) {
            line.append(" stroke-width=\"")
                    .append(number(stroke.getLineWidth()))
                    .append('"');
            line.append(stroke.getEndCap() == BasicStroke.CAP_ROUND ? " stroke-linecap=\"round\"" : "");
            line.append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? " stroke-linejoin=\"round\"" : "");
            float[] dashes = stroke.getDashArray();
            if (dashes != null) {
                line.append(" stroke-dasharray=\"");
                for (float dash : dashes) {
                    line.append(number(dash)).append(' ');
                }
                line.setLength(line.length() - 1);
                line.append('"');
            }
        }
        path(shape, line.toString());
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new java.awt.font.TextLayout(text, getFontRenderContext())
                .getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color color = getColor();
        setColor(getBackground());
        fillRect(x, y, width, height);
        setColor(color);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int extent) {
        draw(new java.awt.geom.Arc2D.Double(x, y, width, height, from, extent, java.awt.geom.Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int extent) {
        fill(new java.awt.geom.Arc2D.Double(x, y, width, height, from, extent, java.awt.geom.Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        for (int i = 1; i < count; i++) {
            drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        draw(new java.awt.Polygon(xs, ys, count));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        fill(new java.awt.Polygon(xs, ys, count));
    }

    @Override
    public Graphics create() {
        return new SvgGraphics((Graphics2D) measure.create(), out, clips);
    }

    @Override
    public void dispose() {
        measure.dispose();
    }

    // the rest is the state of the one that measures

    @Override
    public void clip(Shape shape) {
        Shape before = measure.getClip();
        if (before == null) {
            measure.setClip(shape);
        } else {
            Area both = new Area(before);
            both.intersect(new Area(shape));
            measure.setClip(both);
        }
    }

    @Override
    public void setClip(Shape clip) {
        measure.setClip(clip);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        measure.setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public Shape getClip() {
        return measure.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return measure.getClipBounds();
    }

    @Override
    public Color getColor() {
        return measure.getColor();
    }

    @Override
    public void setColor(Color color) {
        measure.setColor(color);
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color)) {
            throw new UnsupportedOperationException("Charts have plain colours");
        }
        measure.setPaint(paint);
    }

    @Override
    public Paint getPaint() {
        return measure.getPaint();
    }

    @Override
    public Font getFont() {
        return measure.getFont();
    }

    @Override
    public void setFont(Font font) {
        measure.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measure.getFontRenderContext();
    }

    @Override
    public void setStroke(Stroke stroke) {
        measure.setStroke(stroke);
    }

    @Override
    public Stroke getStroke() {
        return measure.getStroke();
    }

    @Override
    public void translate(int x, int y) {
        measure.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        measure.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        measure.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        measure.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        measure.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        measure.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        measure.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        measure.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return measure.getTransform();
    }

    @Override
    public void setBackground(Color color) {
        measure.setBackground(color);
    }

    @Override
    public Color getBackground() {
        return measure.getBackground();
    }

    @Override
    public void setComposite(Composite composite) {
        measure.setComposite(composite);
    }

    @Override
    public Composite getComposite() {
        return measure.getComposite();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        measure.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return measure.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        measure.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        measure.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return measure.getRenderingHints();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return measure.getDeviceConfiguration();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return shape.intersects(rectangle);
    }

    @Override
    public void setPaintMode() {
        measure.setPaintMode();
    }

    @Override
    public void setXORMode(Color color) {
        throw noPictures();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noPictures();
    }

    private static UnsupportedOperationException noPictures() {
        return new UnsupportedOperationException("Charts have no pictures in them");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw noPictures();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw noPictures();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image,
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            Color background,
            ImageObserver observer) {
        throw noPictures();
    }
}
