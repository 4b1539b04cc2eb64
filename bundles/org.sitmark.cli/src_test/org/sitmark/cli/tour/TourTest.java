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
import org.sitmark.cli.tour.Tour.Gain;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.scoring.RowKey;

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
            Evaluation before = tour.judge(gold);
            Map<String, Effort> efforts = tour.confirm(monitor);
            List<ModelCard> cards = tour.train(monitor);
            tour.promote(cards);
            tour.annotate(monitor);
            Evaluation after = tour.judgeUnseen(folder, monitor);
            List<Gain> gains = tour.gains(before, after);

            assertThat(efforts.values().stream().mapToInt(Effort::marks).sum())
                    .isEqualTo(tour.confirmed().stream()
                            .mapToInt(Report::markCount)
                            .sum());
            assertThat(cards).extracting(ModelCard::layers).containsExactly(List.of("entity"), List.of("equipment"));
            assertThat(cards).allSatisfy(card -> {
                ModelCard.Data data = card.data();
                assertThat(data).isNotNull();
                assertThat(tour.untouched()).noneMatch(r -> card.sawInTraining(r.name()));
            });
            assertThat(after.reports())
                    .containsExactlyElementsOf(gold.stream().map(Report::name).toList());
            assertThat(gains).hasSize(4).allSatisfy(gain -> {
                assertThat(gain.after()).isBetween(0.0, 1.0);
                assertThat(gain.interval().low()).isLessThanOrEqualTo(gain.after() - gain.before() + 0.2);
            });
            assertThat(before.type("figure", RowKey.ALL).strict().gold())
                    .isEqualTo(gold.stream()
                            .mapToInt(r -> r.marks("figure").size())
                            .sum());
            for (Report report : tour.untouched()) {
                assertThat(ReportInfo.stateOf(corpus.read(report.name()))).isEqualTo(ReportInfo.State.NEW);
                assertThat(corpus.read(report.name()).marks()).isEmpty();
            }

            tour.keepOnly(cards.subList(0, 1), monitor);
            assertThat(new ModelStore(corpus).promoted()).containsExactly(cards.get(0));
        }
    }

    @Test
    void aVerdictNeedsAnIntervalThatLeavesZeroOut() {
        assertThat(new Gain("a", true, 0.5, 0.6, new Interval(0.01, 0.2)).verdict())
                .isEqualTo("better");
        assertThat(new Gain("a", true, 0.5, 0.6, new Interval(0, 0.2)).verdict())
                .isEqualTo("no clear difference");
        assertThat(new Gain("a", true, 0.5, 0.4, new Interval(-0.2, -0.01)).verdict())
                .isEqualTo("worse");
        assertThat(new Gain("a", false, 0.5, 0.5, new Interval(0, 0)).verdict()).isEmpty();
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
