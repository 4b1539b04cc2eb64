// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.preannotation.Calibration;

class CurveFitTest {

    private static final SourceKind KEY = new SourceKind("rules", "entity", "person");

    /** A source that says .9 where it is right in 60 of 100, and .5 where it is right in 30. */
    private static List<Judged> boaster(int n, long seed) {
        Random random = new Random(seed);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean high = random.nextBoolean();
            boolean right = random.nextDouble() < (high ? 0.6 : 0.3);
            judged.add(new Judged(KEY, high ? 0.9 : 0.5, right, right));
        }
        return judged;
    }

    @Test
    void aCurveMakesScoresHonest() {
        Calibration curves = CurveFit.fit(boaster(2000, 1));
        assertThat(curves.score(KEY, 0.9)).isEqualTo(0.6, within(0.05));
        assertThat(curves.score(KEY, 0.5)).isEqualTo(0.3, within(0.05));
        List<Judged> fresh = boaster(2000, 2);
        double before = Reliability.of(fresh, false).error();
        double after = Reliability.of(
                        fresh.stream()
                                .map(j -> new Judged(
                                        j.source(), curves.score(j.source(), j.score()), j.right(), j.touches()))
                                .toList(),
                        false)
                .error();
        assertThat(before).isGreaterThan(0.2);
        assertThat(after).isLessThan(0.05);
    }

    @Test
    void aCurveNeverFalls() {
        List<Calibration.Point> points = CurveFit.rising(List.of(
                new Calibration.Point(0.5, 0.8, 10),
                new Calibration.Point(0.6, 0.4, 30),
                new Calibration.Point(0.9, 0.9, 10)));
        assertThat(points).extracting(Calibration.Point::right).containsExactly(0.5, 0.5, 0.9);
    }

    @Test
    void rareKindsShareTheCurveOfTheirLayer() {
        List<Judged> judged = new ArrayList<>(boaster(500, 3));
        judged.add(new Judged(new SourceKind("rules", "entity", "rare"), 0.9, false, false));
        Calibration curves = CurveFit.fit(judged);
        assertThat(curves.score(new SourceKind("rules", "entity", "rare"), 0.9)).isEqualTo(0.6, within(0.1));
    }

    @Test
    void aTableOfReliabilityAddsUp() {
        Reliability reliability = Reliability.of(
                List.of(
                        new Judged(KEY, 0.85, true, true),
                        new Judged(KEY, 0.8, false, true),
                        new Judged(KEY, 1, true, true)),
                false);
        assertThat(reliability.bins()).extracting(Reliability.Bin::count).containsExactly(2, 1);
        assertThat(reliability.precision()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(reliability.error()).isEqualTo((2 * Math.abs(0.825 - 0.5) + 0) / 3, within(1e-9));
    }
}
