// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The comparison of two files, as the command line and the reference scorer do it.
 *
 * @param scores the rows
 * @param warnings what a person should know, as sentences: documents that only one file has
 */
public record ScoreRun(Scores scores, List<String> warnings) {

    public ScoreRun {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads and compares two files.
     *
     * @param layers the layers to score; empty for all
     * @param drop rules {@code NAME=VALUE}: marks with this feature value are left out, gold and predicted
     * @throws IOException with a sentence for people if a file cannot be read or the files do not fit each other
     */
    public static ScoreRun of(Path gold, Path predicted, List<String> layers, List<String> drop) throws IOException {
        Map<String, ScoredDocument> goldDocuments = ScoreFiles.drop(ScoreFiles.read(gold), drop);
        Map<String, ScoredDocument> predictedDocuments = ScoreFiles.drop(ScoreFiles.read(predicted), drop);
        List<String> warnings = new ArrayList<>();
        warn(
                warnings,
                goldDocuments.keySet(),
                predictedDocuments.keySet(),
                "gold documents without a prediction (all their marks count as missed)");
        warn(
                warnings,
                predictedDocuments.keySet(),
                goldDocuments.keySet(),
                "predicted documents without gold (not scored)");
        return new ScoreRun(Scorer.score(goldDocuments, predictedDocuments, layers), warnings);
    }

    private static void warn(List<String> warnings, Collection<String> names, Collection<String> others, String what) {
        List<String> only = names.stream()
                .filter(n -> !others.contains(n))
                .sorted(RowKey.CODE_POINTS)
                .toList();
        if (!only.isEmpty()) {
            warnings.add(only.size() + " " + what + ", such as " + only.get(0));
        }
    }
}
