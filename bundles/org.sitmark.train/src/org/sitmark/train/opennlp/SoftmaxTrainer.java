// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Learns a maximum entropy model by stochastic gradients (AdaGrad) with a Gaussian prior, and leaves out each feature now and then while it learns, so
 * that a word does not make what is known about it useless. OpenNLP's own maxent trainers know no such thing and take many times as long. The
 * result is a model of OpenNLP's. The same events give the same bytes.
 */
public final class SoftmaxTrainer {

    /**
     * How it learns.
     *
     * @param epochs passes over the events
     * @param cutoff how often a feature must occur
     * @param rate length of a step
     * @param prior strength of the prior
     * @param dropout share of features that are left out at each step
     * @param smallest weights below are left out of the model
     */
    public record Parameters(int epochs, int cutoff, double rate, double prior, double dropout, double smallest) {}

    private static final int LOOK_UP = 1 << 12;

    private final Parameters parameters;
    private final String previous;
    private final Map<String, Integer> features = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<boolean[]> allowed = new ArrayList<>();
    private String[] labels = {};

    /**
     * @param previous how the feature begins that says the outcome before, for a finder that weighs only what may follow it; empty for OpenNLP's
     *     finder, whose probabilities are those of all outcomes
     */
    public SoftmaxTrainer(Parameters parameters, String previous) {
        this.parameters = parameters;
        this.previous = previous;
    }

    /** @throws org.eclipse.core.runtime.OperationCanceledException if cancelled */
    public GISModel train(List<Event> events, @Nullable IProgressMonitor monitor) {
        index(events);
        int n = labels.length;
        float[] weights = new float[names.size() * n];
        float[] squares = new float[names.size() * n];
        double[] sums = new double[names.size() * n];
        int averaged = 0;
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(42);
        for (int epoch = 0; epoch < parameters.epochs(); epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[k];
                order[k] = swap;
            }
            for (int i = 0; i < order.length; i++) {
                if (i % LOOK_UP == 0) {
                    check(monitor);
                }
                step(order[i], weights, squares, random, n);
            }
            if (monitor != null) {
                monitor.worked(1);
            }
            if (epoch >= parameters.epochs() / 2) {
                averaged++;
                for (int i = 0; i < weights.length; i++) {
                    sums[i] += weights[i];
                }
            }
        }
        return model(sums, averaged, n);
    }

    private static void check(@Nullable IProgressMonitor monitor) {
        if (monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void index(List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (Event event : events) {
            outcomes.put(event.getOutcome(), 0);
            for (String feature : event.getContext()) {
                counts.merge(feature, 1, Integer::sum);
            }
        }
        labels = outcomes.keySet().toArray(new String[0]);
        for (int i = 0; i < labels.length; i++) {
            outcomes.put(labels[i], i);
        }
        for (Event event : events) {
            int[] row = new int[event.getContext().length];
            int size = 0;
            String before = "other";
            for (String feature : event.getContext()) {
                if (!previous.isEmpty() && feature.startsWith(previous)) {
                    before = feature.substring(previous.length());
                }
                if (counts.get(feature) >= parameters.cutoff()) {
                    Integer known = features.get(feature);
                    if (known == null) {
                        known = names.size();
                        features.put(feature, known);
                        names.add(feature);
                    }
                    row[size++] = known;
                }
            }
            rows.add(Arrays.copyOf(row, size));
            right.add(outcomes.get(event.getOutcome()));
            allowed.add(allowedAfter(before));
        }
    }

    private boolean[] allowedAfter(String before) {
        boolean[] allowed = new boolean[labels.length];
        if (previous.isEmpty()) {
            Arrays.fill(allowed, true);
            return allowed;
        }
        for (int i = 0; i < labels.length; i++) {
            String kind = labels[i].replaceFirst("-(start|cont)$", "");
            allowed[i] =
                    !labels[i].endsWith("-cont") || before.equals(kind + "-start") || before.equals(kind + "-cont");
        }
        return allowed;
    }

    private void step(int event, float[] weights, float[] squares, Random random, int n) {
        int[] all = rows.get(event);
        int[] used = new int[all.length];
        int size = 0;
        for (int feature : all) {
            if (parameters.dropout() == 0 || random.nextFloat() >= parameters.dropout()) {
                used[size++] = feature;
            }
        }
        double kept = 1 / (1 - parameters.dropout());
        double[] scores = new double[n];
        for (int f = 0; f < size; f++) {
            int at = used[f] * n;
            for (int o = 0; o < n; o++) {
                scores[o] += weights[at + o];
            }
        }
        boolean[] may = allowed.get(event);
        double largest = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < n; o++) {
            scores[o] *= kept;
            if (may[o]) {
                largest = Math.max(largest, scores[o]);
            }
        }
        double sum = 0;
        for (int o = 0; o < n; o++) {
            scores[o] = may[o] ? Math.exp(scores[o] - largest) : 0;
            sum += scores[o];
        }
        int truth = right.get(event);
        for (int o = 0; o < n; o++) {
            double gradient = (scores[o] / sum - (o == truth ? 1 : 0)) * kept;
            if (Math.abs(gradient) < 1e-4) {
                continue;
            }
            for (int f = 0; f < size; f++) {
                int at = used[f] * n + o;
                double whole = gradient + parameters.prior() * weights[at];
                squares[at] += (float) (whole * whole);
                weights[at] -= (float) (parameters.rate() * whole / (1e-2 + Math.sqrt(squares[at])));
            }
        }
    }

    private GISModel model(double[] sums, int averaged, int n) {
        TreeMap<String, Context> contexts = new TreeMap<>();
        for (int f = 0; f < names.size(); f++) {
            int count = 0;
            int[] kept = new int[n];
            double[] values = new double[n];
            for (int o = 0; o < n; o++) {
                double weight = Math.round(sums[f * n + o] / averaged * 1000) / 1000.0;
                if (Math.abs(weight) >= parameters.smallest()) {
                    kept[count] = o;
                    values[count++] = weight;
                }
            }
            if (count > 0) {
                contexts.put(names.get(f), new Context(Arrays.copyOf(kept, count), Arrays.copyOf(values, count)));
            }
        }
        return new GISModel(
                contexts.values().toArray(new Context[0]), contexts.keySet().toArray(new String[0]), labels);
    }
}
