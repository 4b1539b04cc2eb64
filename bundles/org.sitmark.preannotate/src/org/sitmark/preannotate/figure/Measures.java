// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.Words;

/** Numbers with a unit, a per cent sign or the word for money behind them. */
final class Measures {

    private final Words w;

    Measures(Words words) {
        this.w = words;
    }

    @Nullable
    Figure withUnit(Numeral low, @Nullable Numeral second, Numeral end) {
        int next = end.last() + 1;
        if (!w.sameSentence(low.first(), next)) {
            return null;
        }
        boolean hyphen = w.is(next, '-') && !w.spaceBefore(next) && !w.spaceBefore(next + 1);
        int at = hyphen ? next + 1 : next;
        int percent = percentEnd(at);
        if (percent >= 0) {
            return make(low, second, percent, "percent", "%", "percent");
        }
        Units.Match unit = w.lineBreakBefore(at) ? null : Units.get().behindNumber(w, at);
        if (unit == null
                && !hyphen
                && NumeralReader.isScale(w.low(end.last()))
                && w.low(next).equals("of")) {
            unit = null;
        }
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
        if (kind.equals("measure")
                && last == unit.last()
                && Set.of("second", "quarter").contains(form)) {
            return null;
        }
        return make(low, second, last, kind, symbol, kind);
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

    /** "7.62x39mm", "155 mm": the first number is the value. */
    @Nullable
    Figure calibre(Numeral numeral) {
        int next = numeral.last() + 1;
        boolean times = w.low(next).equals("x") || w.low(next).equals("\u00D7");
        if (numeral.words() || !times || !w.isNumber(next + 1) || !w.sameSentence(numeral.first(), next + 1)) {
            return null;
        }
        int last = next + 1;
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
}
