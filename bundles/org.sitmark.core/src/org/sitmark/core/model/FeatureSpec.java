// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.List;

/**
 * A feature of a layer, as its UIMA type system declares it.
 *
 * @param name UIMA base name
 * @param kind what values it takes
 * @param allowedValues where a string feature is limited to some values, those, in the order of the type system; else empty
 * @param description for people; may be empty
 */
public record FeatureSpec(String name, Kind kind, List<String> allowedValues, String description) {

    /** What values a feature takes. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        LINK,
        LINKS
    }

    public FeatureSpec {
        allowedValues = List.copyOf(allowedValues);
    }
}
