// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

/**
 * A range in which a value lies with 95 % confidence, as far as the reports at hand can tell.
 *
 * @param low its 2.5th percentile
 * @param high its 97.5th percentile
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * The interval of a share by Wilson's score (1927), for things that were counted one by one.
     *
     * @param of at least 1
     */
    public static Interval ofShare(int count, int of) {
        double n = of;
        double p = count / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
