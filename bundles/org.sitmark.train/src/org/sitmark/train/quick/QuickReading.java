// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.train.data.SampleSentence;

/** What the quick model thinks of a sentence. Immutable. */
public final class QuickReading {

    /** A name with the probability that it stands there, with these ends and of this type. */
    public record Named(SampleSentence.Name name, double probability) {}

    private final List<Named> names;
    private final double confidence;
    private final double second;
    private final double[] entropies;

    QuickReading(QuickLabels labels, Lattice lattice) {
        Lattice.Best best = lattice.best();
        confidence = Math.exp(best.first() - lattice.total());
        second = Math.exp(best.second() - lattice.total());
        double[][] marginals = lattice.marginals();
        entropies = new double[marginals.length];
        for (int i = 0; i < marginals.length; i++) {
            for (double p : marginals[i]) {
                entropies[i] -= p > 1e-12 ? p * Math.log(p) : 0;
            }
        }
        List<Named> found = new ArrayList<>();
        for (SampleSentence.Name name : labels.names(best.labels())) {
            double p = lattice.name(name.begin(), name.end(), best.labels()[name.begin()]);
            found.add(new Named(name, Math.min(1, p)));
        }
        names = List.copyOf(found);
    }

    /** The names of the best reading. */
    public List<Named> names() {
        return names;
    }

    /** The probability of the best reading of the whole sentence. */
    public double confidence() {
        return confidence;
    }

    /** How much more probable the best reading is than the second best. */
    public double margin() {
        return Math.max(0, confidence - second);
    }

    /** How undecided the label of a token is, in nats. */
    public double entropy(int token) {
        return entropies[token];
    }

    public int tokens() {
        return entropies.length;
    }

    /** The sum of the tokens' entropies. */
    public double entropy() {
        double sum = 0;
        for (double entropy : entropies) {
            sum += entropy;
        }
        return sum;
    }
}
