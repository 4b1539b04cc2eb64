// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitmark.core.model.Report;

/**
 * Finds reports that repeat each other, such as an updated bulletin and its earlier version: they share a good part of their runs of words.
 * Reports are compared by overlapping runs of {@value Shingles#RUN} words, letters and digits only, case folded; a report whose runs are found by a share
 * of {@value #SHARE} in a group of longer ones belongs to it. A closing paragraph that a source puts under each of its releases is no repetition.
 * Time and memory grow with the length of the texts only.
 */
public final class NearDuplicates {

    static final double SHARE = 0.4;
    /** A run that stands in so many groups says nothing about any of them. */
    private static final int MOST_GROUPS = 32;

    private final int[] parent;

    private NearDuplicates(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The reports in groups: each report is in one group, those that repeat each other in the same; deterministic, in the order given. */
    public static List<List<Report>> groups(List<Report> reports) {
        NearDuplicates groups = new NearDuplicates(reports.size());
        groups.find(reports);
        Map<Integer, List<Report>> byRoot = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byRoot.computeIfAbsent(groups.root(i), r -> new ArrayList<>()).add(reports.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private void find(List<Report> reports) {
        List<Set<Long>> runs = reports.stream().map(r -> Shingles.of(r.text())).toList();
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            longestFirst.add(i);
        }
        longestFirst.sort(Comparator.comparingInt((Integer i) -> -runs.get(i).size()));
        Map<Long, Set<Integer>> seenIn = new HashMap<>();
        for (int report : longestFirst) {
            Map<Integer, Integer> shared = new TreeMap<>();
            for (long run : runs.get(report)) {
                Set<Integer> groups = new HashSet<>();
                seenIn.getOrDefault(run, Set.of()).forEach(g -> groups.add(root(g)));
                groups.forEach(g -> shared.merge(g, 1, Integer::sum));
            }
            int enough = (int) Math.ceil(SHARE * runs.get(report).size());
            shared.forEach((group, count) -> {
                if (count >= enough) {
                    join(group, report);
                }
            });
            for (long run : runs.get(report)) {
                Set<Integer> groups = seenIn.computeIfAbsent(run, r -> new HashSet<>(2));
                if (groups.size() < MOST_GROUPS) {
                    groups.add(root(report));
                }
            }
        }
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[i] = root;
        return root;
    }

    /** The smaller index is the root, so that groups keep the order of the reports. */
    private void join(int a, int b) {
        int x = root(a);
        int y = root(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }
}
