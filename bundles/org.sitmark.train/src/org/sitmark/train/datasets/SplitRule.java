// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How the reports of a data set fall into parts. Reports that repeat each other are in one part in any case. Immutable.
 *
 * @param by what stays together
 * @param validation share of the reports to choose on, 0 for none
 * @param test share of the reports to report results on, 0 for none
 * @param seed what the parts are drawn with
 * @param validationFrom by date: the first day of the validation part, or null as long as it is not drawn
 * @param testFrom by date: the first day of the test part, or null as long as it is not drawn
 */
public record SplitRule(
        By by,
        double validation,
        double test,
        long seed,
        @Nullable LocalDate validationFrom,
        @Nullable LocalDate testFrom) {

    /** What a split follows. */
    public enum By {
        /** Each report by itself. */
        REPORT,
        /** All reports of a source together: what the test says of a source that was never seen. */
        SOURCE,
        /** The latest reports are the test, those before them the validation: what the test says of tomorrow. */
        DATE;

        /** As it stands in files and on the command line. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where nothing else is said: by report, a tenth to choose on, a fifth to report on. */
    public static final SplitRule USUAL = SplitRule.of(By.REPORT, 0.1, 0.2, 1);

    /** @throws IllegalArgumentException with a sentence for people if the shares leave nothing to train on */
    public SplitRule {
        if (!(validation >= 0) || !(test >= 0) || validation + test >= 1) {
            throw new IllegalArgumentException(
                    "The shares of validation and test must be at least 0 and leave something to train on, not "
                            + validation + " and " + test);
        }
        if (validationFrom != null && testFrom != null && testFrom.isBefore(validationFrom)) {
            throw new IllegalArgumentException(
                    "The test begins on " + testFrom + ", before the validation on " + validationFrom);
        }
    }

    public static SplitRule of(By by, double validation, double test, long seed) {
        return new SplitRule(by, validation, test, seed, null, null);
    }

    SplitRule from(@Nullable LocalDate validationDay, @Nullable LocalDate testDay) {
        return new SplitRule(by, validation, test, seed, validationDay, testDay);
    }

    /** Where a name stands in line, at least 0 and less than 1; the same for the same name and seed. */
    double place(String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return ((hash ^ hash >>> 31) >>> 11) * 0x1.0p-53;
    }
}
