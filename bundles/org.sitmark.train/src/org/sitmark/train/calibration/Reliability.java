// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What scores say beside what came true. Immutable.
 *
 * @param bins those that are not empty, in the order of their scores
 * @param count suggestions in all
 * @param meanScore what the scores promise
 * @param precision what came true
 * @param error the expected calibration error: the distance of promise and truth, weighed by the size of the bins
 */
public record Reliability(List<Bin> bins, int count, double meanScore, double precision, double error) {

    private static final int BINS = 10;

    /**
     * The suggestions with scores from one tenth to the next.
     *
     * @param from least score
     * @param to scores are less; the last bin has its end
     */
    public record Bin(double from, double to, int count, double meanScore, double precision) {}

    /** @param overlap whether a suggestion is right that only touches a mark of its layer */
    public static Reliability of(Collection<Judged> judged, boolean overlap) {
        int[] count = new int[BINS];
        int[] right = new int[BINS];
        double[] score = new double[BINS];
        for (Judged each : judged) {
            int bin = Math.min(BINS - 1, (int) Math.floor(each.score() * BINS + 1e-9));
            count[bin]++;
            score[bin] += each.score();
            if (overlap ? each.touches() : each.right()) {
                right[bin]++;
            }
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        double allScores = 0;
        double allRight = 0;
        for (int i = 0; i < BINS; i++) {
            if (count[i] > 0) {
                double mean = score[i] / count[i];
                double precision = (double) right[i] / count[i];
                bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, count[i], mean, precision));
                error += Math.abs(mean - precision) * count[i] / judged.size();
                allScores += score[i];
                allRight += right[i];
            }
        }
        int all = Math.max(1, judged.size());
        return new Reliability(List.copyOf(bins), judged.size(), allScores / all, allRight / all, error);
    }
}
