// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.train.quick.QuickModel;
import org.sitmark.train.quick.QuickReading;

/** Finds out what is known about sentences by a model and the words that were annotated already. Immutable, thread-safe. */
final class Reader {

    /** Of a token's label, in nats: two kinds as likely as seven to one. */
    private static final double UNCERTAIN = 0.35;

    private final @Nullable QuickModel model;
    private final Set<String> seen;

    /**
     * @param model null where nothing is annotated yet
     * @param annotated the words of what is annotated
     */
    Reader(@Nullable QuickModel model, Collection<List<String>> annotated) {
        this.model = model;
        this.seen = new HashSet<>();
        annotated.forEach(words -> words.forEach(word -> seen.add(word.toLowerCase(Locale.ROOT))));
    }

    /** What the model reads in a sentence; null where there is no model. */
    @Nullable
    QuickReading reading(int[][] features) {
        QuickModel asked = model;
        return asked == null ? null : asked.read(features);
    }

    /** What is known of a sentence; what other sources say has to be added. */
    Signals signals(List<String> tokens, QuickReading reading, int unseen) {
        int uncertain = 0;
        boolean inside = false;
        for (int i = 0; i < reading.tokens(); i++) {
            boolean now = reading.entropy(i) > UNCERTAIN;
            if (now && !inside) {
                uncertain++;
            }
            inside = now;
        }
        return new Signals(
                tokens.size(),
                -Math.log(Math.max(1e-300, reading.confidence())),
                1 - reading.margin(),
                reading.entropy(),
                uncertain,
                0,
                0,
                unseen);
    }

    /** Words with a capital or a digit that nothing annotated has; the first word of a sentence has a capital anyway. */
    int unseen(List<String> tokens) {
        int unseen = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            int first = token.codePointAt(0);
            boolean name = i > 0 && Character.isUpperCase(first)
                    || token.codePoints().skip(1).anyMatch(Character::isUpperCase);
            if (name && !seen.contains(token.toLowerCase(Locale.ROOT))) {
                unseen++;
            }
        }
        return unseen;
    }
}
