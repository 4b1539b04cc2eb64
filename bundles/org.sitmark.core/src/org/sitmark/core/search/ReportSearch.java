// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** A {@link SearchQuery} ready to search reports. Immutable, thread-safe. */
public final class ReportSearch {

    /** How long one report may take. */
    private static final long MILLIS = 2000;

    private final SearchQuery query;
    private final TextSearch text;
    private final Layers layers;

    /** @throws SearchException if the pattern is broken */
    public ReportSearch(SearchQuery query, Sitmark sitmark) throws SearchException {
        this.query = query;
        this.text = TextSearch.of(query.text(), sitmark.segmenter()::stem);
        this.layers = sitmark.layers();
    }

    /**
     * The places in a report, in text order.
     *
     * @param limit how many at most
     * @throws SearchException if the pattern takes too long
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public List<Hit> in(Report report, int limit, @Nullable IProgressMonitor monitor) throws SearchException {
        String comment = query.comment();
        if (comment == null) {
            return withoutComment(report, limit, monitor);
        }
        List<Note> notes = notes(report, comment);
        if (notes.isEmpty()) {
            return List.of();
        }
        if (query.text().isEmpty() && query.items().isEmpty()) {
            return notes.stream()
                    .limit(limit)
                    .map(n -> Hit.of(
                            report,
                            n.place(report),
                            n.item() == 0 ? null : report.item(n.item()).orElse(null)))
                    .toList();
        }
        return withoutComment(report, Integer.MAX_VALUE, monitor).stream()
                .filter(h -> notes.stream().anyMatch(n -> touches(n.place(report), h.span())))
                .limit(limit)
                .toList();
    }

    private static boolean touches(Span note, Span hit) {
        return note.overlaps(hit) || note.isEmpty() && hit.begin() <= note.begin() && note.begin() <= hit.end();
    }

    private static List<Note> notes(Report report, String comment) {
        String wanted = comment.toLowerCase(Locale.ROOT);
        return report.notes().stream()
                .filter(n ->
                        wanted.equals("*") || n.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private List<Hit> withoutComment(Report report, int limit, @Nullable IProgressMonitor monitor)
            throws SearchException {
        List<Hit> hits = new ArrayList<>();
        if (query.items().isEmpty()) {
            for (Span span : text.find(report.text(), limit, MILLIS, monitor).spans()) {
                hits.add(Hit.of(report, span, null));
            }
            return hits;
        }
        List<Item> items = Stream.<Item>concat(report.marks().stream(), report.suggestions().stream())
                .filter(i -> query.items().matches(i, layers))
                .sorted(Item.TEXT_ORDER)
                .toList();
        for (Item item : items) {
            if (hits.size() == limit) {
                break;
            }
            if (text.isEmpty()
                    || !text.find(item.span().of(report.text()), 1, MILLIS, monitor)
                            .spans()
                            .isEmpty()) {
                hits.add(Hit.of(report, item.span(), item));
            }
        }
        return hits;
    }
}
