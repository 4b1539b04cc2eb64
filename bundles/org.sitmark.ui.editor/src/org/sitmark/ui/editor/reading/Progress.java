// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import java.util.function.Predicate;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** What of a report is done: stretches of text in which everything that was suggested is decided. Headless. */
final class Progress {

    private Progress() {}

    /** Whether nothing is open in the stretch and something was decided there. */
    static boolean isDone(Report report, Span part, Predicate<Item> visible) {
        boolean decided = false;
        for (Suggestion suggestion : report.suggestionsOverlapping(part)) {
            if (suggestion.isOpen() && visible.test(suggestion)) {
                return false;
            }
            decided = true;
        }
        return decided || !report.marksOverlapping(part).isEmpty();
    }

    /** Whether nothing is open in the stretch. */
    static boolean hasNothingOpen(Report report, Span part, Predicate<Item> visible) {
        return report.suggestionsOverlapping(part).stream().noneMatch(s -> s.isOpen() && visible.test(s));
    }
}
