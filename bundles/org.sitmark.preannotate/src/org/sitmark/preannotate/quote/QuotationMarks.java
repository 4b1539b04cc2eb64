// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.preannotate.words.Words;

/**
 * Pairs quotation marks of all styles, paragraph by paragraph: an opening mark without a closing one lasts to the end of its paragraph, as in quotations
 * of several paragraphs. Marks inside a quotation belong to it.
 */
final class QuotationMarks {

    private static final String OPEN = "\u201C\u201E\u00AB\u201F\u2039";
    private static final int SHORT = 3;

    private final Words w;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationMarks(Words words) {
        this.w = words;
    }

    /** The outermost quotations in text order. */
    static List<Quotation> find(Words words) {
        QuotationMarks marks = new QuotationMarks(words);
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.paragraphBefore(i)) {
                marks.paragraph(begin, i);
                begin = i;
            }
        }
        return marks.found;
    }

    private void paragraph(int begin, int end) {
        int open = -1;
        char style = 0;
        int depth = 0;
        for (int i = begin; i < end; i++) {
            if (!w.isSign(i)) {
                continue;
            }
            char c = w.raw(i).charAt(0);
            if (open < 0) {
                if (opens(i, c, end)) {
                    open = i;
                    style = c;
                    depth = 0;
                }
            } else if (c == style && OPEN.indexOf(c) >= 0) {
                depth++;
            } else if (closes(i, c, style)) {
                if (depth > 0) {
                    depth--;
                } else {
                    found.add(new Quotation(open, i, true));
                    open = -1;
                }
            }
        }
        if (open >= 0 && end - open > SHORT && style != '\'' && style != '\u2018') {
            found.add(new Quotation(open, end - 1, false));
        }
    }

    private boolean opens(int i, char c, int end) {
        boolean wordFollows = i + 1 < w.size() && (!w.spaceBefore(i + 1) || c == '\u00AB') && !w.paragraphBefore(i + 1);
        if (OPEN.indexOf(c) >= 0) {
            return true;
        }
        boolean start =
                w.spaceBefore(i) || w.is(i - 1, '(') || w.is(i - 1, '[') || w.is(i - 1, '-') || w.is(i - 1, ':');
        if (c == '"' || c == '\u201D') {
            return wordFollows && start;
        }
        if (c == '\u2018' || c == '\'') {
            return wordFollows && start && w.isWord(i + 1) && singleCloses(i, end);
        }
        return false;
    }

    /** Whether a single mark has a partner that is no apostrophe, and enough between them to be a quotation. */
    private boolean singleCloses(int open, int end) {
        for (int i = open + SHORT; i < Math.min(end, open + 300); i++) {
            if (w.is(i, '\'')
                    && !w.spaceBefore(i)
                    && (w.spaceBefore(i + 1) || w.isSign(i + 1))
                    && !w.low(i - 1).endsWith("s")) {
                return true;
            }
            if (w.is(i, '"')) {
                return false;
            }
        }
        return false;
    }

    private boolean closes(int i, char c, char style) {
        return switch (style) {
            case '\u201C', '\u201F' -> c == '\u201D' || c == '"' && !w.spaceBefore(i);
            case '\u201E' -> c == '\u201C' || c == '\u201D';
            case '\u00AB' -> c == '\u00BB';
            case '\u2039' -> c == '\u203A';
            case '"', '\u201D' -> c == '"' && !reopens(i) || c == '\u201D';
            default ->
                (c == '\'' || c == '\u2019')
                        && !w.spaceBefore(i)
                        && (w.spaceBefore(i + 1) || w.isSign(i + 1))
                        && !w.isWord(i + 1);
        };
    }

    /** A straight mark between a blank and a letter opens; inside a quotation it is a nested or a forgotten one. */
    private boolean reopens(int i) {
        return w.spaceBefore(i) && !w.spaceBefore(i + 1) && w.isWord(i + 1) && i + 1 < w.size();
    }
}
