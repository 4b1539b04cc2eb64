// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import org.sitmark.core.model.FeatureSpec;

/**
 * A feature of a layer's UIMA type: what the model knows of it and how XMI holds it.
 *
 * @param spec name, kind and allowed values
 * @param form how XMI holds it
 * @param target for links the type of what they may point to, else empty
 */
public record FeatureType(FeatureSpec spec, Form form, String target) {

    /** How XMI holds the values of a feature. */
    public enum Form {
        STRING,
        /** Whole numbers of any size. */
        INTEGER, FLOAT, BOOLEAN,
        /** The id of the target. */
        LINK,
        /** The ids of the elements of an array in one attribute. */
        ARRAY,
        /** The id of an array that others may share. */
        SHARED_ARRAY,
        /** The ids of the elements of a list in one attribute. */
        LIST,
        /** The id of the first node of a list that others may share. */
        SHARED_LIST
    }

    public String name() {
        return spec.name();
    }
}
