// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.sitmark.core.model.Span;

/** The words that a selection touches. */
final class SelectedWords {

    private SelectedWords() {}

    /** What marking would take: the words that the selection touches, without white space around them. */
    static Span of(String text, Span selection) {
        int begin = selection.begin();
        int end = selection.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return new Span(begin, begin);
        }
        while (begin > 0 && isInWord(text, begin)) {
            begin--;
        }
        while (end < text.length() && isInWord(text, end)) {
            end++;
        }
        return new Span(begin, end);
    }

    private static boolean isInWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
    }
}
