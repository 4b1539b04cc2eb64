// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * A quotation that was found.
 *
 * @param first its first piece
 * @param last its last piece
 * @param type as in the layer
 * @param cue the reporting word, or null
 * @param speaker the source, or null
 * @param score how sure the rule is
 * @param rule what fired, for people
 */
record Quote(
        int first,
        int last,
        String type,
        @Nullable Span cue,
        @Nullable Span speaker,
        double score,
        String rule) {}
