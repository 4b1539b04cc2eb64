// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** Positions: degrees with or without minutes and seconds, decimal pairs, MGRS. The value is "latitude,longitude" in decimal degrees. */
final class Coordinates {

    private static final String DEGREES =
            "(\\d{1,3}(?:\\.\\d{1,8})?)\\s?[\u00B0\u00BA]?\\s?(?:(\\d{1,2}(?:\\.\\d{1,6})?)\\s?['\u2032\u2019]\\s?"
                    + "(?:(\\d{1,2}(?:\\.\\d{1,6})?)\\s?(?:[\"\u2033\u201D]|''|\u2019\u2019)\\s?)?)?";
    private static final Pattern BEHIND =
            Pattern.compile(DEGREES + "\\s?([NS])[,;]?\\s{0,2}" + DEGREES + "\\s?([EW])(?!\\p{L})");
    private static final Pattern BEFORE =
            Pattern.compile("([NS])\\s?" + DEGREES + "[,;]?\\s{0,2}([EW])\\s?" + DEGREES + "(?!\\d)");
    private static final Pattern DECIMAL =
            Pattern.compile("(-?\\d{1,2}\\.\\d{3,8})\\s?,\\s?(-?\\d{1,3}\\.\\d{3,8})(?!\\d)");
    private static final Pattern MGRS = Pattern.compile(
            "(\\d{1,2}[C-HJ-NP-X]\\s?[A-HJ-NP-Z]{2}\\s?(?:\\d{5}\\s?\\d{5}|\\d{4}\\s?\\d{4}|\\d{3}\\s?\\d{3}))(?!\\d)");

    private static final Pattern NAUTICAL = Pattern.compile(
            "(\\d{1,2})-(\\d{1,2}(?:\\.\\d{1,4})?)\\s?([NS])[,;/]?\\s{0,2}(\\d{1,3})-(\\d{1,2}(?:\\.\\d{1,4})?)\\s?([EW])(?!\\p{L})");

    private final Words w;

    Coordinates(Words words) {
        this.w = words;
    }

    /** The position that begins at a piece, or null. */
    @Nullable
    Figure at(int i) {
        if (!w.spaceBefore(i) && !w.isSign(i - 1)) {
            return null;
        }
        if (w.isNumber(i) || w.is(i, '-')) {
            return w.raw(i).length() > 12 ? null : fromNumber(i);
        }
        String raw = w.raw(i);
        if ((raw.equals("N") || raw.equals("S")) && (w.isNumber(i + 1))) {
            Matcher m = region(BEFORE, i);
            if (m.lookingAt()) {
                return make(i, m.end(), degrees(m, 2, m.group(1)), degrees(m, 6, m.group(5)));
            }
        }
        return null;
    }

    private @Nullable Figure fromNumber(int i) {
        Matcher m = region(BEHIND, i);
        if (m.lookingAt()) {
            return make(i, m.end(), degrees(m, 1, m.group(4)), degrees(m, 5, m.group(8)));
        }
        m = region(NAUTICAL, i);
        if (m.lookingAt()) {
            double lat = Integer.parseInt(m.group(1)) + Double.parseDouble(m.group(2)) / 60;
            double lon = Integer.parseInt(m.group(4)) + Double.parseDouble(m.group(5)) / 60;
            return make(
                    i, m.end(), m.group(3).equals("S") ? -lat : lat, m.group(6).equals("W") ? -lon : lon);
        }
        m = region(DECIMAL, i);
        if (m.lookingAt()) {
            double lat = Double.parseDouble(m.group(1));
            double lon = Double.parseDouble(m.group(2));
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? make(i, m.end(), lat, lon) : null;
        }
        m = region(MGRS, i);
        if (m.lookingAt()) {
            int last = w.at(m.end() - 1);
            return Figure.single(i, last, "coordinate", m.group(1), null, "MGRS");
        }
        return null;
    }

    private @Nullable Figure make(int i, int end, double lat, double lon) {
        int last = w.at(end - 1);
        if (w.end(last) != end || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return null;
        }
        return Figure.single(
                i, last, "coordinate", String.format(Locale.ROOT, "%.4f,%.4f", lat, lon), null, "position");
    }

    private static double degrees(Matcher m, int group, String side) {
        double value = Double.parseDouble(m.group(group));
        if (m.group(group + 1) != null) {
            value += Double.parseDouble(m.group(group + 1)) / 60;
        }
        if (m.group(group + 2) != null) {
            value += Double.parseDouble(m.group(group + 2)) / 3600;
        }
        return side.equals("S") || side.equals("W") ? -value : value;
    }

    private Matcher region(Pattern pattern, int i) {
        return pattern.matcher(w.text())
                .region(w.begin(i), Math.min(w.text().length(), w.begin(i) + 60))
                .useTransparentBounds(true);
    }
}
