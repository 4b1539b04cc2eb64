// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import org.sitmark.core.model.Span;

/**
 * A place in the queue. Immutable.
 *
 * @param report name of the report
 * @param span the sentence, or the whole report; UTF-16 offsets
 * @param score what it is expected to bring for each word to read, less what it has in common with places before
 * @param byLot whether chance put it here, whatever its score
 * @param signals what that is made of
 */
public record QueueEntry(String report, Span span, double score, boolean byLot, Signals signals) {

    /** Why it stands here, for people: {@code 12 uncertain names, 4 unseen, 210 words}. */
    public String reason() {
        return byLot ? "drawn by lot; " + signals.words() : signals.words();
    }
}
