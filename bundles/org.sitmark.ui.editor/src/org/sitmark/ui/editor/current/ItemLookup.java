// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.current;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.TextWalk;

/** Finds marks and open suggestions of a report by place. */
public final class ItemLookup {

    private ItemLookup() {}

    /** The item as this snapshot has it, if it is a mark or an open suggestion there. */
    public static Optional<Item> find(Report report, int id) {
        return report.item(id).filter(i -> !(i instanceof Suggestion s) || s.isOpen());
    }

    /** The items at an offset that the filter lets pass, innermost first; of equal spans suggestions first. */
    public static List<Item> at(Report report, int offset, Predicate<Item> filter) {
        var point = new Span(offset, Math.min(report.text().length(), offset + 1));
        Stream<Item> suggestions = report.suggestionsOverlapping(point).stream()
                .filter(Suggestion::isOpen)
                .map(Item.class::cast);
        return Stream.concat(suggestions, report.marksOverlapping(point).stream())
                .filter(filter)
                .sorted(Comparator.comparingInt(i -> i.span().length()))
                .toList();
    }

    /**
     * The next open suggestion in text order after the item, or from the offset on where there is no item; after the last comes the first.
     *
     * @param item may already be gone from the report
     */
    public static @Nullable Suggestion next(
            Report report, @Nullable Item item, int offset, Predicate<? super Item> filter) {
        return (Suggestion) TextWalk.overSuggestions(report, filter).next(item, offset);
    }

    /** The open suggestion before the item or offset; before the first comes the last. */
    public static @Nullable Suggestion previous(
            Report report, @Nullable Item item, int offset, Predicate<? super Item> filter) {
        return (Suggestion) TextWalk.overSuggestions(report, filter).previous(item, offset);
    }

    /**
     * The next or previous mark or open suggestion in text order, from the item or, where there is none, the offset; at the end it goes on at the
     * other one.
     */
    public static @Nullable Item neighbour(
            Report report, @Nullable Item from, int offset, boolean on, Predicate<? super Item> filter) {
        TextWalk walk = TextWalk.overAll(report, filter);
        return on ? walk.next(from, offset) : walk.previous(from, offset);
    }
}
