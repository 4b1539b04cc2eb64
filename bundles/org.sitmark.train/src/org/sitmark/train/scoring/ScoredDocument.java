// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A document as the scorer sees it. Immutable.
 *
 * @param name pairs gold with predicted documents
 * @param text checked to be equal in both; a predicted document may leave it out (null)
 * @param marks in the order of the file
 */
public record ScoredDocument(String name, @Nullable String text, List<ScoredMark> marks) {

    public ScoredDocument {
        marks = List.copyOf(marks);
    }
}
