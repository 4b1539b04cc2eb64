// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.Words;

/** Numbers with a unit, a per cent sign or the word for money behind them. */
final class Measures {

    private static final char TIMES = '\u00D7';

    private final Words w;
    private final PowersAndTolerances powers;

    Measures(Words words) {
        this.w = words;
        this.powers = new PowersAndTolerances(words);
    }

    @Nullable
    Figure withUnit(Numeral low, @Nullable Numeral second, Numeral end) {
        int next = end.last() + 1;
        if (!w.sameSentence(low.first(), next)) {
            return null;
        }
        boolean hyphen = w.is(next, '-') && !w.spaceBefore(next) && !w.spaceBefore(next + 1);
        boolean scale = w.low(next).equals("of") && end.words() && end.value() == null;
        boolean plus = hyphen && w.low(next + 1).equals("plus");
        int at = plus ? next + 2 : hyphen || scale ? next + 1 : next;
        int percent = percentEnd(at);
        if (percent >= 0) {
            return make(low, second, toleranceEnd(percent), "percent", "%", "percent");
        }
        Units.Match unit = w.lineBreakBefore(at) ? null : unitAt(at, hyphen && !plus);
        if (unit == null || w.low(at).equals("second") && low.type() == Type.FRACTION) {
            return null;
        }
        String kind = unit.unit().kind();
        String form = w.low(unit.last());
        boolean oneLetter = w.raw(unit.last()).length() == 1 && at == unit.last();
        if (oneLetter && w.spaceBefore(at) && (w.isCapital(at) && w.is(at + 1, '.') || low.words())) {
            return null;
        }
        if (kind.equals("money") && w.isWord(at) && form.equals("won") && w.isWord(unit.last() + 1)) {
            return null;
        }
        int last = unit.last();
        String symbol = unit.unit().symbol();
        if (kind.equals("duration")
                && w.is(last + 1, '-')
                && w.low(last + 2).equals("old")
                && !w.spaceBefore(last + 2)) {
            last += 2;
            kind = "measure";
        } else if (kind.equals("duration") && w.low(last + 1).equals("old")
                || kind.equals("duration") && w.follows(last + 1, "of", "age")) {
            last += w.low(last + 1).equals("old") ? 1 : 0;
            kind = "measure";
        }
        if (kind.equals("duration") && (w.low(low.first() - 1).equals("aged") || isAgeBefore(low.first()))) {
            kind = "measure";
        }
        if (kind.equals("measure")
                && last == unit.last()
                && Set.of("second", "quarter").contains(form)) {
            return null;
        }
        Figure made = make(low, second, last == unit.last() ? toleranceEnd(last) : last, kind, symbol, kind);
        made = unit.unit().hundredth() ? made.inHundredths() : made;
        return plus ? made.withModifier(made.first(), made.last(), ">=") : made;
    }

    /** The last piece of the tolerance behind a unit, as in "46.8% ± 1.6%"; the piece of the unit where there is none. */
    private int toleranceEnd(int last) {
        int number = powers.toleranceEnd(last + 1);
        if (number < 0) {
            return last;
        }
        int percent = percentEnd(number + 1);
        Units.Match unit = percent < 0 ? Units.get().behindNumber(w, number + 1) : null;
        return percent >= 0 ? percent : unit == null ? number : unit.last();
    }

    /** "older than 30 years", "under the age of 18 years" */
    private boolean isAgeBefore(int first) {
        String before = w.low(first - 1);
        return before.equals("than")
                        && (w.low(first - 2).equals("older") || w.low(first - 2).equals("younger"))
                || before.equals("of") && w.low(first - 2).equals("age");
    }

    private Units.@Nullable Match unitAt(int at, boolean hyphen) {
        return hyphen ? Units.get().behindHyphen(w, at) : Units.get().behindNumber(w, at);
    }

    private int percentEnd(int at) {
        if (w.is(at, '%')) {
            return at;
        }
        String word = w.low(at);
        if (word.equals("percent") || word.equals("pct")) {
            return w.low(at + 1).startsWith("point") ? -1 : at;
        }
        return word.equals("per") && w.low(at + 1).equals("cent") ? at + 1 : -1;
    }

    private static Figure make(Numeral low, @Nullable Numeral second, int last, String kind, String unit, String rule) {
        return second == null
                ? Figure.single(low.first(), last, kind, Figure.plain(low.value()), unit, rule)
                : Figure.range(
                        low.first(),
                        last,
                        kind,
                        Figure.plain(Ranges.lowOf(low, second)),
                        Figure.plain(second.value()),
                        unit,
                        rule);
    }

    /** "7.62x39mm", "60 × 10 × 3 mm": the first number is the value. */
    @Nullable
    Figure calibre(Numeral numeral) {
        int last = numeral.last();
        while (isTimes(last + 1) && w.isNumber(last + 2) && w.sameSentence(numeral.first(), last + 2)) {
            last += 2;
        }
        if (numeral.words() || last == numeral.last()) {
            return null;
        }
        Units.Match unit = Units.get().behindNumber(w, last + 1);
        if (unit == null || !unit.unit().kind().equals("measure")) {
            return null;
        }
        return Figure.single(
                numeral.first(),
                unit.last(),
                "measure",
                Figure.plain(numeral.value()),
                unit.unit().symbol(),
                "measure");
    }

    private boolean isTimes(int i) {
        return w.low(i).equals("x") || w.is(i, TIMES);
    }

    /** "3.7-fold", "10,000×": how many times. */
    @Nullable
    Figure factor(Numeral numeral) {
        int next = numeral.last() + 1;
        boolean sign = w.is(next, TIMES) && !w.spaceBefore(next) && !w.isNumber(next + 1) && !w.isWord(next + 1);
        boolean hyphen = w.is(next, '-') && !w.spaceBefore(next);
        boolean fold = w.low(hyphen ? next + 1 : next).equals("fold") && w.sameSentence(numeral.first(), next);
        return sign || fold
                ? Figure.single(
                        numeral.first(),
                        hyphen && fold ? next + 1 : next,
                        "other",
                        Figure.plain(numeral.value()),
                        null,
                        "times")
                : null;
    }
}
