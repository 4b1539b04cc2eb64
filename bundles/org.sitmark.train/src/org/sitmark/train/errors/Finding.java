// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;

/**
 * What became of one mark: a gold mark, a predicted one, or a pair of both. Immutable.
 *
 * @param report name of the report
 * @param layer id of the layer
 * @param outcome what it is
 * @param gold the mark that is right, or null where there is none
 * @param goldKind its kind, or null
 * @param predicted what was predicted, or null where nothing was
 * @param predictedKind its kind, or null
 */
public record Finding(
        String report,
        String layer,
        Outcome outcome,
        @Nullable Item gold,
        @Nullable String goldKind,
        @Nullable Item predicted,
        @Nullable String predictedKind) {

    /** Where to look: the gold mark, else the predicted one. UTF-16 offsets. */
    public Span span() {
        Item there = gold;
        if (there == null) {
            there = predicted;
        }
        if (there == null) {
            throw new IllegalStateException("a finding without marks");
        }
        return there.span();
    }

    /** Whether it is counted as an error: all but {@link Outcome#RIGHT}. */
    public boolean isError() {
        return outcome != Outcome.RIGHT;
    }
}
