// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A layer of annotations: a UIMA type with its features, and how it looks and is reached in the window.
 *
 * @param id short name that stands in files and on the command line, such as {@code entity}
 * @param name for people
 * @param typeName full name of the UIMA type
 * @param features in the order of the type system
 * @param kindFeature the feature that tells the kinds of the layer apart (colour, keys, scores), or null
 * @param color background of its marks on a light ground, {@code #RRGGBB}
 * @param darkColor background of its marks on a dark ground, {@code #RRGGBB}
 * @param key the key that marks with this layer, or null
 * @param guideline the guideline for annotators in Markdown, or null
 * @param contributor name of the bundle that brought it
 * @param sign name of the small sign that tells its marks apart without colour, or null for any
 */
public record Layer(
        String id,
        String name,
        String typeName,
        List<FeatureSpec> features,
        @Nullable String kindFeature,
        String color,
        String darkColor,
        @Nullable String key,
        @Nullable URL guideline,
        String contributor,
        @Nullable String sign) {

    public Layer {
        features = List.copyOf(features);
    }

    /** A layer that has no wish for its sign. */
    public Layer(
            String id,
            String name,
            String typeName,
            List<FeatureSpec> features,
            @Nullable String kindFeature,
            String color,
            String darkColor,
            @Nullable String key,
            @Nullable URL guideline,
            String contributor) {
        this(id, name, typeName, features, kindFeature, color, darkColor, key, guideline, contributor, null);
    }

    public Optional<FeatureSpec> feature(String featureName) {
        return features.stream().filter(f -> f.name().equals(featureName)).findFirst();
    }

    /** The kinds in the order of the type system; empty where the layer has no kinds. */
    public List<String> kinds() {
        String kind = kindFeature;
        return kind == null
                ? List.of()
                : feature(kind).map(FeatureSpec::allowedValues).orElse(List.of());
    }

    /** The kind of an item of this layer, or null where it has none. */
    public @Nullable String kindOf(Item item) {
        String kind = kindFeature;
        return kind == null ? null : item.features().text(kind);
    }
}
