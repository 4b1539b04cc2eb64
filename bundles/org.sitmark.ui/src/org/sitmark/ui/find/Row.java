// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.bulk.Outcome;
import org.sitmark.core.search.Hit;

/** A row of the results: a place, what the chosen action would do there, and whether it is checked. */
final class Row {

    private final Hit hit;
    private @Nullable Outcome outcome;
    private boolean checked;

    Row(Hit hit) {
        this.hit = hit;
    }

    Hit hit() {
        return hit;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** What an action would do is known, or with null that there is no action; what can be done without a doubt is checked. */
    void setOutcome(@Nullable Outcome changed) {
        outcome = changed;
        checked = changed != null && changed.kind() == Outcome.Kind.READY;
    }

    boolean isPossible() {
        Outcome known = outcome;
        return known != null && known.isPossible();
    }

    boolean isChecked() {
        return checked;
    }

    /** Checks the row, if something can be done there. */
    void setChecked(boolean changed) {
        checked = changed && isPossible();
    }
}
