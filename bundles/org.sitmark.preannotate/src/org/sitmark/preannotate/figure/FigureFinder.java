// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds all figures of a text in one pass from left to right. */
public final class FigureFinder {

    private static final Set<String> COMPARING =
            WordList.of("as more less higher lower larger bigger greater smaller the its faster longer what that");

    private final Words w;
    private final Steps steps;
    private final BitSet excluded;
    private final NumeralReader numerals;
    private final NameNumbers names;
    private final Money money;
    private final Ranges ranges;
    private final Measures measures;
    private final SmallWords small;
    private final Dates dates;
    private final Times times;
    private final Coordinates coordinates;
    private final Counted counted;
    private final Joins joins;
    private final Identifiers identifiers;

    private FigureFinder(Words words, List<Span> excluded, List<Span> equipment, List<Span> people, Steps steps) {
        this.w = words;
        this.steps = steps;
        this.excluded = pieces(words, excluded);
        this.excluded.or(Citations.numbers(words));
        this.names = new NameNumbers(words);
        this.numerals = new NumeralReader(words);
        this.ranges = new Ranges(words, numerals, this::isExcluded);
        this.money = new Money(words, numerals, ranges);
        this.measures = new Measures(words);
        this.small = new SmallWords(words, pieces(words, people));
        this.dates = new Dates(words);
        this.times = new Times(words);
        this.coordinates = new Coordinates(words);
        this.identifiers = new Identifiers(words);
        this.counted = new Counted(words, equipment);
        this.joins = new Joins(words, ranges);
    }

    /**
     * The figures of a text, in text order, without overlaps.
     *
     * @param excluded names and designations, inside which numbers are no figures, in text order without overlaps
     * @param equipment mentions of equipment, which may be counted, in text order without overlaps
     * @param people names of persons, behind which a bare number is an age
     * @param steps told of each step, to be cancelled
     */
    public static List<Figure> find(
            Words words, List<Span> excluded, List<Span> equipment, List<Span> people, Steps steps) {
        return new FigureFinder(words, excluded, equipment, people, steps).all();
    }

    /** The same without knowing which names are persons', to its end. */
    public static List<Figure> find(Words words, List<Span> excluded, List<Span> equipment) {
        return find(words, excluded, equipment, List.of(), Steps.uncancelled());
    }

    private List<Figure> all() {
        List<Figure> found = new ArrayList<>();
        int i = 0;
        int free = 0;
        while (i < w.size()) {
            steps.next();
            if (isExcluded(i)) {
                i++;
                continue;
            }
            Figure figure = at(i);
            if (figure == null || isExcluded(figure.last())) {
                i++;
                continue;
            }
            int behind = figure.last() + 1;
            Figure whole = Modifiers.around(w, figure);
            if (whole.first() < free) {
                whole = whole.withModifier(figure.first(), whole.last(), figure.modifier());
            }
            if (whole.kind().equals("count")) {
                whole = whole.withCounted(counted.around(whole.first(), figure.last()));
            }
            found.add(whole);
            i = Math.max(behind, whole.last() + 1);
            free = i;
        }
        return counted.shared(joins.of(found));
    }

    private static BitSet pieces(Words words, List<Span> spans) {
        BitSet inside = new BitSet(words.size());
        for (Span span : spans) {
            for (int i = words.at(span.begin()); i < words.size() && words.begin(i) < span.end(); i++) {
                inside.set(i);
            }
        }
        return inside;
    }

    private boolean isExcluded(int i) {
        return excluded.get(i);
    }

    private @Nullable Figure at(int i) {
        boolean number = w.isNumber(i);
        if (number || w.is(i, '-') || w.isCapital(i) && w.raw(i).length() == 1) {
            Figure position = coordinates.at(i);
            if (position != null) {
                return position;
            }
        }
        if (number || w.isCapital(i)) {
            Figure date = times.at(i);
            if (date == null) {
                date = dates.at(i);
            }
            if (date != null && !(date.rule().equals("year") && counted.isItemOfList(i))) {
                return date;
            }
        }
        Figure amount = money.at(i);
        if (amount != null) {
            return amount;
        }
        if (w.is(i, '+') || w.is(i, '-')) {
            return signed(i);
        }
        if (w.is(i, '.')) {
            return point(i);
        }
        if (number && (isPartOfWord(i) || names.isInName(i))) {
            return null;
        }
        Figure identifier = number ? identifiers.number(i) : identifiers.code(i);
        if (identifier != null) {
            return identifier;
        }
        Numeral numeral = numerals.at(i);
        if (numeral != null) {
            return figure(numeral);
        }
        return w.low(i).equals("a") || w.low(i).equals("an") ? small.oneOfTime(i) : null;
    }

    private @Nullable Figure signed(int i) {
        if (w.isSign(i + 1) && !w.spaceBefore(i + 1) && w.is(i - 1, '(') && !isExcluded(i + 1)) {
            Figure amount = money.at(i + 1);
            if (amount != null && amount.value() != null) {
                return Figure.single(
                        i, amount.last(), "money", (w.is(i, '-') ? "-" : "") + amount.value(), amount.unit(), "money");
            }
        }
        if (!w.isNumber(i + 1) || w.spaceBefore(i + 1) || isExcluded(i + 1) || !mayBeginSigned(i)) {
            return null;
        }
        if (w.is(i, '+') && identifiers.isPhone(i + 1)) {
            return identifiers.phone(i, i + 1);
        }
        if (w.is(i, '+')) {
            Numeral numeral = numerals.at(i + 1);
            Figure figure = numeral == null || numeral.type() != Type.CARDINAL ? null : figure(numeral);
            return figure == null ? null : figure.withModifier(i, figure.last(), null);
        }
        Numeral numeral = numerals.signed(i);
        Figure figure = numeral == null ? null : figure(numeral);
        boolean negative = figure != null
                && (figure.unit() != null || w.is(i - 1, '(') && w.is(figure.last() + 1, ')') || w.is(i - 1, '='));
        return negative ? figure : null;
    }

    private boolean mayBeginSigned(int i) {
        return w.spaceBefore(i) || w.isSign(i - 1) && "(=<>~\u2264\u2265\u223C\u2248\u00B1[".contains(w.raw(i - 1));
    }

    /** ".64" */
    private @Nullable Figure point(int i) {
        Numeral numeral = mayBeginSigned(i) && !isExcluded(i + 1) ? numerals.signed(i) : null;
        return numeral == null ? null : figure(numeral);
    }

    /** A number inside a word, designation or code: "MH17", "Covid-19", "2A6". */
    private boolean isPartOfWord(int i) {
        if (!w.spaceBefore(i)) {
            if (w.isWord(i - 1) && Units.get().currencyBefore(w, i - 1) == null
                    || w.is(i - 1, '_')
                    || w.is(i - 1, '/')
                    || w.is(i - 1, '@')
                    || w.is(i - 1, '#')) {
                return !w.is(i - 1, '#');
            }
            if (w.is(i - 1, '-') && !w.spaceBefore(i - 1)) {
                return !w.is(i - 2, '%') && !w.is(i - 2, '\u00B0');
            }
            if (w.is(i - 1, '.') && !w.spaceBefore(i - 1) && w.isWord(i - 2)) {
                return true;
            }
        }
        if (!w.isWord(i + 1) || w.spaceBefore(i + 1)) {
            return false;
        }
        String behind = w.low(i + 1);
        return !behind.equals("x")
                && !isOrdinalSuffix(behind)
                && !behind.equals("s")
                && Units.get().behindNumber(w, i + 1) == null
                && isBare(numerals.at(i), i);
    }

    private boolean isBare(@Nullable Numeral numeral, int i) {
        return numeral != null && numeral.last() == i && money.scaled(numeral).last() == i;
    }

    private static boolean isOrdinalSuffix(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }

    private @Nullable Figure figure(Numeral read) {
        Numeral numeral = read;
        int i = numeral.first();
        String word = w.low(i);
        if (numeral.type() == Type.ORDINAL) {
            if (word.equals("second")
                    && (w.low(i - 1).equals("per") || w.low(i - 1).equals("a") && w.is(i - 2, '/'))) {
                return null;
            }
            if (w.isNumber(i) && names.isOrdinalInName(numeral.last())) {
                return null;
            }
            if (w.isNumber(i) && small.isDayOfMonth(i, numeral)) {
                return Figure.single(
                        i,
                        numeral.last(),
                        "date",
                        String.format(Locale.ROOT, "---%02d", Integer.parseInt(w.raw(i))),
                        null,
                        "day");
            }
            return Figure.single(i, numeral.last(), "ordinal", Figure.plain(numeral.value()), null, "ordinal");
        }
        if (word.equals("one") && numeral.last() == i && (small.isPronoun(i) || small.isSomeDay(i))
                || word.equals("scores") && numeral.last() == i && !small.isScores(i)) {
            return null;
        }
        if (w.low(numeral.last() + 1).equals("m")
                && !w.spaceBefore(numeral.last() + 1)
                && numeral.first() == numeral.last()
                && w.isWord(numeral.last() + 2)
                && isThing(numeral.last() + 2)) {
            numeral = money.scaled(numeral);
        }
        Numeral second = ranges.second(numeral, i);
        Numeral end = second == null ? numeral : second;
        Figure calibre = second == null ? measures.calibre(numeral) : null;
        if (calibre != null) {
            return calibre;
        }
        Figure result = measures.withUnit(numeral, second, end);
        if (result != null) {
            return result;
        }
        if (second != null) {
            return Figure.range(
                    i,
                    end.last(),
                    numeral.type() == Type.FRACTION ? "other" : "count",
                    Figure.plain(Ranges.lowOf(numeral, second)),
                    Figure.plain(second.value()),
                    null,
                    "range");
        }
        Figure factor = second == null ? measures.factor(numeral) : null;
        if (factor != null) {
            return factor;
        }
        if (numeral.type() == Type.FRACTION) {
            return Figure.single(i, numeral.last(), "other", Figure.plain(numeral.value()), null, "fraction");
        }
        if (w.low(numeral.last() + 1).equals("times")
                && (COMPARING.contains(w.low(numeral.last() + 2)) || ranges.tellsGrowth(i))) {
            return Figure.single(i, numeral.last() + 1, "other", Figure.plain(numeral.value()), null, "times");
        }
        if (w.low(i - 1).equals("magnitude") && w.sameSentence(i - 1, i)) {
            return Figure.single(i, numeral.last(), "other", Figure.plain(numeral.value()), null, "number");
        }
        if (small.isAge(i, numeral)) {
            return Figure.single(i, numeral.last(), "measure", Figure.plain(numeral.value()), "a", "age");
        }
        return Figure.single(
                i,
                numeral.last(),
                "count",
                Figure.plain(numeral.value()),
                null,
                numeral.words() ? "number word" : "number");
    }

    /** Whether a plural noun or a unit follows, so that the "m" of "1.6m tonnes" means million. */
    private boolean isThing(int i) {
        Units.Match unit = Units.get().behindNumber(w, i);
        return unit != null && w.raw(i).length() > 3 || w.low(i).equals("people");
    }
}
