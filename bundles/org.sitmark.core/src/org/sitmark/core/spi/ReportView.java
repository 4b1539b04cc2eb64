// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * What a pre-annotator sees of one report: the snapshot, its segmentation and what the pre-annotators before it in this run have suggested.
 * Used by one thread at a time.
 */
public interface ReportView {

    Report report();

    default String text() {
        return report().text();
    }

    /** Sentences and tokens; made on first use and kept. */
    Segmentation segmentation();

    default List<Span> sentences() {
        return segmentation().sentences();
    }

    default List<Span> tokens() {
        return segmentation().tokens();
    }

    /**
     * The places of this layer that are known by now, in text order without overlaps: what this run has suggested so far after arbitration, under
     * the marks that a person decided, which come as suggestions with score 1. Links may point to their ids.
     */
    List<Suggestion> known(String layer);

    /** All places that the pattern finds in the text. */
    default Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text()).results();
    }
}
