// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Value;

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
        INTEGER,
        FLOAT,
        BOOLEAN,
        /** The id of the target. */
        LINK,
        /** The ids of the elements of an array in one attribute. */
        ARRAY,
        /** The id of an array that others may share. */
        SHARED_ARRAY,
        /** The ids of the elements of a list in one attribute. */
        LIST,
        /** The id of the first node of a list that others may share. */
        SHARED_LIST;

        /** Whether the value is one id, so 0 means that there is none. */
        public boolean isReference() {
            return this == LINK || this == SHARED_ARRAY || this == SHARED_LIST;
        }
    }

    public String name() {
        return spec.name();
    }

    /** Whether the feature's range has this value, which is no link: an allowed string, a number that fits, a truth value. */
    public boolean allows(Value value) {
        return switch (form) {
            case STRING ->
                value instanceof Value.Text text
                        && (spec.allowedValues().isEmpty()
                                || spec.allowedValues().contains(text.text()));
            case INTEGER ->
                value instanceof Value.Num number
                        && number.number() == Math.rint(number.number())
                        && Math.abs(number.number()) <= Integer.MAX_VALUE;
            case FLOAT -> value instanceof Value.Num;
            case BOOLEAN -> value instanceof Value.Bool;
            default -> false;
        };
    }
}
