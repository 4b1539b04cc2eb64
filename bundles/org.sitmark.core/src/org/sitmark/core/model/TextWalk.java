// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.ItemIndex.Key;

/**
 * Goes from item to item of a report in {@link Item#TEXT_ORDER}, and at either end on at the other. A step looks at the items beside the place, not
 * at all of the report, so that it takes the same time in a report of ten suggestions and of ten thousand. Immutable, as the report is.
 */
public final class TextWalk {

    private final Report report;
    private final boolean marks;
    private final Predicate<? super Item> filter;

    private TextWalk(Report report, boolean marks, Predicate<? super Item> filter) {
        this.report = report;
        this.marks = marks;
        this.filter = filter;
    }

    /** Over the open suggestions that the filter lets pass. */
    public static TextWalk overSuggestions(Report report, Predicate<? super Item> filter) {
        return new TextWalk(report, false, filter);
    }

    /** Over the marks and open suggestions that the filter lets pass. */
    public static TextWalk overAll(Report report, Predicate<? super Item> filter) {
        return new TextWalk(report, true, filter);
    }

    /**
     * The first after an item, or the first that begins at the offset or after it where there is no item; after the last comes the first.
     *
     * @param item may already be gone from the report
     * @return null if the filter lets none pass
     */
    public @Nullable Item next(@Nullable Item item, int offset) {
        Item found = nearest(item, offset, true);
        return found != null ? found : nearest(null, 0, true);
    }

    /** The last before an item, or before the offset where there is no item; before the first comes the last. */
    public @Nullable Item previous(@Nullable Item item, int offset) {
        Item found = nearest(item, offset, false);
        return found != null ? found : nearest(null, Integer.MAX_VALUE, false);
    }

    private @Nullable Item nearest(@Nullable Item item, int offset, boolean forward) {
        Item best = null;
        Iterator<Map.Entry<String, ItemIndex>> indexes = report.indexes(marks).iterator();
        while (indexes.hasNext()) {
            Map.Entry<String, ItemIndex> index = indexes.next();
            Key place = item == null ? Key.at(offset) : place(item, index.getKey());
            Item found = first(
                    forward ? index.getValue().after(place) : index.getValue().before(place));
            if (found != null && (best == null || forward == Item.TEXT_ORDER.compare(found, best) < 0)) {
                best = found;
            }
        }
        return best;
    }

    /** The item's place among the items of a layer: of equal spans, the layer's name decides. */
    private static Key place(Item item, String layer) {
        int order = layer.compareTo(item.layer());
        int id = order < 0 ? Integer.MAX_VALUE : order > 0 ? Integer.MIN_VALUE : item.id();
        return new Key(item.begin(), item.end(), id);
    }

    private @Nullable Item first(Iterator<Item> items) {
        while (items.hasNext()) {
            Item item = items.next();
            if (!(item instanceof Suggestion s && !s.isOpen()) && filter.test(item)) {
                return item;
            }
        }
        return null;
    }
}
