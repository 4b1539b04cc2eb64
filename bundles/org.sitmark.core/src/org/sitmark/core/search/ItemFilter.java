// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/**
 * Which marks and suggestions to find. Every part that is given must fit.
 *
 * @param layer id of the layer, or null for any
 * @param kind the kind, or null for any
 * @param feature name of a feature that the item must have, or null
 * @param value what the feature must be, letter case aside, or null for any value; links have no value
 * @param source what the source or the provenance must contain, letter case aside, or null
 * @param states which states fit; none stands for all
 */
public record ItemFilter(
        @Nullable String layer,
        @Nullable String kind,
        @Nullable String feature,
        @Nullable String value,
        @Nullable String source,
        Set<State> states) {

    /** Lets every item pass, and is no reason to look for items. */
    public static final ItemFilter NONE = new ItemFilter(null, null, null, null, null, Set.of());

    /** What a person decided of an item. */
    public enum State {
        MARK,
        OPEN,
        REJECTED;

        /** The state of an item. */
        public static State of(Item item) {
            return item instanceof Suggestion s ? s.isOpen() ? OPEN : REJECTED : MARK;
        }
    }

    public ItemFilter {
        states = Set.copyOf(states);
    }

    /** All items of a layer. */
    public static ItemFilter ofLayer(String layer) {
        return new ItemFilter(layer, null, null, null, null, Set.of());
    }

    /** The same for items in one state only. */
    public ItemFilter in(State state) {
        return new ItemFilter(layer, kind, feature, value, source, EnumSet.of(state));
    }

    /** Whether nothing is asked of items. */
    public boolean isEmpty() {
        return layer == null && kind == null && feature == null && source == null && states.isEmpty();
    }

    /** Whether an item fits. */
    public boolean matches(Item item, Layers layers) {
        String ofLayer = layer;
        String ofKind = kind;
        if (ofLayer != null && !ofLayer.equals(item.layer())) {
            return false;
        }
        if (!states.isEmpty() && !states.contains(State.of(item))) {
            return false;
        }
        if (ofKind != null
                && !ofKind.equals(layers.byId(item.layer())
                        .map((Layer l) -> l.kindOf(item))
                        .orElse(null))) {
            return false;
        }
        return matchesFeature(item) && matchesSource(item);
    }

    private boolean matchesFeature(Item item) {
        String name = feature;
        String wanted = value;
        if (name == null) {
            return true;
        }
        Value has = item.features().get(name);
        if (has == null || wanted == null) {
            return has != null;
        }
        String text = item.features().text(name);
        return text != null && text.equalsIgnoreCase(wanted);
    }

    private boolean matchesSource(Item item) {
        String wanted = source;
        if (wanted == null) {
            return true;
        }
        Origin origin = item instanceof Suggestion s ? s.origin() : ((Mark) item).origin();
        String low = wanted.toLowerCase(Locale.ROOT);
        return origin == null
                ? "hand".equals(low)
                : (origin.source() + "\n" + origin.provenance())
                        .toLowerCase(Locale.ROOT)
                        .contains(low);
    }
}
