// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Times of day: "18:00", "6:30 p.m.", "0615 hrs", "2200 hours", "08:00 to 16:00". */
final class Times {

    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?(?!\\d)");
    private static final Pattern HALF_DAY =
            Pattern.compile("\\s?([ap])(?:\\.\\s?m\\.|m\\b|\\.m\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE =
            Pattern.compile("\\s?(?:hours|hrs|hr|h|GMT|UTC|UT|Z|CET|EET|MSK|EST|EDT|BST)(?![\\p{L}\\d])");
    private static final Pattern LOCAL = Pattern.compile("\\s?(?:local(?:\\s+time)?|hours|hrs)(?![\\p{L}])");
    private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-4])([0-5]\\d)(?!\\d)");
    private static final Pattern HOUR = Pattern.compile("(1[0-2]|0?[1-9])(?:[.:]([0-5]\\d))?(?!\\d)");
    private static final Set<String> CUES =
            WordList.of("at by around until from about before after between since till to");

    private final Words w;

    Times(Words words) {
        this.w = words;
    }

    private record Clock(int end, String value) {}

    /** The time that begins at a piece, or null. */
    @Nullable
    Figure at(int i) {
        if (!w.isNumber(i) || !w.spaceBefore(i) && !w.isSign(i - 1)) {
            return null;
        }
        Clock from = clock(i);
        if (from == null) {
            return null;
        }
        int last = w.at(from.end() - 1);
        if (w.end(last) != from.end()) {
            return null;
        }
        boolean join = w.is(last + 1, '-')
                || w.low(last + 1).equals("to")
                || w.low(last + 1).equals("and") && w.low(i - 1).equals("between");
        if (join && w.isNumber(last + 2) && w.sameSentence(i, last + 2)) {
            Clock to = clock(last + 2);
            if (to != null && w.end(w.at(to.end() - 1)) == to.end()) {
                return Figure.range(i, w.at(to.end() - 1), "time", from.value(), to.value(), null, "times of day");
            }
        }
        return Figure.single(i, last, "time", from.value(), null, "time of day");
    }

    private @Nullable Clock clock(int i) {
        String text = w.text();
        int begin = w.begin(i);
        Matcher m = region(CLOCK, begin);
        if (m.lookingAt()) {
            return finish(Integer.parseInt(m.group(1)), m.group(2), m.end());
        }
        m = region(MILITARY, begin);
        if (m.lookingAt()) {
            Matcher zone = region(ZONE, m.end());
            if (zone.lookingAt()) {
                return new Clock(zone.end(), m.group(1) + ":" + m.group(2));
            }
            boolean noYear = m.group(1).compareTo("20") > 0
                    || text.charAt(begin) == '0'
                    || !m.group(2).matches("[0-4].") && !m.group(1).equals("19");
            boolean ends = w.isSign(i + 1) || w.low(i + 1).matches("and|on|the|in|when|local|to|until|but|as");
            boolean bare = CUES.contains(w.low(i - 1))
                            && !w.isNumber(i + 1)
                            && (text.charAt(begin) == '0' || w.low(i - 1).equals("at") && noYear && ends)
                    || region(LOCAL, m.end()).lookingAt()
                    || (w.low(i + 1).equals("to") || w.low(i + 1).equals("and") || w.is(i + 1, '-'))
                            && zoneBehind(i + 2)
                    || i > 1 && (w.low(i - 1).equals("to") || w.low(i - 1).equals("and")) && zoneBehind(i);
            return bare ? new Clock(m.end(), m.group(1) + ":" + m.group(2)) : null;
        }
        m = region(HOUR, begin);
        if (m.lookingAt() && region(HALF_DAY, m.end()).lookingAt()) {
            return finish(Integer.parseInt(m.group(1)), m.group(2) == null ? "00" : m.group(2), m.end());
        }
        return null;
    }

    /** Whether a time in four digits with a zone, "hrs" or "local time" stands here. */
    private boolean zoneBehind(int i) {
        if (!w.isNumber(i)) {
            return false;
        }
        Matcher m = region(MILITARY, w.begin(i));
        return m.lookingAt()
                && (region(ZONE, m.end()).lookingAt() || region(LOCAL, m.end()).lookingAt());
    }

    private Clock finish(int hour, String minute, int end) {
        int h = hour;
        int stop = end;
        Matcher half = region(HALF_DAY, end);
        if (half.lookingAt()) {
            boolean afternoon = half.group(1).toLowerCase(Locale.ROOT).equals("p");
            h = afternoon ? (h < 12 ? h + 12 : h) : h == 12 ? 0 : h;
            stop = half.end();
        }
        Matcher zone = region(ZONE, stop);
        if (zone.lookingAt()) {
            stop = zone.end();
        }
        return new Clock(stop, String.format(Locale.ROOT, "%02d:%s", h, minute));
    }

    private Matcher region(Pattern pattern, int begin) {
        return pattern.matcher(w.text())
                .region(begin, Math.min(w.text().length(), begin + 16))
                .useTransparentBounds(true);
    }
}
