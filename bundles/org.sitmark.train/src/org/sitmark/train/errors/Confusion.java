// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How often a kind of gold was predicted as which kind. Marks that overlap count as a pair; those without a partner stand under {@link #NONE}.
 * Immutable.
 *
 * @param counts gold kind, predicted kind, how often; sorted
 */
public record Confusion(SortedMap<String, SortedMap<String, Integer>> counts) {

    /** Stands for no mark at all: missed, or spurious. */
    public static final String NONE = "-";

    /** Counts the findings of one layer. */
    public static Confusion of(List<Finding> findings, String layer) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.layer().equals(layer)) {
                counts.computeIfAbsent(name(finding.gold() != null, finding.goldKind(), layer), g -> new TreeMap<>())
                        .merge(name(finding.predicted() != null, finding.predictedKind(), layer), 1, Integer::sum);
            }
        }
        return new Confusion(counts);
    }

    static String name(boolean there, @Nullable String kind, String layer) {
        return !there ? NONE : kind == null ? layer : kind;
    }

    public int count(String gold, String predicted) {
        SortedMap<String, Integer> row = counts.get(gold);
        return row == null ? 0 : row.getOrDefault(predicted, 0);
    }

    /** All kinds that stand in a row or a column, sorted; {@link #NONE} comes last. */
    public List<String> kinds() {
        SortedSet<String> kinds = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> kinds.addAll(row.keySet()));
        kinds.remove(NONE);
        List<String> result = new java.util.ArrayList<>(kinds);
        result.add(NONE);
        return List.copyOf(result);
    }
}
