// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What to find: places of a text, or items, or items whose text has such a place in it; or what was commented.
 *
 * @param text what the text must be
 * @param items which items; where it is empty, places of the text are found whatever lies there
 * @param comment what a comment or bookmark at the place must contain, letter case aside, {@code *} for any; null to ask for none. Where neither text
 *     nor items are asked for, the places of the comments are found.
 */
public record SearchQuery(
        TextQuery text, ItemFilter items, @Nullable String comment) {

    /** Text and items without a comment. */
    public SearchQuery(TextQuery text, ItemFilter items) {
        this(text, items, null);
    }

    /** Every place of a text. */
    public static SearchQuery of(TextQuery text) {
        return new SearchQuery(text, ItemFilter.NONE);
    }

    /** Items. */
    public static SearchQuery of(ItemFilter items) {
        return new SearchQuery(TextQuery.NONE, items);
    }

    /** What was commented. */
    public static SearchQuery ofComment(String comment) {
        return new SearchQuery(TextQuery.NONE, ItemFilter.NONE, comment);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return text.isEmpty() && items.isEmpty() && comment == null;
    }
}
