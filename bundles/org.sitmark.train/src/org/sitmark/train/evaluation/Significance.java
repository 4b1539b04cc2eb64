// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.List;
import java.util.Random;
import org.sitmark.train.scoring.Tally;

/**
 * Paired approximate randomisation test (Noreen 1989; for F1 in extraction: Yeh 2000, "More accurate tests for the statistical significance of
 * result differences"): if two systems were equally good, exchanging their results in any report would not matter. The share of random exchanges
 * that give a difference in F1 at least as large as the observed one is the probability to see it by chance.
 */
public final class Significance {

    static final int DRAWS = 9999;

    private Significance() {}

    /**
     * Two-sided probability that systems as good as each other differ so much by chance.
     *
     * @param a what one system got in each report
     * @param b what the other one got in the same reports, in the same order
     * @return between 1 / 10,000 and 1; 1 where there is no report
     * @throws IllegalArgumentException if the lists have different sizes
     */
    public static double ofF1(List<Tally> a, List<Tally> b, long seed) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException("The systems were measured on different reports");
        }
        double observed = difference(a, b, null);
        Random random = new Random(seed);
        boolean[] exchange = new boolean[a.size()];
        int atLeast = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < exchange.length; i++) {
                exchange[i] = random.nextBoolean();
            }
            // equal differences are sums of the same integers in another order: no tolerance but for the division
            if (difference(a, b, exchange) >= observed - 1e-12) {
                atLeast++;
            }
        }
        return (atLeast + 1.0) / (DRAWS + 1.0);
    }

    static double difference(List<Tally> a, List<Tally> b, boolean @org.eclipse.jdt.annotation.Nullable [] exchange) {
        int[] x = new int[3];
        int[] y = new int[3];
        for (int i = 0; i < a.size(); i++) {
            boolean swap = exchange != null && exchange[i];
            add(x, swap ? b.get(i) : a.get(i));
            add(y, swap ? a.get(i) : b.get(i));
        }
        return Math.abs(new Tally(x[0], x[1], x[2]).f1() - new Tally(y[0], y[1], y[2]).f1());
    }

    private static void add(int[] sum, Tally tally) {
        sum[0] += tally.gold();
        sum[1] += tally.predicted();
        sum[2] += tally.hit();
    }
}
