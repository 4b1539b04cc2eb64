// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.BitSet;
import org.sitmark.preannotate.words.Words;

/**
 * Numbers that stand in references to literature and are part of the name of what is cited: "[12, 14-16]", "Smith et al. (2004a)", "(Smith and
 * Jones, 1996; Example, 2001)". Such numbers are no figures.
 */
final class Citations {

    private static final int LONGEST_LIST = 24;
    private static final int LONGEST_REFERENCE = 90;
    private static final int SINGLE_AUTHORS_FROM = 2;

    private final Words w;
    private final BitSet found = new BitSet();
    private final boolean literature;

    private Citations(Words words) {
        this.w = words;
        int others = 0;
        for (int i = 0; i + 1 < w.size() && others < SINGLE_AUTHORS_FROM; i++) {
            others += w.low(i).equals("al") && w.low(i - 1).equals("et") ? 1 : 0;
        }
        this.literature = others >= SINGLE_AUTHORS_FROM;
    }

    /** The pieces that are such numbers. */
    static BitSet numbers(Words words) {
        Citations citations = new Citations(words);
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, '[')) {
                citations.bracketed(i);
            } else if (words.is(i, '(')) {
                citations.inParentheses(i);
            } else if (words.low(i).equals("al") && words.low(i - 1).equals("et")) {
                citations.behindOthers(i);
            }
        }
        return citations.found;
    }

    /** "[7]", "[4,35–38,44]": numbers of up to three digits and nothing else. */
    private void bracketed(int open) {
        int i = open + 1;
        while (i < w.size() && i - open < LONGEST_LIST && !w.is(i, ']')) {
            boolean number = w.isNumber(i) && w.raw(i).matches("\\d{1,3}(?:,\\d{1,3})*");
            if (!number && !w.is(i, ',') && !w.is(i, '-') && !w.is(i, ';')) {
                return;
            }
            i++;
        }
        if (w.is(i, ']') && i > open + 1 && w.isNumber(open + 1)) {
            found.set(open + 1, i);
        }
    }

    /** "et al., 2007, 2012", "et al. (2001)". */
    private void behindOthers(int al) {
        int i = w.is(al + 1, '.') ? al + 2 : al + 1;
        while (w.is(i, ',') || w.is(i, '(')) {
            i++;
        }
        years(i);
    }

    /** The years from a piece on: "2007, 2012a,b". */
    private void years(int first) {
        int i = first;
        while (isYear(i)) {
            found.set(i);
            i++;
            if (w.isWord(i) && !w.spaceBefore(i) && w.raw(i).length() == 1) {
                i++;
            }
            if (w.is(i, ',') && isYear(i + 1)) {
                i++;
            }
        }
    }

    /** "(Smith and Jones, 1996; Example, 2001)"; one name before the year counts only where the text cites "et al." elsewhere. */
    private void inParentheses(int open) {
        int i = open + 1;
        while (i < w.size() && i - open < LONGEST_REFERENCE && !w.is(i, ')') && !w.is(i, '(')) {
            boolean author = w.is(i - 1, ',') && w.isCapital(i - 2);
            boolean two = author && (w.low(i - 3).equals("and") || w.is(i - 3, '&')) && w.isCapital(i - 4);
            boolean begins = author
                    && (w.is(i - 3, '(') || w.is(i - 3, ';') || w.low(i - 3).equals("see"));
            boolean ends = w.is(i + 1, ')')
                    || w.is(i + 1, ';')
                    || w.is(i + 1, ',')
                    || w.isWord(i + 1) && !w.spaceBefore(i + 1);
            if (isYear(i) && ends && (two || begins && literature && !Dates.isMonth(w, i - 2))) {
                years(i);
            }
            i++;
        }
    }

    private boolean isYear(int i) {
        return w.isNumber(i) && w.raw(i).matches("(?:1[5-9]|20)\\d\\d");
    }
}
