// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** What measurements write behind a number in digits: "6 × 10^6", "1.5×10−5", "69 ± 3". */
final class PowersAndTolerances {

    private static final char TIMES = '\u00D7';
    private static final char SUPERSCRIPT_MINUS = '\u207B';
    private static final char PLUS_MINUS = '\u00B1';
    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private final Words w;

    PowersAndTolerances(Words words) {
        this.w = words;
    }

    /** The number with its power of ten and its tolerance; the number itself where there is neither. */
    Numeral behind(Numeral numeral) {
        if (!w.isSign(numeral.last() + 1) && !w.low(numeral.last() + 1).equals("x")) {
            return numeral;
        }
        Numeral powered = power(numeral);
        int end = toleranceEnd(powered.last() + 1);
        return end < 0 ? powered : powered.withLast(end, powered.value());
    }

    /** The last piece of a tolerance that begins at a piece, or -1. */
    int toleranceEnd(int i) {
        int number = w.is(i, PLUS_MINUS) ? i + 1 : w.is(i, '+') && w.is(i + 1, '/') && w.is(i + 2, '-') ? i + 3 : -1;
        return number > 0 && w.isNumber(number) && w.sameSentence(i - 1, number) ? number : -1;
    }

    private Numeral power(Numeral numeral) {
        BigDecimal value = numeral.value();
        int sign = numeral.last() + 1;
        boolean times = w.is(sign, TIMES)
                || w.is(sign, '\u00B7')
                || w.is(sign, '*')
                || w.low(sign).equals("x");
        int base = sign + 1;
        if (!times || value == null || !w.isNumber(base) || !w.raw(base).startsWith("10")) {
            return numeral;
        }
        Exponent exponent = w.raw(base).equals("10") ? written(base) : w.is(sign, TIMES) ? flat(base) : null;
        return exponent == null
                ? numeral
                : numeral.withLast(exponent.last(), value.scaleByPowerOfTen(exponent.power()));
    }

    private record Exponent(int last, int power) {}

    /** Behind a "10" of its own: "10^6", "10−5", "10⁻⁵". */
    private @Nullable Exponent written(int base) {
        int i = base + 1;
        boolean caret = w.is(i, '^') && !w.spaceBefore(i);
        i = caret ? i + 1 : i;
        boolean minus = (w.is(i, '-') || w.is(i, SUPERSCRIPT_MINUS)) && !w.spaceBefore(i);
        i = minus ? i + 1 : i;
        if (w.isNumber(i) && !w.spaceBefore(i) && (caret || minus) && isShort(w.raw(i))) {
            int power = Integer.parseInt(w.raw(i));
            return new Exponent(i, minus ? -power : power);
        }
        int power = 0;
        int last = i - 1;
        while (last - i < 1 && w.isSign(last + 1) && SUPERSCRIPTS.contains(w.raw(last + 1))) {
            power = power * 10 + SUPERSCRIPTS.indexOf(w.raw(++last));
        }
        return last < i ? null : new Exponent(last, minus ? -power : power);
    }

    /** "× 106" where the text has lost its superscripts; not the "× 105 mm" of a size. */
    private @Nullable Exponent flat(int base) {
        String exponent = w.raw(base).substring(2);
        Units.Match unit = Units.get().behindNumber(w, base + 1);
        boolean size = unit != null && unit.unit().symbol().endsWith("m");
        return isShort(exponent) && !size && !w.is(base + 1, TIMES)
                ? new Exponent(base, Integer.parseInt(exponent))
                : null;
    }

    private static boolean isShort(String digits) {
        return digits.length() >= 1 && digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
