// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import org.sitmark.core.model.Suggestion;

/**
 * One thing that annotation guidelines decide differently, such as whether the article belongs to a name. Contributed through the extension point
 * {@code org.sitmark.core.conventions}; a corpus says in {@code rules/conventions.tsv} which choice its guideline made, and suggestions follow it as
 * their last step. Where a corpus says nothing, suggestions stay as the pre-annotators made them.
 *
 * <p>Used by one thread at a time; the host makes an object for each thread. Deterministic, and a suggestion that follows it already stays as it is.
 */
public interface Convention {

    /**
     * The suggestion as the guideline wants it: another span, other features, or the same.
     *
     * @param report what is known by now; suggestions of other layers in it are not changed yet
     * @param choice one of those that the extension lists
     * @return of the same id and layer; its span is not empty and lies in the text
     */
    Suggestion follow(ReportView report, Suggestion suggestion, String choice);
}
