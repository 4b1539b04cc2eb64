// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.EnumMap;
import java.util.Map;

/** Keys and what they were spent on. A stroke is a key with its modifiers; a press counts every modifier too. */
public final class KeyCounts {

    /** What keys are spent on. */
    public enum Purpose {
        /** The suggestion is right. */
        RIGHT,
        /** The suggestion has another kind or boundary than the gold annotation. */
        CORRECTED,
        /** Nothing is suggested. */
        BY_HAND,
        /** Nothing is to be annotated where something is suggested. */
        REJECTED,
        /** Moving on to what comes next, in the report or to the next report. */
        GOING
    }

    private final Map<Purpose, Integer> strokes = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Integer> presses = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Integer> things = new EnumMap<>(Purpose.class);
    int kinds;
    int boundaries;
    int oneWord;
    int reports;

    void add(Purpose purpose, int addedThings, int addedStrokes, int addedPresses) {
        things.merge(purpose, addedThings, Integer::sum);
        strokes.merge(purpose, addedStrokes, Integer::sum);
        presses.merge(purpose, addedPresses, Integer::sum);
    }

    /** How many annotations, or for {@link Purpose#GOING} moves, there were. */
    public int things(Purpose purpose) {
        return things.getOrDefault(purpose, 0);
    }

    public int strokes(Purpose purpose) {
        return strokes.getOrDefault(purpose, 0);
    }

    public int presses(Purpose purpose) {
        return presses.getOrDefault(purpose, 0);
    }

    /** Gold annotations. */
    public int gold() {
        return things(Purpose.RIGHT) + things(Purpose.CORRECTED) + things(Purpose.BY_HAND);
    }

    public int strokes() {
        return strokes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int presses() {
        return presses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Strokes for each annotation of the purpose; 0 where there is none. */
    public double perThing(Purpose purpose) {
        return things(purpose) == 0 ? 0 : (double) strokes(purpose) / things(purpose);
    }
}
