// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.core.preannotation.Calibration.Point;

/**
 * Fits rising curves to what was judged: isotonic regression (pool adjacent violators) over the sources' own scores, for each source and kind that was
 * seen often enough, and for all kinds of a layer together for the rest. Each point is smoothed with a few suggestions that are right as often as the
 * whole curve's.
 */
public final class CurveFit {

    private static final int ENOUGH = 30;
    private static final double SMOOTHING = 4;

    private CurveFit() {}

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
        Map<Double, int[]> counts = new TreeMap<>();
        int rightInAll = 0;
        for (Judged each : group) {
            int[] count = counts.computeIfAbsent(each.score(), s -> new int[2]);
            count[0]++;
            if (each.right()) {
                count[1]++;
                rightInAll++;
            }
        }
        double base = (rightInAll + 1.0) / (group.size() + 2);
        List<Point> points = new ArrayList<>();
        counts.forEach((own, count) ->
                points.add(new Point(own, (count[1] + SMOOTHING * base) / (count[0] + SMOOTHING), count[0])));
        return rising(points);
    }

    /** Pools neighbours that fall until none does. */
    static List<Point> rising(List<Point> points) {
        Deque<List<Point>> pools = new ArrayDeque<>();
        for (Point point : points) {
            List<Point> pool = new ArrayList<>(List.of(point));
            while (!pools.isEmpty() && mean(pools.peekLast()) >= mean(pool)) {
                pool.addAll(0, pools.pollLast());
            }
            pools.addLast(pool);
        }
        List<Point> rising = new ArrayList<>();
        for (List<Point> pool : pools) {
            double mean = mean(pool);
            pool.forEach(p -> rising.add(new Point(p.own(), mean, p.seen())));
        }
        return rising;
    }

    private static double mean(List<Point> pool) {
        double seen = 0;
        double right = 0;
        for (Point point : pool) {
            seen += point.seen();
            right += point.seen() * point.right();
        }
        return right / seen;
    }
}
