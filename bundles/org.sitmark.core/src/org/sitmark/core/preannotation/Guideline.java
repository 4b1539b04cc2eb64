// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;

/**
 * The last step of a run: suggestions follow the conventions of the corpus. Pre-annotators see each other's suggestions as they were made, scores and
 * arbitration too; only what is proposed, and what was learned from decisions, is of the guideline's making. Used by one thread at a time.
 */
final class Guideline {

    /** For people, behind the provenance of what was changed. */
    private static final String CHANGED = "guideline: ";

    /** Since marks of a layer do not nest, the longest that a guideline makes wins. */
    private static final Comparator<Suggestion> LONGEST_FIRST = Comparator.comparingInt(
                    (Suggestion s) -> -s.span().length())
            .thenComparingDouble(s -> -s.origin().score())
            .thenComparing(Item.TEXT_ORDER);

    private record Rule(String key, Convention convention, String choice) {}

    /**
     * What became of a suggestion.
     *
     * @param why the conventions that changed it
     */
    record Followed(Span span, Features features, String why) {

        Suggestion of(Suggestion made) {
            Origin origin = made.origin();
            String told = CHANGED + why;
            return made.adapted(
                    span,
                    features,
                    new Origin(
                            origin.source(),
                            origin.score(),
                            origin.provenance().isEmpty() ? told : origin.provenance() + "; " + told));
        }
    }

    /** @param losers each with what took its place, or null where nothing did */
    record Outcome(List<Suggestion> winners, List<Outvoted> losers) {}

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, Set<String>> omitted = new HashMap<>();
    private final Layers layers;

    private Guideline(Layers layers) {
        this.layers = layers;
    }

    /** @throws IOException if the file of the corpus is broken or names what is not installed */
    static Guideline of(Sitmark sitmark, RunContext context) throws IOException {
        Guideline guideline = new Guideline(context.layers());
        Conventions conventions = context.conventions();
        if (conventions.isEmpty()) {
            return guideline;
        }
        List<String> problems = conventions.problems(sitmark);
        if (!problems.isEmpty()) {
            throw new IOException(Conventions.FILE + ": " + String.join("; ", problems));
        }
        for (String layer : conventions.layers()) {
            List<Rule> own = new ArrayList<>();
            for (Extension<Convention> extension : Order.of(sitmark.conventions())) {
                String key = Conventions.key(extension);
                if (extension.list("layers").contains(layer)) {
                    conventions
                            .choice(layer, key)
                            .ifPresent(choice -> own.add(new Rule(key, extension.create(), choice)));
                }
            }
            guideline.rules.put(layer, own);
            guideline.omitted.put(layer, conventions.omitted(layer));
        }
        return guideline;
    }

    /** What the guideline makes of a suggestion; null where it stays as it is. */
    @Nullable
    Followed follow(ReportView report, Suggestion made) {
        Suggestion result = made;
        List<String> changed = new ArrayList<>();
        for (Rule rule : rules.getOrDefault(made.layer(), List.of())) {
            Suggestion next = rule.convention.follow(report, result, rule.choice);
            if (next.span().isEmpty() || next.span().end() > report.text().length()) {
                throw new IllegalStateException(
                        "The convention " + rule.key + " makes " + next.span() + " of " + result.span());
            }
            if (!next.span().equals(result.span()) || !next.features().equals(result.features())) {
                changed.add(rule.key);
                result = next;
            }
        }
        return changed.isEmpty() ? null : new Followed(result.span(), result.features(), String.join(", ", changed));
    }

    /**
     * Puts suggestions that follow the guideline in the place of those that won their places without it.
     *
     * @param won without overlaps in a layer, none of them a mark
     * @param followed what became of some of them, by id
     */
    Outcome settle(Report report, List<Suggestion> won, Map<Integer, Followed> followed) {
        if (rules.isEmpty()) {
            return new Outcome(won, List.of());
        }
        List<Outvoted> losers = new ArrayList<>();
        Map<String, List<Suggestion>> byLayer = new LinkedHashMap<>();
        for (Suggestion made : won) {
            Followed change = followed.get(made.id());
            Suggestion wanted = change == null ? made : change.of(made);
            boolean decided = report.marksOverlapping(wanted.span()).stream()
                    .anyMatch(m -> m.layer().equals(wanted.layer()));
            Suggestion result = decided ? made : wanted;
            String kind = layers.kindOf(result);
            if (kind != null && omitted.getOrDefault(result.layer(), Set.of()).contains(kind)) {
                losers.add(new Outvoted(result, null, "the guideline of the corpus has no " + kind));
            } else {
                byLayer.computeIfAbsent(result.layer(), l -> new ArrayList<>()).add(result);
            }
        }
        List<Suggestion> winners = new ArrayList<>();
        for (List<Suggestion> layer : byLayer.values()) {
            layer.sort(LONGEST_FIRST);
            List<Suggestion> placed = new ArrayList<>();
            TreeMap<Integer, Suggestion> taken = new TreeMap<>();
            for (Suggestion suggestion : layer) {
                var before = taken.lowerEntry(suggestion.end());
                if (before == null || before.getValue().end() <= suggestion.begin()) {
                    taken.put(suggestion.begin(), suggestion);
                    placed.add(suggestion);
                } else {
                    losers.add(new Outvoted(suggestion, before.getValue(), "the guideline makes one of both"));
                }
            }
            placed.sort(Item.TEXT_ORDER);
            winners.addAll(placed);
        }
        return new Outcome(winners, losers);
    }
}
