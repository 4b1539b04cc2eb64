// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * A place that was found. A snapshot that holds no report: the report may have changed since. Immutable.
 *
 * @param report name of the report
 * @param span UTF-16 offsets into its text
 * @param snippet the place in its context
 * @param item the item that was looked for, or null where the text was
 * @param here all marks and suggestions that overlap the place, the item among them
 * @param passage the text from the first to the last character of the place and of what overlaps it
 * @param passageBegin where the passage begins in the report
 */
public record Hit(
        String report,
        Span span,
        Snippet snippet,
        @Nullable Item item,
        List<Item> here,
        String passage,
        int passageBegin) {

    public Hit {
        here = List.copyOf(here);
    }

    /** The place in a report. */
    public static Hit of(Report report, Span span, @Nullable Item item) {
        List<Item> here = new ArrayList<>(report.marksOverlapping(span));
        here.addAll(report.suggestionsOverlapping(span));
        int begin = span.begin();
        int end = span.end();
        for (Item other : here) {
            begin = Math.min(begin, other.begin());
            end = Math.max(end, other.end());
        }
        String passage = report.text().substring(begin, end);
        return new Hit(report.name(), span, Snippet.of(report.text(), span), item, here, passage, begin);
    }

    /** What the place covers. */
    public String text() {
        return shifted(span).of(passage);
    }

    /** The passage as a small report of its own, with offsets from its beginning. */
    public Report alone() {
        List<Item> items = new ArrayList<>();
        for (Item i : here) {
            items.add(
                    i instanceof Mark m
                            ? new Mark(m.id(), m.layer(), shifted(m.span()), m.features(), m.origin())
                            : shifted((Suggestion) i));
        }
        return Report.of(report, passage, Map.of(), items);
    }

    private Suggestion shifted(Suggestion s) {
        return new Suggestion(s.id(), s.layer(), shifted(s.span()), s.features(), s.origin(), s.state());
    }

    /** A span of the report in {@link #alone}. */
    public Span shifted(Span of) {
        return new Span(of.begin() - passageBegin, of.end() - passageBegin);
    }
}
