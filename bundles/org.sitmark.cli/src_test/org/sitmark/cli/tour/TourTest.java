// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.cli.Cli;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.data.Folds;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.Tally;
import org.sitmark.train.sweep.Parallel;

class TourTest {

    @Test
    void theLoopRunsOnAFewReports(@TempDir Path folder) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        List<Report> gold = SampleReports.read(sitmark.layers()).subList(0, 9);
        var monitor = new NullProgressMonitor();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            var tour = new Tour(corpus, gold, 1);
            assertThat(tour.untouched()).hasSize(3).doesNotContainAnyElementsOf(tour.confirmed());
            assertThat(tour.confirmed()).hasSize(6);

            tour.importTexts();
            assertThat(tour.annotate(monitor).failures()).isEmpty();
            Evaluation before = tour.judge();
            Map<String, Effort> efforts = tour.confirm(monitor);
            ModelCard card = tour.train(monitor);
            tour.promote(card);
            tour.annotate(monitor);
            Tour.Unseen unseen = tour.judgeUnseen(folder, monitor);
            List<Gain> gains = tour.gains(before, unseen);

            assertThat(efforts.values().stream().mapToInt(Effort::marks).sum())
                    .isEqualTo(tour.confirmed().stream()
                            .mapToInt(Report::markCount)
                            .sum());
            assertThat(card.layers()).containsExactly("entity", "equipment");
            assertThat(tour.untouched()).noneMatch(r -> card.sawInTraining(r.name()));
            List<String> names = gold.stream().map(Report::name).toList();
            assertThat(unseen.alone().reports()).isEqualTo(names);
            assertThat(unseen.together().reports()).isEqualTo(names);
            assertThat(unseen.alone().type("entity", RowKey.ALL).strict().hit()).isPositive();
            assertThat(unseen.alone().type("figure", RowKey.ALL).strict().predicted())
                    .isZero();
            assertThat(gains).extracting(Gain::layer).containsExactly("entity", "equipment", "figure", "quote");
            assertThat(gains).extracting(Gain::trained).containsExactly(true, true, false, false);
            assertThat(before.type("figure", RowKey.ALL).strict().gold())
                    .isEqualTo(gold.stream()
                            .mapToInt(r -> r.marks("figure").size())
                            .sum());
            for (Report report : tour.untouched()) {
                assertThat(ReportInfo.stateOf(corpus.read(report.name()))).isEqualTo(ReportInfo.State.NEW);
                assertThat(corpus.read(report.name()).marks()).isEmpty();
            }

            assertThat(new ModelStore(corpus).promoted()).containsExactly(card);
            tour.takeBack(monitor);
            assertThat(new ModelStore(corpus).promoted()).isEmpty();
        }
    }

    @Test
    void aVerdictNeedsAnIntervalThatLeavesZeroOut() {
        assertThat(gain(true, new Interval(0.01, 0.2)).verdict()).isEqualTo("better");
        assertThat(gain(true, new Interval(0, 0.2)).verdict()).isEqualTo("no clear difference");
        assertThat(gain(true, new Interval(-0.2, -0.01)).verdict()).isEqualTo("worse");
        assertThat(gain(false, new Interval(0, 0)).verdict()).isEmpty();
    }

    private static Gain gain(boolean trained, Interval interval) {
        return new Gain("a", trained, new Tally(10, 8, 6), Tally.ZERO, new Tally(10, 9, 7), interval);
    }

    @Test
    void foldsAreOfLikeSizeAndCoverEverything() {
        List<Report> reports = IntStream.range(0, 10)
                .mapToObj(i -> Report.of("r" + i, ("word" + i + " ").repeat(20)))
                .toList();

        List<List<Report>> folds = Folds.of(reports, 3, 7);

        assertThat(folds).extracting(List::size).containsExactly(4, 3, 3);
        assertThat(folds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(reports);
        assertThat(Folds.of(reports, 3, 7)).isEqualTo(folds);
        assertThat(Folds.of(reports, 3, 8)).isNotEqualTo(folds);
    }

    @Test
    void tasksRunAllOrFailTogether() throws Exception {
        assertThat(Parallel.all(List.of(m -> 1, m -> 2, m -> 3), new NullProgressMonitor()))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> Parallel.all(
                        List.of(
                                m -> {
                                    throw new IOException("broken");
                                },
                                m -> {
                                    while (!m.isCanceled()) {
                                        Thread.onSpinWait();
                                    }
                                    return 1;
                                }),
                        new NullProgressMonitor()))
                .hasMessage("broken");
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThatThrownBy(() -> Parallel.all(
                        List.of(m -> {
                            while (!m.isCanceled()) {
                                Thread.onSpinWait();
                            }
                            return 1;
                        }),
                        cancelled))
                .isInstanceOf(OperationCanceledException.class);
    }

    @Test
    void aFolderThatIsInUseIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("file.txt"), "x");

        Cli.Result result = new Cli(folder).run("tour", ".");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("is not empty");
    }
}
