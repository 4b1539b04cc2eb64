// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** Marks and open suggestions around a place. */
public final class Neighbours {

    private Neighbours() {}

    /** The marks and open suggestions of a layer in the span, in text order. */
    public static List<Item> in(Report report, Span span, String layer) {
        return overlapping(report, span).filter(i -> i.layer().equals(layer)).toList();
    }

    /** The mark or open suggestion with just this span; marks first, then those of the earlier layer of the list. */
    public static Optional<Item> at(Report report, Span span, List<String> layers) {
        List<Item> found = new ArrayList<>(overlapping(report, span)
                .filter(i -> i.span().equals(span) && layers.contains(i.layer()))
                .toList());
        found.sort((a, b) -> {
            int kind = Boolean.compare(a instanceof Suggestion, b instanceof Suggestion);
            return kind != 0 ? kind : Integer.compare(layers.indexOf(a.layer()), layers.indexOf(b.layer()));
        });
        return found.stream().findFirst();
    }

    /** The link to a stretch: to the item that lies there, else to the bare span. */
    public static Link link(Report report, Span span, List<String> layers) {
        return at(report, span, layers).map(Link::to).orElseGet(() -> Link.to(span));
    }

    /** All marks and open suggestions of a layer, in text order. */
    public static List<Item> all(Report report, String layer) {
        return Stream.concat(
                        report.marks(layer).stream().map(Item.class::cast),
                        report.suggestions(layer).stream().filter(Suggestion::isOpen))
                .sorted(Item.TEXT_ORDER)
                .toList();
    }

    private static Stream<Item> overlapping(Report report, Span span) {
        return Stream.concat(
                        report.marksOverlapping(span).stream().map(Item.class::cast),
                        report.suggestionsOverlapping(span).stream().filter(Suggestion::isOpen))
                .sorted(Item.TEXT_ORDER);
    }
}
