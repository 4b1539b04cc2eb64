// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** Persons: a title or a given name before capitalised words. The title stays outside. */
final class PersonRules {

    private static final double TITLE = 0.9;
    private static final double SMALL_TITLE = 0.75;
    private static final double GIVEN = 0.85;
    private static final double APPOSED = 0.78;
    private static final double SAYS = 0.6;

    private final Words w;
    private final NameRuns runs;
    private final NameLists lists = NameLists.get();

    PersonRules(Words words) {
        this.w = words;
        this.runs = new NameRuns(words);
    }

    /** The person whose name begins at a piece, by the words before it or its first name; null where nothing says so. */
    @Nullable
    Name at(int i) {
        if (lists.isNoName(w.low(i)) || lists.isTitle(w.raw(i)) && !titledGiven(i)) {
            return null;
        }
        int last = runs.personEnd(i);
        if (last < 0) {
            return null;
        }
        int title = w.is(i - 1, '.') && !w.spaceBefore(i - 1) ? i - 2 : i - 1;
        boolean titled = w.sameSentence(title, i) && lists.isTitle(w.raw(title)) && !w.lineBreakBefore(i);
        boolean given = lists.isGiven(w.low(i)) && w.isCapital(i);
        if (titled
                && w.isCapital(title)
                && (last > i || !endsWithType(i, last))
                && !(w.isAllCaps(i) && !w.isAllCaps(title) && w.raw(i).length() > 1)) {
            return new Name(i, last, Name.PERSON, TITLE, "title '" + w.raw(title) + "'");
        }
        boolean several = last > i && !(last == i + 1 && w.is(last, '.'));
        if (titled && !endsWithType(i, last) && (several || !NameLists.FUNCTION.contains(w.low(i)))) {
            return new Name(i, last, Name.PERSON, given ? GIVEN : SMALL_TITLE, "'" + w.raw(title) + "' before a name");
        }
        if (given && several && w.isCapital(last) && !endsWithType(i, last)) {
            return new Name(i, last, Name.PERSON, GIVEN, "given name '" + w.raw(i) + "'");
        }
        return null;
    }

    /** Whether an unknown run of capitalised words speaks, as in "…", Petrash Olm said. */
    @Nullable
    Name speaking(int first, int last) {
        boolean behind = w.sameSentence(last, last + 1) && lists.isSaying(w.low(last + 1));
        boolean before = w.sameSentence(first - 1, first)
                && lists.isSaying(w.low(first - 1))
                && w.low(first - 1).endsWith("d")
                && !w.low(first - 1).equals("told");
        boolean two = false;
        for (int i = first + 1; i <= last; i++) {
            two |= w.spaceBefore(i);
        }
        return two && (behind || before) && !endsWithType(first, last)
                ? new Name(first, last, Name.PERSON, SAYS, "speaks")
                : null;
    }

    /** "the energy minister, Tadas Grybonas, …", "Slavko Perchin, 51, …": a name set off by commas behind what the person is, or before an age. */
    @Nullable
    Name apposed(int first, int last) {
        boolean several = false;
        for (int i = first + 1; i <= last; i++) {
            several |= w.spaceBefore(i) && w.isCapital(i);
        }
        if (!several || endsWithType(first, last)) {
            return null;
        }
        boolean age =
                w.is(last + 1, ',') && w.isNumber(last + 2) && w.raw(last + 2).length() == 2 && w.is(last + 3, ',')
                        || w.is(last + 1, '(')
                                && w.isNumber(last + 2)
                                && w.raw(last + 2).length() == 2
                                && w.is(last + 3, ')');
        if (age) {
            return new Name(first, last, Name.PERSON, APPOSED, "before an age");
        }
        boolean set = w.is(first - 1, ',')
                && w.sameSentence(first - 1, first)
                && (w.isSign(last + 1) || lists.isSaying(w.low(last + 1)));
        for (int i = first - 2; set && i >= Math.max(0, first - 10) && w.sameSentence(i, first) && !w.is(i, ','); i--) {
            if (!w.isCapital(i) && lists.isTitle(w.raw(i))) {
                return new Name(first, last, Name.PERSON, APPOSED, "the " + w.raw(i) + ", …");
            }
        }
        return null;
    }

    private boolean titledGiven(int i) {
        return lists.isGiven(w.low(i)) && w.isCapital(i + 1) && lists.isTitle(w.raw(i - 1));
    }

    private boolean endsWithType(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (lists.organisationLast(w, i) >= last || lists.placeAfter(w, i) >= last && i > first) {
                return true;
            }
        }
        return false;
    }
}
