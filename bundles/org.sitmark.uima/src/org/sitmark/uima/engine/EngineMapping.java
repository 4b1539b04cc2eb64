// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.util.Map;

/**
 * How annotations of an engine's type become suggestions of a layer.
 *
 * @param type full name of the engine's type
 * @param layer id of the layer
 * @param kindFrom name of the feature of the type that tells the kind; empty where every annotation is taken
 * @param kinds the layer's kind for each value of that feature; {@code *} stands for all other values. Annotations with another value are left out;
 *     without any entry a value is taken as it is where the layer knows it
 * @param features names of other features of the type, by the layer's feature that gets their value
 * @param scoreFrom name of a number feature of the type that tells how sure the engine is; empty for none
 * @param score of annotations without such a feature
 */
public record EngineMapping(
        String type,
        String layer,
        String kindFrom,
        Map<String, String> kinds,
        Map<String, String> features,
        String scoreFrom,
        double score) {

    /** The score of engines that tell none. */
    public static final double DEFAULT_SCORE = 0.5;

    /** The value of {@link #kinds} that stands for all others. */
    public static final String OTHERS = "*";

    public EngineMapping {
        kinds = Map.copyOf(kinds);
        features = Map.copyOf(features);
    }
}
