// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import org.sitmark.preannotate.figure.Units.Unit;
import org.sitmark.preannotate.words.Words;

/** Units made of units, as they stand in measurements: "m s−1", "mmol/L", "W·h", "cm−1". */
final class CompoundUnits {

    private static final int MOST_PARTS = 4;
    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private CompoundUnits() {}

    /** The unit with the parts that belong to it; the unit itself where there are none. */
    static Units.Match around(Words w, Units units, Units.Match simple) {
        if (!simple.unit().kind().equals("measure") && !simple.unit().kind().equals("duration")) {
            return simple;
        }
        int last = simple.last();
        StringBuilder symbol = new StringBuilder(simple.unit().symbol());
        boolean letters = isSymbol(w, last);
        for (int parts = 1; parts < MOST_PARTS; parts++) {
            int exponent = letters ? exponentEnd(w, last + 1) : -1;
            if (exponent >= 0) {
                symbol.append('-').append(power(w, exponent));
                last = exponent;
            }
            int next = last + 1;
            boolean sign = (w.is(next, '/') || w.is(next, '\u00B7') || w.is(next, '\u22C5'))
                    && !w.spaceBefore(next)
                    && !w.spaceBefore(next + 1)
                    && w.sameSentence(last, next + 1);
            boolean blank = letters && w.spaceBefore(next) && isSymbol(w, next) && exponentEnd(w, next + 1) >= 0;
            if (!sign && !blank || w.lineBreakBefore(next)) {
                break;
            }
            Units.Match part = units.simpleBehind(w, sign ? next + 1 : next);
            if (part == null || part.unit().kind().equals("money")) {
                break;
            }
            symbol.append(w.is(next, '/') ? '/' : '.').append(part.unit().symbol());
            last = part.last();
            letters = isSymbol(w, last);
        }
        return last == simple.last()
                ? simple
                : new Units.Match(
                        last,
                        new Unit(symbol.toString(), "measure", simple.unit().attached(), null));
    }

    /** Whether a piece may be a symbol, not a spelled-out unit. */
    private static boolean isSymbol(Words w, int i) {
        return w.isWord(i) && w.raw(i).length() <= 4;
    }

    private static char power(Words w, int i) {
        char c = w.raw(i).charAt(0);
        int small = SUPERSCRIPTS.indexOf(c);
        return small >= 0 ? (char) ('0' + small) : c;
    }

    /** The last piece of a negative power that begins at a piece ("−1", "-2", "⁻¹"), or -1. */
    static int exponentEnd(Words w, int i) {
        if (w.is(i, '\u207B') && !w.spaceBefore(i) && w.isSign(i + 1) && SUPERSCRIPTS.contains(w.raw(i + 1))) {
            return i + 1;
        }
        if (!w.is(i, '-')
                || w.spaceBefore(i)
                || !w.isNumber(i + 1)
                || w.raw(i + 1).length() > 1) {
            return -1;
        }
        char digit = w.raw(i + 1).charAt(0);
        boolean minus = w.raw(i).charAt(0) == '\u2212';
        boolean glued = !w.spaceBefore(i + 1);
        boolean ends = w.isSign(i + 2) && !w.is(i + 2, '%')
                || w.spaceBefore(i + 2) && Units.get().simpleBehind(w, i + 2) == null
                || minus && w.spaceBefore(i + 2);
        return digit >= '1' && digit <= '4' && (glued || minus) && ends ? i + 1 : -1;
    }
}
