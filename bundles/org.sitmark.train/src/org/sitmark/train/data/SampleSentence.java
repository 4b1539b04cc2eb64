// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.List;

/**
 * A sentence as a name finder learns it. Immutable.
 *
 * @param tokens the words
 * @param names in text order, without overlaps; empty for a sentence without marks
 */
public record SampleSentence(List<String> tokens, List<Name> names) {

    public SampleSentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /**
     * A marked stretch of tokens.
     *
     * @param begin index of its first token
     * @param end index after its last token
     * @param type outcome type, see {@link org.sitmark.preannotate.model.OutcomeTypes}
     */
    public record Name(int begin, int end, String type) {}
}
