// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.util.Locale;
import java.util.Optional;

/** What can be drawn. */
public enum ChartKind {
    /** F1 of each layer and kind, with intervals. */
    KINDS("By kind", true),
    /** What precision costs in recall, as the least score rises. */
    THRESHOLD("Precision and recall", true),
    /** Whether of suggestions with a score of 0.8 about 80 % are right. */
    CALIBRATION("Calibration", true),
    /** F1 of the models of the corpus, the oldest first. */
    HISTORY("Models over time", false);

    private final String words;
    private final boolean measured;

    ChartKind(String words, boolean measured) {
        this.words = words;
        this.measured = measured;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For command lines. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows what one prediction is worth, rather than what stands in cards. */
    public boolean isMeasured() {
        return measured;
    }

    public static Optional<ChartKind> byId(String id) {
        for (ChartKind kind : values()) {
            if (kind.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
