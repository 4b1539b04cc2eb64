// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.util.List;
import org.sitmark.core.model.Change;

/**
 * What an action does at one place.
 *
 * @param kind whether it does something
 * @param text for people: what happens, or why nothing does
 * @param changes the steps; empty unless {@link Kind#READY} or {@link Kind#DOUBTFUL}
 */
public record Outcome(Kind kind, String text, List<Change> changes) {

    /** Whether something happens. */
    public enum Kind {
        /** It will be done. */
        READY,
        /** It can be done, but a person said otherwise at this place before. */
        DOUBTFUL,
        /** It is so already, or there is nothing to do it to. */
        NOTHING,
        /** It would damage another mark; it is left out. */
        BLOCKED
    }

    public Outcome {
        changes = List.copyOf(changes);
    }

    static Outcome nothing(String text) {
        return new Outcome(Kind.NOTHING, text, List.of());
    }

    static Outcome blocked(String text) {
        return new Outcome(Kind.BLOCKED, text, List.of());
    }

    /** Whether it can be done at all. */
    public boolean isPossible() {
        return kind == Kind.READY || kind == Kind.DOUBTFUL;
    }
}
