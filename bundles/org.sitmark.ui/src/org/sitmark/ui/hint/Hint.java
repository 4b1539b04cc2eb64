// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.hint;

import java.util.List;

/**
 * What an empty view says.
 *
 * @param title what is so, in a few words
 * @param text what it means and what to do; may be empty
 * @param steps what can be done at once
 */
public record Hint(String title, String text, List<Step> steps) {

    /**
     * A link that does something.
     *
     * @param label what it does
     * @param action does it, on the UI thread
     */
    public record Step(String label, Runnable action) {}

    public Hint(String title, String text, Step... steps) {
        this(title, text, List.of(steps));
    }

    /** Whether both say the same, so that nothing needs to be built anew. */
    boolean looksLike(Hint other) {
        return title.equals(other.title) && text.equals(other.text) && labels().equals(other.labels());
    }

    private List<String> labels() {
        return steps.stream().map(Step::label).toList();
    }
}
