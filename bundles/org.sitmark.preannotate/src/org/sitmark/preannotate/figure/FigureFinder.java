// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds all figures of a text in one pass from left to right. */
public final class FigureFinder {

    private static final BigDecimal OLDEST = new BigDecimal(115);
    private static final Set<String> NO_ONE =
            WordList.of("no this that each every any some which the every another only");
    private static final Set<String> COMPARING =
            WordList.of("as more less higher lower larger bigger greater smaller the its faster longer");
    private static final Set<String> CHANGE = WordList.of("""
            rose risen rise rises rising fell fall fallen falls falling grew grow grown growing increased increase increasing decreased decrease
            dropped drop climbed climb declined decline raised raise cut reduced reduce went revised revise up down jumped jump slumped widened
            shrank expanded moved shifted changed change extended lowered doubled
            """);
    private static final Set<String> SPAN_CUES = WordList.of(
            "for in within after nearly almost about around least than over under once lasted last some every of just exactly half");
    private static final Set<String> AFTER_SPAN = WordList.of("ago later earlier before after long of in");
    private static final Set<String> TIME_WORDS =
            WordList.of("second minute hour day night week fortnight month year decade century millennium");

    private final Words w;
    private final BitSet excluded;
    private final BitSet people;
    private final NumeralReader numerals;
    private final Dates dates;
    private final Times times;
    private final Coordinates coordinates;
    private final Counted counted;
    private final Identifiers identifiers;

    private FigureFinder(Words words, List<Span> excluded, List<Span> equipment, List<Span> people) {
        this.w = words;
        this.excluded = pieces(words, excluded);
        this.people = pieces(words, people);
        this.numerals = new NumeralReader(words);
        this.dates = new Dates(words);
        this.times = new Times(words);
        this.coordinates = new Coordinates(words);
        this.identifiers = new Identifiers(words);
        this.counted = new Counted(words, equipment);
    }

    /**
     * The figures of a text, in text order, without overlaps.
     *
     * @param excluded names and designations, inside which numbers are no figures, in text order without overlaps
     * @param equipment mentions of equipment, which may be counted, in text order without overlaps
     * @param people names of persons, behind which a bare number is an age
     */
    public static List<Figure> find(Words words, List<Span> excluded, List<Span> equipment, List<Span> people) {
        return new FigureFinder(words, excluded, equipment, people).all();
    }

    /** The same without knowing which names are persons'. */
    public static List<Figure> find(Words words, List<Span> excluded, List<Span> equipment) {
        return find(words, excluded, equipment, List.of());
    }

    private List<Figure> all() {
        List<Figure> found = new ArrayList<>();
        int i = 0;
        int free = 0;
        while (i < w.size()) {
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
        return found;
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
            if (date != null) {
                return date;
            }
        }
        Figure money = moneyFirst(i);
        if (money != null) {
            return money;
        }
        if (w.is(i, '+') || w.is(i, '-')) {
            return signed(i);
        }
        if (number && isPartOfWord(i)) {
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
        return w.low(i).equals("a") || w.low(i).equals("an") ? oneOfTime(i) : null;
    }

    /** "$3.2 billion", "USD 14m", "US$ 820 million", "€5 to €6 million". */
    private @Nullable Figure moneyFirst(int i) {
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
        Numeral amount = scaledMoney(numeral);
        String code = currency.unit().symbol();
        Numeral second = secondOfRange(amount, i);
        if (second != null) {
            Numeral end = scaledMoney(second);
            return Figure.range(
                    i, end.last(), "money", Figure.plain(lowOf(amount, end)), Figure.plain(end.value()), code, "money");
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

    /** In "5 to 6 million" the scale belongs to both ends. */
    private static @Nullable BigDecimal lowOf(Numeral low, Numeral high) {
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

    private Numeral scaledMoney(Numeral numeral) {
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

    private @Nullable Figure signed(int i) {
        if (w.isSign(i + 1) && !w.spaceBefore(i + 1) && w.is(i - 1, '(') && !isExcluded(i + 1)) {
            Figure money = moneyFirst(i + 1);
            if (money != null && money.value() != null) {
                return Figure.single(
                        i, money.last(), "money", (w.is(i, '-') ? "-" : "") + money.value(), money.unit(), "money");
            }
        }
        if (!w.isNumber(i + 1) || w.spaceBefore(i + 1) || isExcluded(i + 1) || !w.spaceBefore(i) && !w.is(i - 1, '(')) {
            return null;
        }
        if (w.is(i, '+') && identifiers.isPhone(i + 1)) {
            return identifiers.phone(i, i + 1);
        }
        Numeral numeral = numerals.at(i + 1);
        if (numeral == null || numeral.type() != Type.CARDINAL) {
            return null;
        }
        Figure figure = figure(numeral);
        if (figure == null) {
            return null;
        }
        if (w.is(i, '+')) {
            return new Figure(
                    i,
                    figure.last(),
                    figure.kind(),
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.unit(),
                    null,
                    null,
                    figure.rule());
        }
        boolean negative =
                figure.unit() != null && figure.value() != null || w.is(i - 1, '(') && w.is(figure.last() + 1, ')');
        return negative
                ? Figure.single(i, figure.last(), figure.kind(), "-" + figure.value(), figure.unit(), figure.rule())
                : null;
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
                return true;
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
        return numeral != null && numeral.last() == i && scaledMoney(numeral).last() == i;
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
            if (w.isNumber(i) && isDayOfMonth(i, numeral)) {
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
        if (word.equals("one") && numeral.last() == i && isPronoun(i)) {
            return null;
        }
        if (w.low(numeral.last() + 1).equals("m")
                && !w.spaceBefore(numeral.last() + 1)
                && numeral.first() == numeral.last()
                && w.isWord(numeral.last() + 2)
                && isThing(numeral.last() + 2)) {
            numeral = scaledMoney(numeral);
        }
        Numeral second = secondOfRange(numeral, i);
        Numeral end = second == null ? numeral : second;
        Figure calibre = second == null ? calibre(numeral) : null;
        if (calibre != null) {
            return calibre;
        }
        Figure result = withUnit(numeral, second, end);
        if (result != null) {
            return result;
        }
        if (second != null) {
            return Figure.range(
                    i,
                    end.last(),
                    "count",
                    Figure.plain(lowOf(numeral, second)),
                    Figure.plain(second.value()),
                    null,
                    "range");
        }
        if (numeral.type() == Type.FRACTION) {
            return Figure.single(i, numeral.last(), "other", Figure.plain(numeral.value()), null, "fraction");
        }
        if (w.low(numeral.last() + 1).equals("times") && COMPARING.contains(w.low(numeral.last() + 2))) {
            return Figure.single(i, numeral.last() + 1, "other", Figure.plain(numeral.value()), null, "times");
        }
        if (isAge(i, numeral)) {
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

    /** "since the 14th", "on the 3rd". */
    private boolean isDayOfMonth(int i, Numeral numeral) {
        BigDecimal value = numeral.value();
        int next = numeral.last() + 1;
        boolean bare = next >= w.size() || !w.sameSentence(i, next) || w.isSign(next) && !w.is(next, '-');
        return value != null
                && value.signum() > 0
                && value.compareTo(new BigDecimal(31)) <= 0
                && w.raw(i).length() <= 2
                && bare
                && w.low(i - 1).equals("the")
                && w.sameSentence(i - 2, i)
                && w.low(i - 2).matches("on|since|by|until|from|before|after");
    }

    /** "aged 34", "aged 19 and 22", "Ann Example, 51," and "Ann Example (17)". */
    private boolean isAge(int i, Numeral numeral) {
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        if (before.equals("aged") || before.equals("and") && w.low(i - 3).equals("aged")) {
            return true;
        }
        int next = numeral.last() + 1;
        BigDecimal value = numeral.value();
        boolean young = value != null && value.compareTo(OLDEST) < 0;
        boolean set = w.is(i - 1, ',') && (w.is(next, ',') || w.is(next, '.')) || w.is(i - 1, '(') && w.is(next, ')');
        return young && set && !numeral.words() && i > 1 && people.get(i - 2);
    }

    /** Whether a plural noun or a unit follows, so that the "m" of "1.6m tonnes" means million. */
    private boolean isThing(int i) {
        Units.Match unit = Units.get().behindNumber(w, i);
        return unit != null && w.raw(i).length() > 3 || w.low(i).equals("people");
    }

    private boolean isPronoun(int i) {
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        String behind = w.low(i + 1);
        if (behind.equals("another") || behind.equals("'") || before.equals("no") || before.equals("anyone")) {
            return true;
        }
        boolean noun = w.isWord(i + 1)
                && w.sameSentence(i, i + 1)
                && !behind.equals("of")
                && !Set.of(
                                "is", "was", "that", "who", "which", "in", "on", "to", "can", "could", "would", "will",
                                "has", "had", "and", "or", "for", "at", "with", "by", "as")
                        .contains(behind);
        return NO_ONE.contains(before) && !noun || before.equals("the") && !noun;
    }

    /** The second number of "40 to 60", "8-14", "between 15 and 20", "seven or eight"; null where there is none or it tells a change. */
    private @Nullable Numeral secondOfRange(Numeral low, int first) {
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
        Numeral high = w.sameSentence(first, at) ? numerals.at(at) : null;
        if (high == null || high.type() == Type.ORDINAL || isExcluded(at) || low.type() != high.type()) {
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

    private boolean betweenBefore(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 4) && w.sameSentence(i, first); i--) {
            if (w.low(i).equals("between")) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsChange(int from) {
        for (int i = from - 1; i >= Math.max(0, from - 10) && w.sameSentence(i, from); i--) {
            if (CHANGE.contains(w.low(i))) {
                return true;
            }
        }
        return false;
    }

    /** "7.62x39mm", "155 mm": the first number is the value. */
    private @Nullable Figure calibre(Numeral numeral) {
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

    private @Nullable Figure withUnit(Numeral low, @Nullable Numeral second, Numeral end) {
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
                        Figure.plain(lowOf(low, second)),
                        Figure.plain(second.value()),
                        unit,
                        rule);
    }

    /** "for a year", "an hour later": one unit of time without a number. */
    private @Nullable Figure oneOfTime(int i) {
        if (!TIME_WORDS.contains(w.low(i + 1)) || !w.sameSentence(i, i + 1) || !w.spaceBefore(i + 1)) {
            return null;
        }
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        String behind = w.sameSentence(i, i + 2) ? w.low(i + 2) : "";
        boolean span = SPAN_CUES.contains(before) && !(before.equals("of") && !behind.equals("ago"))
                || AFTER_SPAN.contains(behind)
                        && !behind.equals("in")
                        && !behind.equals("of")
                        && !before.equals("times")
                        && !w.isNumber(i - 1);
        Units.Match unit = Units.get().behindNumber(w, i + 1);
        if (!span || unit == null || w.low(i + 1).equals("second")) {
            return null;
        }
        return Figure.single(i, i + 1, "duration", "1", unit.unit().symbol(), "one unit of time");
    }
}
