// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** The pieces of a report as the name finder sees them: shapes, runs of capitalised words, and which pieces can belong to a name at all. */
final class NameText {

    private static final int WIDEST_GAP = 4;
    private static final Set<String> PARTICLES =
            WordList.of("al el bin ibn bint abu van von der den de del della di da dos du la le ul ud ur ad ash as at"
                    + " an ar the");
    private static final Set<String> JOINS = WordList.of("of for the and de la del du di on in to");

    final Words w;
    final boolean[] active;
    final String[] shape;
    final @Nullable Hint[] hints;
    /** First and last piece of the run of capitalised words; -1 outside of one. */
    final int[] runFirst;

    final int[] runLast;

    NameText(Words words, List<Hint> found) {
        w = words;
        int n = words.size();
        active = new boolean[n];
        shape = new String[n];
        hints = new @Nullable Hint[n];
        runFirst = new int[n];
        runLast = new int[n];
        for (Hint hint : found) {
            for (int i = hint.first(); i <= hint.last(); i++) {
                hints[i] = hint;
            }
        }
        for (int i = 0; i < n; i++) {
            shape[i] = Shapes.of(words, i);
        }
        runs();
        activate();
    }

    private void runs() {
        Arrays.fill(runFirst, -1);
        Arrays.fill(runLast, -1);
        int i = 0;
        while (i < w.size()) {
            if (!startsRun(i)) {
                i++;
                continue;
            }
            int last = i;
            for (int next = i + 1;
                    next < w.size() && next <= last + 2 && next - i < 24 && w.sameSentence(i, next);
                    next++) {
                boolean joined = !w.spaceBefore(next) && next == last + 1 && w.isWord(next) && w.is(last, '-');
                if ((w.isCapital(next) || joined) && linked(last, next) && !w.lineBreakBefore(next)) {
                    last = next;
                }
            }
            if (w.is(last + 1, '.') && !w.spaceBefore(last + 1) && w.raw(last).length() <= 3 && w.spaceBefore(last)) {
                last++;
            }
            for (int k = i; k <= last; k++) {
                runFirst[k] = i;
                runLast[k] = last;
            }
            i = last + 1;
        }
    }

    private boolean startsRun(int i) {
        return w.isCapital(i)
                || w.isNumber(i) && (w.isCapital(i + 1) && !w.spaceBefore(i + 1) || ordinal(i) && w.isCapital(i + 2));
    }

    private boolean ordinal(int i) {
        return w.isNumber(i)
                && !w.spaceBefore(i + 1)
                && (w.low(i + 1).equals("th")
                        || w.low(i + 1).equals("st")
                        || w.low(i + 1).equals("nd")
                        || w.low(i + 1).equals("rd"));
    }

    /** Whether what stands between two capitalised words joins them to one run: nothing, a hyphen, an apostrophe, a full stop of an initial, "&". */
    private boolean linked(int last, int next) {
        if (next == last + 1) {
            return true;
        }
        int between = last + 1;
        if (w.is(between, '-') || w.is(between, '\'')) {
            return !w.spaceBefore(between) && !w.spaceBefore(next);
        }
        return w.is(between, '&')
                || w.is(between, '.') && !w.spaceBefore(between) && w.raw(last).length() <= 3;
    }

    private void activate() {
        int capital = -1;
        for (int i = 0; i < w.size(); i++) {
            boolean number = w.isNumber(i)
                    && (w.isCapital(i + 1) || w.isCapital(i - 1) && w.sameSentence(i - 1, i) || ordinal(i));
            if (w.isCapital(i) || hints[i] != null || number || ordinal(i - 1)) {
                if (capital >= 0 && i - capital - 1 <= WIDEST_GAP && w.sameSentence(capital, i)) {
                    Arrays.fill(active, capital + 1, i, true);
                }
                active[i] = true;
                if (w.isCapital(i) || hints[i] != null) {
                    capital = i;
                }
            } else if (i > 0
                    && active[i - 1]
                    && !w.spaceBefore(i)
                    && (w.is(i, '.') || w.isWord(i) && w.is(i - 1, '-'))) {
                active[i] = true;
            }
        }
        for (int i = w.size() - 2; i >= 0; i--) {
            if (!active[i]
                    && active[i + 1]
                    && w.sameSentence(i, i + 1)
                    && (PARTICLES.contains(w.low(i)) || w.is(i, '-') && PARTICLES.contains(w.low(i - 1)))) {
                active[i] = true;
            }
        }
    }

    boolean isJoin(int i) {
        return JOINS.contains(w.low(i));
    }

    /** The piece in small letters, with marks for the ends of the sentence. */
    String low(int i, int from) {
        if (i < 0 || i >= w.size() || !w.sameSentence(i, from)) {
            return i < from ? "<s>" : "</s>";
        }
        return w.isNumber(i) ? shape[i] : w.low(i);
    }

    String shape(int i, int from) {
        return i < 0 || i >= w.size() || !w.sameSentence(i, from) ? "_" : shape[i];
    }
}
