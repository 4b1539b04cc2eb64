// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;

/** Small signs that tell the marks of layers apart without colour: each layer has one, of plug-ins too. */
public enum LayerSign {
    DISC,
    SQUARE,
    TRIANGLE,
    BARS,
    DIAMOND,
    CROSS,
    RING,
    BOX,
    WEDGE,
    STAR;

    /**
     * Gives each layer its sign: the one that it asks for, where two ask for the same that of the first; then what is left. Only with more layers than
     * signs two layers have the same.
     *
     * @param layers in the order of their registration
     * @return by the ids of the layers
     */
    public static Map<String, LayerSign> plan(Iterable<Layer> layers) {
        Map<String, LayerSign> signs = new LinkedHashMap<>();
        Set<LayerSign> free = EnumSet.allOf(LayerSign.class);
        for (Layer layer : layers) {
            LayerSign wished = named(layer.sign());
            if (wished != null && free.remove(wished)) {
                signs.put(layer.id(), wished);
            }
        }
        for (Layer layer : layers) {
            if (!signs.containsKey(layer.id())) {
                if (free.isEmpty()) {
                    free = EnumSet.allOf(LayerSign.class);
                }
                LayerSign next = free.iterator().next();
                free.remove(next);
                signs.put(layer.id(), next);
            }
        }
        return signs;
    }

    private static @Nullable LayerSign named(@Nullable String name) {
        for (LayerSign sign : values()) {
            if (sign.name().toLowerCase(Locale.ROOT).equals(name)) {
                return sign;
            }
        }
        return null;
    }
}
