// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitmark.train.scoring.Tally;

/** Intervals and significance against all resamples there are, enumerated. */
class ResamplingTest {

    private static List<Tally> tallies(int size, double quality, long seed) {
        Random random = new Random(seed);
        List<Tally> result = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int gold = 5 + random.nextInt(20);
            int predicted = 5 + random.nextInt(20);
            int hit =
                    (int) Math.min(Math.min(gold, predicted), Math.round(gold * (quality + random.nextGaussian() / 8)));
            result.add(new Tally(gold, predicted, Math.max(0, hit)));
        }
        return result;
    }

    @Test
    void significanceIsThatOfAllExchanges() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Tally> a = tallies(12, 0.5, seed);
            List<Tally> b = tallies(12, 0.5 + seed * 0.03, seed + 100);
            double observed = Significance.difference(a, b, null);
            int atLeast = 0;
            for (int exchange = 0; exchange < 1 << 12; exchange++) {
                boolean[] swap = new boolean[12];
                for (int i = 0; i < 12; i++) {
                    swap[i] = (exchange >> i & 1) == 1;
                }
                if (Significance.difference(a, b, swap) >= observed - 1e-12) {
                    atLeast++;
                }
            }
            double exact = atLeast / (double) (1 << 12);
            // three standard errors of 9,999 draws
            double tolerance = 3 * Math.sqrt(exact * (1 - exact) / Significance.DRAWS) + 1e-4;
            assertThat(Significance.ofF1(a, b, 3)).isCloseTo(exact, within(tolerance));
        }
    }

    @Test
    void equalSystemsAreNotDifferent() {
        List<Tally> a = tallies(8, 0.6, 4);
        assertThat(Significance.ofF1(a, a, 1)).isEqualTo(1);
        assertThat(Significance.ofF1(List.of(), List.of(), 1)).isEqualTo(1);
    }

    @Test
    void intervalsAreThoseOfAllResamples() {
        List<Tally> reports = tallies(6, 0.6, 11);
        int all = (int) Math.pow(6, 6);
        double[] f1s = new double[all];
        for (int resample = 0; resample < all; resample++) {
            Tally sum = Tally.ZERO;
            int rest = resample;
            for (int i = 0; i < 6; i++) {
                sum = sum.plus(reports.get(rest % 6));
                rest /= 6;
            }
            f1s[resample] = sum.f1();
        }
        Arrays.sort(f1s);
        Interval interval = Bootstrap.ofF1(reports, 5);
        // the quantiles of 1,000 draws lie between the exact ones half a point of probability (one standard error) to
        // either side, three times that
        double error = 3 * Math.sqrt(0.025 * 0.975 / Bootstrap.DRAWS);
        assertThat(interval.low())
                .isBetween(f1s[(int) (all * Math.max(0, 0.025 - error))], f1s[(int) (all * (0.025 + error))]);
        assertThat(interval.high())
                .isBetween(f1s[(int) (all * (0.975 - error))], f1s[(int) Math.min(all - 1, all * (0.975 + error))]);
    }
}
