// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.util.List;
import java.util.Locale;

/**
 * What a chart shows, without its looks. Immutable.
 *
 * @param title what is shown, in a few words
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param rows names of the rows of a bar chart from top to bottom, those of a group indented by blanks; empty for other charts
 * @param series what is drawn; at least one
 * @param notes sentences that a reader of the numbers must know
 */
public record Chart(String title, Axis x, Axis y, List<String> rows, List<Series> series, List<String> notes) {

    public Chart {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        notes = List.copyOf(notes);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A chart needs something to show");
        }
    }

    /**
     * An axis.
     *
     * @param title what it counts
     * @param low where it begins
     * @param high where it ends; greater than low
     * @param labels what stands at 0, 1, 2 and so on in place of numbers; empty for numbers
     */
    public record Axis(String title, double low, double high, List<String> labels) {

        /** From 0 to 1. */
        public static Axis share(String title) {
            return new Axis(title, 0, 1, List.of());
        }

        public Axis {
            labels = List.copyOf(labels);
            if (!(high > low)) {
                throw new IllegalArgumentException("The axis '" + title + "' has no length");
            }
        }
    }

    /** How a series is drawn. */
    public enum Form {
        /** Points that a line joins, with a whisker for the interval of each. */
        LINE,
        /** A line without points. */
        CURVE,
        /** A dashed line to compare with. */
        REFERENCE,
        /** A bar in the row {@code y} from 0 to {@code x}, with a whisker for the interval of {@code x}. */
        BARS
    }

    /**
     * Points that belong together.
     *
     * @param name for the legend; unique in the chart
     */
    public record Series(String name, Form form, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point with the 95 % interval of its value; the ends are NaN where there is none.
     *
     * @param label what it is, in words
     */
    public record Point(double x, double y, double low, double high, String label) {

        /** A point without an interval. */
        public static Point of(double x, double y, String label) {
            return new Point(x, y, Double.NaN, Double.NaN, label);
        }

        boolean hasInterval() {
            return high > low;
        }
    }

    /** All that is drawn, in words: for screen readers and as the description in files. A point a line; a reference is left out. */
    public String words() {
        StringBuilder words = new StringBuilder(title).append(".\n");
        for (Series each : series) {
            if (each.form() == Form.REFERENCE) {
                continue;
            }
            if (series.size() > 1 || rows.isEmpty()) {
                words.append(each.name()).append(":\n");
            }
            for (Point point : each.points()) {
                words.append(line(each.form(), point)).append('\n');
            }
        }
        notes.forEach(n -> words.append(n).append('\n'));
        return words.toString().strip();
    }

    private String line(Form form, Point point) {
        String value = form == Form.BARS
                ? String.format(Locale.ROOT, "%.3f", point.x())
                : String.format(
                        Locale.ROOT,
                        "%s %s, %s %.3f",
                        x.title(),
                        number(point.x(), x),
                        y.title().isEmpty() ? "value" : y.title(),
                        point.y());
        String interval = point.hasInterval()
                ? String.format(Locale.ROOT, ", 95 %% between %.3f and %.3f", point.low(), point.high())
                : "";
        return (point.label().isEmpty() ? "" : point.label() + ": ") + value + interval;
    }

    private static String number(double value, Axis axis) {
        int index = (int) Math.round(value);
        if (index >= 0 && index < axis.labels().size()) {
            return axis.labels().get(index);
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
