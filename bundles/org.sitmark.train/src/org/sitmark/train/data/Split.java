// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sitmark.core.model.Report;

/**
 * Reports in two parts: one to train on, one to measure on. Whole reports only, and reports that repeat each other on one side, else a model would
 * be praised for what it learned by heart. The place of a report comes from its name and the seed alone, so that most reports stay on their side
 * while a corpus grows, and a new model can be compared with an older one. Immutable.
 *
 * @param train sorted by name
 * @param heldOut sorted by name
 * @param groups how many groups of reports there are that do not repeat each other
 * @param seed what the parts were drawn with
 */
public record Split(List<Report> train, List<Report> heldOut, int groups, long seed) {

    public Split {
        train = List.copyOf(train);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * Draws a split. The same reports, share and seed give the same split, in whatever order the reports come.
     *
     * @param share of the reports to hold out, between 0 and 1; the nearest that whole groups allow, at least one group
     * @throws IllegalArgumentException with a sentence for people if there are fewer than two groups of reports
     */
    public static Split of(Collection<Report> reports, double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share of held-out reports is " + share + "; it must lie between 0 and 1");
        }
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::name));
        List<List<Report>> groups = new ArrayList<>(NearDuplicates.groups(sorted));
        if (groups.size() < 2) {
            throw new IllegalArgumentException(
                    reports.size() < 2
                            ? "A model needs at least two annotated reports: one to train on, one to measure on"
                            : "All " + reports.size()
                                    + " annotated reports repeat each other; none can be held out to measure on");
        }
        groups.sort(Comparator.comparingLong(
                        (List<Report> group) -> place(group.get(0).name(), seed))
                .thenComparing(group -> group.get(0).name()));
        int target = Math.max(1, (int) Math.round(share * sorted.size()));
        List<Report> train = new ArrayList<>();
        List<Report> heldOut = new ArrayList<>();
        for (List<Report> group : groups) {
            // a group goes to the held-out part if that comes nearer to its target than leaving it out
            boolean fits = Math.abs(target - heldOut.size() - group.size()) < target - heldOut.size();
            (fits ? heldOut : train).addAll(group);
        }
        if (heldOut.isEmpty() || train.isEmpty()) {
            List<Report> smallest =
                    groups.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
            heldOut = new ArrayList<>(smallest);
            train = new ArrayList<>(sorted);
            train.removeAll(smallest);
        }
        train.sort(Comparator.comparing(Report::name));
        heldOut.sort(Comparator.comparing(Report::name));
        return new Split(train, heldOut, groups.size(), seed);
    }

    /** Where a group stands in line for the held-out part. */
    private static long place(String name, long seed) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
