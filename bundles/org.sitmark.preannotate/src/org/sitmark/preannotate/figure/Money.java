// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.Words;

/** Amounts of money whose sign or code stands before the number. */
final class Money {

    private final Words w;
    private final NumeralReader numerals;
    private final Ranges ranges;

    Money(Words words, NumeralReader numerals, Ranges ranges) {
        this.w = words;
        this.numerals = numerals;
        this.ranges = ranges;
    }

    /** "$3.2 billion", "USD 14m", "US$ 820 million", "€5 to €6 million". */
    @Nullable
    Figure at(int i) {
        if (w.isNumber(i) || w.isWord(i) && !w.isCapital(i)) {
            return null;
        }
        Units.Match currency = Units.get().currencyBefore(w, i);
        if (currency == null || !w.isNumber(currency.last() + 1) && numerals.at(currency.last() + 1) == null) {
            return null;
        }
        Numeral numeral = numerals.at(currency.last() + 1);
        if (numeral == null || numeral.words() && w.isWord(currency.last())) {
            return null;
        }
        Numeral amount = scaled(numeral);
        String code = currency.unit().symbol();
        Numeral second = ranges.second(amount, i);
        if (second != null) {
            Numeral end = scaled(second);
            return Figure.range(
                    i,
                    end.last(),
                    "money",
                    Figure.plain(Ranges.lowOf(amount, end)),
                    Figure.plain(end.value()),
                    code,
                    "money");
        }
        int last = amount.last();
        Units.Match behind = w.sameSentence(last, last + 1) ? Units.get().behindNumber(w, last + 1) : null;
        if (behind != null
                && behind.unit().kind().equals("money")
                && behind.unit().symbol().equals(code)) {
            last = behind.last();
        }
        return Figure.single(i, last, "money", Figure.plain(amount.value()), code, "money");
    }

    /** The number with the "m" or "bn" that is joined to it. */
    Numeral scaled(Numeral numeral) {
        BigDecimal value = numeral.value();
        int next = numeral.last() + 1;
        if (value != null && w.isWord(next) && !w.spaceBefore(next) && numeral.type() == Type.CARDINAL) {
            long factor =
                    switch (w.low(next)) {
                        case "m" -> 1_000_000L;
                        case "b" -> 1_000_000_000L;
                        case "k" -> 1000L;
                        case "t" -> 1_000_000_000_000L;
                        default -> 0;
                    };
            if (factor > 0) {
                return numeral.withLast(next, value.multiply(new BigDecimal(factor)));
            }
        }
        return numeral;
    }
}
