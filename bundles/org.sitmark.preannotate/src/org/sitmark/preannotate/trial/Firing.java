// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.trial;

import java.nio.file.Path;
import java.util.Optional;
import org.sitmark.core.model.Suggestion;

/**
 * Something that fired on the sentence.
 *
 * @param suggestion what was made of it, with its score
 * @param source name of the pre-annotator
 * @param text what it covers
 * @param features those that are not its kind, for people
 * @param lost why it is not proposed; empty for what is
 * @param winner the text of what took its place; empty where nothing did
 * @param place the line of the corpus' list that it comes from
 */
public record Firing(
        Suggestion suggestion,
        String source,
        String text,
        String kind,
        String features,
        String lost,
        String winner,
        Optional<Place> place) {

    /**
     * A line of a list.
     *
     * @param line from 1
     */
    public record Place(Path file, int line) {

        @Override
        public String toString() {
            return file.getFileName() + ":" + line;
        }
    }

    /** Whether it is proposed. */
    public boolean won() {
        return lost.isEmpty();
    }
}
