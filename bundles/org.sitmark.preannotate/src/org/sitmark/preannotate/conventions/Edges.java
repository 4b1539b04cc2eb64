// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Words;

/**
 * The pieces of a suggestion.
 *
 * @param first its first piece
 * @param last its last piece
 */
record Edges(Words w, int first, int last) {

    /** Null where the suggestion begins or ends inside of a piece, which no convention moves. */
    static @Nullable Edges of(ReportView report, Suggestion suggestion) {
        Words words = ReportWords.of(report);
        int first = words.at(suggestion.begin());
        int last = words.at(suggestion.end() - 1);
        boolean whole = first <= last
                && last < words.size()
                && words.begin(first) == suggestion.begin()
                && words.end(last) == suggestion.end();
        return whole ? new Edges(words, first, last) : null;
    }

    /** Whether a piece belongs to the same sentence and line as the suggestion, so that it may be part of it. */
    boolean reaches(int i) {
        if (i < 0 || i >= w.size() || !w.sameSentence(i, first)) {
            return false;
        }
        for (int k = Math.min(i, last) + 1; k <= Math.max(i, first); k++) {
            if (w.lineBreakBefore(k)) {
                return false;
            }
        }
        return true;
    }

    /** The suggestion on other pieces; itself where nothing is left. */
    Suggestion on(int newFirst, int newLast, Suggestion suggestion) {
        return newFirst > newLast || newFirst == first && newLast == last
                ? suggestion
                : moved(suggestion, w.span(newFirst, newLast));
    }

    static Suggestion moved(Suggestion suggestion, Span span) {
        return suggestion.adapted(span, suggestion.features(), suggestion.origin());
    }

    static Suggestion changed(Suggestion suggestion, Features features) {
        return suggestion.adapted(suggestion.span(), features, suggestion.origin());
    }
}
