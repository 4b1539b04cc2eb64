// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.calibration.Judged;
import org.sitmark.train.errors.ErrorAnalysis;
import org.sitmark.train.errors.Finding;
import org.sitmark.train.errors.Outcome;
import org.sitmark.train.scoring.Tally;

/**
 * What a prediction would be worth if only suggestions with at least some score counted. Immutable.
 *
 * @param steps one for each score that occurs, the highest first; the last is the whole prediction
 */
public record Thresholds(List<Step> steps) {

    public Thresholds {
        steps = List.copyOf(steps);
    }

    /**
     * One least score.
     *
     * @param strict what counts then
     */
    public record Step(double least, Tally strict) {}

    /** The steps of one layer. */
    public static Thresholds of(List<Evaluation.Judged> judged, String layer, Layers layers) {
        int gold = judged.stream().mapToInt(j -> j.gold().marks(layer).size()).sum();
        List<Judged> each = new ArrayList<>(judged(judged, layer, layers));
        each.sort(Comparator.comparingDouble(Judged::score).reversed());
        List<Step> steps = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < each.size(); i++) {
            if (each.get(i).right()) {
                right++;
            }
            if (i + 1 == each.size() || each.get(i + 1).score() < each.get(i).score()) {
                steps.add(new Step(each.get(i).score(), new Tally(gold, i + 1, right)));
            }
        }
        return new Thresholds(steps);
    }

    /** The step with the best F1; of equals that with the highest score. */
    public Optional<Step> best() {
        return steps.stream()
                .reduce((best, next) -> next.strict().f1() > best.strict().f1() ? next : best);
    }

    /** Each suggestion of a layer with its score, and whether it is one of the scorer's strict hits. */
    public static List<Judged> judged(List<Evaluation.Judged> judged, String layer, Layers layers) {
        // gold without any kinds says nothing of them, as for the scorer
        boolean kinds =
                judged.stream().anyMatch(j -> j.gold().marks(layer).stream().anyMatch(m -> layers.kindOf(m) != null));
        List<Judged> result = new ArrayList<>();
        for (Evaluation.Judged each : judged) {
            Set<Item> right = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<Item> touching = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Finding finding : ErrorAnalysis.of(
                    each.gold().name(), each.gold().marks(), each.predicted(), Set.of(layer), layers)) {
                Item predicted = finding.predicted();
                if (predicted != null) {
                    if (finding.outcome() == Outcome.RIGHT || !kinds && finding.outcome() == Outcome.KIND) {
                        right.add(predicted);
                    }
                    if (finding.gold() != null) {
                        touching.add(predicted);
                    }
                }
            }
            for (Suggestion suggestion : each.predicted()) {
                if (suggestion.layer().equals(layer)) {
                    String kind = layers.kindOf(suggestion);
                    result.add(new Judged(
                            new SourceKind(suggestion.origin().source(), layer, kind == null ? "" : kind),
                            suggestion.origin().score(),
                            right.contains(suggestion),
                            touching.contains(suggestion)));
                }
            }
        }
        return result;
    }
}
