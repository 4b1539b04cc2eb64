// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Trainer;
import org.sitmark.testkit.CheckedMonitor;
import org.sitmark.train.Gold;
import org.sitmark.train.curve.LearningCurve.Sample;
import org.sitmark.train.curve.LearningCurve.Verdict;
import org.sitmark.train.curve.LearningCurveRun.Scale;
import org.sitmark.train.scoring.Tally;
import org.sitmark.train.sweep.HoldOut;

class LearningCurveTest {

    /** Ten sizes up to 100 reports, three seeds; each of the measured reports has 20 marks, found with the probability of the size. */
    private static LearningCurve curve(DoubleUnaryOperator found, int measured) {
        List<Double> shares = LearningCurveRun.shares(10, Scale.LINEAR);
        List<List<Sample>> samples = new ArrayList<>();
        for (double share : shares) {
            List<Sample> seeds = new ArrayList<>();
            for (int seed = 0; seed < 3; seed++) {
                Random random = new Random(seed * 100L + (long) (share * 1000));
                List<Tally> tallies = new ArrayList<>();
                for (int r = 0; r < measured; r++) {
                    int hit = 0;
                    for (int m = 0; m < 20; m++) {
                        hit += random.nextDouble() < found.applyAsDouble(100 * share) ? 1 : 0;
                    }
                    tallies.add(new Tally(20, 20, hit));
                }
                seeds.add(new Sample((int) (100 * share), 0, tallies));
            }
            samples.add(seeds);
        }
        return LearningCurve.of(shares, samples, 1);
    }

    @Test
    void aRisingCurveSaysThatMoreDataWillHelp() {
        LearningCurve rising = curve(n -> 0.2 + 0.08 * Math.log(n) / Math.log(2), 60);
        assertThat(rising.verdict()).isEqualTo(Verdict.WILL_HELP);
        assertThat(rising.gain()).isCloseTo(0.08, within(0.03));
        assertThat(rising.interval().low()).isLessThan(0.08);
        assertThat(rising.interval().high()).isGreaterThan(0.08);
        assertThat(rising.sentence()).startsWith("More data will help: twice as many reports would change F1 by +");
    }

    @Test
    void aFlatCurveSaysThatItWillNot() {
        LearningCurve flat = curve(n -> 0.7, 600);
        assertThat(flat.verdict()).isEqualTo(Verdict.WILL_NOT_HELP);
        assertThat(flat.sentence()).contains("will not help");
    }

    @Test
    void fewReportsCannotTell() {
        LearningCurve unsure = curve(n -> 0.5 + 0.005 * Math.log(n) / Math.log(2), 4);
        assertThat(unsure.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(unsure.sentence()).startsWith("It cannot be told").contains("4 reports");
    }

    @Test
    void theSlopeIsThatOfTheLastTwoDoublings() {
        double[] sizes = {10, 20, 25, 50, 100};
        double[] f1s = {0.9, 0.1, 0.4, 0.5, 0.6};
        assertThat(LearningCurve.slope(sizes, f1s)).isCloseTo(0.1, within(1e-12));
        assertThat(LearningCurve.slope(new double[] {1, 100}, new double[] {0, 1}))
                .isCloseTo(1 / (Math.log(100) / Math.log(2)), within(1e-12));
    }

    @Test
    void sharesRiseToOne() {
        assertThat(LearningCurveRun.shares(4, Scale.LINEAR)).containsExactly(0.25, 0.5, 0.75, 1.0);
        List<Double> log = LearningCurveRun.shares(5, Scale.LOG);
        assertThat(log.get(0)).isCloseTo(0.05, within(1e-9));
        assertThat(log.get(1) / log.get(0)).isCloseTo(log.get(4) / log.get(3), within(1e-9));
        assertThat(log.get(4)).isEqualTo(1.0);
    }

    private static final Extension<Trainer> TRAINER = Sitmark.installed().trainers().stream()
            .filter(t -> t.id().equals("org.sitmark.train.opennlp"))
            .findFirst()
            .orElseThrow();

    private static LearningCurveRun run(int train, int held) {
        List<Report> gold = Gold.many(train + held);
        return new LearningCurveRun(
                new HoldOut(TRAINER, List.of(Set.of("entity")), Gold.CONTEXT, Gold.SEGMENTER, 1),
                Map.of("iterations", "10"),
                gold.subList(0, train),
                gold.subList(train, train + held));
    }

    @Test
    void modelsAreTrainedOnEverLargerParts() throws Exception {
        List<LearningCurveRun.Done> heard = new ArrayList<>();
        LearningCurve curve = run(12, 4).run(3, Scale.LINEAR, 2, heard::add, null);
        assertThat(curve.points()).extracting(LearningCurve.Point::reports).containsExactly(4.0, 8.0, 12.0);
        assertThat(curve.points()).allSatisfy(p -> {
            assertThat(p.each()).hasSize(2);
            assertThat(p.f1()).isBetween(p.interval().low(), p.interval().high());
        });
        assertThat(curve.points().get(2).f1()).isGreaterThan(0.8);
        assertThat(curve.measuredOn()).isEqualTo(4);
        assertThat(heard).hasSize(6).last().satisfies(d -> assertThat(d.done()).isEqualTo(6));
        assertThat(run(12, 4).run(3, Scale.LINEAR, 2, d -> {}, null)).isEqualTo(curve);
    }

    @Test
    void tooLittleIsRefusedAndCancellingStops() {
        assertThatThrownBy(() -> run(3, 2).run(10, Scale.LINEAR, 1, d -> {}, null))
                .hasMessageContaining("too few for a curve of 10 sizes");
        assertThatThrownBy(() -> run(20, 4).run(10, Scale.LOG, 3, d -> {}, CheckedMonitor.cancelledAfter(1)))
                .isInstanceOf(OperationCanceledException.class);
    }
}
