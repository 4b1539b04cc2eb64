// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;

/**
 * How layer and kind of a mark are written as the type of a name, which is all that an OpenNLP name finder learns. A model of one layer uses the
 * kind alone ({@code person}), or the layer's id where a mark has no kind; a model of several layers writes {@code layer.kind}, or the layer's id.
 * Characters that the training format cannot hold in a type (white space, {@code :}, {@code >}) are written as {@code _}. Immutable, thread-safe.
 */
public final class OutcomeTypes {

    /** What an outcome type stands for. */
    public record Meaning(String layer, @Nullable String kind) {}

    private final List<Layer> layers;

    /**
     * @param ids the layers that the model learns
     * @throws IllegalArgumentException if there is none, or one is unknown
     */
    public OutcomeTypes(Set<String> ids, Layers known) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one layer");
        }
        this.layers = ids.stream()
                .map(known::require)
                .sorted(Comparator.comparing(Layer::id))
                .toList();
    }

    /** The type for a kind of a layer; null for marks without one. */
    public String type(String layer, @Nullable String kind) {
        String plain = kind == null || kind.isBlank() ? null : clean(kind);
        if (plain == null) {
            return layer;
        }
        return layers.size() == 1 ? plain : layer + "." + plain;
    }

    /** What a type stands for; nothing where it belongs to none of the layers, as in a model of another layer. */
    public Optional<Meaning> meaning(String type) {
        if (layers.size() == 1) {
            Layer layer = layers.get(0);
            String kind = kind(layer, type);
            return kind != null
                    ? Optional.of(new Meaning(layer.id(), kind))
                    : type.equals(layer.id()) ? Optional.of(new Meaning(layer.id(), null)) : Optional.empty();
        }
        Meaning found = null;
        for (Layer layer : layers) {
            if (type.equals(layer.id())) {
                return Optional.of(new Meaning(layer.id(), null));
            }
            if (type.startsWith(layer.id() + ".")) {
                String kind = kind(layer, type.substring(layer.id().length() + 1));
                if (kind != null) {
                    found = new Meaning(layer.id(), kind); // ids are sorted: the longest that fits comes last
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The features that say the kind; none where there is no kind. */
    public Features features(Meaning meaning) {
        String kind = meaning.kind();
        String feature = layers.stream()
                .filter(l -> l.id().equals(meaning.layer()))
                .findFirst()
                .map(Layer::kindFeature)
                .orElse(null);
        return kind == null || feature == null ? Features.NONE : Features.of(feature, kind);
    }

    private static @Nullable String kind(Layer layer, String written) {
        if (layer.kindFeature() == null) {
            return null;
        }
        if (layer.kinds().isEmpty()) {
            return written.equals(layer.id()) ? null : written;
        }
        return layer.kinds().stream()
                .filter(k -> clean(k).equals(written))
                .findFirst()
                .orElse(null);
    }

    private static String clean(String kind) {
        return kind.replaceAll("[\\s:>]", "_");
    }
}
