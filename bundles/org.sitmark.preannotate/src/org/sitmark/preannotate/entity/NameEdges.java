// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Cuts names that were found by probability as the layer wants them: without title, article, possessive and closing punctuation. */
final class NameEdges {

    private static final Set<String> ABBREVIATED =
            WordList.of("inc corp co ltd bros jr sr st mt dept univ gov col gen lt no vs etc dr mr mrs ms llc plc");

    private final Words w;
    private final NameLists lists = NameLists.get();

    NameEdges(Words words) {
        w = words;
    }

    /** The name without what does not belong to it; null where nothing is left. */
    @Nullable
    Name cut(Name name) {
        int first = name.first();
        int last = name.last();
        while (first <= last
                && (w.isSign(first) && !w.is(first, '@') && !w.is(first, '#')
                        || w.low(first).equals("the") && !w.isCapital(first))) {
            first++;
        }
        boolean person = name.kind().equals(Name.PERSON);
        while (person && first < last && isTitle(first)) {
            first = w.is(first + 1, '.') && !w.spaceBefore(first + 1) ? first + 2 : first + 1;
        }
        while (last > first && closes(last)) {
            last--;
        }
        if (last > first && w.low(last).equals("s") && w.is(last - 1, '\'')) {
            last -= 2;
        }
        if (first > last || !w.isWord(first) && !w.isNumber(first)) {
            return null;
        }
        return first == name.first() && last == name.last()
                ? name
                : new Name(first, last, name.kind(), name.identifier(), name.score(), name.rule());
    }

    /** A rank or office with a capital letter before more of the name; given names such as "Dean" are none before a surname alone. */
    private boolean isTitle(int i) {
        int next = w.is(i + 1, '.') && !w.spaceBefore(i + 1) ? i + 2 : i + 1;
        return w.isCapital(i) && w.isCapital(next) && lists.isTitle(w.raw(i)) && !lists.isGiven(w.low(i));
    }

    /** A sign at the end, but not the full stop of an abbreviation or a closing bracket that was opened inside. */
    private boolean closes(int i) {
        if (!w.isSign(i)) {
            return false;
        }
        if (w.is(i, '.') && !w.spaceBefore(i)) {
            return w.raw(i - 1).length() > 1 && !ABBREVIATED.contains(w.low(i - 1));
        }
        return !w.is(i, ')') && !w.is(i, '!') || w.spaceBefore(i);
    }
}
