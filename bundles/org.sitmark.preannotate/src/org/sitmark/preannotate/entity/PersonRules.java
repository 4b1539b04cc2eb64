// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** Persons: a title or a given name before capitalised words. The title stays outside. */
final class PersonRules {

    private static final double TITLE = 0.9;
    private static final double SMALL_TITLE = 0.75;
    private static final double GIVEN = 0.85;
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
        if (titled && w.isCapital(title)) {
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
                && w.low(first - 1).endsWith("d");
        boolean two = false;
        for (int i = first + 1; i <= last; i++) {
            two |= w.spaceBefore(i);
        }
        return two && (behind || before) && !endsWithType(first, last)
                ? new Name(first, last, Name.PERSON, SAYS, "speaks")
                : null;
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
