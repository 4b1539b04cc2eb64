// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitmark.core.model.Report;
import org.sitmark.train.data.NearDuplicates;
import org.sitmark.train.data.Split;

/**
 * Reports in the three parts that trainers expect. Whole reports only; reports that repeat each other are on one side, see {@link NearDuplicates}.
 * Immutable.
 */
record Parts(Map<Part, List<Report>> reports, List<String> remarks) {

    /** What a part is for; its name is that of its folder. */
    enum Part {
        TRAIN,
        DEV,
        TEST;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The parts of a data set; what is aside or has no part is left out. */
    static Parts of(List<Report> all, Map<String, org.sitmark.train.datasets.Part> known) {
        Map<Part, List<Report>> parts = new EnumMap<>(Part.class);
        for (Report report : all) {
            org.sitmark.train.datasets.Part part = known.get(report.name());
            if (part != null && part != org.sitmark.train.datasets.Part.ASIDE) {
                Part folder =
                        switch (part) {
                            case TRAIN -> Part.TRAIN;
                            case VALIDATION -> Part.DEV;
                            default -> Part.TEST;
                        };
                parts.computeIfAbsent(folder, f -> new ArrayList<>()).add(report);
            }
        }
        return new Parts(parts, List.of());
    }

    /**
     * Divides reports. The same reports, shares and seed give the same parts.
     *
     * @param dev share of the reports to choose settings on, 0 for none
     * @param test share of the reports to report results on, 0 for none
     * @throws IllegalArgumentException if the shares leave nothing to train on
     */
    static Parts of(List<Report> all, double dev, double test, long seed) {
        if (!(dev >= 0) || !(test >= 0) || dev + test >= 1) {
            throw new IllegalArgumentException(
                    "The shares of dev and test must be at least 0 and leave something to train on, not " + dev
                            + " and " + test);
        }
        int wanted = 1 + (dev > 0 ? 1 : 0) + (test > 0 ? 1 : 0);
        int groups = NearDuplicates.groups(all).size();
        Map<Part, List<Report>> parts = new EnumMap<>(Part.class);
        if (groups < wanted) {
            parts.put(Part.TRAIN, all);
            return new Parts(
                    parts,
                    wanted == 1 || all.isEmpty()
                            ? List.of()
                            : List.of("All reports are in train: there are " + groups
                                    + " that do not repeat each other, too few for " + wanted + " parts"));
        }
        List<Report> rest = all;
        if (test > 0) {
            Split split = Split.of(rest, test, seed);
            parts.put(Part.TEST, split.heldOut());
            rest = split.train();
        }
        if (dev > 0 && NearDuplicates.groups(rest).size() > 1) {
            Split split = Split.of(rest, dev / (1 - test), seed + 1);
            parts.put(Part.DEV, split.heldOut());
            rest = split.train();
        }
        parts.put(Part.TRAIN, rest);
        return new Parts(parts, List.of());
    }
}
