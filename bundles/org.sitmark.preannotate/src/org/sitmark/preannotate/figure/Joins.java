// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/**
 * What two figures beside each other say together: "1.3 mm to 8.4 mm" is one range, and in "34 and 38 °C" the first number has the unit of the
 * second.
 */
final class Joins {

    private static final Set<String> WITH_UNIT = Set.of("measure", "percent", "money", "duration");

    private final Words w;
    private final Ranges ranges;

    Joins(Words words, Ranges ranges) {
        this.w = words;
        this.ranges = ranges;
    }

    /** The figures with ranges joined and left-out units filled in. */
    List<Figure> of(List<Figure> figures) {
        List<Figure> joined = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            Figure range = joined.isEmpty() ? null : range(joined.get(joined.size() - 1), figure);
            if (range != null) {
                joined.set(joined.size() - 1, range);
            } else {
                joined.add(figure);
            }
        }
        joined.replaceAll(Joins::sorted);
        boolean inList = false;
        for (int i = joined.size() - 2; i >= 0; i--) {
            Figure figure = joined.get(i);
            Figure next = joined.get(i + 1);
            boolean filled = takesUnit(figure, next, inList);
            if (filled) {
                joined.set(i, withUnit(figure, next));
            }
            inList = filled;
        }
        return joined;
    }

    /** "60 to 40 per cent" has its lower end first in the features. */
    private static Figure sorted(Figure figure) {
        String low = figure.low();
        String high = figure.high();
        boolean numbers = WITH_UNIT.contains(figure.kind()) || figure.kind().equals("count");
        if (low == null || high == null || !numbers || new BigDecimal(low).compareTo(new BigDecimal(high)) <= 0) {
            return figure;
        }
        return new Figure(
                figure.first(),
                figure.last(),
                figure.kind(),
                null,
                high,
                low,
                figure.unit(),
                figure.modifier(),
                figure.counted(),
                figure.rule());
    }

    private @Nullable Figure range(Figure low, Figure high) {
        String from = low.value();
        String to = high.value();
        boolean years = low.rule().equals("year") && high.rule().equals("year");
        boolean same = low.kind().equals(high.kind())
                && (WITH_UNIT.contains(low.kind()) && low.unit() != null && Objects.equals(low.unit(), high.unit())
                        || low.rule().equals("fraction") && high.rule().equals("fraction"));
        if (from == null || to == null || !years && !same || !w.sameSentence(low.first(), high.last())) {
            return null;
        }
        int link = low.last() + 1;
        boolean one = high.first() == link + 1;
        boolean dash = one && w.is(link, '-') && w.spaceBefore(link) == w.spaceBefore(link + 1) && !years;
        boolean word = one && w.low(link).equals("to") && !changes(low.first());
        boolean and = one && w.low(link).equals("and") && ranges.betweenBefore(low.first());
        if (!dash && !word && !and || w.lineBreakBefore(link) && dash) {
            return null;
        }
        boolean turned = !years && new BigDecimal(from).compareTo(new BigDecimal(to)) > 0;
        return new Figure(
                low.first(),
                high.last(),
                low.kind(),
                null,
                turned ? to : from,
                turned ? from : to,
                low.unit(),
                low.modifier(),
                null,
                years ? "years" : low.rule());
    }

    /** Whether the numbers tell a change from one to the other: "rose from 5% to 7%", "up 5% to 7%". */
    private boolean changes(int first) {
        return ranges.tellsChange(w.low(first - 1).equals("from") ? first - 1 : first);
    }

    private boolean takesUnit(Figure figure, Figure next, boolean inList) {
        if (!figure.rule().equals("number") && !figure.rule().equals("range")
                || !w.isNumber(figure.last())
                || !WITH_UNIT.contains(next.kind())
                || next.rule().equals("age")
                || next.unit() == null
                || !w.isNumber(next.first()) && next.modifier() == null
                || !w.sameSentence(figure.first(), next.first())
                || next.last() == next.first()) {
            return false;
        }
        int link = figure.last() + 1;
        boolean one = next.first() == link + 1;
        boolean last = one
                        && (w.low(link).equals("and")
                                || w.low(link).equals("or")
                                || w.low(link).equals("to"))
                || next.first() == link + 2
                        && w.is(link, ',')
                        && w.low(link + 1).equals("and");
        return last && !w.is(next.first() - 1, '(') || one && w.is(link, ',') && inList;
    }

    private static Figure withUnit(Figure figure, Figure next) {
        return new Figure(
                figure.first(),
                figure.last(),
                next.kind(),
                figure.value(),
                figure.low(),
                figure.high(),
                next.unit(),
                figure.modifier(),
                null,
                next.rule());
    }
}
