// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitmark.core.spi.Importer;

/** Sums up what is remarkable about a file: one warning for each thing, with how often it occurs and where first. */
final class Remarks {

    private record Seen(int count, String first) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    void add(String what, String where) {
        seen.merge(what, new Seen(1, where), (a, b) -> new Seen(a.count + 1, a.first));
    }

    /** Tells all and forgets them. */
    void tell(String file, Importer.Sink out) {
        seen.forEach((what, times) -> out.warning(file + ": " + what + " ("
                + (times.count == 1 ? times.first : times.count + " times, first in " + times.first) + ")"));
        seen.clear();
    }
}
