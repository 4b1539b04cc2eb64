// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.List;

/**
 * The sentences and tokens of a text, each in text order and free of overlaps; UTF-16 offsets. Tokens never cross a sentence's end. Immutable.
 *
 * @param sentences without surrounding white space
 * @param tokens without white space
 */
public record Segmentation(List<Span> sentences, List<Span> tokens) {

    public Segmentation {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
    }

    /** The tokens inside the span, in text order, found by binary search. */
    public List<Span> tokensIn(Span span) {
        return tokens.subList(firstAtOrAfter(tokens, span.begin()), firstAtOrAfter(tokens, span.end()));
    }

    /** Index of the first token that ends after the offset, or the number of tokens. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int firstAtOrAfter(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).begin() >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
