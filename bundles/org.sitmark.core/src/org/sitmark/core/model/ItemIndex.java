// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pcollections.TreePMap;

/**
 * Items of one layer in text order, as a persistent tree: adding and removing give a new index that shares all but one path with the old one.
 *
 * <p>Finding what overlaps a span starts the longest item's length before it, which is exact and fast as long as a layer's items are of like
 * length; the length never shrinks, a new index of the same layer starts over when the report is loaded again.
 */
final class ItemIndex {

    static final ItemIndex EMPTY = new ItemIndex(TreePMap.empty(Key.ORDER), 0, 0);

    /** Place of an item in text order. */
    record Key(int begin, int end, int id) {
        static final Comparator<Key> ORDER = Comparator.comparingInt(Key::begin)
                .thenComparing(Comparator.comparingInt(Key::end).reversed())
                .thenComparingInt(Key::id);

        static Key of(Item item) {
            return new Key(item.begin(), item.end(), item.id());
        }

        /** Before all items that begin at the offset or after it, after all others. */
        static Key at(int offset) {
            return new Key(offset, Integer.MAX_VALUE, Integer.MIN_VALUE);
        }
    }

    private final TreePMap<Key, Item> items;
    private final int longest;
    private final int open;

    private ItemIndex(TreePMap<Key, Item> items, int longest, int open) {
        this.items = items;
        this.longest = longest;
        this.open = open;
    }

    ItemIndex plus(Item item) {
        return new ItemIndex(
                items.plus(Key.of(item), item), Math.max(longest, item.span().length()), open + open(item));
    }

    ItemIndex minus(Item item) {
        return new ItemIndex(items.minus(Key.of(item)), longest, open - open(item));
    }

    private static int open(Item item) {
        return item instanceof Suggestion suggestion && suggestion.isOpen() ? 1 : 0;
    }

    /** Number of open suggestions. */
    int openCount() {
        return open;
    }

    int size() {
        return items.size();
    }

    Stream<Item> stream() {
        return items.values().stream();
    }

    /** Items after a place, in text order. */
    Iterator<Item> after(Key place) {
        return items.tailMap(place, false).values().iterator();
    }

    /** Items before a place, the nearest first. */
    Iterator<Item> before(Key place) {
        return items.headMap(place, false).descendingMap().values().iterator();
    }

    /** Items that share at least one code unit with the span, in text order. */
    Stream<Item> overlapping(Span span) {
        Key from = new Key(Math.max(0, span.begin() - longest), Integer.MAX_VALUE, Integer.MIN_VALUE);
        Key to = new Key(span.end(), Integer.MAX_VALUE, Integer.MIN_VALUE);
        return StreamSupport.stream(items.subMap(from, to).values().spliterator(), false)
                .filter(item -> item.end() > span.begin());
    }
}
