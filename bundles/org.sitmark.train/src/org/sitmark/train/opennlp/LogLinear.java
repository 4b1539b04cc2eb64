// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;

/**
 * Turns the weights of a perceptron into a log-linear model, which OpenNLP loads and uses as it does a maximum entropy model. OpenNLP's own
 * perceptron model divides each decision's scores by the largest one, so that it is never surer of one name than of another, and the beam search,
 * which multiplies them, has nothing to go by. Log-linear scores {@code exp(scale * weights)} are probabilities if the scale fits, and the scale is
 * fitted on reports that a perceptron did not see.
 */
public final class LogLinear {

    /** The scale where there is too little gold to fit it; what fits on small corpora. */
    public static final double USUAL_SCALE = 0.15;
    /**
     * The best scale for single decisions, made knowing that the decisions before were right, is too large for whole names. Measured on five corpora:
     * see releng/adr/0041.
     */
    private static final double NAMES_TO_DECISIONS = 0.7;

    private static final double SMALLEST = 0.001;
    private static final double LARGEST = 10;

    private final Map<String, Context> weights = new HashMap<>();
    private final String[] outcomes;
    private final Map<String, Integer> index = new HashMap<>();

    /** @param perceptron as OpenNLP's trainer made it */
    public LogLinear(AbstractModel perceptron) {
        Object[] parts = perceptron.getDataStructures();
        ((Map<?, ?>) parts[1]).forEach((feature, context) -> weights.put((String) feature, (Context) context));
        outcomes = (String[]) parts[2];
        for (int i = 0; i < outcomes.length; i++) {
            index.put(outcomes[i], i);
        }
    }

    /** The weights times the scale; features without any weight are left out. */
    public GISModel model(double scale) {
        List<String> features = new ArrayList<>();
        List<Context> scaled = new ArrayList<>();
        for (String feature : new TreeSet<>(weights.keySet())) {
            Context context = scaled(weights.get(feature), scale);
            if (context.getOutcomes().length > 0) {
                features.add(feature);
                scaled.add(context);
            }
        }
        return new GISModel(scaled.toArray(new Context[0]), features.toArray(new String[0]), outcomes);
    }

    private static Context scaled(Context context, double scale) {
        double[] all = context.getParameters();
        int count = 0;
        for (double weight : all) {
            count += weight == 0 ? 0 : 1;
        }
        int[] kept = new int[count];
        double[] weights = new double[count];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                kept[next] = context.getOutcomes()[i];
                weights[next++] = all[i] * scale;
            }
        }
        return new Context(kept, weights);
    }

    /**
     * The scale that makes the probabilities of names right.
     *
     * @param unseen what this perceptron was not trained on
     * @param most of the decisions are read
     */
    public double fit(ObjectStream<Event> unseen, int most) throws IOException {
        List<double[]> scores = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (Event event = unseen.read(); event != null && scores.size() < most; event = unseen.read()) {
            Integer outcome = index.get(event.getOutcome());
            if (outcome != null) {
                scores.add(scores(event.getContext()));
                right.add(outcome);
            }
        }
        return scores.isEmpty() ? USUAL_SCALE : NAMES_TO_DECISIONS * mostLikely(scores, right);
    }

    private double[] scores(String[] features) {
        double[] sums = new double[outcomes.length];
        for (String feature : features) {
            Context context = weights.get(feature);
            if (context != null) {
                for (int i = 0; i < context.getOutcomes().length; i++) {
                    sums[context.getOutcomes()[i]] += context.getParameters()[i];
                }
            }
        }
        return sums;
    }

    /** The surprise is convex in the scale; the interval is narrowed in the logarithm of the scale, where it has one minimum too. */
    private static double mostLikely(List<double[]> scores, List<Integer> right) {
        double low = Math.log(SMALLEST);
        double high = Math.log(LARGEST);
        while (high - low > 0.01) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (surprise(scores, right, Math.exp(a)) <= surprise(scores, right, Math.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Negative log-likelihood of the right decisions. */
    private static double surprise(List<double[]> scores, List<Integer> right, double scale) {
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            double[] score = scores.get(i);
            double largest = Double.NEGATIVE_INFINITY;
            for (double s : score) {
                largest = Math.max(largest, s * scale);
            }
            double all = 0;
            for (double s : score) {
                all += Math.exp(s * scale - largest);
            }
            sum += Math.log(all) + largest - score[right.get(i)] * scale;
        }
        return sum;
    }
}
