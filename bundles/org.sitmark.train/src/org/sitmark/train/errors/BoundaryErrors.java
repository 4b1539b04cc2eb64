// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitmark.core.model.Item;

/** In which way boundaries are wrong. */
public final class BoundaryErrors {

    private BoundaryErrors() {}

    /** The class of one finding with both marks, such as {@code "begins too early, ends right"}; empty where a mark is missing. */
    public static String of(Finding finding) {
        Item gold = finding.gold();
        Item predicted = finding.predicted();
        if (gold == null || predicted == null) {
            return "";
        }
        int begin = Integer.compare(predicted.begin(), gold.begin());
        int end = Integer.compare(predicted.end(), gold.end());
        return "begins " + (begin < 0 ? "too early" : begin > 0 ? "too late" : "right") + ", ends "
                + (end < 0 ? "too early" : end > 0 ? "too late" : "right");
    }

    /** How often each class occurs among findings with a wrong boundary. */
    public static SortedMap<String, Integer> count(List<Finding> findings) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.outcome() == Outcome.BOUNDARY || finding.outcome() == Outcome.BOUNDARY_AND_KIND) {
                counts.merge(of(finding), 1, Integer::sum);
            }
        }
        return counts;
    }
}
