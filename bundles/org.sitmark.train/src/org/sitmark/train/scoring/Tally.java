// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

/**
 * How many marks gold has, how many were predicted, and how many of those were right. Immutable.
 *
 * @param gold number of gold marks
 * @param predicted number of predicted marks
 * @param hit number of predicted marks that are right
 */
public record Tally(int gold, int predicted, int hit) {

    /** Nothing counted yet. */
    public static final Tally ZERO = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(gold + other.gold, predicted + other.predicted, hit + other.hit);
    }

    /** Share of the predicted marks that are right; 0 where nothing was predicted. */
    public double precision() {
        return predicted == 0 ? 0 : (double) hit / predicted;
    }

    /** Share of the gold marks that were found; 0 where gold has none. */
    public double recall() {
        return gold == 0 ? 0 : (double) hit / gold;
    }

    /** Harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
