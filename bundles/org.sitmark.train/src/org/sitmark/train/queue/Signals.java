// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known about a sentence, or about all sentences of a report together, before it is annotated. Immutable.
 *
 * @param tokens words and signs to read
 * @param surprise minus the logarithm of the probability of the model's best reading
 * @param closeness one minus the margin between the best two readings
 * @param entropy of the labels of the tokens, summed, in nats
 * @param uncertain stretches that may or may not be a name, or one of another kind, to the model
 * @param disputed names on which sources disagree
 * @param doubt entropy of the open suggestions' scores, summed, in nats
 * @param unseen words of names that no annotated sentence has
 */
public record Signals(
        int tokens,
        double surprise,
        double closeness,
        double entropy,
        int uncertain,
        int disputed,
        double doubt,
        int unseen) {

    /** Of nothing. */
    public static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, 0, 0);

    /** Those of both together. */
    public Signals plus(Signals other) {
        return new Signals(
                tokens + other.tokens,
                surprise + other.surprise,
                closeness + other.closeness,
                entropy + other.entropy,
                uncertain + other.uncertain,
                disputed + other.disputed,
                doubt + other.doubt,
                unseen + other.unseen);
    }

    /** For people: {@code 12 uncertain names, 4 unseen, sources disagree on 3, 210 words}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (uncertain > 0) {
            parts.add(uncertain + (uncertain == 1 ? " uncertain name" : " uncertain names"));
        }
        if (unseen > 0) {
            parts.add(
                    unseen + (parts.isEmpty() ? unseen == 1 ? " unseen name word" : " unseen name words" : " unseen"));
        }
        if (disputed > 0) {
            parts.add("sources disagree on " + disputed);
        }
        if (parts.isEmpty()) {
            parts.add("nothing uncertain");
        }
        parts.add(tokens + (tokens == 1 ? " word" : " words"));
        return String.join(", ", parts);
    }
}
