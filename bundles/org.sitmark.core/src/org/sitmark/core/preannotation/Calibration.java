// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.PreAnnotator;

/**
 * Turns what a source says of itself into how often it is right: of suggestions with score .8 about 80 % are. The curves rise, are straight between
 * their points and come from tables beside the pre-annotators: tab-separated lines with source, layer, kind ({@code *} for all others), the source's own
 * score, the share that was right, and how many were seen. Immutable.
 */
public final class Calibration {

    /** No curves: every source is taken at its word. */
    public static final Calibration NONE = new Calibration(Map.of());

    /** For all kinds that have no curve of their own. */
    public static final String ANY_KIND = "*";

    /**
     * A point of a curve.
     *
     * @param own the source's own score
     * @param right share of suggestions with this score that are right
     * @param seen how many that was learned from
     */
    public record Point(double own, double right, double seen) {}

    private final Map<SourceKind, List<Point>> curves;

    /** @param curves the points of each in the order of the own score */
    public Calibration(Map<SourceKind, List<Point>> curves) {
        this.curves = new TreeMap<>(curves);
    }

    /**
     * The tables that the pre-annotators bring: the file that their attribute {@code scores} names, in the bundle of their class.
     *
     * @throws IOException naming file and line if one is broken
     */
    public static Calibration shippedWith(List<Extension<PreAnnotator>> extensions) throws IOException {
        Map<SourceKind, List<Point>> all = new TreeMap<>();
        for (Extension<PreAnnotator> extension : extensions) {
            String file = extension.attribute("scores").orElse("");
            if (file.isEmpty()) {
                continue;
            }
            try (InputStream in = extension.create().getClass().getResourceAsStream("/" + file)) {
                if (in == null) {
                    throw new IOException(extension + " has no file " + file);
                }
                read(new InputStreamReader(in, StandardCharsets.UTF_8), file)
                        .curves
                        .forEach((key, points) -> {
                            if (key.source().equals(extension.id())) {
                                all.put(key, points);
                            }
                        });
            }
        }
        return new Calibration(all);
    }

    /**
     * Reads a table.
     *
     * @param name for messages
     * @throws IOException naming the line if it is broken
     */
    public static Calibration read(Reader reader, String name) throws IOException {
        Map<SourceKind, List<Point>> curves = new TreeMap<>();
        BufferedReader lines = new BufferedReader(reader);
        boolean header = true;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            String[] cells = line.split("\t", -1);
            try {
                Point point = new Point(
                        Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
                curves.computeIfAbsent(new SourceKind(cells[0], cells[1], cells[2]), k -> new ArrayList<>())
                        .add(point);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IOException(
                        name + ", line " + number + ": source, layer, kind and three numbers are expected", e);
            }
        }
        return new Calibration(curves);
    }

    /** The curves in order, to be written down. */
    public Map<SourceKind, List<Point>> curves() {
        return Map.copyOf(curves);
    }

    /** How often a suggestion of this source and kind with this score of its own is right; the score itself where nothing is known. */
    public double score(SourceKind key, double own) {
        List<Point> curve = curve(key);
        if (curve == null) {
            return own;
        }
        Point before = null;
        for (Point point : curve) {
            if (own <= point.own) {
                if (before == null || own == point.own) {
                    return point.right;
                }
                double part = (own - before.own) / (point.own - before.own);
                return before.right + part * (point.right - before.right);
            }
            before = point;
        }
        return before == null ? own : before.right;
    }

    /** How often the source is right with this kind, whatever its score says. */
    public OptionalDouble precision(SourceKind key) {
        List<Point> curve = curve(key);
        double seen = 0;
        double right = 0;
        for (Point point : curve == null ? List.<Point>of() : curve) {
            seen += point.seen;
            right += point.seen * point.right;
        }
        return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / seen);
    }

    private @Nullable List<Point> curve(SourceKind key) {
        List<Point> curve = curves.get(key);
        return curve != null ? curve : curves.get(new SourceKind(key.source(), key.layer(), ANY_KIND));
    }
}
