// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;

/**
 * What people decided in one report. Immutable.
 *
 * @param terms by string and kind; longer ones than {@link #LONGEST} characters are left out
 * @param sources by the source of the suggestion
 */
public record ReportDecisions(SortedMap<Term, Tally> terms, SortedMap<SourceKind, Tally> sources) {

    /** Longer strings hardly ever come again. */
    public static final int LONGEST = 80;

    private static final Tally ACCEPTED = new Tally(1, 0, 0);
    private static final Tally CHANGED = new Tally(0, 1, 0);
    private static final Tally REJECTED = new Tally(0, 0, 1);

    public ReportDecisions {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    public static ReportDecisions of(Report report, Layers layers) {
        Map<Term, Tally> terms = new TreeMap<>();
        Map<SourceKind, Tally> sources = new TreeMap<>();
        for (Mark mark : report.marks()) {
            Origin origin = mark.origin();
            // a person stands behind the string and kind in any case
            count(terms, report, layers, mark, ACCEPTED);
            if (origin != null) {
                sources.merge(key(layers, mark, origin), origin.edited() ? CHANGED : ACCEPTED, Tally::plus);
            }
        }
        for (Suggestion suggestion : report.suggestions()) {
            if (!suggestion.isOpen()) {
                count(terms, report, layers, suggestion, REJECTED);
                sources.merge(key(layers, suggestion, suggestion.origin()), REJECTED, Tally::plus);
            }
        }
        return new ReportDecisions(new TreeMap<>(terms), new TreeMap<>(sources));
    }

    /** The string and kind of an item. */
    public static Term term(Report report, Layers layers, Item item) {
        return new Term(
                item.layer(), kind(layers, item), Term.normalized(item.span().of(report.text())));
    }

    private static void count(Map<Term, Tally> terms, Report report, Layers layers, Item item, Tally tally) {
        if (item.span().length() <= LONGEST) {
            terms.merge(term(report, layers, item), tally, Tally::plus);
        }
    }

    private static SourceKind key(Layers layers, Item item, Origin origin) {
        return new SourceKind(origin.source(), item.layer(), kind(layers, item));
    }

    private static String kind(Layers layers, Item item) {
        String kind = layers.kindOf(item);
        return kind == null ? "" : kind;
    }
}
