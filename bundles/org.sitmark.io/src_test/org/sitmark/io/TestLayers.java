// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.FeatureSpec.Kind;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;

/** Layers like the built-in ones, and one with features of every kind. */
public final class TestLayers {

    public static final Layers ALL = new Layers(List.of(
            layer(
                    "entity",
                    "kind",
                    kinds("kind", "person", "organisation", "location", "nationality"),
                    feature("identifier", Kind.STRING)),
            layer(
                    "figure",
                    "kind",
                    kinds("kind", "count", "money", "date", "identifier"),
                    feature("value", Kind.STRING),
                    feature("low", Kind.STRING),
                    feature("high", Kind.STRING),
                    feature("of", Kind.LINK)),
            layer(
                    "quote",
                    "type",
                    kinds("type", "direct", "indirect"),
                    feature("cue", Kind.LINK),
                    feature("speaker", Kind.LINK)),
            layer(
                    "every",
                    null,
                    feature("number", Kind.NUMBER),
                    feature("truth", Kind.BOOLEAN),
                    feature("links", Kind.LINKS),
                    feature("text", Kind.STRING))));

    private TestLayers() {}

    private static Layer layer(String id, @Nullable String kindFeature, FeatureSpec... features) {
        return new Layer(
                id, id, "test." + id, List.of(features), kindFeature, "#ffffff", "#000000", null, null, "test");
    }

    private static FeatureSpec kinds(String name, String... values) {
        return new FeatureSpec(name, Kind.STRING, List.of(values), "");
    }

    private static FeatureSpec feature(String name, Kind kind) {
        return new FeatureSpec(name, kind, List.of(), "");
    }
}
