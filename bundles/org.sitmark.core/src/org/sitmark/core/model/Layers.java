// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/** The layers of a corpus, in the order of their registration. Immutable. */
public final class Layers implements Iterable<Layer> {

    private final Map<String, Layer> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two layers have one id */
    public Layers(Collection<Layer> layers) {
        for (Layer layer : layers) {
            Layer other = byId.putIfAbsent(layer.id(), layer);
            if (other != null) {
                throw new IllegalArgumentException("Layer " + layer.id() + " comes from " + other.contributor()
                        + " and from " + layer.contributor());
            }
        }
    }

    public Optional<Layer> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Layer> byType(String typeName) {
        return byId.values().stream().filter(l -> l.typeName().equals(typeName)).findFirst();
    }

    /** @throws IllegalArgumentException with a sentence for people, if there is no such layer */
    public Layer require(String id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException(
                "There is no layer '" + id + "'; there are " + String.join(", ", byId.keySet())));
    }

    public List<Layer> asList() {
        return List.copyOf(byId.values());
    }

    public Stream<Layer> stream() {
        return byId.values().stream();
    }

    /** The kind of an item, or null where its layer is unknown or has no kinds. */
    public @Nullable String kindOf(Item item) {
        Layer layer = byId.get(item.layer());
        return layer == null ? null : layer.kindOf(item);
    }

    @Override
    public Iterator<Layer> iterator() {
        return asList().iterator();
    }
}
