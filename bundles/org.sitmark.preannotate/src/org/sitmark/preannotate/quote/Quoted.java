// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import org.sitmark.core.model.Span;

/**
 * A stretch in quotation marks.
 *
 * @param begin of the opening mark
 * @param end behind the closing mark; where there is none, behind the last character
 * @param innerBegin behind the opening mark
 * @param innerEnd before the closing mark
 * @param closed whether it has a closing mark
 */
record Quoted(int begin, int end, int innerBegin, int innerEnd, boolean closed) {

    Span span() {
        return new Span(begin, end);
    }

    /** The last character inside that is no white space; a blank where there is none. */
    char last(String text) {
        for (int i = innerEnd - 1; i >= innerBegin; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** The first letter or digit inside; a blank where there is none. */
    char first(String text) {
        for (int i = innerBegin; i < innerEnd; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** Whether a sentence ends inside, right before the closing mark. */
    boolean endsSentence(String text) {
        return ".!?\u2026".indexOf(last(text)) >= 0;
    }

    /** The number of words inside; counting stops at the limit. */
    int words(String text, int limit) {
        int words = 0;
        boolean inside = false;
        for (int i = innerBegin; i < innerEnd && words < limit; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside =
                    letter || inside && (text.charAt(i) == '\'' || text.charAt(i) == '\u2019' || text.charAt(i) == '-');
        }
        return words;
    }
}
