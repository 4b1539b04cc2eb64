// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.search.ItemFilter;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;

/**
 * Which marks of which reports belong to a data set. Every part that is given must fit. Immutable; the {@code with} methods give changed copies.
 *
 * @param layers ids of the layers, at least one
 * @param kinds of a layer, where not all count; marks of other kinds are as if they were not there
 * @param states of the reports; none stands for the usual rule: done, or with marks and nothing of them open, and neither skipped nor a problem
 * @param from first day, or null for none
 * @param to last day, or null for none
 * @param sources of the reports as their info names them, the empty string for those that name none; none stands for all
 * @param query what must be found in a report, as in {@code sitmark find}; empty for nothing
 * @param partial what is done with partly annotated reports
 */
public record Selection(
        SortedSet<String> layers,
        SortedMap<String, SortedSet<String>> kinds,
        SortedSet<ReportInfo.State> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SortedSet<String> sources,
        SearchQuery query,
        Partial partial) {

    /** Nothing to find. */
    public static final SearchQuery NO_QUERY = new SearchQuery(TextQuery.NONE, ItemFilter.NONE);

    public Selection {
        layers = Collections.unmodifiableSortedSet(new TreeSet<>(layers));
        SortedMap<String, SortedSet<String>> some = new TreeMap<>();
        kinds.forEach((layer, of) -> {
            if (!of.isEmpty()) {
                some.put(layer, Collections.unmodifiableSortedSet(new TreeSet<>(of)));
            }
        });
        kinds = Collections.unmodifiableSortedMap(some);
        states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /** All that is annotated in these layers. */
    public static Selection of(Set<String> layers) {
        return new Selection(
                new TreeSet<>(layers),
                new TreeMap<>(),
                new TreeSet<>(),
                null,
                null,
                new TreeSet<>(),
                NO_QUERY,
                Partial.LEAVE_OUT);
    }

    public Selection withKinds(Map<String, ? extends Set<String>> some) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        some.forEach((layer, of) -> sorted.put(layer, new TreeSet<>(of)));
        return new Selection(layers, sorted, states, from, to, sources, query, partial);
    }

    public Selection withStates(Set<ReportInfo.State> some) {
        return new Selection(layers, kinds, new TreeSet<>(some), from, to, sources, query, partial);
    }

    public Selection withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(layers, kinds, states, first, last, sources, query, partial);
    }

    public Selection withSources(Set<String> some) {
        return new Selection(layers, kinds, states, from, to, new TreeSet<>(some), query, partial);
    }

    public Selection withQuery(SearchQuery other) {
        return new Selection(layers, kinds, states, from, to, sources, other, partial);
    }

    public Selection withPartial(Partial other) {
        return new Selection(layers, kinds, states, from, to, sources, query, other);
    }

    /**
     * Checks it against the layers of a corpus.
     *
     * @throws IllegalArgumentException with a sentence for people if there is no layer, or a layer or kind is unknown, or the days are reversed
     */
    public void check(Layers known) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A data set needs at least one layer");
        }
        layers.forEach(known::require);
        kinds.forEach((layer, of) -> {
            if (!layers.contains(layer)) {
                throw new IllegalArgumentException("There are kinds of layer '" + layer + "', which is not selected");
            }
            for (String kind : of) {
                if (!known.require(layer).kinds().contains(kind)) {
                    throw new IllegalArgumentException("Layer " + layer + " has no kind '" + kind + "'; there are "
                            + String.join(", ", known.require(layer).kinds()));
                }
            }
        });
        LocalDate first = from;
        LocalDate last = to;
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("The last day, " + last + ", is before the first, " + first);
        }
    }

    /** Who published the report; the empty string where it is not said. */
    static String sourceOf(Report report) {
        String source = report.info(ReportInfo.SOURCE);
        return source == null ? "" : source.strip();
    }
}
