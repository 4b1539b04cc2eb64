// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;

/**
 * The key of a layer, or of one of its kinds.
 *
 * @param layer the layer
 * @param kind the kind, or null where the key is the layer's
 * @param key one upper-case letter or digit, or null where there is none
 * @param wished what the layer or the user asked for; another one than {@code key} where that was taken, null where nobody asked
 * @param takenBy who has the wished key, for people; null where it was free
 */
public record LayerKey(
        Layer layer,
        @Nullable String kind,
        @Nullable String key,
        @Nullable String wished,
        @Nullable String takenBy) {

    /** Name of what the key belongs to, under which the user's choice is stored. */
    public String id() {
        return kind == null ? layer.id() : layer.id() + "/" + kind;
    }

    /** Whether the wished key was not to be had. */
    public boolean clashes() {
        return takenBy != null;
    }

    /** One sentence on the clash; empty where there is none. */
    public String problem() {
        if (takenBy == null) {
            return "";
        }
        String instead = key != null
                ? key + " is used instead."
                : kind == null ? "it is marked from the list of all layers." : "no key is used instead.";
        return wished + " is taken by " + takenBy + "; " + instead;
    }
}
