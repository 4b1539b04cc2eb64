// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by stochastic gradients with AdaGrad steps (Duchi, Hazan and
 * Singer 2011). It is quick, a second for some ten thousand tokens, and its probabilities of whole sentences and of single tokens are exact, as ranking by
 * uncertainty needs. It is thrown away afterwards: what suggests names to people are the models of the trainers. The same examples in the same order give
 * the same model. Immutable, thread-safe.
 */
public final class QuickModel {

    private static final int EPOCHS = 12;
    private static final double RATE = 0.25;
    private static final double PRIOR = 2e-4;
    private static final double FIRST_STEP = 0.1;
    private static final double IMPOSSIBLE = -1e30;

    private final QuickLabels labels;
    private final int n;
    private final float[] weights;
    private final double[] transitions;

    private QuickModel(QuickLabels labels, float[] weights, double[] transitions) {
        this.labels = labels;
        this.n = labels.count();
        this.weights = weights;
        this.transitions = transitions;
    }

    /**
     * A sentence to learn from.
     *
     * @param features of each token, from {@link QuickFeatures}
     * @param labels of each token
     */
    public record Example(int[][] features, int[] labels) {}

    /**
     * Trains a model.
     *
     * @param size number of features, see {@link QuickFeatures#size}
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static QuickModel train(
            List<Example> examples, QuickLabels labels, int size, long seed, @Nullable IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, EPOCHS);
        int n = labels.count();
        QuickModel model = new QuickModel(labels, new float[size * n], new double[n * n]);
        Learning learning = new Learning(model, size);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        float[] sums = new float[size * n];
        double[] transitionSums = new double[n * n];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            progress.split(1);
            Collections.shuffle(order, random);
            order.forEach(learning::step);
            if (epoch >= EPOCHS / 2) { // the mean of the last passes depends less on their order
                float share = 1f / (EPOCHS - EPOCHS / 2);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += share * model.weights[i];
                }
                for (int i = 0; i < transitionSums.length; i++) {
                    transitionSums[i] += share * model.transitions[i];
                }
            }
        }
        return new QuickModel(labels, sums, transitionSums);
    }

    public QuickLabels labels() {
        return labels;
    }

    /** Reads a sentence. */
    public QuickReading read(int[][] features) {
        Lattice lattice = new Lattice(this, features);
        return new QuickReading(labels, lattice);
    }

    double transition(int before, int label) {
        return QuickLabels.mayFollow(before, label) ? transitions[before * n + label] : IMPOSSIBLE;
    }

    double[][] emissions(int[][] features) {
        double[][] scores = new double[features.length][n];
        for (int i = 0; i < features.length; i++) {
            for (int feature : features[i]) {
                int at = feature * n;
                if (at < weights.length) { // what was met after the training has no weights
                    for (int y = 0; y < n; y++) {
                        scores[i][y] += weights[at + y];
                    }
                }
            }
        }
        return scores;
    }

    /** The gradient steps. */
    private static final class Learning {

        private final QuickModel model;
        private final int n;
        private final float[] squares;
        private final double[] transitionSquares;

        Learning(QuickModel model, int size) {
            this.model = model;
            this.n = model.n;
            this.squares = new float[size * n];
            this.transitionSquares = new double[n * n];
            Arrays.fill(squares, (float) FIRST_STEP);
            Arrays.fill(transitionSquares, FIRST_STEP);
        }

        void step(Example example) {
            if (example.labels().length == 0) {
                return;
            }
            Lattice lattice = new Lattice(model, example.features());
            double[][] marginals = lattice.marginals();
            double[] expected = lattice.expectedTransitions();
            for (int i = 0; i < marginals.length; i++) {
                marginals[i][example.labels()[i]] -= 1;
                int before = i == 0 ? QuickLabels.OUTSIDE : example.labels()[i - 1];
                expected[before * n + example.labels()[i]] -= 1;
                for (int feature : example.features()[i]) {
                    for (int y = 0; y < n; y++) {
                        double gradient = marginals[i][y];
                        if (Math.abs(gradient) > 1e-4) {
                            int at = feature * n + y;
                            gradient += PRIOR * model.weights[at];
                            squares[at] += (float) (gradient * gradient);
                            model.weights[at] -= (float) (RATE * gradient / Math.sqrt(squares[at]));
                        }
                    }
                }
            }
            for (int t = 0; t < expected.length; t++) {
                double gradient = expected[t];
                if (Math.abs(gradient) > 1e-4) {
                    transitionSquares[t] += gradient * gradient;
                    model.transitions[t] -= RATE * gradient / Math.sqrt(transitionSquares[t]);
                }
            }
        }
    }
}
