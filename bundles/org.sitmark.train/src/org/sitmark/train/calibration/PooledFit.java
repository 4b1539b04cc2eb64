// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.core.preannotation.Calibration.Point;

/**
 * Fits rising curves for sources that give probabilities, of which nearly each suggestion has its own: scores are gathered in bins of a twentieth first,
 * so that the curve has few points and no single suggestion bends it. Kinds that were seen often enough have a curve of their own.
 */
public final class PooledFit {

    private static final double BIN = 0.05;
    private static final int ENOUGH = 300;

    private PooledFit() {}

    /** @param judged with the sources' own scores */
    public static Calibration fit(Collection<Judged> judged) {
        Map<SourceKind, List<Judged>> groups = new TreeMap<>();
        for (Judged each : judged) {
            SourceKind key = each.source();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
            groups.computeIfAbsent(
                            new SourceKind(key.source(), key.layer(), Calibration.ANY_KIND), k -> new ArrayList<>())
                    .add(each);
        }
        Map<SourceKind, List<Point>> curves = new TreeMap<>();
        groups.forEach((key, group) -> {
            if (group.size() >= ENOUGH || key.kind().equals(Calibration.ANY_KIND)) {
                curves.put(key, curve(group));
            }
        });
        return new Calibration(curves);
    }

    private static List<Point> curve(List<Judged> group) {
        Map<Integer, double[]> bins = new TreeMap<>();
        for (Judged each : group) {
            double[] bin = bins.computeIfAbsent((int) Math.floor(each.score() / BIN + 1e-9), b -> new double[3]);
            bin[0]++;
            bin[1] += each.score();
            bin[2] += each.right() ? 1 : 0;
        }
        List<Point> points = new ArrayList<>();
        bins.values()
                .forEach(bin ->
                        points.add(new Point(Math.round(1000 * bin[1] / bin[0]) / 1000.0, bin[2] / bin[0], bin[0])));
        return CurveFit.rising(points);
    }
}
