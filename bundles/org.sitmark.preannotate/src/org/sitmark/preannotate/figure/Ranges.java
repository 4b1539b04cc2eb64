// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Tells whether two numbers are the ends of one range, or the two states of a change. */
final class Ranges {

    private static final int CHANGE_BEFORE = 10;
    private static final Set<String> CHANGE = WordList.of("""
            rose risen rise rises rising fell fall fallen falls falling grew grow grown growing increased increase increasing decreased decrease
            dropped drop climbed climb declined decline raised raise cut reduced reduce went revised revise up down jumped jump slumped widened
            shrank expanded moved shifted changed change extended lowered doubled
            """);

    private final Words w;
    private final NumeralReader numerals;
    private final IntPredicate excluded;

    /** @param excluded pieces inside names, where no number begins */
    Ranges(Words words, NumeralReader numerals, IntPredicate excluded) {
        this.w = words;
        this.numerals = numerals;
        this.excluded = excluded;
    }

    /** In "5 to 6 million" the scale belongs to both ends. */
    static @Nullable BigDecimal lowOf(Numeral low, Numeral high) {
        BigDecimal from = low.value();
        BigDecimal to = high.value();
        if (from == null || to == null || from.compareTo(to) >= 0) {
            return from;
        }
        for (long scale : new long[] {1000, 1_000_000, 1_000_000_000}) {
            BigDecimal factor = new BigDecimal(scale);
            if (to.compareTo(factor) >= 0
                    && from.compareTo(new BigDecimal(1000)) < 0
                    && from.multiply(factor).compareTo(to) < 0
                    && to.divideToIntegralValue(factor).compareTo(new BigDecimal(1000)) < 0
                    && high.last() > high.first()) {
                return from.multiply(factor);
            }
        }
        return from;
    }

    /** The second number of "40 to 60", "8-14", "between 15 and 20", "seven or eight"; null where there is none or it tells a change. */
    @Nullable
    Numeral second(Numeral low, int first) {
        int next = low.last() + 1;
        if (!w.sameSentence(first, next) || low.type() == Type.ORDINAL) {
            return null;
        }
        String word = w.low(next);
        boolean dash = w.is(next, '-')
                && (w.isNumber(next + 1)
                        || !w.spaceBefore(next) && !w.spaceBefore(next + 1) && low.words()
                        || w.is(next + 1, '$'));
        boolean between = word.equals("and") && betweenBefore(first);
        boolean or = word.equals("or") && low.value() != null;
        if (!dash && !between && !or && !word.equals("to")) {
            return null;
        }
        int at = next + 1;
        Units.Match currency = w.isSign(at) ? Units.get().currencyBefore(w, at) : null;
        if (currency != null) {
            at = currency.last() + 1;
        }
        boolean negative = w.is(at, '-') && w.isNumber(at + 1) && !w.spaceBefore(at + 1);
        Numeral high = !w.sameSentence(first, at) ? null : negative ? numerals.signed(at) : numerals.at(at);
        if (high == null || high.type() == Type.ORDINAL || excluded.test(at) || low.type() != high.type()) {
            return null;
        }
        BigDecimal from = low.value();
        BigDecimal to = high.value();
        if (from != null
                && to != null
                && from.compareTo(to) >= 0
                && lowOf(low, high) == from
                && !between
                && !word.equals("to")) {
            return null;
        }
        if (dash && w.spaceBefore(next) != w.spaceBefore(at)) {
            return null;
        }
        if (or && (from == null || to == null || to.subtract(from).compareTo(from) > 0)) {
            return null;
        }
        return word.equals("to") && w.low(first - 1).equals("from") && tellsChange(first - 1) ? null : high;
    }

    boolean betweenBefore(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 4) && w.sameSentence(i, first); i--) {
            if (w.low(i).equals("between")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of growth stands right before: "had grown 2.5 times". */
    boolean tellsGrowth(int first) {
        return w.sameSentence(first - 1, first) && CHANGE.contains(w.low(first - 1))
                || w.low(first - 1).equals("by") && CHANGE.contains(w.low(first - 2));
    }

    boolean tellsChange(int from) {
        for (int i = from - 1; i >= Math.max(0, from - CHANGE_BEFORE) && w.sameSentence(i, from); i--) {
            if (CHANGE.contains(w.low(i))) {
                return true;
            }
        }
        return false;
    }
}
