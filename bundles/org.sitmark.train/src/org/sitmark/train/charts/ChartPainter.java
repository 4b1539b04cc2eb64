// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws a chart with XChart; bars, their names and the whiskers of intervals, which XChart has only for intervals with equal halves, are drawn over its
 * plot. Thread-safe: a painter is made for each picture. Works without a display.
 */
final class ChartPainter {

    private static final int TEXT = 13;
    private static final int TITLE = 15;
    private static final int WHISKER = 4;
    private static final int INDENT = 14;
    private static final double HAIR = 0.003;
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS
    };

    private final Chart chart;
    private final Look look;
    private final Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, TEXT);
    private final Font bold = new Font(Font.SANS_SERIF, Font.BOLD, TEXT);

    ChartPainter(Chart chart, Look look) {
        this.chart = chart;
        this.look = look;
    }

    /** Draws into a rectangle at the origin. */
    void paint(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        XYChart plot = new XYChart(width, height);
        plot.setTitle(chart.title());
        plot.setXAxisTitle(chart.x().title());
        plot.setYAxisTitle(chart.y().title());
        style(plot.getStyler(), g);
        for (int i = 0; i < chart.series().size(); i++) {
            add(plot, chart.series().get(i), i);
        }
        plot.paint(g, width, height);
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            if (series.form() == Chart.Form.BARS) {
                bars(g, plot, series, i);
            } else if (series.form() == Chart.Form.LINE) {
                whiskers(g, plot, series, i);
            }
        }
        rows(g, plot);
        labels(g, plot, height);
    }

    /** The words of the horizontal axis, as many as there is room for. */
    private void labels(Graphics2D g, XYChart plot, int height) {
        List<String> labels = chart.x().labels();
        if (labels.isEmpty()) {
            return;
        }
        g.setFont(plain);
        g.setColor(color(look.dim()));
        FontMetrics metrics = g.getFontMetrics();
        int widest = labels.stream().mapToInt(metrics::stringWidth).max().orElse(0) + 12;
        double pitch = plot.getScreenXFromChart(1) - plot.getScreenXFromChart(0);
        int each = Math.max(1, (int) Math.ceil(widest / pitch));
        double base = plot.getScreenYFromChart(chart.y().low()) + metrics.getAscent() + 6;
        for (int i = (labels.size() - 1) % each; i < labels.size(); i += each) {
            double middle = plot.getScreenXFromChart(i);
            g.drawString(labels.get(i), (float) (middle - metrics.stringWidth(labels.get(i)) / 2.0), (float)
                    Math.min(base, height - 4));
        }
    }

    private static Color color(int rgb) {
        return new Color(rgb);
    }

    private boolean hasRows() {
        return !chart.rows().isEmpty();
    }

    private void style(XYStyler styler, Graphics2D g) {
        styler.setAntiAlias(true);
        styler.setChartBackgroundColor(color(look.paper()));
        styler.setPlotBackgroundColor(color(look.paper()));
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(color(look.ink()));
        styler.setChartPadding(14);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, TITLE));
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(10);
        styler.setAxisTitleFont(plain);
        styler.setAxisTickLabelsFont(plain);
        styler.setAxisTickLabelsColor(color(look.dim()));
        styler.setAxisTickMarksColor(color(look.line()));
        styler.setXAxisTitleColor(color(look.ink()));
        styler.setYAxisTitleColor(color(look.ink()));
        styler.setPlotGridLinesColor(color(look.line()));
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setMarkerSize(8);
        styler.setLegendFont(plain);
        styler.setLegendBackgroundColor(color(look.paper()));
        styler.setLegendBorderColor(color(look.paper()));
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendVisible(!hasRows() && chart.series().size() > 1);
        styler.setLegendSeriesLineLength(26);
        styler.setLocale(Locale.ROOT);
        // a hair more than asked for: XChart leaves ticks at the very ends out
        double hairX = (chart.x().high() - chart.x().low()) * HAIR;
        double hairY = (chart.y().high() - chart.y().low()) * HAIR;
        styler.setXAxisMin(chart.x().low() - hairX);
        styler.setXAxisMax(chart.x().high() + hairX);
        styler.setYAxisMin(chart.y().low() - hairY);
        styler.setYAxisMax(chart.y().high() + hairY);
        styler.setXAxisDecimalPattern(pattern(chart.x()));
        styler.setYAxisDecimalPattern(pattern(chart.y()));
        if (!chart.x().labels().isEmpty()) {
            styler.setXAxisTicksVisible(false);
            styler.setAxisTitlePadding(10 + TEXT + 8);
            styler.setPlotGridVerticalLinesVisible(false);
        }
        if (hasRows()) {
            styler.setYAxisTicksVisible(false);
            styler.setYAxisTitleVisible(false);
            styler.setPlotGridHorizontalLinesVisible(false);
            styler.setYAxisLeftWidthHint(rowsWidth(g));
        }
    }

    /** XChart's own numbers: a function of one's own that gives two ticks one label makes it look for better ticks for ever. */
    private static String pattern(Chart.Axis axis) {
        return axis.high() <= 1 ? "0.0" : "#,##0";
    }

    private int rowsWidth(Graphics2D g) {
        int width = 60;
        for (String row : chart.rows()) {
            FontMetrics metrics = g.getFontMetrics(isGroup(row) ? bold : plain);
            width = Math.max(width, metrics.stringWidth(row.strip()) + (isGroup(row) ? 0 : INDENT));
        }
        return width + 16;
    }

    private static boolean isGroup(String row) {
        return !row.startsWith(" ");
    }

    private void add(XYChart plot, Chart.Series series, int index) {
        double[] xs = series.points().stream().mapToDouble(Chart.Point::x).toArray();
        double[] ys = series.points().stream().mapToDouble(Chart.Point::y).toArray();
        if (xs.length == 0) {
            xs = new double[] {chart.x().low()};
            ys = new double[] {Double.NaN};
        }
        XYSeries drawn = plot.addSeries(series.name(), xs, ys);
        Color color = color(look.series(index));
        drawn.setMarkerColor(color);
        drawn.setLineColor(color);
        switch (series.form()) {
            case BARS -> {
                drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                drawn.setMarker(SeriesMarkers.NONE);
            }
            case REFERENCE -> {
                drawn.setMarker(SeriesMarkers.NONE);
                drawn.setLineColor(color(look.dim()));
                drawn.setLineStyle(
                        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 5}, 0));
            }
            case CURVE -> {
                drawn.setMarker(SeriesMarkers.NONE);
                drawn.setLineStyle(stroke(index));
            }
            case LINE -> {
                drawn.setMarker(MARKERS[index % MARKERS.length]);
                drawn.setLineStyle(new BasicStroke(2));
            }
        }
    }

    /** Curves have no markers to tell them apart by, so that their dashes differ. */
    private static BasicStroke stroke(int index) {
        float[][] dashes = {null, {9, 4}, {2, 4}, {9, 4, 2, 4}, {14, 5}, {4, 3}};
        float[] dash = dashes[index % dashes.length];
        return dash == null
                ? new BasicStroke(2.2f)
                : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private void bars(Graphics2D g, XYChart plot, Chart.Series series, int index) {
        double zero = plot.getScreenXFromChart(Math.max(0, chart.x().low()));
        double pitch = Math.abs(plot.getScreenYFromChart(0) - plot.getScreenYFromChart(1));
        for (Chart.Point point : series.points()) {
            double middle = plot.getScreenYFromChart(point.y());
            double end = plot.getScreenXFromChart(point.x());
            double thick = Math.min(pitch * 0.62, isGroup(row(point)) ? 18 : 13);
            g.setColor(color(look.series(index)));
            if (end > zero) {
                g.fill(new RoundRectangle2D.Double(zero, middle - thick / 2, end - zero, thick, 4, 4));
            }
            if (point.hasInterval()) {
                whisker(
                        g,
                        plot.getScreenXFromChart(point.low()),
                        middle,
                        plot.getScreenXFromChart(point.high()),
                        middle,
                        false);
            }
        }
    }

    private String row(Chart.Point point) {
        int row = (int) Math.round(-point.y());
        return row >= 0 && row < chart.rows().size() ? chart.rows().get(row) : "";
    }

    private void whiskers(Graphics2D g, XYChart plot, Chart.Series series, int index) {
        for (Chart.Point point : series.points()) {
            if (point.hasInterval()) {
                double x = plot.getScreenXFromChart(point.x());
                whisker(
                        g,
                        x,
                        plot.getScreenYFromChart(point.low()),
                        x,
                        plot.getScreenYFromChart(point.high()),
                        true,
                        color(look.series(index)));
            }
        }
    }

    private void whisker(Graphics2D g, double x1, double y1, double x2, double y2, boolean upright) {
        // twice, so that it is seen on the bar and on the ground
        g.setStroke(new BasicStroke(3.4f));
        g.setColor(color(look.paper()));
        cross(g, x1, y1, x2, y2, upright);
        whisker(g, x1, y1, x2, y2, upright, color(look.ink()));
    }

    private static void whisker(
            Graphics2D g, double x1, double y1, double x2, double y2, boolean upright, Color color) {
        g.setStroke(new BasicStroke(1.4f));
        g.setColor(color);
        cross(g, x1, y1, x2, y2, upright);
    }

    private static void cross(Graphics2D g, double x1, double y1, double x2, double y2, boolean upright) {
        g.draw(new Line2D.Double(x1, y1, x2, y2));
        double across = upright ? WHISKER : 0;
        double along = upright ? 0 : WHISKER;
        g.draw(new Line2D.Double(x1 - across, y1 - along, x1 + across, y1 + along));
        g.draw(new Line2D.Double(x2 - across, y2 - along, x2 + across, y2 + along));
    }

    private void rows(Graphics2D g, XYChart plot) {
        double left = plot.getScreenXFromChart(chart.x().low());
        for (int i = 0; i < chart.rows().size(); i++) {
            String row = chart.rows().get(i);
            g.setFont(isGroup(row) ? bold : plain);
            g.setColor(color(look.ink()));
            FontMetrics metrics = g.getFontMetrics();
            double base = plot.getScreenYFromChart(-i) + (metrics.getAscent() - metrics.getDescent()) / 2.0;
            String text = row.strip();
            g.drawString(text, (float) (left - 10 - metrics.stringWidth(text)), (float) base);
        }
    }
}
