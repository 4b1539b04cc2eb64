// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Arbitration;

/** Which annotations of a report are taken: those that a person decided, those that a machine proposes, or both. */
public enum MarkSelection {
    /** The marks. */
    GOLD,
    /** The open suggestions that survive arbitration, as marks. */
    SUGGESTIONS,
    /** The marks, and as marks the open suggestions that do not lie on a mark of their layer. */
    BOTH;

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The report with these annotations of all layers; see {@link #of(Report, Collection)}. */
    public Report of(Report report) {
        return of(report, List.of());
    }

    /**
     * The report with these annotations as its marks and no suggestions. Links to what is left out become links to its place.
     *
     * @param layers ids of the layers to take; empty for all
     */
    public Report of(Report report, Collection<String> layers) {
        List<Mark> marks = new ArrayList<>();
        if (this != SUGGESTIONS) {
            marks.addAll(report.marks());
        }
        if (this != GOLD) {
            for (List<Suggestion> ofLayer : candidates(report).values()) {
                Arbitration.winners(ofLayer).forEach(winner -> marks.add(winner.accepted()));
            }
        }
        marks.removeIf(mark -> !layers.isEmpty() && !layers.contains(mark.layer()));
        Report bare = Report.of(report.name(), report.text(), report.info(), marks, report.notes());
        UnaryOperator<Link> toPlace =
                link -> link instanceof Link.ToItem to && bare.item(to.id()).isEmpty()
                        ? report.item(to.id())
                                .map(Item::span)
                                .<Link>map(Link.ToSpan::new)
                                .orElse(link)
                        : link;
        return Report.of(
                report.name(),
                report.text(),
                report.info(),
                marks.stream()
                        .map(mark -> new Mark(
                                mark.id(),
                                mark.layer(),
                                mark.span(),
                                mark.features().mapLinks(toPlace),
                                mark.origin()))
                        .toList());
    }

    private Map<String, List<Suggestion>> candidates(Report report) {
        Map<String, List<Suggestion>> byLayer = new TreeMap<>();
        for (Suggestion suggestion : report.openSuggestions()) {
            if (this == SUGGESTIONS
                    || report.marksOverlapping(suggestion.span()).stream()
                            .noneMatch(mark -> mark.layer().equals(suggestion.layer()))) {
                byLayer.computeIfAbsent(suggestion.layer(), key -> new ArrayList<>())
                        .add(suggestion);
            }
        }
        return byLayer;
    }
}
