// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * Somebody who may have spoken a quote. Immutable.
 *
 * @param span the noun phrase, UTF-16 offsets; empty for somebody who spoke before and stands outside of the text that was read
 * @param ruled whether the rules that suggest quotes take it
 * @param cue the reporting word that it is a subject of, or null
 * @param ownCue whether that word is the quote's own
 * @param kind the kind of a known entity that is just this, or null
 * @param spokeBefore 1 where it spoke the quote before, 2 the one before that with another speaker, and so on; 0 where it did not
 * @param features what a ranker looks at: classes of words, places and patterns, never names
 */
public record SpeakerCandidate(
        Span span,
        boolean ruled,
        @Nullable Span cue,
        boolean ownCue,
        @Nullable String kind,
        int spokeBefore,
        List<String> features) {

    public SpeakerCandidate {
        features = List.copyOf(features);
    }
}
