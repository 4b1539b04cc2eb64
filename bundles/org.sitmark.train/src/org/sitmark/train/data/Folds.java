// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.sitmark.core.model.Report;

/** Parts of about the same size that a set of reports falls into; reports that repeat each other are in one part. */
public final class Folds {

    private Folds() {}

    /** The same reports, count and seed give the same parts; a part is empty where there are fewer groups of reports than parts. */
    public static List<List<Report>> of(List<Report> reports, int count, long seed) {
        List<List<Report>> groups = new ArrayList<>(NearDuplicates.groups(reports));
        Collections.shuffle(groups, new Random(seed));
        List<List<Report>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        for (List<Report> group : groups) {
            folds.stream()
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow()
                    .addAll(group);
        }
        return folds;
    }
}
