// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sitmark.train.data.SampleSentence;

/**
 * How names stand on tokens as one tag each. {@code BIO} is IOB2 of CoNLL-2002 (Tjong Kim Sang 2002): {@code B-} on the first token of each name.
 * {@code BIOES} says the last token ({@code E-}) and names of one token ({@code S-}) too (Ratinov and Roth 2009, there BILOU).
 */
public enum TagScheme {
    BIO,
    BIOES;

    /** The tag of a token outside of all names. */
    static final String OUTSIDE = "O";

    /** A tag for each token of the sentence. */
    List<String> tags(SampleSentence sentence) {
        List<String> tags =
                new ArrayList<>(Collections.nCopies(sentence.tokens().size(), OUTSIDE));
        for (SampleSentence.Name name : sentence.names()) {
            for (int i = name.begin(); i < name.end(); i++) {
                tags.set(i, prefix(i == name.begin(), i == name.end() - 1) + name.type());
            }
        }
        return tags;
    }

    private String prefix(boolean first, boolean last) {
        if (this == BIOES && last) {
            return first ? "S-" : "E-";
        }
        return first ? "B-" : "I-";
    }

    /** All tags that these types can have, {@code O} first, then by type; what a tag means does not depend on which reports have it. */
    List<String> labels(SortedSet<String> types) {
        List<String> labels = new ArrayList<>(List.of(OUTSIDE));
        for (String type : new TreeSet<>(types)) {
            for (String prefix : this == BIO ? List.of("B-", "I-") : List.of("B-", "I-", "E-", "S-")) {
                labels.add(prefix + type);
            }
        }
        return labels;
    }
}
