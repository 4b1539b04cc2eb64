// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What to train. Immutable; the {@code with} methods give changed copies.
 *
 * @param layers ids of the layers that one model learns together
 * @param trainer id of the trainer extension, or null for the first that is installed
 * @param options of the trainer, by name; those left out keep their defaults
 * @param heldOut share of the reports that the model is measured on, between 0 and 1
 * @param seed of the split and of everything random
 * @param onAll whether the stored model is trained once more on all gold; its scores are then those of the model that was trained on the training
 *        part, and the card says so
 * @param dataSet what is learned from and measured on; null to take all gold and hold a share out. With it the share does not count, and no layers stand
 *        for all of the data set
 */
public record TrainingRequest(
        SortedSet<String> layers,
        @Nullable String trainer,
        SortedMap<String, String> options,
        double heldOut,
        long seed,
        boolean onAll,
        @Nullable DataSetUse dataSet) {

    /**
     * A data set and where the model is measured.
     *
     * @param name of the data set
     * @param onTest on its test part, which is counted as a look at it; else on its validation part, or on its test part if it has no other
     */
    public record DataSetUse(String name, boolean onTest) {}

    /** Held out where nothing else is said: a fifth of the reports. */
    public static final double HELD_OUT = 0.2;
    /** The seed where nothing else is said. */
    public static final long SEED = 1;

    public TrainingRequest {
        layers = Collections.unmodifiableSortedSet(new TreeSet<>(layers));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** A training of these layers with everything else as usual. */
    public static TrainingRequest of(Set<String> layers) {
        return new TrainingRequest(new TreeSet<>(layers), null, new TreeMap<>(), HELD_OUT, SEED, false, null);
    }

    public TrainingRequest withTrainer(String id, Map<String, String> values) {
        return new TrainingRequest(layers, id, new TreeMap<>(values), heldOut, seed, onAll, dataSet);
    }

    public TrainingRequest withSplit(double share, long newSeed) {
        return new TrainingRequest(layers, trainer, options, share, newSeed, onAll, dataSet);
    }

    public TrainingRequest withAllGold() {
        return new TrainingRequest(layers, trainer, options, heldOut, seed, true, dataSet);
    }

    TrainingRequest withLayers(Set<String> some) {
        return new TrainingRequest(new TreeSet<>(some), trainer, options, heldOut, seed, onAll, dataSet);
    }

    public TrainingRequest withDataSet(String name, boolean onTest) {
        return new TrainingRequest(layers, trainer, options, heldOut, seed, onAll, new DataSetUse(name, onTest));
    }
}
