// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed in a corpus since a data set was written. Immutable.
 *
 * @param changed reports with other text, marks or repairs
 * @param gone reports that are no longer there or do not fit any more
 * @param added reports that fit and have no part yet
 * @param next the data set as an update would write it
 */
public record Changes(List<String> changed, List<String> gone, List<String> added, DataSet next) {

    public Changes {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    static Changes between(DataSet before, DataSet next) {
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> added = new ArrayList<>();
        var old = before.parts();
        var now = next.parts();
        now.forEach((name, part) -> {
            if (!old.containsKey(name)) {
                added.add(name);
            }
        });
        old.forEach((name, part) -> {
            Part other = now.get(name);
            String was = before.of(part).get(name);
            String is = other == null ? Contents.NOTHING : next.of(other).get(name);
            if (!is.equals(was)) {
                (is.equals(Contents.NOTHING) ? gone : changed).add(name);
            }
        });
        return new Changes(changed, gone, added, next);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changed.isEmpty() && gone.isEmpty() && added.isEmpty();
    }

    /** One sentence for people; empty where nothing changed. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, changed, "changed");
        add(parts, gone, "gone or not fit any more");
        add(parts, added, "new");
        return parts.isEmpty() ? "" : "The corpus has changed since: " + String.join("; ", parts);
    }

    private static void add(List<String> parts, List<String> names, String what) {
        if (!names.isEmpty()) {
            parts.add(Contents.count(names.size(), "report") + " " + what + " (" + Contents.some(names) + ")");
        }
    }
}
