// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds names with the weights of an OpenNLP name finder model whose features are those of {@link NameReport}. Unlike OpenNLP's beam search it gives
 * the probability of each name, summed over all readings of what stands before. Immutable, thread-safe.
 */
public final class NameFinder {

    /**
     * A stretch that is a name with some probability.
     *
     * @param first its first piece
     * @param last its last piece
     * @param kind as the model learned it
     */
    public record Found(int first, int last, String kind, double probability) {}

    private static final double UNLIKELY = 1e-3;
    private static final double LEAST = 0.05;

    private final Weights weights;
    private final String[] outcomes;
    private final int other;
    /** For each outcome the one that continues its name; -1 for "other". */
    private final int[] continuation;

    private final boolean[] continues;

    public NameFinder(TokenNameFinderModel model) {
        if (!(model.getArtifact("nameFinder.model") instanceof AbstractModel parameters)) {
            throw new IllegalArgumentException("The model has no weights");
        }
        weights = new Weights(parameters);
        outcomes = weights.outcomes();
        List<String> all = Arrays.asList(outcomes);
        other = all.indexOf(BioCodec.OTHER);
        continuation = new int[outcomes.length];
        continues = new boolean[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            continuation[i] = i == other ? -1 : all.indexOf(kind(i) + "-" + BioCodec.CONTINUE);
            continues[i] = outcomes[i].endsWith("-" + BioCodec.CONTINUE);
        }
        if (other < 0) {
            throw new IllegalArgumentException("The model knows nothing but names");
        }
    }

    private String kind(int outcome) {
        return outcomes[outcome].substring(0, outcomes[outcome].lastIndexOf('-'));
    }

    /**
     * All stretches that may be names; they overlap.
     *
     * @param step is told of each stretch that is read; it may throw to stop
     */
    public List<Found> find(NameReport report, Runnable step) {
        List<Found> found = new ArrayList<>();
        for (NameReport.Stretch stretch : report.stretches()) {
            step.run();
            find(report.features(), stretch, found);
        }
        return found;
    }

    private void find(NameFeatures features, NameReport.Stretch stretch, List<Found> found) {
        int length = stretch.last() - stretch.first() + 1;
        int n = outcomes.length;
        double[][] before = new double[length + 1][n];
        double[][] @Nullable [] next = new double[length][n][];
        before[0][other] = 1;
        double[] fixed = new double[n];
        FeatureSink fixedSink = weights.into(fixed);
        double[] moving = new double[n];
        FeatureSink movingSink = weights.into(moving);
        for (int i = 0; i < length; i++) {
            Arrays.fill(fixed, 0);
            features.of(stretch.first() + i, fixedSink);
            for (int previous = 0; previous < n; previous++) {
                if (before[i][previous] >= UNLIKELY) {
                    System.arraycopy(fixed, 0, moving, 0, n);
                    features.after(outcomes[previous], stretch.first() + i, movingSink);
                    double[] probabilities = probabilities(moving, previous);
                    next[i][previous] = probabilities;
                    for (int o = 0; o < n; o++) {
                        before[i + 1][o] += before[i][previous] * probabilities[o];
                    }
                }
            }
        }
        for (int i = 0; i < length; i++) {
            for (int o = 0; o < n; o++) {
                if (o != other && !continues[o]) {
                    names(stretch.first(), i, o, before[i], next, found);
                }
            }
        }
    }

    private double[] probabilities(double[] scores, int previous) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < scores.length; o++) {
            if (!continues[o] || continuation[previous] == o) {
                largest = Math.max(largest, scores[o]);
            }
        }
        double[] result = new double[scores.length];
        double sum = 0;
        for (int o = 0; o < scores.length; o++) {
            if (!continues[o] || continuation[previous] == o) {
                result[o] = Math.exp(scores[o] - largest);
                sum += result[o];
            }
        }
        for (int o = 0; o < scores.length; o++) {
            result[o] /= sum;
        }
        return result;
    }

    /** The names of one kind that begin at a piece. */
    private void names(
            int offset, int begin, int start, double[] before, double[][] @Nullable [] next, List<Found> found) {
        double mass = 0;
        for (int previous = 0; previous < before.length; previous++) {
            double[] row = next[begin][previous];
            if (row != null) {
                mass += before[previous] * row[start];
            }
        }
        int previous = start;
        for (int i = begin; mass >= LEAST; i++) {
            double[] row = i + 1 < next.length && continuation[previous] >= 0 ? next[i + 1][previous] : null;
            double goesOn = row == null ? 0 : row[continuation[previous]];
            if (mass * (1 - goesOn) >= LEAST) {
                found.add(new Found(offset + begin, offset + i, kind(start), mass * (1 - goesOn)));
            }
            mass *= goesOn;
            previous = continuation[previous];
        }
    }
}
