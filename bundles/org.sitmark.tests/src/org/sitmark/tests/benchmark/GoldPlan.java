// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** What an expert who knows the gold annotations sees in a report as it is now. */
final class GoldPlan {

    private final Layers layers;
    private final List<Mark> gold;
    private final Report report;
    private final Map<Integer, Mark> corrections = new HashMap<>();
    private final Set<Mark> suggested = new HashSet<>();

    GoldPlan(Layers layers, List<Mark> gold, Report report) {
        this.layers = layers;
        this.gold = gold;
        this.report = report;
        for (Mark mark : gold) {
            Suggestion best = exact(mark);
            if (best == null && !isMarked(mark)) {
                best = report.suggestionsOverlapping(mark.span()).stream()
                        .filter(s -> s.isOpen() && s.layer().equals(mark.layer()) && !isExact(s))
                        .max(Comparator.comparingInt(s -> common(s.span(), mark.span())))
                        .filter(s -> !corrections.containsKey(s.id()))
                        .orElse(null);
            }
            if (best != null) {
                corrections.put(best.id(), mark);
                suggested.add(mark);
            }
        }
    }

    private static int common(Span a, Span b) {
        return Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
    }

    private @Nullable Suggestion exact(Mark mark) {
        return report.suggestionsOverlapping(mark.span()).stream()
                .filter(s ->
                        s.isOpen() && s.layer().equals(mark.layer()) && s.span().equals(mark.span()))
                .findFirst()
                .orElse(null);
    }

    private boolean isExact(Suggestion suggestion) {
        return gold.stream()
                .anyMatch(g -> g.layer().equals(suggestion.layer()) && g.span().equals(suggestion.span()));
    }

    /** The gold annotation that the suggestion stands for, or null where it is to be rejected. */
    @Nullable
    Mark goldOf(Suggestion suggestion) {
        return corrections.get(suggestion.id());
    }

    /** Whether the suggestion can be accepted as it is. */
    boolean isRight(Suggestion suggestion) {
        Mark mark = goldOf(suggestion);
        return mark != null
                && mark.span().equals(suggestion.span())
                && Objects.equals(layers.kindOf(mark), layers.kindOf(suggestion));
    }

    /** Whether the annotation stands in the report with its span and kind. */
    boolean isMarked(Mark mark) {
        return report.marksOverlapping(mark.span()).stream()
                .anyMatch(m -> m.layer().equals(mark.layer())
                        && m.span().equals(mark.span())
                        && Objects.equals(layers.kindOf(m), layers.kindOf(mark)));
    }

    /** The annotations that nothing is suggested for and that are not made yet, in text order. */
    List<Mark> missing() {
        return gold.stream().filter(g -> !suggested.contains(g) && !isMarked(g)).toList();
    }

    /** The open suggestions whose beginning lies in the stretch, in text order. */
    List<Suggestion> openIn(Span stretch) {
        return report.openSuggestions().stream()
                .filter(s -> stretch.contains(s.begin()))
                .toList();
    }
}
