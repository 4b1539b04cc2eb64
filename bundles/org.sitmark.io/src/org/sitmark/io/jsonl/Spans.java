// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitmark.core.model.Span;

/** The rules of all layers about places: no white space at the ends, no two of one layer on one place. */
final class Spans {

    private Spans() {}

    /** The span without white space at its ends; empty where there is nothing else. */
    static Span trimmed(Span span, String text) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }

    /**
     * Of those that overlap within one group only the longest, of equally long ones the first; in the given order.
     *
     * @param lost takes those that are left out
     */
    static <T> List<T> longestFirst(List<T> all, Function<T, String> group, Function<T, Span> span, Consumer<T> lost) {
        List<T> byLength = new ArrayList<>(all);
        byLength.sort(Comparator.comparingInt(t -> -span.apply(t).length()));
        Map<String, TreeMap<Integer, Span>> taken = new HashMap<>();
        Set<T> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (T each : byLength) {
            TreeMap<Integer, Span> places = taken.computeIfAbsent(group.apply(each), key -> new TreeMap<>());
            Span place = span.apply(each);
            var before = places.lowerEntry(place.end());
            if (before == null || !before.getValue().overlaps(place)) {
                places.put(place.begin(), place);
                kept.add(each);
            }
        }
        List<T> result = new ArrayList<>();
        for (T each : all) {
            if (kept.contains(each)) {
                result.add(each);
            } else {
                lost.accept(each);
            }
        }
        return result;
    }
}
