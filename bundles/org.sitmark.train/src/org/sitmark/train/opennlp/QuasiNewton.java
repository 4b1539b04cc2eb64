// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** OpenNLP's quasi-Newton training with its defaults, which can be cancelled at each step: {@code QNTrainer} itself asks no stop criterion. */
final class QuasiNewton {

    private QuasiNewton() {}

    /** The model that {@code QNTrainer} makes of the same data. */
    static QNModel train(DataIndexer data, int iterations, TrainingWatch watch) {
        QNMinimizer minimizer = new QNMinimizer(
                QNTrainer.L1COST_DEFAULT,
                QNTrainer.L2COST_DEFAULT,
                iterations,
                QNTrainer.M_DEFAULT,
                QNTrainer.MAX_FCT_EVAL_DEFAULT);
        double[] parameters = minimizer.minimize(new Watched(new NegLogLikelihood(data), watch));
        String[] features = data.getPredLabels();
        String[] outcomes = data.getOutcomeLabels();
        Context[] weights = new Context[features.length];
        int[] all = new int[outcomes.length];
        for (int o = 0; o < all.length; o++) {
            all[o] = o;
        }
        for (int f = 0; f < weights.length; f++) {
            double[] values = new double[outcomes.length];
            for (int o = 0; o < values.length; o++) {
                values[o] = parameters[o * features.length + f];
            }
            weights[f] = new Context(all, values);
        }
        return new QNModel(weights, features, outcomes);
    }

    /** Looks at the watch at each evaluation, of which an iteration has one or more. */
    @NonNullByDefault({})
    private record Watched(NegLogLikelihood function, TrainingWatch watch) implements Function {

        @Override
        public int getDimension() {
            return function.getDimension();
        }

        @Override
        public double valueAt(double[] x) {
            watch.check();
            return function.valueAt(x);
        }

        @Override
        public double[] gradientAt(double[] x) {
            watch.evaluated();
            return function.gradientAt(x);
        }
    }
}
