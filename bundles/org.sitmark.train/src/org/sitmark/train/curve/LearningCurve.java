// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.Tally;

/**
 * Strict micro F1 of models that learned from ever more reports, and what twice as many reports would bring: the slope of F1 over the logarithm of the
 * size, fitted to the last two doublings, with a 95 % interval from drawing the measured reports and the seeds over and over. Immutable.
 *
 * @param points the smallest first
 * @param gain by how much F1 grows when the reports double, at the end of the curve
 * @param interval of the gain
 * @param verdict whether more data will help
 * @param measuredOn how many reports the models were measured on
 */
public record LearningCurve(List<Point> points, double gain, Interval interval, Verdict verdict, int measuredOn) {

    /** A doubling that brings less than this in F1 is not worth the work. */
    public static final double WORTH = 0.01;

    static final int DRAWS = 1000;
    /** Drawing fewer reports over and over says little of others. */
    private static final int FEWEST = 5;
    /** The slope is fitted to sizes from this share of the largest on. */
    private static final double END = 0.25;

    /** Whether more data will help. */
    public enum Verdict {
        /** The curve rises for sure, and twice as many reports are worth it as far as can be told. */
        WILL_HELP,
        /** Twice as many reports bring less than {@link #WORTH} for sure. */
        WILL_NOT_HELP,
        /** The reports that were measured on are too few, or too different, to tell. */
        CANNOT_TELL
    }

    /**
     * Models of one size.
     *
     * @param share of the reports to learn from
     * @param reports how many these are, on average over the seeds
     * @param marks how many marks these have, on average over the seeds
     * @param f1 mean over the seeds
     * @param interval of that mean
     * @param each F1 for each seed
     */
    public record Point(double share, double reports, double marks, double f1, Interval interval, List<Double> each) {
        public Point {
            each = List.copyOf(each);
        }
    }

    /**
     * What a model was measured to be.
     *
     * @param reports how many it learned from
     * @param marks how many marks these have
     * @param tallies what it got in each measured report, in the same order for all models
     */
    public record Sample(int reports, int marks, List<Tally> tallies) {
        public Sample {
            tallies = List.copyOf(tallies);
        }

        private double f1(int[] drawn) {
            int gold = 0;
            int predicted = 0;
            int hit = 0;
            for (int report : drawn) {
                Tally tally = tallies.get(report);
                gold += tally.gold();
                predicted += tally.predicted();
                hit += tally.hit();
            }
            return new Tally(gold, predicted, hit).f1();
        }
    }

    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * Makes a curve.
     *
     * @param shares of the reports, rising; the last is usually 1
     * @param samples for each share one for each seed, at least one
     * @param seed of the draws
     * @throws IllegalArgumentException if there are fewer than two sizes, or nothing was measured
     */
    public static LearningCurve of(List<Double> shares, List<List<Sample>> samples, long seed) {
        if (samples.size() < 2
                || samples.get(0).isEmpty()
                || samples.get(0).get(0).tallies().isEmpty()) {
            throw new IllegalArgumentException("A learning curve needs two sizes and a report to measure on");
        }
        int measured = samples.get(0).get(0).tallies().size();
        double[] sizes = samples.stream()
                .mapToDouble(s -> s.stream().mapToInt(Sample::reports).average().orElse(0))
                .toArray();
        int[] all = new int[measured];
        Arrays.setAll(all, i -> i);
        double[] f1s = new double[sizes.length];
        Arrays.setAll(f1s, i -> samples.get(i).stream()
                .mapToDouble(s -> s.f1(all))
                .average()
                .orElse(0));

        Random random = new Random(seed);
        double[][] drawn = new double[sizes.length][DRAWS];
        double[] gains = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] reports = random.ints(measured, 0, measured).toArray();
            double[] now = new double[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                List<Sample> seeds = samples.get(i);
                double sum = 0;
                for (int s = 0; s < seeds.size(); s++) {
                    sum += seeds.get(random.nextInt(seeds.size())).f1(reports);
                }
                now[i] = sum / seeds.size();
                drawn[i][draw] = now[i];
            }
            gains[draw] = slope(sizes, now);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            points.add(new Point(
                    shares.get(i),
                    sizes[i],
                    samples.get(i).stream().mapToInt(Sample::marks).average().orElse(0),
                    f1s[i],
                    percentiles(drawn[i]),
                    samples.get(i).stream().map(s -> s.f1(all)).toList()));
        }
        double gain = slope(sizes, f1s);
        Interval interval = percentiles(gains);
        return new LearningCurve(points, gain, interval, verdict(gain, interval, measured), measured);
    }

    private static Verdict verdict(double gain, Interval interval, int measured) {
        if (measured < FEWEST) {
            return Verdict.CANNOT_TELL;
        }
        if (interval.low() > 0 && gain >= WORTH) {
            return Verdict.WILL_HELP;
        }
        return interval.high() < WORTH ? Verdict.WILL_NOT_HELP : Verdict.CANNOT_TELL;
    }

    /** Least squares of F1 over the logarithm to the base 2 of the sizes at the end of the curve; at least the last two sizes count. */
    static double slope(double[] sizes, double[] f1s) {
        int from = sizes.length - 2;
        while (from > 0 && sizes[from - 1] >= END * sizes[sizes.length - 1]) {
            from--;
        }
        int count = sizes.length - from;
        double meanX = 0;
        double meanY = 0;
        for (int i = from; i < sizes.length; i++) {
            meanX += log2(sizes[i]) / count;
            meanY += f1s[i] / count;
        }
        double over = 0;
        double under = 0;
        for (int i = from; i < sizes.length; i++) {
            over += (log2(sizes[i]) - meanX) * (f1s[i] - meanY);
            under += (log2(sizes[i]) - meanX) * (log2(sizes[i]) - meanX);
        }
        return under == 0 ? 0 : over / under;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static Interval percentiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(sorted[(int) (0.025 * sorted.length)], sorted[(int) Math.ceil(0.975 * sorted.length) - 1]);
    }

    /** The verdict as a sentence for people. */
    public String sentence() {
        String change = String.format(
                Locale.ROOT,
                "twice as many reports would change F1 by %+.1f points (95 %%: %+.1f to %+.1f)",
                gain * 100,
                interval.low() * 100,
                interval.high() * 100);
        return switch (verdict) {
            case WILL_HELP -> "More data will help: " + change + ".";
            case WILL_NOT_HELP ->
                "More data of this sort will not help: " + change
                        + ". Better features, or gold that agrees with itself, may.";
            case CANNOT_TELL ->
                "It cannot be told whether more data will help: " + change + ", measured on " + measuredOn
                        + (measuredOn == 1 ? " report." : " reports.");
        };
    }
}
