// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.ui.featureeditors.context.Passage;

/** What the quotation marks in and around a quote say of it. */
final class QuoteMarks {

    private static final String OPENING = "\"\u201c\u201d\u201e\u00ab\u2018'";
    private static final int SHOWN = 24;

    private QuoteMarks() {}

    /**
     * What is wrong with the quotation marks, as a sentence, or null.
     *
     * @param quote offsets of the report; must lie in the passage
     */
    static @Nullable String problem(Passage passage, Speech speech, Span quote) {
        Span inside = passage.inside(quote);
        for (Speech.Quotation quotation : speech.quotations()) {
            if (!quotation.span().overlaps(inside)) {
                continue;
            }
            if (!quotation.closed() && !goesOn(passage.text(), quotation.span().end())) {
                return "The quotation mark before \u201c" + beginning(passage.text(), quotation.span())
                        + "\u201d is never closed.";
            }
            boolean opensBefore = quotation.span().begin() < inside.begin();
            boolean closesBehind = quotation.closed() && quotation.span().end() > inside.end();
            if (opensBefore != closesBehind) {
                return opensBefore
                        ? "The opening quotation mark lies outside, the closing one inside."
                        : "The closing quotation mark lies outside, the opening one inside.";
            }
        }
        return null;
    }

    /** Whether the next paragraph opens with a quotation mark, as in quotations of several paragraphs. */
    private static boolean goesOn(String text, int end) {
        int i = end;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i > end && i < text.length() && OPENING.indexOf(text.charAt(i)) >= 0;
    }

    private static String beginning(String text, Span span) {
        String words = text.substring(Math.min(span.begin() + 1, span.end()), span.end())
                .replaceAll("\\s+", " ");
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "\u2026";
    }
}
