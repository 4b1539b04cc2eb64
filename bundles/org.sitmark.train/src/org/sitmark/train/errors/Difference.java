// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Span;
import org.sitmark.train.evaluation.Evaluation;

/**
 * What one prediction does other than an earlier one for the same report. Immutable.
 *
 * @param report name of the report
 * @param layer id of the layer
 * @param change what is different
 * @param before what was predicted earlier, or null where it appeared
 * @param beforeKind its kind, or null
 * @param after what is predicted now, or null where it vanished
 * @param afterKind its kind, or null
 * @param beforeRight whether the earlier one was right by gold: a gold mark with the same span and kind
 * @param afterRight whether the new one is right by gold
 * @param judged whether there is gold to say so that neither prediction was learned from
 */
public record Difference(
        String report,
        String layer,
        Change change,
        @Nullable Item before,
        @Nullable String beforeKind,
        @Nullable Item after,
        @Nullable String afterKind,
        boolean beforeRight,
        boolean afterRight,
        boolean judged) {

    /** How the two differ. */
    public enum Change {
        APPEARED("appeared"),
        VANISHED("vanished"),
        KIND_CHANGED("changed kind"),
        BOUNDARY_CHANGED("moved boundary");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** For people, in lower case. */
        public String words() {
            return words;
        }

        private static @Nullable Change of(Outcome outcome) {
            return switch (outcome) {
                case RIGHT -> null;
                case KIND -> KIND_CHANGED;
                case BOUNDARY, BOUNDARY_AND_KIND -> BOUNDARY_CHANGED;
                case MISSED -> VANISHED;
                case SPURIOUS -> APPEARED;
            };
        }
    }

    /** Where to look: what is predicted now, else what was. UTF-16 offsets. */
    public Span span() {
        Item there = after;
        if (there == null) {
            there = before;
        }
        if (there == null) {
            throw new IllegalStateException("a difference without marks");
        }
        return there.span();
    }

    /** Whether gold says that it got better (1), worse (-1), or neither (0); 0 too where there is no gold to tell. */
    public int gain() {
        if (!judged) {
            return 0;
        }
        return switch (change) {
            case APPEARED -> afterRight ? 1 : -1;
            case VANISHED -> beforeRight ? -1 : 1;
            case KIND_CHANGED, BOUNDARY_CHANGED -> Boolean.compare(afterRight, beforeRight);
        };
    }

    /**
     * All differences between two predictions for the same reports, report by report, in text order.
     *
     * @throws IllegalArgumentException if they are for other reports
     */
    public static List<Difference> between(
            List<Evaluation.Judged> before, List<Evaluation.Judged> after, Set<String> wanted, Layers layers) {
        return between(before, after, wanted, layers, true);
    }

    /**
     * As {@link #between(List, List, Set, Layers)}.
     *
     * @param judge whether the reports' marks are gold that neither prediction was learned from
     */
    public static List<Difference> between(
            List<Evaluation.Judged> before,
            List<Evaluation.Judged> after,
            Set<String> wanted,
            Layers layers,
            boolean judge) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException("The predictions are for different reports");
        }
        List<Difference> result = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Evaluation.Judged old = before.get(i);
            Evaluation.Judged now = after.get(i);
            if (!old.gold().name().equals(now.gold().name())) {
                throw new IllegalArgumentException("The predictions are for different reports");
            }
            Set<Item> right = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            for (Evaluation.Judged each : List.of(old, now)) {
                ErrorAnalysis.of(each.gold().name(), each.gold().marks(), each.predicted(), wanted, layers).stream()
                        .filter(f -> f.outcome() == Outcome.RIGHT)
                        .forEach(f -> right.add(f.predicted()));
            }
            for (Finding f : ErrorAnalysis.of(old.gold().name(), old.predicted(), now.predicted(), wanted, layers)) {
                Change change = Change.of(f.outcome());
                if (change != null) {
                    result.add(new Difference(
                            f.report(),
                            f.layer(),
                            change,
                            f.gold(),
                            f.goldKind(),
                            f.predicted(),
                            f.predictedKind(),
                            right.contains(f.gold()),
                            right.contains(f.predicted()),
                            judge));
                }
            }
        }
        return result;
    }
}
