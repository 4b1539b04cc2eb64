// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Layer;
import org.sitmark.uima.layer.FeatureType.Form;

/**
 * The UIMA type of a layer. Immutable.
 *
 * @param name full name
 * @param family itself and all its supertypes
 * @param features those of the layer, inherited ones first; without those that the model cannot hold
 */
public record LayerType(String name, Set<String> family, List<FeatureType> features) {

    public static final String ANNOTATION = "uima.tcas.Annotation";

    public LayerType {
        family = Set.copyOf(family);
        features = List.copyOf(features);
    }

    public Optional<FeatureType> feature(String feature) {
        return features.stream().filter(f -> f.name().equals(feature)).findFirst();
    }

    /** Whether a feature with this range may point to an annotation of this type. */
    public boolean fits(String range) {
        return family.contains(range);
    }

    /** The type as it must be where only the layer is known, as in tests: any annotation for links, doubles for numbers. */
    public static LayerType of(Layer layer) {
        List<FeatureType> features = new ArrayList<>();
        for (FeatureSpec spec : layer.features()) {
            Form form =
                    switch (spec.kind()) {
                        case STRING -> Form.STRING;
                        case NUMBER -> Form.FLOAT;
                        case BOOLEAN -> Form.BOOLEAN;
                        case LINK -> Form.LINK;
                        case LINKS -> Form.ARRAY;
                    };
            features.add(new FeatureType(spec, form, form == Form.LINK || form == Form.ARRAY ? ANNOTATION : ""));
        }
        return new LayerType(layer.typeName(), Set.of(layer.typeName(), ANNOTATION), features);
    }

    /** Position of the feature in the order of the type, or the number of features for others. */
    public int position(@Nullable String feature) {
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).name().equals(feature)) {
                return i;
            }
        }
        return features.size();
    }
}
