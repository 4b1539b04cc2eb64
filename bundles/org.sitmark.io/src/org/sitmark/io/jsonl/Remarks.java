// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitmark.core.spi.Importer;

/** Sums up what is remarkable about a file: one warning for each kind of thing, with how often each occurs and where first. */
final class Remarks {

    private record Seen(int count, String first) {
        @Override
        public String toString() {
            return count == 1 ? first : count + " times, first in " + first;
        }
    }

    private final Map<String, Map<String, Seen>> seen = new LinkedHashMap<>();

    /**
     * Notes one thing.
     *
     * @param what the sentence, the same for all things of its kind
     * @param which the thing, such as the name of a feature; may be empty
     * @param where line and mark
     */
    void add(String what, String which, String where) {
        seen.computeIfAbsent(what, key -> new TreeMap<>())
                .merge(which, new Seen(1, where), (a, b) -> new Seen(a.count + 1, a.first));
    }

    /** Tells all and forgets them. */
    void tell(String file, Importer.Sink out) {
        seen.forEach((what, things) -> out.warning(file + ": " + what
                + things.entrySet().stream()
                        .map(thing -> (thing.getKey().isEmpty() ? " (" : " " + thing.getKey() + " (") + thing.getValue()
                                + ")")
                        .collect(Collectors.joining(","))));
        seen.clear();
    }
}
