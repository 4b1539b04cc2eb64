// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * An annotation that a person made or confirmed: gold.
 *
 * @param id unique in the report, at least 1
 * @param layer id of the layer
 * @param span UTF-16 offsets
 * @param features its features
 * @param origin the suggestion that it came from, or null where it was made by hand or imported as gold
 */
public record Mark(
        int id,
        String layer,
        Span span,
        Features features,
        @Nullable Origin origin) implements Item {

    public Mark withSpan(Span changed) {
        return new Mark(id, layer, changed, features, edited());
    }

    public Mark withFeatures(Features changed) {
        return new Mark(id, layer, span, changed, edited());
    }

    private @Nullable Origin edited() {
        Origin from = origin;
        return from == null ? null : from.asEdited();
    }
}
