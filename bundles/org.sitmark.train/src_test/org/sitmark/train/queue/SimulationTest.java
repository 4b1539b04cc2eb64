// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.sitmark.train.Gold;

class SimulationTest {

    private static Simulation of(boolean byReport) {
        return new Simulation(
                Gold.many(24),
                Map.of(),
                Set.of("entity"),
                Gold.LAYERS,
                Gold.SEGMENTER,
                new Simulation.Options(Set.of(Strategy.ENTROPY), byReport, 1, 3, 0.03, 5, 0.1, 0.5));
    }

    @Test
    void allOrdersBeginAndEndAlike() throws Exception {
        Curves curves = of(false).run(null);
        assertThat(curves.curves()).containsOnlyKeys(Strategy.ENTROPY, Strategy.RANDOM);
        List<Curves.Point> lot = curves.curves().get(Strategy.RANDOM).points();
        List<Curves.Point> entropy = curves.curves().get(Strategy.ENTROPY).points();
        assertThat(lot).hasSize(6);
        assertThat(entropy.get(0)).isEqualTo(lot.get(0));
        assertThat(entropy.get(5).tally()).isEqualTo(lot.get(5).tally());
        assertThat(entropy.get(5).share()).isEqualTo(1);
        for (int i = 0; i < 6; i++) {
            assertThat(entropy.get(i).share()).isCloseTo(0.03 + 0.97 * i / 5, within(0.05));
            assertThat(entropy.get(i).interval().low())
                    .isLessThanOrEqualTo(entropy.get(i).f1());
            assertThat(entropy.get(i).interval().high())
                    .isGreaterThanOrEqualTo(entropy.get(i).f1());
        }
        assertThat(entropy.get(5).f1()).isGreaterThan(0.9);
        assertThat(curves.curves().get(Strategy.RANDOM).gain()).isZero();
    }

    @Test
    void theSameAgain() throws Exception {
        assertThat(of(true).run(null)).isEqualTo(of(true).run(null));
    }

    @Test
    void canBeCancelled() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThatThrownBy(() -> of(false).run(cancelled)).isInstanceOf(OperationCanceledException.class);
    }

    @Test
    void whatIsSavedLiesBetweenThePoints() {
        double[] shares = {0.1, 0.5, 0.7, 1};
        assertThat(Curves.saved(shares, new double[] {0.2, 0.5, 0.7, 0.7}, 0.6, false))
                .isCloseTo(0.4, within(1e-9));
        assertThat(Curves.saved(shares, new double[] {0.2, 0.7, 0.5, 0.7}, 0.6, true))
                .isCloseTo(0.15, within(1e-9));
        assertThat(Curves.saved(shares, new double[] {0.2, 0.3, 0.5, 0.6}, 0.6, false))
                .isZero();
        assertThat(Curves.saved(shares, new double[] {0.7, 0.3, 0.5, 0.6}, 0.6, false))
                .isCloseTo(0.9, within(1e-9));
    }
}
