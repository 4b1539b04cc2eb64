// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.evaluation.Evaluation;

/** Whether the scores of what was predicted are honest. */
public final class ModelScores {

    private ModelScores() {}

    /**
     * Each prediction with its score and whether gold has a mark with its place and kind; for {@link Reliability#of}.
     *
     * @param layer id of the layer to judge
     */
    public static List<Judged> judge(List<Evaluation.Judged> predicted, String layer, Layers layers) {
        List<Judged> judged = new ArrayList<>();
        for (Evaluation.Judged report : predicted) {
            for (Suggestion suggestion : report.predicted()) {
                if (suggestion.layer().equals(layer)) {
                    String kind = layers.kindOf(suggestion);
                    List<Mark> marks = report.gold().marksOverlapping(suggestion.span()).stream()
                            .filter(m -> m.layer().equals(layer))
                            .toList();
                    boolean right = marks.stream()
                            .anyMatch(
                                    m -> m.span().equals(suggestion.span()) && Objects.equals(layers.kindOf(m), kind));
                    judged.add(new Judged(
                            new SourceKind(suggestion.origin().source(), layer, kind == null ? "" : kind),
                            suggestion.origin().score(),
                            right,
                            !marks.isEmpty()));
                }
            }
        }
        return judged;
    }
}
