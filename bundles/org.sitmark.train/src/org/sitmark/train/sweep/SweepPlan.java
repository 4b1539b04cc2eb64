// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a sweep tries, the same for the window and the command line. Immutable.
 *
 * @param layers ids of what is learned
 * @param joint one model for all layers instead of one for each
 * @param trainer id of the trainer extension, or null for the first that is installed
 * @param settings what is tried, with names of their own; at least one
 * @param folds at least 2; 1 where each setting is trained once and measured on the validation part of a data set
 * @param seed what the folds are drawn with
 */
public record SweepPlan(
        SortedSet<String> layers,
        boolean joint,
        @Nullable String trainer,
        List<Setting> settings,
        int folds,
        long seed) {

    /** Folds where nothing else is said. */
    public static final int FOLDS = 5;
    /** The seed where nothing else is said. */
    public static final long SEED = 1;

    public SweepPlan {
        layers = Collections.unmodifiableSortedSet(new TreeSet<>(layers));
        settings = List.copyOf(settings);
    }

    /** The layers of each model that is trained in a fold. */
    public List<Set<String>> models() {
        return joint
                ? List.of(Set.copyOf(layers))
                : layers.stream().map(l -> Set.of(l)).collect(Collectors.toUnmodifiableList());
    }

    /** The same on a data set that has a validation part: each setting is trained once. */
    public SweepPlan onValidation() {
        return new SweepPlan(layers, joint, trainer, settings, 1, seed);
    }

    /** How many models are trained in all. */
    public int trainings() {
        return settings.size() * folds * (joint ? 1 : layers.size());
    }

    /** The words after {@code sitmark} that run the same sweep headless; the corpus stands as {@code DIR}. */
    public List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of("crossvalidate", "DIR", "--layer", String.join(",", layers)));
        if (joint) {
            words.add("--joint");
        }
        if (trainer != null) {
            words.addAll(List.of("--trainer", trainer));
        }
        if (folds != FOLDS && folds > 1) {
            words.addAll(List.of("--folds", Integer.toString(folds)));
        }
        if (seed != SEED) {
            words.addAll(List.of("--seed", Long.toString(seed)));
        }
        if (settings.size() > 1 || !settings.get(0).options().isEmpty()) {
            for (Setting setting : settings) {
                words.add("--setting");
                words.add(setting.name() + ":"
                        + setting.options().entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(" ")));
            }
        }
        return words;
    }
}
