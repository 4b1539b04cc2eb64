// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A named, versioned selection of reports in parts; stands in a file of the corpus, see {@link DataSets}. Immutable.
 *
 * @param name letters, digits, hyphens and underscores
 * @param version 1 at first; counted up whenever the reports, their contents or the selection are written anew
 * @param note for people; may be empty
 * @param selection what belongs to it
 * @param split how reports fall into parts
 * @param reports for each part the names of its reports with a digest of text and marks of each
 * @param fingerprint over layers, kinds, parts and contents: equal fingerprints mean equal data
 */
public record DataSet(
        String name,
        int version,
        String note,
        Selection selection,
        SplitRule split,
        Map<Part, SortedMap<String, String>> reports,
        String fingerprint) {

    public DataSet {
        Map<Part, SortedMap<String, String>> copy = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            copy.put(
                    part,
                    Collections.unmodifiableSortedMap(new TreeMap<>(reports.getOrDefault(part, new TreeMap<>()))));
        }
        reports = Collections.unmodifiableMap(copy);
    }

    /** The reports of a part with their digests. */
    public SortedMap<String, String> of(Part part) {
        return reports.getOrDefault(part, new TreeMap<>());
    }

    /** Whether it has a test part, which is locked. */
    public boolean isLocked() {
        return !of(Part.TEST).isEmpty();
    }

    /** The parts of all reports. */
    SortedMap<String, Part> parts() {
        SortedMap<String, Part> parts = new TreeMap<>();
        reports.forEach((part, names) -> names.keySet().forEach(n -> parts.put(n, part)));
        return parts;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return name + " version " + version + ": " + String.join(", ", selection.layers()) + "; "
                + of(Part.TRAIN).size() + " train, " + of(Part.VALIDATION).size() + " validation, "
                + of(Part.TEST).size() + " test";
    }
}
