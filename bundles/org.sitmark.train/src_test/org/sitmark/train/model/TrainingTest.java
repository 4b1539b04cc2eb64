// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.data.GoldReports;

class TrainingTest {

    private static final TrainingRequest ENTITIES =
            TrainingRequest.of(Set.of("entity")).withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "30"));

    @Test
    void trainsMeasuresAndStores(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 30)) {
            TrainingResult result = new Training(corpus).run(ENTITIES, null);
            ModelCard card = result.card();
            assertThat(card.layers()).containsExactly("entity");
            assertThat(card.score("entity").orElseThrow().f1()).isGreaterThan(0.9);
            assertThat(card.scores()).extracting(ModelCard.Score::kind).containsExactly("*", "location", "person");
            ModelCard.Data data = card.data();
            assertThat(data).isNotNull();
            if (data != null) {
                assertThat(data.train()).hasSize(24).doesNotContainAnyElementsOf(data.heldOut());
                assertThat(data.heldOut())
                        .hasSize(6)
                        .isEqualTo(result.evaluation().reports());
                assertThat(data.trainedOnAll()).isFalse();
                assertThat(data.fingerprint())
                        .isEqualTo(GoldReports.fingerprint(
                                GoldReports.of(corpus, Set.of("entity"), null).reports(), Set.of("entity")));
            }
            assertThat(card.parameters()).containsEntry("iterations", "30").containsKey("coverage");
            assertThat(card.versions()).containsKeys("java", "opennlp");
            assertThat(card.comparison()).isNull();
            assertThat(Files.size(result.model())).isEqualTo(card.bytes());
            assertThat(new ModelStore(corpus).list()).containsExactly(card);
            assertThat(new ModelStore(corpus).promoted()).isEmpty();
        }
    }

    @Test
    void theSameRequestGivesTheSameModelAndScores(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 15)) {
            ModelCard first = new Training(corpus).run(ENTITIES, null).card();
            ModelCard second = new Training(corpus).run(ENTITIES, null).card();
            assertThat(second.sha256()).isEqualTo(first.sha256());
            assertThat(second.scores()).isEqualTo(first.scores());
            assertThat(second.data()).isEqualTo(first.data());
        }
    }

    @Test
    void isComparedWithThePromotedModelOnReportsThatNeitherSaw(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 30)) {
            Training training = new Training(corpus);
            ModelCard weak = training.run(
                            ENTITIES.withTrainer(
                                    "org.sitmark.train.opennlp", Map.of("algorithm", "MAXENT", "iterations", "1")),
                            null)
                    .card();
            new ModelStore(corpus).promote(weak.id());
            ModelCard.Comparison comparison =
                    training.run(ENTITIES, null).card().comparison();
            assertThat(comparison).isNotNull();
            if (comparison != null) {
                assertThat(comparison.model()).isEqualTo(weak.id());
                assertThat(comparison.reports()).isEqualTo(6);
                ModelCard.LayerComparison entity = comparison.layers().get(0);
                assertThat(entity.now()).isGreaterThan(entity.before());
                assertThat(entity.low()).isPositive();
            }
            ModelCard otherSplit =
                    training.run(ENTITIES.withSplit(0.2, 77), null).card();
            ModelCard.Comparison fair = otherSplit.comparison();
            if (fair != null) {
                assertThat(fair.reports()).isLessThan(6);
            }
        }
    }

    @Test
    void aModelOfAllGoldSaysWhatItsScoresMean(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 15)) {
            ModelCard usual = new Training(corpus).run(ENTITIES, null).card();
            ModelCard all =
                    new Training(corpus).run(ENTITIES.withAllGold(), null).card();
            assertThat(all.scores()).isEqualTo(usual.scores());
            assertThat(all.sha256()).isNotEqualTo(usual.sha256());
            assertThat(all.note()).contains("Trained on all gold");
            assertThat(all.sawInTraining("report000")).isTrue();
            assertThatThrownBy(() -> ModelEvaluation.of(corpus, all.id(), null))
                    .hasMessageContaining("none to measure");
        }
    }

    @Test
    void severalLayersAreLearnedTogether(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 30)) {
            TrainingRequest both = TrainingRequest.of(Set.of("entity", "equipment"));
            ModelCard card = new Training(corpus).run(both, null).card();
            assertThat(card.layers()).containsExactly("entity", "equipment");
            assertThat(card.score("equipment").orElseThrow().f1()).isGreaterThan(0.9);
            assertThat(ModelEvaluation.of(corpus, card.id(), null).evaluation().scores())
                    .isEqualTo(ModelEvaluation.of(corpus, card.id(), null)
                            .evaluation()
                            .scores());
        }
    }

    @Test
    void unfinishedReportsAreNoGold(@TempDir Path folder) throws Exception {
        List<Report> reports = new ArrayList<>(Gold.many(4));
        reports.set(1, withState(reports.get(1), ReportInfo.State.SKIPPED));
        reports.set(2, withState(reports.get(2), ReportInfo.State.IN_PROGRESS));
        reports.add(withState(Report.of("done", "Nothing to mark here."), ReportInfo.State.DONE));
        reports.add(Report.of("bare", "Nobody looked at this."));
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), reports)) {
            GoldReports gold = GoldReports.of(corpus, Set.of("entity"), null);
            assertThat(gold.reports())
                    .extracting(Report::name)
                    .containsExactly("done", "report000", "report002", "report003");
            assertThat(gold.leftOut()).containsExactly("report001 is marked as skipped or as a problem");
            assertThat(gold.marks(Set.of("entity"))).isPositive();
        }
        Report open = reports.get(2)
                .with(List.of(org.sitmark.core.model.Change.add(new Suggestion(
                        4711,
                        "entity",
                        new org.sitmark.core.model.Span(0, 1),
                        org.sitmark.core.model.Features.NONE,
                        new org.sitmark.core.model.Origin("x", 1, ""),
                        Suggestion.State.OPEN))));
        reports.set(2, open);
        try (Corpus corpus = TestCorpus.create(folder.resolve("d"), reports)) {
            assertThat(GoldReports.of(corpus, Set.of("entity"), null).leftOut())
                    .contains("report002 is in progress and has open suggestions");
        }
    }

    @Test
    void wrongRequestsAreRefusedWithASentence(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 3)) {
            Training training = new Training(corpus);
            assertThatThrownBy(() -> training.run(TrainingRequest.of(Set.of("nope")), null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no layer 'nope'");
            assertThatThrownBy(() -> training.run(TrainingRequest.of(Set.of()), null))
                    .hasMessageContaining("at least one layer");
            assertThatThrownBy(() -> training.run(ENTITIES.withTrainer("nope", Map.of()), null))
                    .hasMessageContaining("no trainer 'nope'")
                    .hasMessageContaining("org.sitmark.train.opennlp");
            assertThatThrownBy(() -> training.run(
                            ENTITIES.withTrainer("org.sitmark.train.opennlp", Map.of("color", "red")), null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("color");
            assertThatThrownBy(() -> training.run(TrainingRequest.of(Set.of("quote")), null))
                    .hasMessageContaining("at least two annotated reports");
            assertThat(new ModelStore(corpus).list()).isEmpty();
        }
    }

    @Test
    void aCancelledTrainingLeavesNoTrace(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 20)) {
            ModelCard promoted = new Training(corpus).run(ENTITIES, null).card();
            new ModelStore(corpus).promote(promoted.id());
            for (String phase : List.of("Reading", "Iteration")) {
                NullProgressMonitor monitor = new CancelAt(phase);
                assertThatThrownBy(() -> new Training(corpus)
                                .run(
                                        ENTITIES.withTrainer(
                                                "org.sitmark.train.opennlp",
                                                Map.of("algorithm", "MAXENT", "sigma", "0", "iterations", "1000000")),
                                        monitor))
                        .isInstanceOf(OperationCanceledException.class);
            }
            assertThat(new ModelStore(corpus).list()).containsExactly(promoted);
            assertThat(new ModelStore(corpus).promoted()).containsExactly(promoted);
            try (var files = Files.list(folder.resolve("c/models"))) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @NonNullByDefault({})
    private static final class CancelAt extends NullProgressMonitor {

        private final String phase;

        CancelAt(String phase) {
            this.phase = phase;
        }

        @Override
        public void subTask(String name) {
            if (name.startsWith(phase)) {
                setCanceled(true);
            }
        }
    }

    @Test
    void modelsAreFoundByIdOrFileAndTakenInFromElsewhere(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 15);
                Corpus other = TestCorpus.create(folder.resolve("other"), 15)) {
            TrainingResult result = new Training(corpus).run(ENTITIES, null);
            ModelCard card = result.card();
            Files.copy(result.model(), folder.resolve("out.bin"));
            assertThat(ModelImport.find(corpus, card.id(), folder, Set.of())).isEqualTo(card);
            assertThat(ModelImport.find(corpus, "out.bin", folder, Set.of())).isEqualTo(card);
            ModelCard foreign = ModelImport.find(other, "out.bin", folder, Set.of());
            assertThat(foreign.layers()).containsExactly("entity");
            assertThat(foreign.data()).isNull();
            new ModelStore(other).promote(foreign.id());
            assertThat(new ModelStore(other).promoted("entity")).contains(foreign);
            assertThat(ModelEvaluation.of(other, foreign.id(), null)
                            .evaluation()
                            .reports())
                    .hasSize(15);
            Files.writeString(folder.resolve("bad.bin"), "no model");
            assertThatThrownBy(() -> ModelImport.find(corpus, "bad.bin", folder, Set.of("entity")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bad.bin")
                    .hasMessageContaining("no zip file");
            assertThatThrownBy(() -> ModelImport.find(corpus, "none.bin", folder, Set.of()))
                    .hasMessageContaining("no model and no file");
        }
    }

    private static Report withState(Report report, ReportInfo.State state) {
        return Report.of(report.name(), report.text(), Map.of(ReportInfo.STATE, state.text()), report.marks());
    }
}
