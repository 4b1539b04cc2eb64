// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.decisions.Tally;
import org.sitmark.core.decisions.Term;

/**
 * Gives suggestions their scores: the source's own is calibrated by the shipped curves, moved by how often people agreed with the source on this corpus,
 * and weighed with what they decided on the very same string. Thread-safe.
 */
final class Scores {

    /** The shipped precision of a source counts as so many decisions. */
    private static final double PRIOR = 8;

    /** Fewer decisions do not move a source. */
    private static final int ENOUGH = 10;

    /** A change counts half: the source had seen that there is something. */
    private static final double CHANGED = 0.5;

    /** Sources move in steps of the logarithm of the odds, so that scores stand still between them. */
    private static final double STEP = 0.25;

    private static final double CERTAIN = 0.995;

    private final Calibration calibration;
    private final Decisions decisions;
    private final Map<SourceKind, Double> shifts = new HashMap<>();

    Scores(Calibration calibration, Decisions decisions) {
        this.calibration = calibration;
        this.decisions = decisions;
    }

    Decisions decisions() {
        return decisions;
    }

    /** @param own the source's own score */
    double of(SourceKind source, Term term, double own) {
        double score = calibration.score(source, own);
        double shift = shift(source);
        if (shift != 0) {
            score = probability(odds(score) + shift);
        }
        return Math.round(1000 * decisions.weigh(term, score)) / 1000.0;
    }

    private double shift(SourceKind source) {
        synchronized (shifts) {
            return shifts.computeIfAbsent(source, this::measured);
        }
    }

    private double measured(SourceKind source) {
        Tally tally = decisions.of(source);
        if (tally.total() < ENOUGH) {
            return 0;
        }
        double right = tally.accepted() + CHANGED * tally.changed();
        OptionalDouble shipped = calibration.precision(source);
        // a source that nobody measured is taken for one that is right in three of four cases
        double expected = shipped.orElse(0.75);
        double found = (right + PRIOR * expected) / (tally.total() + PRIOR);
        return STEP * Math.round((odds(found) - odds(expected)) / STEP);
    }

    private static double odds(double p) {
        double inside = Math.max(1 - CERTAIN, Math.min(CERTAIN, p));
        return Math.log(inside / (1 - inside));
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** What the scores of all suggestions depend on beside the shipped curves, a line each. */
    List<String> lines(Iterable<SourceKind> measured) {
        List<String> lines = new ArrayList<>();
        for (SourceKind source : measured) {
            double shift = shift(source);
            if (shift != 0) {
                lines.add(String.format(
                        Locale.ROOT, "%s\t%s\t%s\t%.2f", source.source(), source.layer(), source.kind(), shift));
            }
        }
        return List.copyOf(new TreeSet<>(lines));
    }
}
