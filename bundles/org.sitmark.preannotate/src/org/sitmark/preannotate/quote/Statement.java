// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * What somebody is reported to have said.
 *
 * @param content what was said, without "that" and closing punctuation
 * @param cue the reporting word, or null
 * @param speaker the source's noun phrase, or null where the text does not name it
 * @param pattern how it was found
 */
record Statement(Span content, @Nullable Span cue, @Nullable Span speaker, Pattern pattern) {

    /** The constructions, each with the share of its suggestions that were right when it was measured. */
    enum Pattern {
        THAT("X said that …", 0.95),
        BARE("X said …", 0.85),
        QUESTION("X explained how …", 0.6),
        INTRODUCED("X said, “…”", 0.9),
        PARTLY_QUOTED("X said … “…”", 0.8),
        AFTER_QUOTE("“…”, X said", 0.97),
        AFTER_CLAUSE("…, X said", 0.9),
        AS_SAID("as X said, …", 0.7),
        ACCORDING("according to X, …", 0.95),
        PHRASE("X called it “…”", 0.6),
        COLON("X: “…”", 0.6),
        CONTINUED("“…”, X said. “…”", 0.75);

        private final String label;
        private final double precision;

        Pattern(String label, double precision) {
            this.label = label;
            this.precision = precision;
        }

        String label() {
            return label;
        }

        double precision() {
            return precision;
        }
    }
}
