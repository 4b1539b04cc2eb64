// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import org.eclipse.jdt.annotation.Nullable;

/** The keys of {@link Report#info()} that Sitmark itself reads and writes. Other keys are kept as they are. */
public final class ReportInfo {

    public static final String TITLE = "title";
    /** ISO date of publication, as far as known. */
    public static final String DATE = "date";
    /** Who published the report. */
    public static final String SOURCE = "source";
    /** One of {@link State}, in lower case. */
    public static final String STATE = "state";
    /** ISO 639 code; English where missing. */
    public static final String LANGUAGE = "language";
    /** How many characters had to be replaced at import because no XML file can hold them. */
    public static final String REPLACED_CHARACTERS = "replacedCharacters";

    /** How far the work on a report is. */
    public enum State {
        NEW,
        IN_PROGRESS,
        DONE,
        SKIPPED,
        PROBLEM;

        /** As it stands in files: lower case, words joined by a hyphen. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The state that the text names; {@link #NEW} for null and for words of later versions. */
        public static State of(@Nullable String text) {
            for (State state : values()) {
                if (state.text().equals(text)) {
                    return state;
                }
            }
            return NEW;
        }
    }

    private ReportInfo() {}

    public static State stateOf(Report report) {
        return State.of(report.info(STATE));
    }
}
