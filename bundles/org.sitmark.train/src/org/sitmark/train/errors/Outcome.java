// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

/** What became of a mark. The classes are those of MUC-5's scoring (Chinchor and Sundheim 1993), told apart by boundary and kind. */
public enum Outcome {
    /** Span and kind are those of gold. */
    RIGHT("right"),
    /** The span is right, the kind is not. */
    KIND("wrong kind"),
    /** The kind is right, and the spans overlap. */
    BOUNDARY("wrong boundary"),
    /** The spans overlap; neither they nor the kinds are the same. */
    BOUNDARY_AND_KIND("wrong boundary and kind"),
    /** Nothing was predicted for the gold mark: a false negative. */
    MISSED("missed"),
    /** There is no gold mark for what was predicted: a false positive. */
    SPURIOUS("spurious");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }
}
