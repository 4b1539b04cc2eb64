// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.List;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;

/** Looks up places in a list in text order without overlaps, by binary search. */
final class Places {

    private Places() {}

    static <T extends Item> List<T> overlapping(List<T> items, Span span) {
        int begin = first(items, span.begin());
        int end = begin;
        while (end < items.size() && items.get(end).begin() < span.end()) {
            end++;
        }
        return items.subList(begin, end);
    }

    /** Index of the first item that ends after the offset. */
    private static int first(List<? extends Item> items, int offset) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
