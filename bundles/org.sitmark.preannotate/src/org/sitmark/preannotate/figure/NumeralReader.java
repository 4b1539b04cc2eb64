// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.figure.Numeral.Type;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Reads one number, in digits or words, with its scale: "1,500", "3.2 million", "two dozen", "half a million", "tens of thousands", "21st". */
final class NumeralReader {

    private static final Map<String, Integer> CARDINALS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "dozen", new BigDecimal(12),
            "hundred", new BigDecimal(100),
            "thousand", new BigDecimal(1000),
            "million", new BigDecimal(1_000_000),
            "billion", new BigDecimal(1_000_000_000),
            "trillion", new BigDecimal(1_000_000_000_000L),
            "lakh", new BigDecimal(100_000),
            "crore", new BigDecimal(10_000_000));
    private static final Map<String, BigDecimal> SHORT_SCALES = Map.of(
            "k", new BigDecimal(1000),
            "mn", new BigDecimal(1_000_000),
            "mln", new BigDecimal(1_000_000),
            "bn", new BigDecimal(1_000_000_000),
            "bln", new BigDecimal(1_000_000_000),
            "tn", new BigDecimal(1_000_000_000_000L));
    private static final Set<String> PLURAL_SCALES =
            WordList.of("dozens scores hundreds thousands millions billions trillions tens");
    private static final Set<String> VAGUE = WordList.of("several few many couple");
    private static final Map<String, Integer> DENOMINATORS = Map.of(
            "half",
            2,
            "halves",
            2,
            "third",
            3,
            "thirds",
            3,
            "quarter",
            4,
            "quarters",
            4,
            "fifths",
            5,
            "tenths",
            10,
            "tenth",
            10,
            "fifth",
            5);
    private static final Map<Character, BigDecimal> VULGAR = Map.of(
            '\u00BD', new BigDecimal("0.5"),
            '\u00BC', new BigDecimal("0.25"),
            '\u00BE', new BigDecimal("0.75"),
            '\u2153', new BigDecimal("0.3333"),
            '\u2154', new BigDecimal("0.6667"));
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                                + " eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < small.length; i++) {
            CARDINALS.put(small[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        String[] tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");
        for (int i = 0; i < tens.length; i++) {
            CARDINALS.put(tens[i], 20 + 10 * i);
            ORDINALS.put(tenths[i], 20 + 10 * i);
        }
        CARDINALS.put("fourty", 40);
        String[] ordinals =
                ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                                + " fifteenth sixteenth seventeenth eighteenth nineteenth")
                        .split(" ");
        for (int i = 0; i < ordinals.length; i++) {
            ORDINALS.put(ordinals[i], i);
        }
        ORDINALS.put("hundredth", 100);
        ORDINALS.put("thousandth", 1000);
    }

    private final Words w;
    private final PowersAndTolerances powers;

    NumeralReader(Words words) {
        this.w = words;
        this.powers = new PowersAndTolerances(words);
    }

    static boolean isScale(String word) {
        return SCALES.containsKey(word);
    }

    /** The number that begins at a piece, or null. */
    @Nullable
    Numeral at(int i) {
        if (w.isNumber(i)) {
            Numeral digits = digits(i);
            return digits != null && digits.type() == Type.CARDINAL ? powers.behind(digits) : digits;
        }
        if (w.isSign(i) && w.raw(i).length() == 1 && VULGAR.containsKey(w.raw(i).charAt(0))) {
            return new Numeral(i, i, VULGAR.get(w.raw(i).charAt(0)), Type.FRACTION, false);
        }
        return w.isWord(i) && !glued(i) ? words(i) : null;
    }

    /** The number behind a sign that belongs to it: the point of ".64" or a minus; null where none. */
    @Nullable
    Numeral signed(int sign) {
        Numeral numeral = w.isNumber(sign + 1) && !w.spaceBefore(sign + 1) ? at(sign + 1) : null;
        BigDecimal value = numeral == null ? null : numeral.value();
        if (numeral == null || value == null || numeral.type() != Type.CARDINAL) {
            return null;
        }
        boolean fraction = w.is(sign, '.') && w.raw(sign + 1).matches("\\d{1,9}");
        if (w.is(sign, '.') && !fraction) {
            return null;
        }
        BigDecimal read = fraction ? value.movePointLeft(w.raw(sign + 1).length()) : value.negate();
        return new Numeral(sign, numeral.last(), read, Type.CARDINAL, false);
    }

    /** Whether letters go on from a sign before, as in an e-mail address or "two" in "two_way". */
    private boolean glued(int i) {
        return !w.spaceBefore(i)
                && (w.isNumber(i - 1)
                        || w.is(i - 1, '_')
                        || w.is(i - 1, '@')
                        || w.is(i - 1, '.') && !w.spaceBefore(i - 1));
    }

    private @Nullable Numeral digits(int i) {
        int last = i;
        String text = w.raw(i);
        if (isGroup(text, 3) && text.charAt(0) != '0') {
            while (w.isNumber(last + 1)
                    && w.begin(last + 1) == w.end(last) + 1
                    && w.raw(last + 1).matches("\\d{3}")
                    && !(w.isWord(last + 2) && !w.spaceBefore(last + 2))
                    && w.sameSentence(i, last + 1)
                    && w.text().charAt(w.end(last)) != '\n') {
                text += w.raw(++last);
            }
        }
        BigDecimal value = value(text);
        if (value == null) {
            return new Numeral(i, last, null, Type.CARDINAL, false);
        }
        if (w.isWord(last + 1) && !w.spaceBefore(last + 1)) {
            String suffix = w.low(last + 1);
            if ((suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th"))
                    && value.scale() <= 0) {
                return new Numeral(i, last + 1, value, Type.ORDINAL, false);
            }
            BigDecimal scale = SHORT_SCALES.get(suffix);
            if (scale != null && (!suffix.equals("k") || !w.raw(last + 1).equals("K"))) {
                return new Numeral(i, last + 1, value.multiply(scale), Type.CARDINAL, false);
            }
        }
        if (w.is(last + 1, '/') && !w.spaceBefore(last + 1) && w.isNumber(last + 2) && !w.spaceBefore(last + 2)) {
            return slashed(i, last, value);
        }
        if (w.isSign(last + 1) && VULGAR.containsKey(w.raw(last + 1).charAt(0))) {
            return scaled(new Numeral(
                    i, last + 1, value.add(VULGAR.get(w.raw(last + 1).charAt(0))), Type.CARDINAL, false));
        }
        return scaled(new Numeral(i, last, value, Type.CARDINAL, false));
    }

    private @Nullable Numeral slashed(int i, int last, BigDecimal value) {
        BigDecimal below = value(w.raw(last + 2));
        if (below == null
                || below.signum() == 0
                || w.raw(last + 2).length() > 2 && !isOneOfATenfold(i, last + 2)
                || w.raw(i).length() > 2
                || value.compareTo(below) >= 0
                || w.is(last + 3, '/')
                || w.raw(last + 2).startsWith("0")) {
            return null;
        }
        return new Numeral(i, last + 2, value.divide(below, new MathContext(4)), Type.FRACTION, false);
    }

    /** "1/100", "1/1000th" */
    private boolean isOneOfATenfold(int over, int under) {
        return w.raw(over).equals("1") && w.raw(under).matches("10{2,5}");
    }

    private static boolean isGroup(String text, int most) {
        if (text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The value of digits with separators, or null where they make no number. */
    static @Nullable BigDecimal value(String digits) {
        if (digits.length() > 40) {
            return null;
        }
        String plain = digits;
        if (digits.indexOf(',') >= 0) {
            if (digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")
                    || digits.matches("\\d{1,2}(,\\d{2})*,\\d{3}(\\.\\d+)?")) {
                plain = digits.replace(",", "");
            } else if (digits.matches("\\d+,\\d{1,2}")) {
                plain = digits.replace(',', '.');
            } else {
                return null;
            }
        } else if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            if (!digits.matches("\\d{1,3}(\\.\\d{3})+")) {
                return null;
            }
            plain = digits.replace(".", "");
        }
        return new BigDecimal(plain);
    }

    /** Adds the scale words behind a number. */
    private Numeral scaled(Numeral numeral) {
        Numeral result = numeral;
        while (true) {
            int next = result.last() + 1;
            if (w.is(next, '-') && !w.spaceBefore(next) && !w.spaceBefore(next + 1)) {
                next++;
            }
            BigDecimal scale = SCALES.get(w.low(next));
            if (scale == null) {
                scale = w.spaceBefore(next) ? shortScale(next) : null;
            }
            BigDecimal value = result.value();
            if (scale == null || value == null || !w.sameSentence(result.first(), next)) {
                return result;
            }
            result = result.withLast(next, value.multiply(scale));
        }
    }

    private @Nullable BigDecimal shortScale(int i) {
        String word = w.low(i);
        return word.equals("bn") || word.equals("mln") || word.equals("mn") || word.equals("bln")
                ? SHORT_SCALES.get(word)
                : null;
    }

    private @Nullable Numeral words(int i) {
        String word = w.low(i);
        if (PLURAL_SCALES.contains(word)) {
            return scales(i, i);
        }
        if ((word.equals("a") || VAGUE.contains(word)) && w.isWord(i + 1)) {
            Numeral vague = vague(i);
            if (vague != null) {
                return vague;
            }
        }
        if (word.equals("half")) {
            return half(i);
        }
        if (word.equals("a") || word.equals("an")) {
            String next = w.low(i + 1);
            if (SCALES.containsKey(next)) {
                return sum(i, i + 1, true);
            }
            if ((next.equals("third") || next.equals("quarter") || next.equals("tenth") || next.equals("fifth"))
                    && !isOrdinalUse(i + 1)) {
                return new Numeral(i, i + 1, fraction(1, DENOMINATORS.getOrDefault(next, 1)), Type.FRACTION, true);
            }
            return null;
        }
        Integer ordinal = ORDINALS.get(word);
        if (ordinal != null) {
            return new Numeral(i, i, new BigDecimal(ordinal), Type.ORDINAL, true);
        }
        if (CARDINALS.containsKey(word)) {
            return sum(i, i, false);
        }
        return null;
    }

    private boolean isOrdinalUse(int i) {
        return !(w.low(i + 1).equals("of")
                || w.isSign(i + 1)
                || i + 1 >= w.size()
                || !w.sameSentence(i, i + 1)
                || w.low(i + 1).equals("more")
                || w.low(i + 1).equals("less")
                || w.low(i + 1).equals("and")
                        && (w.low(i + 2).equals("a") || w.low(i + 2).equals("half")));
    }

    private static BigDecimal fraction(int over, int under) {
        return new BigDecimal(over).divide(new BigDecimal(under), new MathContext(4));
    }

    /** "dozens", "tens of thousands", "hundreds of thousands". */
    private Numeral scales(int first, int i) {
        int last = i;
        while (w.low(last + 1).equals("of")
                && PLURAL_SCALES.contains(w.low(last + 2))
                && w.sameSentence(first, last + 2)) {
            last += 2;
        }
        return new Numeral(first, last, null, Type.CARDINAL, true);
    }

    /** "a few hundred", "several thousand", "many thousands", "a couple of hundred". */
    private @Nullable Numeral vague(int first) {
        int i = w.low(first).equals("a") ? first + 1 : first;
        if (!VAGUE.contains(w.low(i))) {
            return null;
        }
        int next = w.low(i).equals("couple") && w.low(i + 1).equals("of") ? i + 2 : i + 1;
        if (!w.sameSentence(first, next)) {
            return null;
        }
        if (SCALES.containsKey(w.low(next))) {
            int last = next;
            while (SCALES.containsKey(w.low(last + 1)) && w.sameSentence(first, last + 1)) {
                last++;
            }
            return new Numeral(first, last, null, Type.CARDINAL, true);
        }
        return PLURAL_SCALES.contains(w.low(next)) ? scales(first, next) : null;
    }

    /** "half", "half a million", "half a dozen". */
    private Numeral half(int i) {
        int next = i + 1;
        if (w.is(next, '-') && !w.spaceBefore(next)) {
            next++;
        }
        if (w.low(next).equals("a")) {
            next++;
        }
        BigDecimal scale = SCALES.get(w.low(next));
        if (scale != null && w.sameSentence(i, next)) {
            return new Numeral(i, next, scale.multiply(HALF), Type.CARDINAL, true);
        }
        return new Numeral(i, i, HALF, Type.FRACTION, true);
    }

    /** Number words that add up: "two hundred and fifty thousand", "twenty-five", "one and a half million". */
    private @Nullable Numeral sum(int first, int start, boolean article) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = article ? BigDecimal.ONE : BigDecimal.ZERO;
        int last = first - 1;
        int room = Integer.MAX_VALUE;
        int i = start;
        while (i < w.size() && w.sameSentence(first, i)) {
            String word = w.low(i);
            Integer cardinal = CARDINALS.get(word);
            BigDecimal scale = SCALES.get(word);
            if (cardinal != null && cardinal < room) {
                current = current.add(new BigDecimal(cardinal));
                room = cardinal >= 20 ? 10 : 0;
            } else if (scale != null) {
                current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(scale);
                if (scale.compareTo(new BigDecimal(1000)) >= 0) {
                    total = total.add(current);
                    current = BigDecimal.ZERO;
                }
                room = 100;
            } else if (ORDINALS.containsKey(word)
                    && room == 10
                    && ORDINALS.getOrDefault(word, 0) < 10
                    && w.is(i - 1, '-')) {
                BigDecimal ordinal = total.add(current).add(new BigDecimal(ORDINALS.getOrDefault(word, 0)));
                return new Numeral(first, i, ordinal, Type.ORDINAL, true);
            } else {
                break;
            }
            last = i;
            i = nextNumberWord(i + 1, room);
            if (i < 0) {
                break;
            }
        }
        if (last < first) {
            return null;
        }
        Numeral numeral = new Numeral(first, last, total.add(current), Type.CARDINAL, true);
        return withFraction(numeral);
    }

    /** The next piece that may go on with a number, skipping a hyphen or "and"; -1 where none. */
    private int nextNumberWord(int i, int room) {
        if (w.is(i, '-') && !w.spaceBefore(i) && !w.spaceBefore(i + 1) && w.isWord(i + 1)) {
            return CARDINALS.containsKey(w.low(i + 1)) && room > 0
                            || SCALES.containsKey(w.low(i + 1))
                            || ORDINALS.containsKey(w.low(i + 1)) && room == 10
                    ? i + 1
                    : -1;
        }
        if (room == 100 && w.low(i).equals("and") && CARDINALS.containsKey(w.low(i + 1))) {
            return i + 1;
        }
        return w.isWord(i) ? i : -1;
    }

    /** "two thirds", "three-quarters", "two and a half". */
    private Numeral withFraction(Numeral numeral) {
        BigDecimal value = numeral.value();
        if (value == null) {
            return numeral;
        }
        int next = numeral.last() + 1;
        if (w.follows(next, "and", "a", "half")) {
            return scaled(numeral.withLast(next + 2, value.add(HALF)));
        }
        if (w.is(next, '-') && !w.spaceBefore(next)) {
            next++;
        }
        Integer under = DENOMINATORS.get(w.low(next));
        boolean plural = value.compareTo(BigDecimal.ONE) != 0;
        if (under != null
                && value.compareTo(new BigDecimal(10)) < 0
                && w.sameSentence(numeral.first(), next)
                && w.low(next).endsWith("s") == plural) {
            BigDecimal fraction = value.divide(new BigDecimal(under), new MathContext(4));
            return new Numeral(numeral.first(), next, fraction, Type.FRACTION, true);
        }
        return numeral;
    }
}
