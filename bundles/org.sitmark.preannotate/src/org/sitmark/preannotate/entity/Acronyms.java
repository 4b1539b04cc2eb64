// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Acronyms that a text introduces in brackets behind the capitalised words they stand for. */
final class Acronyms {

    private static final double DEFINED = 0.88;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
    private static final Set<String> SMALL = WordList.of("of the for and to in on de la du des der und et y");

    private final Words w;

    Acronyms(Words words) {
        this.w = words;
    }

    /** The last piece of the acronym that begins at a piece, or -1. */
    int end(int i) {
        return w.isAllCaps(i) && w.is(i + 1, ')') ? i : -1;
    }

    /** The full name before an opening bracket whose first letters make the acronym in it; null where they do not. */
    @Nullable
    Name definedBefore(int bracket) {
        int acronym = end(bracket + 1);
        if (acronym < 0 || !w.sameSentence(bracket - 1, acronym)) {
            return null;
        }
        String letters = w.low(acronym);
        if (letters.length() < SHORTEST
                || letters.length() > LONGEST
                || NameLists.get().isNoName(letters)) {
            return null;
        }
        int k = letters.length() - 1;
        int first = -1;
        int i = bracket - 1;
        while (i >= 0 && k >= 0 && w.sameSentence(i, bracket) && !w.lineBreakBefore(i + 1)) {
            String word = w.low(i);
            if (w.is(i, '-')) {
                i--;
            } else if (!w.isWord(i)) {
                return null;
            } else if (word.charAt(0) == letters.charAt(k) && w.isCapital(i)) {
                first = i;
                k--;
                i--;
            } else if (SMALL.contains(word)) {
                i--;
            } else {
                return null;
            }
        }
        return k < 0 && first >= 0 && first < bracket - 2
                ? new Name(first, bracket - 1, Name.ORGANISATION, DEFINED, "introduces '" + w.raw(acronym) + "'")
                : null;
    }
}
