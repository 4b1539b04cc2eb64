// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;

/**
 * Makes the sentences of the writer from those of the segmenter, which ends them inside of quotations too. A line goes on behind a quotation that ends
 * with a comma, or that a small letter follows.
 */
final class Lines {

    private static final int LONGEST = 250;

    private final String text;
    private final List<Quoted> quotes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> tokens = new ArrayList<>();
    private final List<@Nullable Quoted> inQuotes = new ArrayList<>();
    private int next;
    private int lastEnd;

    private Lines(String text, List<Quoted> quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    static List<Line> of(String text, Segmentation segmentation, List<Quoted> quotes) {
        Lines made = new Lines(text, quotes);
        int at = 0;
        List<Span> all = segmentation.tokens();
        for (Span sentence : segmentation.sentences()) {
            made.beforeSentence(sentence);
            while (at < all.size() && all.get(at).begin() < sentence.end()) {
                made.add(all.get(at++));
            }
        }
        made.close();
        return made.lines;
    }

    private void beforeSentence(Span sentence) {
        if (tokens.isEmpty()) {
            return;
        }
        if (next > 0 && quotes.get(next - 1).end() > sentence.begin()) {
            return;
        }
        boolean paragraph = Paragraphs.between(text, lastEnd, sentence.begin());
        Quoted last = inQuotes.get(inQuotes.size() - 1);
        char first = text.charAt(sentence.begin());
        if (!paragraph && last != null && (last.last(text) == ',' || Character.isLowerCase(first))) {
            return;
        }
        close();
    }

    private void add(Span token) {
        int from = token.begin();
        if (next > 0 && quotes.get(next - 1).end() > from) {
            from = quotes.get(next - 1).end();
        }
        while (next < quotes.size() && quotes.get(next).begin() < token.end()) {
            Quoted quote = quotes.get(next++);
            if (from < quote.begin()) {
                put(from, quote.begin(), null);
            }
            put(quote.begin(), quote.end(), quote);
            from = quote.end();
        }
        if (from < token.end()) {
            put(from, token.end(), null);
        }
    }

    /** Adds a token, a possessive "'s" as one of its own. */
    private void put(int from, int to, @Nullable Quoted quote) {
        boolean possessive = quote == null
                && to - from > 2
                && (text.charAt(to - 1) == 's' || text.charAt(to - 1) == 'S')
                && (text.charAt(to - 2) == '\'' || text.charAt(to - 2) == '\u2019');
        boolean plural = quote == null
                && to - from > 3
                && (text.charAt(to - 1) == '\'' || text.charAt(to - 1) == '\u2019')
                && text.charAt(to - 2) == 's'
                && Character.isLetter(text.charAt(from));
        if (plural) {
            one(from, to - 1, null);
            one(to - 1, to, null);
        } else if (possessive) {
            one(from, to - 2, null);
            one(to - 2, to, null);
        } else {
            one(from, to, quote);
        }
    }

    private void one(int from, int to, @Nullable Quoted quote) {
        int size = tokens.size();
        if (size >= LONGEST) {
            close();
        } else if (size > 0 && quote == null) {
            Quoted before = inQuotes.get(size - 1);
            boolean sentenceEnded = before != null && ".\u2026".indexOf(before.last(text)) >= 0
                    || before != null && size > 1 && before.endsSentence(text);
            if (sentenceEnded && Character.isUpperCase(text.charAt(from))) {
                close();
            }
        }
        tokens.add(new Span(from, to));
        inQuotes.add(quote);
        lastEnd = to;
    }

    private void close() {
        if (!tokens.isEmpty()) {
            int before = lines.isEmpty()
                    ? 0
                    : lines.get(lines.size() - 1)
                            .end(lines.get(lines.size() - 1).size() - 1);
            boolean paragraph = lines.isEmpty()
                    || Paragraphs.between(text, before, tokens.get(0).begin());
            lines.add(new Line(text, tokens, inQuotes, paragraph));
            tokens.clear();
            inQuotes.clear();
        }
    }
}
