// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

/** Parts of speech of Universal Dependencies, and one more for a stretch in quotation marks. */
public enum Pos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X,
    /** A stretch in quotation marks, which counts as one element of its sentence. */
    QUOTE;

    /** The one with this name; X where there is none. */
    public static Pos of(String tag) {
        for (Pos pos : values()) {
            if (pos.name().equals(tag)) {
                return pos;
            }
        }
        return X;
    }

    /** Whether a noun phrase may end with it. */
    public boolean isNominal() {
        return this == NOUN || this == PROPN || this == PRON || this == NUM || this == QUOTE;
    }
}
