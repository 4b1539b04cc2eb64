// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a person decided on a boundary of sentences or tokens, against the segmenter. It lies between two characters, so it holds with any segmenter.
 * Immutable.
 *
 * @param unit whose boundary it is
 * @param offset where the later sentence or token begins, or would begin; UTF-16 code units
 * @param split whether there is a boundary; else there is none
 */
public record Repair(Unit unit, int offset, boolean split) {

    /** What a text is segmented into. */
    public enum Unit {
        SENTENCE,
        TOKEN;

        /** As it stands in files. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The unit that the text names.
         *
         * @throws IllegalArgumentException for anything else
         */
        public static Unit of(String text) {
            for (Unit unit : values()) {
                if (unit.text().equals(text)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("'" + text + "' is no unit of a segmentation");
        }
    }

    /** Text order. */
    public static final Comparator<Repair> ORDER =
            Comparator.comparingInt(Repair::offset).thenComparing(Repair::unit).thenComparing(Repair::split);

    public Repair {
        if (offset <= 0) {
            throw new IllegalArgumentException("A boundary at " + offset);
        }
    }

    /** Whether both are about one boundary. */
    public boolean isSamePlace(Repair other) {
        return unit == other.unit && offset == other.offset;
    }
}
