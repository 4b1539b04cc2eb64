// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Set;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Tells the modifier, the number and the unit of a figure apart, for guidelines that draw its boundaries elsewhere. */
public final class FigureParts {

    /** Words of numbers that are no number word of their own. */
    private static final Set<String> INSIDE =
            WordList.of("and a an half hundred thousand million billion trillion m bn k dozen score");

    private FigureParts() {}

    /** The first piece behind the words that say how the true value lies to the number. */
    public static int behindModifier(Words w, int first, int last) {
        int number = first;
        int length = Modifiers.lengthBefore(w, number, last);
        while (length > 0) {
            number += length;
            length = Modifiers.lengthBefore(w, number, last);
        }
        return number;
    }

    /** The last piece before "or more" and its like. */
    public static int beforeModifier(Words w, int first, int last) {
        int number = last;
        int before = beforeOne(w, first, number);
        while (before < number) {
            number = before;
            before = beforeOne(w, first, number);
        }
        return number;
    }

    private static int beforeOne(Words w, int first, int last) {
        if (last - first >= 2 && w.low(last - 1).equals("or")) {
            return last - 2;
        }
        if (last - first >= 2
                && w.is(last - 1, '-')
                && (w.low(last).equals("plus") || w.low(last).equals("odd"))) {
            return last - 2;
        }
        return last > first && w.is(last, '+') ? last - 1 : last;
    }

    /** The first piece of the modifier that stands before a figure, or its own first piece. */
    public static int withModifier(Words w, int first, int last) {
        return Modifiers.lengthBefore(w, first, last) > 0
                ? first
                : Modifiers.around(w, Figure.single(first, first, "count", null, null, ""))
                        .first();
    }

    /** The last piece of the modifier that stands behind a figure, or its own last piece. */
    public static int withModifierBehind(Words w, int first, int last) {
        return beforeModifier(w, first, last) < last
                ? last
                : Modifiers.around(w, Figure.single(last, last, "count", null, null, ""))
                        .last();
    }

    /** The first piece that is no currency or other unit. */
    public static int firstWithoutUnit(Words w, int first, int last) {
        NumeralReader numerals = new NumeralReader(w);
        for (int i = first; i <= last; i++) {
            if (w.isNumber(i) || numerals.at(i) != null) {
                return i == first || Modifiers.lengthBefore(w, first, last) == 0 ? i : first;
            }
        }
        return first;
    }

    /** The last piece that is no unit. */
    public static int lastWithoutUnit(Words w, int first, int last) {
        NumeralReader numerals = new NumeralReader(w);
        int end = -1;
        for (int i = first; i <= last; i++) {
            Numeral numeral = numerals.at(i);
            if (numeral != null && numeral.last() <= last) {
                end = numeral.last();
                i = end;
            } else if (w.isNumber(i)
                    || end == i - 1 && INSIDE.contains(w.low(i)) && !w.low(i).equals("m")) {
                end = i;
            }
        }
        return end < 0 ? last : end;
    }
}
