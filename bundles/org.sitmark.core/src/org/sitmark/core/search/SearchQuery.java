// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

/**
 * What to find: places of a text, or items, or items whose text has such a place in it.
 *
 * @param text what the text must be
 * @param items which items; where it is empty, places of the text are found whatever lies there
 */
public record SearchQuery(TextQuery text, ItemFilter items) {

    /** Every place of a text. */
    public static SearchQuery of(TextQuery text) {
        return new SearchQuery(text, ItemFilter.NONE);
    }

    /** Items. */
    public static SearchQuery of(ItemFilter items) {
        return new SearchQuery(TextQuery.NONE, items);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return text.isEmpty() && items.isEmpty();
    }
}
