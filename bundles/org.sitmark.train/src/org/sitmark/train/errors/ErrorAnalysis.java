// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Span;
import org.sitmark.train.evaluation.Evaluation;

/**
 * Tells what became of every gold mark and of every predicted one. Each stands in one finding: first those that agree in span and kind, which are
 * as many as the scorer's strict hits; of the rest those with equal spans; of the rest each gold mark in text order takes the free overlapping one that
 * it shares most characters with, one of its own kind first.
 */
public final class ErrorAnalysis {

    private final Layers layers;
    private final String report;
    private final List<Finding> findings = new ArrayList<>();

    private ErrorAnalysis(String report, Layers layers) {
        this.report = report;
        this.layers = layers;
    }

    /** All findings of these layers, report by report, in text order. */
    public static List<Finding> of(List<Evaluation.Judged> judged, Set<String> wanted, Layers layers) {
        List<Finding> all = new ArrayList<>();
        for (Evaluation.Judged each : judged) {
            all.addAll(of(each.gold().name(), each.gold().marks(), each.predicted(), wanted, layers));
        }
        return all;
    }

    /** The findings of one report. */
    public static List<Finding> of(
            String report,
            Collection<? extends Item> gold,
            Collection<? extends Item> predicted,
            Set<String> wanted,
            Layers layers) {
        ErrorAnalysis analysis = new ErrorAnalysis(report, layers);
        for (String layer : new TreeSet<>(wanted)) {
            analysis.layer(layer, of(layer, gold), of(layer, predicted));
        }
        analysis.findings.sort(Comparator.comparing(Finding::span).thenComparing(Finding::layer));
        return List.copyOf(analysis.findings);
    }

    private static List<Item> of(String layer, Collection<? extends Item> items) {
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (item.layer().equals(layer)) {
                result.add(item);
            }
        }
        result.sort(Item.TEXT_ORDER);
        return result;
    }

    private void layer(String layer, List<Item> gold, List<Item> predicted) {
        List<Item> missed = equal(gold, predicted, true, Outcome.RIGHT);
        missed = equal(missed, predicted, false, Outcome.KIND);
        missed = overlapping(missed, predicted, true);
        missed = overlapping(missed, predicted, false);
        missed.forEach(g -> add(Outcome.MISSED, g, null));
        predicted.forEach(p -> add(Outcome.SPURIOUS, null, p));
    }

    /** Pairs equal spans; takes what was paired out of {@code predicted}. Returns the gold marks that are left. */
    private List<Item> equal(List<Item> gold, List<Item> predicted, boolean sameKind, Outcome outcome) {
        Map<Span, List<Item>> bySpan = new HashMap<>();
        predicted.forEach(
                p -> bySpan.computeIfAbsent(p.span(), s -> new ArrayList<>(1)).add(p));
        List<Item> left = new ArrayList<>();
        Set<Item> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Item mark : gold) {
            Item found = take(bySpan.getOrDefault(mark.span(), List.of()), mark, sameKind);
            if (found == null) {
                left.add(mark);
            } else {
                taken.add(found);
                add(outcome, mark, found);
            }
        }
        predicted.removeIf(taken::contains);
        return left;
    }

    private @Nullable Item take(List<Item> candidates, Item mark, boolean sameKind) {
        for (Iterator<Item> each = candidates.iterator(); each.hasNext(); ) {
            Item candidate = each.next();
            if (!sameKind || sameKind(candidate, mark)) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }

    private boolean sameKind(Item a, Item b) {
        return Objects.equals(layers.kindOf(a), layers.kindOf(b));
    }

    private List<Item> overlapping(List<Item> gold, List<Item> predicted, boolean sameKind) {
        List<Item> left = new ArrayList<>();
        int from = 0;
        for (Item mark : gold) {
            while (from < predicted.size() && endsBefore(predicted, from, mark)) {
                from++;
            }
            Item best = null;
            int most = 0;
            for (int i = from; i < predicted.size() && predicted.get(i).begin() < mark.end(); i++) {
                Item candidate = predicted.get(i);
                int shared = Math.min(mark.end(), candidate.end()) - Math.max(mark.begin(), candidate.begin());
                if (shared > most && (!sameKind || sameKind(candidate, mark))) {
                    best = candidate;
                    most = shared;
                }
            }
            if (best == null) {
                left.add(mark);
            } else {
                predicted.remove(best);
                add(sameKind ? Outcome.BOUNDARY : Outcome.BOUNDARY_AND_KIND, mark, best);
            }
        }
        return left;
    }

    /** Whether no predicted mark up to this one can reach a later gold mark; marks of a layer may nest, so only leading ones are skipped. */
    private static boolean endsBefore(List<Item> predicted, int index, Item mark) {
        return predicted.get(index).end() <= mark.begin();
    }

    private void add(Outcome outcome, @Nullable Item gold, @Nullable Item predicted) {
        Item one = gold != null ? gold : predicted;
        if (one != null) {
            findings.add(new Finding(
                    report,
                    one.layer(),
                    outcome,
                    gold,
                    gold == null ? null : layers.kindOf(gold),
                    predicted,
                    predicted == null ? null : layers.kindOf(predicted)));
        }
    }
}
