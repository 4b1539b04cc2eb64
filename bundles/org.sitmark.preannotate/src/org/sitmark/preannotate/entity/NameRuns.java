// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.Set;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Follows capitalised words from left to right. */
final class NameRuns {

    private static final Set<String> PARTICLES = WordList.of(
            "al el bin ibn bint abu van von der den de del della di da dos du la le ul ud ur af av zu ter ben");
    private static final Set<String> CONTRACTIONS = WordList.of("s re ve ll d t m");
    private static final Set<String> OWNERS = WordList.of(
            "people women workers children martyrs farmers teachers lord king queen students journalists "
                    + "veterans soldiers prosecutor governor lions citizens writers peoples youth prisoners artists lawyers doctors nurses sailors");

    private static final int LONGEST_JOINED = 16;

    private final Words w;

    NameRuns(Words words) {
        this.w = words;
    }

    /** The last piece of the capitalised word that begins at a piece, with what is joined by hyphens and apostrophes; -1 where there is none. */
    int wordEnd(int i) {
        if (!w.isCapital(i) || !w.spaceBefore(i) && joinedBefore(i) || w.is(i + 1, '$') && !w.spaceBefore(i + 1)) {
            return -1;
        }
        int last = i;
        while (last - i < LONGEST_JOINED) {
            int next = last + 1;
            if (w.is(next, '-')
                    && !w.spaceBefore(next)
                    && !w.spaceBefore(next + 1)
                    && (w.isCapital(next + 1)
                            || isShortTail(next + 1)
                            || PARTICLES.contains(w.low(next + 1)) && w.is(next + 2, '-'))) {
                last = next + 1;
            } else if (w.is(next, '\'')
                    && !w.spaceBefore(next)
                    && !w.spaceBefore(next + 1)
                    && w.isWord(next + 1)
                    && !CONTRACTIONS.contains(w.low(next + 1))
                    && (w.raw(last).length() <= 3 || w.raw(next + 1).length() > 1)) {
                last = next + 1;
            } else {
                break;
            }
        }
        if (last == i && w.raw(i).length() == 1 && w.is(i + 1, '.') && !w.spaceBefore(i + 1)) {
            return i + 1;
        }
        return last;
    }

    /** Romanised names join a small syllable: "Ki-moon", "Al-sheikh". */
    private boolean isShortTail(int i) {
        return w.isWord(i) && w.low(i - 2).equals("co") && w.isCapital(i - 2)
                || w.isWord(i)
                        && w.raw(i - 2).length() <= 4
                        && w.raw(i).length() <= 5
                        && (w.isCapital(i - 3) && w.spaceBefore(i - 2))
                        && !w.low(i)
                                .matches(
                                        "led|based|made|built|held|era|run|style|type|class|born|owned|wide|day|year|man|long|back|linked");
    }

    private boolean joinedBefore(int i) {
        return w.isWord(i - 1)
                || w.isNumber(i - 1)
                || w.is(i - 1, '@')
                || w.is(i - 1, '#')
                || w.is(i - 1, '_')
                || w.is(i - 1, '.') && !w.spaceBefore(i - 1);
    }

    /** The last piece of a person's name that begins at a piece: capitalised words, initials and particles; -1 where there is none. */
    int personEnd(int i) {
        int last = -1;
        int next = i;
        NameLists lists = NameLists.get();
        for (int n = 0; n < 5; n++) {
            int start = next;
            while (last >= 0 && PARTICLES.contains(w.low(start)) && w.sameSentence(i, start) && start - next < 2) {
                start++;
                if (w.is(start, '-') && !w.spaceBefore(start)) {
                    start++;
                }
            }
            if (last < 0 && PARTICLES.contains(w.low(start)) && w.is(start + 1, '-') && !w.spaceBefore(start + 1)) {
                start += 2;
            }
            int end = start > next ? capitalEnd(start) : wordEnd(start);
            if (end < 0
                    || !w.sameSentence(i, end)
                    || last >= 0 && w.lineBreakBefore(next)
                    || w.isAllCaps(start) && !w.isAllCaps(i) && w.raw(start).length() > 2
                    || lists.isNoName(w.low(start))
                    || last >= 0 && NameLists.FUNCTION.contains(w.low(start)) && end == start) {
                break;
            }
            last = end;
            next = end + 1;
        }
        while (last > i && w.is(last, '.') && w.raw(last - 1).length() > 1) {
            last--;
        }
        return last;
    }

    private int capitalEnd(int i) {
        return w.isCapital(i) ? Math.max(i, wordEnd(i)) : -1;
    }

    /** The last piece of a run of capitalised words, "&" and "People's" among them; -1 where there is none. */
    int runEnd(int i, int most) {
        int last = -1;
        int next = i;
        for (int n = 0; n < most; n++) {
            int end = wordEnd(next);
            if (end < 0 && last >= 0 && w.is(next, '&')) {
                end = wordEnd(next + 1);
            }
            if (end < 0 || !w.sameSentence(i, end) || last >= 0 && w.lineBreakBefore(next)) {
                break;
            }
            last = end;
            next = end + 1;
            if (OWNERS.contains(w.low(last)) && w.is(next, '\'') && !w.spaceBefore(next)) {
                int behind = w.low(next + 1).equals("s") && !w.spaceBefore(next + 1) ? next + 2 : next + 1;
                if (w.isCapital(behind) && w.spaceBefore(behind)) {
                    next = behind;
                }
            }
        }
        return last;
    }
}
