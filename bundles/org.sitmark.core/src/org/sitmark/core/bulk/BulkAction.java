// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Value;

/**
 * What is to be done at many places.
 *
 * @param verb what
 * @param layer id of the layer: for {@link Verb#MARK} the one to mark in, for {@link Verb#CHANGE} the one to change to or null to stay; the others
 *     have none
 * @param features features to set, by name, as text; an empty text removes the feature
 */
public record BulkAction(Verb verb, @Nullable String layer, SortedMap<String, String> features) {

    /** What can be done. */
    public enum Verb {
        /** Marks the place. */
        MARK,
        /** Changes layer or features of what lies exactly there. */
        CHANGE,
        /** Removes marks and rejects open suggestions that lie exactly there. */
        REMOVE,
        /** Accepts open suggestions that lie exactly there. */
        ACCEPT,
        /** Rejects open suggestions that lie exactly there. */
        REJECT
    }

    public BulkAction {
        features = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /** Marks in a layer. */
    public static BulkAction mark(String layer, Map<String, String> features) {
        return new BulkAction(Verb.MARK, layer, new TreeMap<>(features));
    }

    /** Changes features, and the layer where one is given. */
    public static BulkAction change(@Nullable String layer, Map<String, String> features) {
        return new BulkAction(Verb.CHANGE, layer, new TreeMap<>(features));
    }

    /** An action without a layer and features. */
    public static BulkAction of(Verb verb) {
        return new BulkAction(verb, null, new TreeMap<>());
    }

    /**
     * Checks it against the layers.
     *
     * @throws IllegalArgumentException with a sentence for people if the layer is missing or a value does not fit
     */
    public void check(Layers layers) {
        String id = layer;
        if (verb == Verb.MARK && id == null) {
            throw new IllegalArgumentException("Choose the layer to mark in");
        }
        if (verb == Verb.CHANGE && id == null && features.isEmpty()) {
            throw new IllegalArgumentException("Say what to change: the layer, the kind or a feature");
        }
        if (id != null) {
            set(layers.require(id), Features.NONE);
        }
    }

    /**
     * The features with those of this action over them.
     *
     * @throws IllegalArgumentException with a sentence for people if a feature is unknown or a value not allowed
     */
    Features set(Layer to, Features before) {
        Features result = before;
        for (Map.Entry<String, String> entry : features.entrySet()) {
            result = entry.getValue().isEmpty()
                    ? result.without(entry.getKey())
                    : result.with(entry.getKey(), value(to, entry.getKey(), entry.getValue()));
        }
        return result;
    }

    private static Value value(Layer layer, String name, String text) {
        FeatureSpec spec = layer.feature(name)
                .orElseThrow(() -> new IllegalArgumentException("Layer " + layer.id() + " has no feature " + name
                        + "; it has "
                        + String.join(
                                ", ",
                                layer.features().stream().map(FeatureSpec::name).toList())));
        return switch (spec.kind()) {
            case STRING -> {
                if (!spec.allowedValues().isEmpty() && !spec.allowedValues().contains(text)) {
                    throw new IllegalArgumentException("'" + text + "' is no " + name + " of " + layer.id()
                            + "; there are " + String.join(", ", spec.allowedValues()));
                }
                yield Value.of(text);
            }
            case NUMBER -> {
                try {
                    yield Value.of(Double.parseDouble(text));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("'" + text + "' is no number, which " + name + " must be", e);
                }
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException(name + " is true or false, not '" + text + "'");
                }
                yield Value.of(Boolean.parseBoolean(text));
            }
            case LINK, LINKS ->
                throw new IllegalArgumentException(name + " is a link; links differ from place to place");
        };
    }

    /** For people, such as "Mark as entity location". */
    public String label() {
        String what = String.join(" ", features.values()).strip();
        String id = layer;
        return switch (verb) {
            case MARK -> "Mark as " + id + (what.isEmpty() ? "" : " " + what);
            case CHANGE ->
                "Change" + (id == null ? "" : " to " + id) + (what.isEmpty() ? "" : (id == null ? " to " : " ") + what);
            default -> verb.name().charAt(0) + verb.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
