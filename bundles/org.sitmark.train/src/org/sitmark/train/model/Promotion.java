// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.util.List;

/**
 * A line of the history of promotions, which is only ever added to. Immutable.
 *
 * @param time ISO time, UTC
 * @param action {@code promote} or {@code rollback}
 * @param model the model that was promoted, or whose promotion was taken back
 * @param before ids of the promoted models before, in order
 * @param after ids of the promoted models after
 */
public record Promotion(String time, String action, String model, List<String> before, List<String> after) {

    static final String PROMOTE = "promote";
    static final String ROLL_BACK = "rollback";

    public Promotion {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean isRollBack() {
        return action.equals(ROLL_BACK);
    }
}
