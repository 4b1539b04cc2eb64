// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Set;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Numbers that are the last part of a name: "CTF 50", "(DDG 70)", "School No. 7", "Viking 1". They are no figures. */
final class NameNumbers {

    private static final int LONGEST = 4;
    private static final int LONGEST_ACRONYM = 6;

    /** Things that carry a number as their name, unlike documents, whose number identifies them. */
    private static final Set<String> NAMED_THINGS = WordList.of("""
            school schools hospital hospitals kindergarten kindergartens lyceum gymnasium college polyclinic clinic maternity prison colony camp
            mine shaft unit boiler house building substation plant station well block pier berth terminal gate factory workshop depot warehouse
            crossing bridge hill height dormitory pharmacy shop market checkpoint market route road highway motorway line platform bunker
            """);

    private static final Set<String> PLACES = WordList.of("""
            terminal gate pier berth route highway motorway road checkpoint crossing point sector zone block building unit camp battalion brigade
            regiment division company army corps squadron station platform line district ward area bridge hill quarter syndicate runway interstate
            """);

    private static final Set<String> NO_NAMES = WordList.of("""
            no nos nr about around some over under than least most nearly almost only just another total up to age aged level magnitude
            score day week month year phase section article page table figure fig part tier point note item annex chapter version resolution
            on in at by for from with of and or but the a an since until between before after as is was were are has have had all other these
            those my our his her their its us eur usd gbp uah rub
            """);

    private static final Set<String> NO_UNITS = WordList.of("us uk un eu nato osce uae usa ussr gmt utc");

    private static final Set<String> GOING_ON = WordList.of("""
            is was will has had on in at from to last next and or which that who under led leads conducted said says for with as by against
            arrived left took may can could would should into near this
            """);

    private final Words w;

    NameNumbers(Words words) {
        this.w = words;
    }

    /** Whether the number at a piece ends a name. */
    boolean isInName(int i) {
        String raw = w.raw(i);
        if (raw.length() > LONGEST || raw.indexOf('.') >= 0 || raw.indexOf(',') >= 0 || !w.sameSentence(i - 1, i)) {
            return false;
        }
        return isNumberOfThing(i) || isBehindName(i);
    }

    /** "School No. 14", "Hospital no 2", "School #7" */
    private boolean isNumberOfThing(int i) {
        int no = w.is(i - 1, '.') ? i - 2 : i - 1;
        boolean sign = w.low(no).equals("no") || w.is(no, '\u2116') || w.is(no, '#');
        return sign && w.isCapital(no - 1) && NAMED_THINGS.contains(w.low(no - 1));
    }

    /** An acronym or a capitalised name before a number that nothing follows which could be counted. */
    private boolean isBehindName(int i) {
        int name = w.is(i - 1, ')') && w.is(i - 3, '(') ? i - 2 : i - 1;
        if (!w.spaceBefore(i)
                || w.lineBreakBefore(i)
                || !w.isCapital(name)
                || NO_NAMES.contains(w.low(name))
                || Dates.isMonth(w, name)
                || Units.get().currencyBefore(w, name) != null) {
            return false;
        }
        boolean bracketed = w.is(i - 2, '(') && w.is(i + 1, ')');
        boolean acronym = w.isAllCaps(name) && w.raw(name).length() <= LONGEST_ACRONYM;
        if (acronym || bracketed && w.raw(name).length() == 1) {
            return ends(i + 1) || w.is(i + 1, ',') && !w.isNumber(i + 2) || goesOn(i + 1);
        }
        boolean afterSmall = w.isWord(name - 1) && !w.isCapital(name - 1) && w.sameSentence(name - 1, name);
        if (name == i - 1
                && (PLACES.contains(w.low(name)) || w.isCapital(name - 1) && PLACES.contains(w.low(name - 1)))) {
            return !w.is(i + 1, '%')
                    && (ends(i + 1) || w.isSign(i + 1) || !w.low(i + 1).endsWith("s") || goesOn(i + 1));
        }
        return name == i - 1 && w.raw(name).length() > 2 && afterSmall && ends(i + 1);
    }

    /** Whether the ordinal in digits that ends at a piece names a unit or a grade: "407th AEG", "1st Class". */
    boolean isOrdinalInName(int last) {
        int next = last + 1;
        boolean acronym =
                w.isAllCaps(next) && w.raw(next).length() <= LONGEST_ACRONYM && !NO_UNITS.contains(w.low(next));
        boolean grade = w.isCapital(next) && w.low(next).equals("class");
        return (acronym || grade) && w.sameSentence(last, next) && w.spaceBefore(next) && !w.isAllCaps(last);
    }

    private boolean ends(int i) {
        return i >= w.size() || !w.sameSentence(i - 1, i) || w.is(i, ')') || w.is(i, '.');
    }

    /** A word that goes on with the sentence, so that the number counts nothing. */
    private boolean goesOn(int i) {
        return GOING_ON.contains(w.low(i)) && w.spaceBefore(i);
    }
}
