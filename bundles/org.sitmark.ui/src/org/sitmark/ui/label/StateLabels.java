// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.label;

import org.sitmark.core.model.ReportInfo.State;

/** Words and signs for the states of reports, the same everywhere; no state is told by a colour alone. */
public final class StateLabels {

    private StateLabels() {}

    /** The state in words, such as "in progress". */
    public static String words(State state) {
        return state.text().replace('-', ' ');
    }

    /** A sign for narrow places. */
    public static String sign(State state) {
        return switch (state) {
            case NEW -> "\u25cb";
            case IN_PROGRESS -> "\u25d0";
            case DONE -> "\u2713";
            case SKIPPED -> "\u2192";
            case PROBLEM -> "\u26a0";
        };
    }

    /** Sign and words. */
    public static String signAndWords(State state) {
        return sign(state) + " " + words(state);
    }
}
