// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

/**
 * Where a suggestion, and the mark that it became, comes from.
 *
 * @param source id of the pre-annotator, or of the model with its version
 * @param score how sure the source was, 0 to 1
 * @param provenance what fired: the gazetteer entry, rule or model outcome, for people to read; may be empty
 * @param edited whether a person changed span or features after accepting
 */
public record Origin(String source, double score, String provenance, boolean edited) {

    /** @throws IllegalArgumentException if the score lies outside 0 to 1 */
    public Origin {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("Score " + score + " of " + source + " is not between 0 and 1");
        }
    }

    public Origin(String source, double score, String provenance) {
        this(source, score, provenance, false);
    }

    public Origin asEdited() {
        return edited ? this : new Origin(source, score, provenance, true);
    }
}
