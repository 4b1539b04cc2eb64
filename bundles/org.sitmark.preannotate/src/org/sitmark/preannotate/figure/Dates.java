// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Calendar dates: "14 March 2031", "March 8-14", "2031-03-14", "24.02", "the 1990s", "2021". Values are ISO 8601 with what is known. */
final class Dates {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> YEAR_CUES = WordList.of("""
            in since by until till of during from to early late mid spring summer autumn fall winter season before after between throughout
            around circa year fiscal fy end beginning start and or january february march april may june july august september october november
            december ad bc ce through past for
            """);
    private static final Set<String> DAY_CUES =
            WordList.of("from to on until till since by of between and through for dated");
    private static final Set<String> NO_COUNT = WordList.of(
            "a the and or but in at on of to was is were are has had have when as with for by that who which would will said");

    private static final Set<String> VERBS = WordList.of(
            "requires shows includes needs calls aims sets remains reaches totals stands provides foresees covers seeks asks puts says");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{2})\\.(\\d{2})(?![\\d.]|\\s?%)");

    static {
        String[] names =
                ("january february march april may june july august september october november december").split(" ");
        for (int i = 0; i < names.length; i++) {
            MONTHS.put(names[i], i + 1);
            MONTHS.put(names[i].substring(0, 3), i + 1);
        }
        MONTHS.put("sept", 9);
    }

    private final Words w;

    Dates(Words words) {
        this.w = words;
    }

    static boolean isMonth(Words w, int i) {
        return w.isCapital(i) && MONTHS.containsKey(w.low(i));
    }

    /** The date that begins at a piece, or null. */
    @Nullable
    Figure at(int i) {
        if (w.isNumber(i)) {
            Figure written = numeric(i);
            if (written != null) {
                return written;
            }
            Figure day = dayFirst(i);
            return day != null ? day : year(i);
        }
        return isMonth(w, i) ? monthFirst(i) : null;
    }

    private @Nullable Figure numeric(int i) {
        if (!w.spaceBefore(i) && !w.is(i - 1, '(') && !w.is(i - 1, '[') && !w.is(i - 1, '"')) {
            return null;
        }
        Matcher m = matcher(ISO, i);
        if (m.lookingAt()) {
            return make(i, m.end(), number(m, 1), number(m, 2), number(m, 3), "ISO date");
        }
        m = matcher(NUMERIC, i);
        if (m.lookingAt()) {
            int day = number(m, 1);
            int month = number(m, 3);
            int year = number(m, 4);
            if (month > 12 && day <= 12) {
                int swap = day;
                day = month;
                month = swap;
            }
            return make(i, m.end(), year < 100 ? year + 2000 : year, month, day, "date in digits");
        }
        m = matcher(DAY_MONTH, i);
        if (m.lookingAt()
                && i > 0
                && w.sameSentence(i - 1, i)
                && DAY_CUES.contains(w.low(i - 1))
                && Units.get().behindNumber(w, w.at(m.end())) == null
                && !w.low(w.at(m.end())).equals("per")) {
            return make(i, m.end(), 0, number(m, 2), number(m, 1), "day and month in digits");
        }
        return null;
    }

    private @Nullable Figure make(int i, int end, int year, int month, int day, String rule) {
        if (!valid(day, month)) {
            return null;
        }
        int last = w.at(end - 1);
        return w.end(last) == end ? Figure.single(i, last, "date", iso(year, month, day), null, rule) : null;
    }

    private Matcher matcher(Pattern pattern, int i) {
        return pattern.matcher(w.text()).region(w.begin(i), Math.min(w.text().length(), w.begin(i) + 24));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static boolean valid(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static String iso(int year, int month, int day) {
        String y = year > 0 ? String.format(Locale.ROOT, "%04d", year) : "-";
        if (month == 0) {
            return y;
        }
        String ym = y + String.format(Locale.ROOT, "-%02d", month);
        return day == 0 ? ym : ym + String.format(Locale.ROOT, "-%02d", day);
    }

    /** A day of the month, with or without "th", at a piece; 0 where there is none. */
    private int day(int i) {
        if (!w.isNumber(i) || w.raw(i).length() > 2) {
            return 0;
        }
        int day = Integer.parseInt(w.raw(i));
        return day >= 1 && day <= 31 ? day : 0;
    }

    private int dayEnd(int i) {
        String suffix = w.low(i + 1);
        boolean ordinal = !w.spaceBefore(i + 1)
                && (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th"));
        return ordinal ? i + 1 : i;
    }

    /** A year at a piece, after a comma where allowed; the index of its piece or -1. */
    private int yearAt(int i) {
        int k = w.is(i, ',') ? i + 1 : i;
        return isYear(k) && w.sameSentence(i - 1, k) && !w.lineBreakBefore(k) ? k : -1;
    }

    private boolean isYear(int i) {
        if (!w.isNumber(i)
                || w.raw(i).length() != 4
                || w.raw(i).indexOf('.') >= 0
                || w.raw(i).indexOf(',') >= 0) {
            return false;
        }
        char c = w.raw(i).charAt(0);
        return (c == '1' && w.raw(i).charAt(1) >= '5' || c == '2' && w.raw(i).charAt(1) == '0')
                && !(w.isWord(i + 1) && !w.spaceBefore(i + 1));
    }

    private @Nullable Figure dayFirst(int i) {
        int day = day(i);
        if (day == 0 || !w.spaceBefore(i) && !w.is(i - 1, '(') && !w.is(i - 1, '"')) {
            return null;
        }
        int end = dayEnd(i);
        int second = 0;
        int next = end + 1;
        if (isJoin(next) && day(next + 1) > 0 && monthBehind(dayEnd(next + 1) + 1) > 0) {
            second = day(next + 1);
            next = dayEnd(next + 1) + 1;
        }
        int monthAt = monthBehind(next);
        if (monthAt < 0) {
            return null;
        }
        int month = MONTHS.getOrDefault(w.low(monthAt), 0);
        int last =
                w.is(monthAt + 1, '.') && w.low(monthAt).length() <= 4 && isYear(monthAt + 2) ? monthAt + 1 : monthAt;
        int yearAt = yearAt(last + 1);
        int year = yearAt > 0 ? Integer.parseInt(w.raw(yearAt)) : 0;
        last = yearAt > 0 ? yearAt : monthAt;
        if (second > 0) {
            return Figure.range(
                    i, last, "date", iso(year, month, day), iso(year, month, second), null, "days of a month");
        }
        Figure range = dashed(i, last, iso(year, month, day), year);
        return range != null ? range : Figure.single(i, last, "date", iso(year, month, day), null, "day and month");
    }

    /** "14 March - 2 April 2031" */
    private @Nullable Figure dashed(int first, int last, String low, int year) {
        boolean between = w.low(last + 1).equals("and") && w.low(first - 1).equals("between");
        if (!w.is(last + 1, '-') && !between || day(last + 2) == 0 || monthBehind(dayEnd(last + 2) + 1) < 0) {
            return null;
        }
        int monthAt = monthBehind(dayEnd(last + 2) + 1);
        int yearAt = yearAt(monthAt + 1);
        int endYear = yearAt > 0 ? Integer.parseInt(w.raw(yearAt)) : year;
        String from = year == 0 && endYear > 0 ? endYear + low.substring(1) : low;
        String to = iso(endYear, MONTHS.getOrDefault(w.low(monthAt), 0), day(last + 2));
        return Figure.range(first, yearAt > 0 ? yearAt : monthAt, "date", from, to, null, "days of two months");
    }

    private boolean isJoin(int i) {
        return w.is(i, '-')
                || w.low(i).equals("to")
                || w.low(i).equals("and")
                || w.low(i).equals("or")
                || w.is(i, '/');
    }

    /** The index of a month behind a day ("14 March", "14th of March", "14-March"), or -1. */
    private int monthBehind(int i) {
        int k = w.low(i).equals("of") || w.is(i, '-') && !w.spaceBefore(i) ? i + 1 : i;
        return isMonth(w, k) && w.sameSentence(i - 1, k) ? k : -1;
    }

    private @Nullable Figure monthFirst(int i) {
        int month = MONTHS.getOrDefault(w.low(i), 0);
        int next = w.is(i + 1, '.') && w.low(i).length() <= 4 && w.isNumber(i + 2) ? i + 2 : i + 1;
        if (!w.sameSentence(i, next) || w.lineBreakBefore(next)) {
            return null;
        }
        int yearAt = yearAt(next);
        if (yearAt > 0) {
            return Figure.single(
                    i, yearAt, "date", iso(Integer.parseInt(w.raw(yearAt)), month, 0), null, "month and year");
        }
        int day = day(next);
        if (day == 0 || !w.spaceBefore(next)) {
            return null;
        }
        int end = dayEnd(next);
        int second = 0;
        if ((w.is(end + 1, '-') || w.low(end + 1).equals("to")) && day(end + 2) > 0 && !w.isWord(dayEnd(end + 2) + 1)
                || (w.is(end + 1, '-') || w.low(end + 1).equals("to"))
                        && day(end + 2) > 0
                        && !isMonth(w, dayEnd(end + 2) + 1)) {
            second = day(end + 2);
            end = dayEnd(end + 2);
        }
        yearAt = yearAt(end + 1);
        int year = yearAt > 0 ? Integer.parseInt(w.raw(yearAt)) : 0;
        int last = yearAt > 0 ? yearAt : end;
        return second > 0
                ? Figure.range(
                        i, last, "date", iso(year, month, day), iso(year, month, second), null, "days of a month")
                : Figure.single(i, last, "date", iso(year, month, day), null, "month and day");
    }

    /** "575 B.C.", "AD 1850", "79 CE"; years before the first are written as in ISO 8601. */
    private @Nullable Figure era(int i) {
        boolean ad = (w.raw(i - 1).equals("AD") || w.raw(i - 1).equals("CE")) && w.sameSentence(i - 1, i);
        int dotted = w.raw(i + 1).equals("B") || w.raw(i + 1).equals("A") ? 1 : 0;
        String era = dotted == 1 && w.is(i + 2, '.') ? w.raw(i + 1) + w.raw(i + 3) : w.raw(i + 1);
        boolean before = era.equals("BC") || era.equals("BCE");
        if (w.raw(i).length() > 4
                || !w.raw(i).matches("\\d+")
                || !ad && !before && !era.equals("AD") && !era.equals("CE")) {
            return null;
        }
        int year = Integer.parseInt(w.raw(i));
        int last = ad ? i : dotted == 1 && w.is(i + 2, '.') ? i + 3 : i + 1;
        String iso = before && !ad && year > 0
                ? String.format(Locale.ROOT, "-%04d", year - 1)
                : String.format(Locale.ROOT, "%04d", year);
        return Figure.single(i, last, "date", iso, null, "year");
    }

    private @Nullable Figure year(int i) {
        Figure era = w.spaceBefore(i) || w.is(i - 1, '(') ? era(i) : null;
        if (era != null) {
            return era;
        }
        if (w.isNumber(i) && w.low(i + 1).equals("s") && !w.spaceBefore(i + 1)) {
            return decade(i);
        }
        boolean hyphened = !w.spaceBefore(i) && w.is(i - 1, '-') && w.isWord(i - 2) && !w.spaceBefore(i - 1);
        if (!isYear(i) || !w.spaceBefore(i) && !w.is(i - 1, '(') && !hyphened && !w.is(i - 1, '"')) {
            return null;
        }
        if (w.is(i + 1, '/') || w.is(i + 1, '-')) {
            Figure range = years(i);
            if (range != null) {
                return range;
            }
            if (!w.spaceBefore(i + 1) && w.isNumber(i + 2) && !w.spaceBefore(i + 2)) {
                return null;
            }
        }
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        boolean cued = YEAR_CUES.contains(before) || hyphened || w.is(i - 1, '(') || w.is(i - 1, ',');
        boolean alone = i + 1 >= w.size()
                || !w.sameSentence(i, i + 1)
                || w.isSign(i + 1) && !w.is(i + 1, '%') && !w.is(i + 1, '\u00B0')
                || NO_COUNT.contains(w.low(i + 1));
        boolean counts = w.isWord(i + 1)
                && w.low(i + 1).endsWith("s")
                && !w.isCapital(i + 1)
                && !NO_COUNT.contains(w.low(i + 1))
                && !VERBS.contains(w.low(i + 1))
                && (before.equals("of")
                        || before.equals("to")
                        || before.equals("from")
                        || before.equals("for")
                        || before.equals("and"));
        if (Units.get().behindNumber(w, i + 1) != null && !w.low(i + 1).equals("a") || counts) {
            return null;
        }
        return cued || alone || isMonth(w, i - 1) || w.isCapital(i + 1) || before.equals("the")
                ? Figure.single(i, i, "date", w.raw(i), null, "year")
                : null;
    }

    private @Nullable Figure decade(int i) {
        String raw = w.raw(i);
        if (raw.matches("(1[5-9]|20)\\d0")) {
            int from = Integer.parseInt(raw);
            return Figure.range(i, i + 1, "date", raw, String.valueOf(from + 9), null, "decade");
        }
        return raw.matches("[1-9]0") && w.low(i - 1).equals("the")
                ? Figure.range(i, i + 1, "date", "19" + raw, "19" + raw.charAt(0) + "9", null, "decade")
                : null;
    }

    /** "2021-22", "2021/2022" */
    private @Nullable Figure years(int i) {
        if (w.spaceBefore(i + 2) && !w.is(i + 1, '-') || !w.isNumber(i + 2)) {
            return null;
        }
        String end = w.raw(i + 2);
        if (isYear(i + 2)) {
            return Figure.range(i, i + 2, "date", w.raw(i), end, null, "years");
        }
        if (end.length() == 2
                && end.matches("\\d\\d")
                && !w.spaceBefore(i + 2)
                && !(w.is(i + 3, '-') && w.isNumber(i + 4))
                && Integer.parseInt(end) > Integer.parseInt(w.raw(i).substring(2))) {
            return Figure.range(i, i + 2, "date", w.raw(i), w.raw(i).substring(0, 2) + end, null, "years");
        }
        return null;
    }
}
