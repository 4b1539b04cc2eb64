// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds designations: those of the gazetteer with any variant behind them, and what is built like one. */
final class Designations {

    /**
     * A designation in a text.
     *
     * @param match the entry, or null for one that is only built like a designation
     */
    record Found(int first, int last, Gazetteer.@Nullable Match match) {}

    private static final int LONGEST_NAME = 15;
    private static final int LONGEST_VARIANT = 8;
    private static final Set<String> ROMAN = WordList.of("II III IV V VI VII");
    private static final Set<String> NO_PREFIX =
            WordList.of("no covid g gbu au ak f q mh tu ps sq rs us uk eu phase article a i");
    private static final Set<String> NO_DESIGNATION = WordList.of("covid gsm pm phase ieee iso rfc chapter");

    private final Words w;
    private final Gazetteer gazetteer;

    Designations(Words words, Gazetteer gazetteer) {
        this.w = words;
        this.gazetteer = gazetteer;
    }

    /** The designation that begins at a piece, or null. */
    @Nullable
    Found at(int i) {
        if (!startsWord(i)) {
            return null;
        }
        Gazetteer.Match match = gazetteer.longestAt(w, i);
        if (match != null && isWhole(match)) {
            return new Found(
                    i, withNickname(withVariant(match.last(), i), match.entry().canonical()), match);
        }
        int last = built(i);
        return last < 0 ? null : new Found(i, last, null);
    }

    private boolean startsWord(int i) {
        if (!w.isWord(i) && !w.isNumber(i)) {
            return false;
        }
        if (w.isWord(i) && !w.isCapital(i) && !(w.raw(i).length() <= 3)) {
            return false;
        }
        return w.spaceBefore(i)
                || w.isSign(i - 1)
                        && !w.is(i - 1, '.')
                        && !w.is(i - 1, '_')
                        && !w.is(i - 1, '@')
                        && !(w.is(i - 1, '-') && !w.spaceBefore(i - 1) && w.isNumber(i - 2));
    }

    /** A match must not end inside a longer number, nor be small letters only where the entry has capitals. */
    private boolean isWhole(Gazetteer.Match match) {
        int last = match.last();
        if (w.isWord(last) && w.isWord(last + 1) && !w.spaceBefore(last + 1)) {
            return false;
        }
        if (w.isNumber(last)
                && (w.is(last + 1, '.') || w.is(last + 1, ','))
                && w.isNumber(last + 2)
                && !w.spaceBefore(last + 2)) {
            return false;
        }
        if (!w.isNumber(last)) {
            return true;
        }
        // "F 16" and "M 4" may be anything when a blank stands between; such short forms need the joined spelling
        boolean blanks = false;
        for (int i = match.first() + 1; i <= last; i++) {
            blanks |= w.spaceBefore(i);
        }
        return !blanks
                || match.entry().form().indexOf(' ') >= 0
                || w.raw(match.first()).length() + w.raw(last).length() > 3;
    }

    /** The last piece with a variant: T-72[AV], Su-34[M], F-16[C/D], Ka-52[s]. */
    private int withVariant(int end, int first) {
        int last = end;
        int length = 0;
        while (last + 1 < w.size() && !w.spaceBefore(last + 1) && length < LONGEST_VARIANT) {
            int next = last + 1;
            if (w.isWord(next) || w.isNumber(next)) {
                boolean glue = w.isNumber(last) && w.isWord(next) || w.isWord(last) && w.isNumber(next);
                if (!glue
                        || w.raw(next).length() > 5
                        || w.isWord(next) && w.low(next).equals("s") && isPlainName(first, last)) {
                    return w.isWord(next) && w.low(next).equals("s") ? next : last;
                }
                last = next;
            } else if ((w.is(next, '-') || w.is(next, '/')) && !w.spaceBefore(next + 1) && variantPart(next + 1)) {
                last = next + 1;
            } else {
                return last;
            }
            length += w.raw(last).length();
        }
        return last;
    }

    /** "CV90 MkIV", "Bushmaster III", "F-16 Block 52", "Land Cruiser 79", "P-8I Poseidon". */
    private int withNickname(int end, String canonical) {
        int next = end + 1;
        if (!w.sameSentence(end, next) || w.lineBreakBefore(next)) {
            return end;
        }
        String raw = w.raw(next);
        if (ROMAN.contains(raw) || raw.matches("Mk[IVX]*") && !w.isNumber(next + 1)) {
            return next;
        }
        if ((raw.equals("Mk") || raw.equals("Block") || raw.equals("Mark"))
                && (w.isNumber(next + 1) || w.isAllCaps(next + 1))) {
            return next + 1;
        }
        if (w.isCapital(next) && raw.length() > 3 && (" " + canonical + " ").contains(" " + raw + " ")) {
            return next;
        }
        boolean name = w.isWord(end)
                && w.low(end).length() > 2
                && w.isNumber(next)
                && raw.length() <= 3
                && raw.indexOf(',') < 0
                && raw.indexOf('.') < 0;
        return name && w.spaceBefore(next) && GenericNames.get().at(w, next + 1) != null ? next : end;
    }

    private boolean isPlainName(int first, int last) {
        return first == last && w.isWord(first);
    }

    private boolean variantPart(int i) {
        if (w.isNumber(i)) {
            return w.raw(i).length() <= 4
                    && w.raw(i).indexOf('.') < 0
                    && w.raw(i).indexOf(',') < 0;
        }
        return w.isAllCaps(i) && w.raw(i).length() <= 4
                || w.isCapital(i) && w.raw(i).length() == 1;
    }

    /** Letters and digits joined without a blank, with a capital and a digit: "XK-20", "3M14", "AB/CD-7". The last piece or -1. */
    private int built(int i) {
        int last = i;
        boolean capital = w.isCapital(i);
        boolean digit = w.isNumber(i);
        int pieces = 1;
        while (last + 1 < w.size() && !w.spaceBefore(last + 1) && pieces < 8) {
            int next = last + 1;
            if (w.isWord(next) || w.isNumber(next)) {
                last = next;
            } else if ((w.is(next, '-') || w.is(next, '/'))
                    && !w.spaceBefore(next + 1)
                    && (w.isWord(next + 1) || w.isNumber(next + 1))) {
                last = next + 1;
            } else {
                break;
            }
            if (w.isWord(last)
                    && (w.raw(last).length() > 4
                            || !w.isCapital(last) && w.raw(last).length() > 1)) {
                return -1;
            }
            capital |= w.isCapital(last);
            digit |=
                    w.isNumber(last) && w.raw(last).length() <= 4 && w.raw(last).indexOf(',') < 0;
            pieces++;
        }
        boolean letters = w.isWord(i)
                ? w.raw(i).length() <= (w.is(i + 1, '-') ? LONGEST_NAME : 5) && !NO_DESIGNATION.contains(w.low(i))
                : w.raw(i).length() <= 3;
        return capital && digit && letters && last > i ? last : -1;
    }

    /** Whether a short prefix is too common for a designation that is not in the gazetteer. */
    static boolean isCommonPrefix(String low) {
        return NO_PREFIX.contains(low);
    }
}
