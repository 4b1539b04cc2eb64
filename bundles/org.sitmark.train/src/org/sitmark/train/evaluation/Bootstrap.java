// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sitmark.train.scoring.Tally;

/**
 * Confidence intervals by drawing reports with replacement, over and over: reports differ more than marks within a report do. The same seed draws
 * the same reports, so that two predictions for the same reports are compared draw by draw.
 */
final class Bootstrap {

    static final int DRAWS = 1000;

    private Bootstrap() {}

    /** Interval of the F1 of what was counted in each report. */
    static Interval ofF1(List<Tally> reports, long seed) {
        return percentiles(f1s(reports, seed));
    }

    /** Interval of how much better {@code b} is than {@code a} in F1; both count the same reports in the same order. */
    static Interval ofDifference(List<Tally> a, List<Tally> b, long seed) {
        double[] x = f1s(a, seed);
        double[] y = f1s(b, seed);
        for (int i = 0; i < x.length; i++) {
            y[i] -= x[i];
        }
        return percentiles(y);
    }

    private static double[] f1s(List<Tally> reports, long seed) {
        Random random = new Random(seed);
        double[] f1s = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int gold = 0;
            int predicted = 0;
            int hit = 0;
            for (int i = 0; i < reports.size(); i++) {
                Tally report = reports.get(random.nextInt(reports.size()));
                gold += report.gold();
                predicted += report.predicted();
                hit += report.hit();
            }
            f1s[draw] = new Tally(gold, predicted, hit).f1();
        }
        return f1s;
    }

    private static Interval percentiles(double[] values) {
        Arrays.sort(values);
        return new Interval(values[(int) (0.025 * values.length)], values[(int) Math.ceil(0.975 * values.length) - 1]);
    }
}
