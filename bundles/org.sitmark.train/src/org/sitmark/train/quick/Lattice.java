// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

/** All readings of a sentence: forward and backward sums, the best one and the second best. For one thread. */
final class Lattice {

    /** What is less likely than this is as good as impossible; keeps sums above zero. */
    private static final double LEAST = 1e-200;

    private final QuickModel model;
    private final double[][] emissions;
    private final int n;
    private final int length;
    private final double[] follow;
    private final double[][] emit;
    /** Sums over all beginnings, each row scaled to one by its {@link #scale}. */
    private final double[][] forward;

    private final double[][] backward;
    private final double[] scale;
    private double total;

    Lattice(QuickModel model, int[][] features) {
        this.model = model;
        this.emissions = model.emissions(features);
        this.n = model.labels().count();
        this.length = features.length;
        this.follow = new double[n * n];
        this.emit = new double[length][n];
        this.forward = new double[length][n];
        this.backward = new double[length][n];
        this.scale = new double[length];
        for (int before = 0; before < n; before++) {
            for (int y = 0; y < n; y++) {
                follow[before * n + y] = QuickLabels.mayFollow(before, y) ? Math.exp(model.transition(before, y)) : 0;
            }
        }
        forward();
        backward();
    }

    private void forward() {
        for (int i = 0; i < length; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double emission : emissions[i]) {
                largest = Math.max(largest, emission);
            }
            double sum = 0;
            for (int y = 0; y < n; y++) {
                emit[i][y] = Math.max(LEAST, Math.exp(emissions[i][y] - largest));
                double before = 0;
                if (i == 0) {
                    before = follow[QuickLabels.OUTSIDE * n + y];
                } else {
                    for (int b = 0; b < n; b++) {
                        before += forward[i - 1][b] * follow[b * n + y];
                    }
                }
                forward[i][y] = before * emit[i][y];
                sum += forward[i][y];
            }
            for (int y = 0; y < n; y++) {
                forward[i][y] /= sum;
            }
            scale[i] = sum;
            total += Math.log(sum) + largest;
        }
    }

    private void backward() {
        for (int i = length - 1; i >= 0; i--) {
            for (int y = 0; y < n; y++) {
                backward[i][y] = i == length - 1 ? 1 : after(i, y, -1);
            }
        }
    }

    /** The sum over all ends behind a label, except those that go on with a label. */
    private double after(int i, int y, int except) {
        double sum = 0;
        for (int after = 0; after < n; after++) {
            if (after != except) {
                sum += follow[y * n + after] * emit[i + 1][after] * backward[i + 1][after];
            }
        }
        return sum / scale[i + 1];
    }

    /** Logarithm of the sum over all readings. */
    double total() {
        return total;
    }

    /** The probability of each label at each token. */
    double[][] marginals() {
        double[][] marginals = new double[length][n];
        for (int i = 0; i < length; i++) {
            for (int y = 0; y < n; y++) {
                marginals[i][y] = forward[i][y] * backward[i][y];
            }
        }
        return marginals;
    }

    /** How often each label follows each other, on average over the readings. */
    double[] expectedTransitions() {
        double[] expected = new double[n * n];
        for (int y = 0; length > 0 && y < n; y++) {
            expected[QuickLabels.OUTSIDE * n + y] += forward[0][y] * backward[0][y];
        }
        for (int i = 1; i < length; i++) {
            for (int y = 0; y < n; y++) {
                double rest = emit[i][y] * backward[i][y] / scale[i];
                for (int before = 0; before < n; before++) {
                    expected[before * n + y] += forward[i - 1][before] * follow[before * n + y] * rest;
                }
            }
        }
        return expected;
    }

    /** The probability that a name with this label at its begin stands at these tokens, and nothing more or less of it. */
    double name(int begin, int end, int start) {
        double p = forward[begin][start];
        int last = start;
        for (int i = begin + 1; i < end; i++) {
            p *= follow[last * n + start + 1] * emit[i][start + 1] / scale[i];
            last = start + 1;
        }
        return end == length ? p : p * after(end - 1, last, start + 1);
    }

    /**
     * The best reading, and what the best two are worth.
     *
     * @param labels of the best
     * @param first logarithm of its weight
     * @param second logarithm of the weight of the second best
     */
    record Best(int[] labels, double first, double second) {}

    /** Viterbi with two readings for each label. */
    Best best() {
        if (length == 0) {
            return new Best(new int[0], 0, Double.NEGATIVE_INFINITY);
        }
        double[][][] scores = new double[length][n][2];
        int[][] from = new int[length][n];
        for (int y = 0; y < n; y++) {
            scores[0][y][0] = model.transition(QuickLabels.OUTSIDE, y) + emissions[0][y];
            scores[0][y][1] = Double.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < length; i++) {
            for (int y = 0; y < n; y++) {
                double first = Double.NEGATIVE_INFINITY;
                double second = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < n; before++) {
                    double step = model.transition(before, y) + emissions[i][y];
                    double a = scores[i - 1][before][0] + step;
                    double b = scores[i - 1][before][1] + step;
                    if (a > first) {
                        second = Math.max(first, b);
                        first = a;
                        from[i][y] = before;
                    } else {
                        second = Math.max(second, a);
                    }
                }
                scores[i][y][0] = first;
                scores[i][y][1] = second;
            }
        }
        return traced(scores, from);
    }

    private Best traced(double[][][] scores, int[][] from) {
        int last = 0;
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < n; y++) {
            double[] both = scores[length - 1][y];
            if (both[0] > first) {
                second = Math.max(first, both[1]);
                first = both[0];
                last = y;
            } else {
                second = Math.max(second, both[0]);
            }
        }
        int[] labels = new int[length];
        labels[length - 1] = last;
        for (int i = length - 1; i > 0; i--) {
            labels[i - 1] = from[i][labels[i]];
        }
        return new Best(labels, first, second);
    }
}
