// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.Tally;

/**
 * The learning curves of a simulation, with 95 % intervals from drawing reports with replacement; all orders are drawn alike. Immutable.
 *
 * @param reports number of reports that were held out once for each seed
 * @param curves for each order its curve
 */
public record Curves(int reports, Map<Strategy, Curve> curves) {

    private static final int DRAWS = 1000;
    private static final long SEED = 1;
    private static final double HALF = 0.5;

    public Curves {
        curves = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    /**
     * A point of a curve, on average over folds and seeds.
     *
     * @param share of the words that is annotated
     * @param tokens how many these are
     * @param names in them
     * @param f1 strict F1 on the held-out reports
     */
    public record Point(double share, double tokens, double names, Tally tally, double f1, Interval interval) {}

    /**
     * A curve.
     *
     * @param points with more and more words; the last one has all
     * @param area mean F1 over the way
     * @param gain mean F1 over the way, less that of the random order
     * @param gainInterval of this gain
     * @param saved share of the words that need not be annotated for the F1 that the random order ends with; 0 where it is reached with all only
     * @param savedInterval of this share
     * @param savedForGood the same where the curve may not fall below that F1 again
     * @param savedAtHalf the same for the F1 that the random order has with half of all words, as a share of this half
     * @param savedAtHalfInterval of this share
     */
    public record Curve(
            List<Point> points,
            double area,
            double gain,
            Interval gainInterval,
            double saved,
            Interval savedInterval,
            double savedForGood,
            double savedAtHalf,
            Interval savedAtHalfInterval) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    static Curves of(List<Simulation.Way> ways, int reports) {
        Map<Strategy, Tally[][]> sums = new TreeMap<>();
        Map<Strategy, double[][]> amounts = new TreeMap<>();
        for (Simulation.Way way : ways) {
            int steps = way.steps().size();
            Tally[][] sum = sums.computeIfAbsent(way.strategy(), s -> zero(steps, reports));
            double[][] amount = amounts.computeIfAbsent(way.strategy(), s -> new double[steps][4]);
            for (int i = 0; i < steps; i++) {
                Simulation.Step step = way.steps().get(i);
                @Nullable Tally[] tallies = step.tallies();
                for (int r = 0; r < reports; r++) {
                    Tally own = tallies[r];
                    if (own != null) {
                        sum[i][r] = sum[i][r].plus(own);
                    }
                }
                amount[i][0] += (double) step.tokens() / step.all();
                amount[i][1] += step.tokens();
                amount[i][2] += step.names();
                amount[i][3]++;
            }
        }
        int[][] draws = draws(reports);
        Tally[][] random = sums.get(Strategy.RANDOM);
        double[][] randomShares = amounts.get(Strategy.RANDOM);
        Map<Strategy, Curve> curves = new LinkedHashMap<>();
        for (Map.Entry<Strategy, Tally[][]> sum : sums.entrySet()) {
            curves.put(sum.getKey(), curve(sum.getValue(), amounts.get(sum.getKey()), random, randomShares, draws));
        }
        return new Curves(reports, curves);
    }

    private static Tally[][] zero(int steps, int reports) {
        Tally[][] zero = new Tally[steps][reports];
        for (Tally[] row : zero) {
            Arrays.fill(row, Tally.ZERO);
        }
        return zero;
    }

    private static int[][] draws(int reports) {
        Random random = new Random(SEED);
        int[][] draws = new int[DRAWS][reports];
        for (int[] draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(reports));
        }
        return draws;
    }

    private static Curve curve(
            Tally[][] tallies, double[][] amounts, Tally[][] random, double[][] randomAmounts, int[][] draws) {
        int steps = tallies.length;
        double[] shares = shares(amounts);
        double[] randomShares = shares(randomAmounts);
        int[] all = new int[tallies[0].length];
        Arrays.setAll(all, i -> i);
        double[] f1s = f1s(tallies, all);
        double[] randomF1s = f1s(random, all);
        double[][] drawn = new double[steps][draws.length];
        double[] gains = new double[draws.length];
        double[] saved = new double[draws.length];
        double[] half = new double[draws.length];
        for (int d = 0; d < draws.length; d++) {
            double[] own = f1s(tallies, draws[d]);
            double[] other = f1s(random, draws[d]);
            for (int i = 0; i < steps; i++) {
                drawn[i][d] = own[i];
            }
            gains[d] = area(shares, own) - area(randomShares, other);
            saved[d] = saved(shares, own, other[steps - 1], false);
            half[d] = savedAtHalf(shares, own, randomShares, other);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            Tally tally = Arrays.stream(tallies[i]).reduce(Tally.ZERO, Tally::plus);
            double count = amounts[i][3];
            points.add(new Point(
                    shares[i], amounts[i][1] / count, amounts[i][2] / count, tally, f1s[i], interval(drawn[i])));
        }
        return new Curve(
                points,
                area(shares, f1s),
                area(shares, f1s) - area(randomShares, randomF1s),
                interval(gains),
                saved(shares, f1s, randomF1s[steps - 1], false),
                interval(saved),
                saved(shares, f1s, randomF1s[steps - 1], true),
                savedAtHalf(shares, f1s, randomShares, randomF1s),
                interval(half));
    }

    private static double[] shares(double[][] amounts) {
        return Arrays.stream(amounts).mapToDouble(a -> a[0] / a[3]).toArray();
    }

    private static double[] f1s(Tally[][] tallies, int[] draw) {
        double[] f1s = new double[tallies.length];
        for (int i = 0; i < f1s.length; i++) {
            int gold = 0;
            int predicted = 0;
            int hit = 0;
            for (int r : draw) {
                gold += tallies[i][r].gold();
                predicted += tallies[i][r].predicted();
                hit += tallies[i][r].hit();
            }
            f1s[i] = new Tally(gold, predicted, hit).f1();
        }
        return f1s;
    }

    private static double area(double[] shares, double[] f1s) {
        double area = 0;
        for (int i = 1; i < shares.length; i++) {
            area += (shares[i] - shares[i - 1]) * (f1s[i] + f1s[i - 1]) / 2;
        }
        return area / (shares[shares.length - 1] - shares[0]);
    }

    /** The share of words that is not needed to reach an F1, between the points by a straight line. */
    static double saved(double[] shares, double[] f1s, double wanted, boolean forGood) {
        int reached = f1s.length - 1;
        if (forGood) {
            while (reached > 0 && f1s[reached - 1] >= wanted) {
                reached--;
            }
        } else {
            reached = 0;
            while (reached < f1s.length - 1 && f1s[reached] < wanted) {
                reached++;
            }
        }
        if (reached == 0 || f1s[reached] <= f1s[reached - 1]) {
            return 1 - shares[reached];
        }
        double part = (wanted - f1s[reached - 1]) / (f1s[reached] - f1s[reached - 1]);
        return 1 - (shares[reached - 1] + Math.max(0, Math.min(1, part)) * (shares[reached] - shares[reached - 1]));
    }

    /** Of half of all words, the share that is not needed for what the random order reaches with them; below 0 where more are needed. */
    private static double savedAtHalf(double[] shares, double[] f1s, double[] randomShares, double[] randomF1s) {
        int behind = 1;
        while (behind < randomShares.length - 1 && randomShares[behind] < HALF) {
            behind++;
        }
        double part = (HALF - randomShares[behind - 1]) / (randomShares[behind] - randomShares[behind - 1]);
        double wanted = randomF1s[behind - 1] + part * (randomF1s[behind] - randomF1s[behind - 1]);
        return 1 - (1 - saved(shares, f1s, wanted, false)) / HALF;
    }

    private static Interval interval(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(sorted[(int) (0.025 * sorted.length)], sorted[(int) Math.ceil(0.975 * sorted.length) - 1]);
    }
}
