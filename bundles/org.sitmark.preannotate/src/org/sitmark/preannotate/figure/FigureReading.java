// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;

/**
 * What a stretch of text says as a figure.
 *
 * @param kind as in the layer
 * @param value plain number or ISO date; null where there is a range or it is unknown
 * @param low lower end of a range, or null
 * @param high upper end of a range, or null
 * @param unit or null
 * @param modifier or null
 * @param whole whether all of the stretch is read, not only a part of it
 */
public record FigureReading(
        String kind,
        @Nullable String value,
        @Nullable String low,
        @Nullable String high,
        @Nullable String unit,
        @Nullable String modifier,
        boolean whole) {

    /** The features with what is read in place of what they say of kind, value, range, unit and modifier; links stay. */
    public Features applyTo(Features features) {
        Features result = features.with("kind", kind);
        result = set(result, "value", value);
        result = set(result, "low", low);
        result = set(result, "high", high);
        result = set(result, "unit", unit);
        return set(result, "modifier", modifier);
    }

    private static Features set(Features features, String name, @Nullable String text) {
        return text == null ? features.without(name) : features.with(name, text);
    }
}
