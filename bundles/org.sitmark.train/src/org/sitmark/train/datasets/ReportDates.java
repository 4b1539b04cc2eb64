// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;

/**
 * The day of a report: what its info says, else a date in its name or title, else one in the first lines of its text, where bulletins have their date
 * line. Year, month and day must be told; 03/04/2024 is no date, since nobody knows which is the month.
 */
public final class ReportDates {

    private static final int FIRST_LINES = 300;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_./]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+((?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)", Pattern.CASE_INSENSITIVE);

    private ReportDates() {}

    /** The day, or nothing where none is found. */
    public static Optional<LocalDate> of(Report report) {
        return in(report.info(ReportInfo.DATE))
                .or(() -> in(report.name()))
                .or(() -> in(report.info(ReportInfo.TITLE)))
                .or(() -> in(report.text()
                        .substring(0, Math.min(FIRST_LINES, report.text().length()))));
    }

    /** The first date of a text. */
    static Optional<LocalDate> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        LocalDate best = null;
        int first = Integer.MAX_VALUE;
        for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && matcher.start() < first) {
                LocalDate day = day(pattern, matcher);
                if (day != null) {
                    best = day;
                    first = matcher.start();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable LocalDate day(Pattern pattern, Matcher matcher) {
        try {
            if (pattern == ISO) {
                return LocalDate.of(number(matcher, 1), number(matcher, 3), number(matcher, 4));
            }
            boolean dayFirst = pattern == DAY_FIRST;
            String month = matcher.group(dayFirst ? 2 : 1).substring(0, 3).toLowerCase(Locale.ROOT);
            return LocalDate.of(number(matcher, 3), MONTHS.indexOf(month) + 1, number(matcher, dayFirst ? 1 : 2));
        } catch (DateTimeException expected) {
            return null; // the 31st of February is no date
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
