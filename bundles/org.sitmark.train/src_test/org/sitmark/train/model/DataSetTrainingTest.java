// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Mark;
import org.sitmark.train.Gold;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;

class DataSetTrainingTest {

    private static final TrainingRequest REQUEST =
            TrainingRequest.of(Set.of()).withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "10"));

    private static DataSet dataSet(Corpus corpus) throws Exception {
        return new DataSets(corpus)
                .create("d", "", Selection.of(Set.of("entity")), SplitRule.of(SplitRule.By.REPORT, 0.2, 0.2, 1), null);
    }

    private static ModelCard.Data data(ModelCard card) {
        return Objects.requireNonNull(card.data());
    }

    @Test
    void theCardNamesTheDataSetAndTheTestIsLookedAtOnlyWhenAsked(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 20)) {
            DataSets sets = new DataSets(corpus);
            DataSet set = dataSet(corpus);
            ModelCard card = new Training(corpus)
                    .run(REQUEST.withDataSet("d", false), null)
                    .card();

            ModelCard.DataSetRef ref = Objects.requireNonNull(data(card).dataSet());
            assertThat(ref.name()).isEqualTo("d");
            assertThat(ref.version()).isEqualTo(1);
            assertThat(ref.fingerprint()).isEqualTo(set.fingerprint());
            assertThat(ref.measuredOn()).isEqualTo("validation");
            assertThat(data(card).train())
                    .containsExactlyElementsOf(set.of(Part.TRAIN).keySet());
            assertThat(data(card).heldOut())
                    .containsExactlyElementsOf(set.of(Part.VALIDATION).keySet());
            assertThat(card.note()).contains("on the validation reports");
            assertThat(new ModelStore(corpus).require(card.id())).isEqualTo(card);
            assertThat(sets.looks("d")).isEmpty();

            ModelEvaluation.Measured unseen = ModelEvaluation.of(corpus, card.id(), null);
            assertThat(unseen.evaluation().reports())
                    .containsExactlyElementsOf(set.of(Part.VALIDATION).keySet());
            assertThat(unseen.remarks()).anyMatch(r -> r.contains("locked test part"));

            ModelCard tested = new Training(corpus)
                    .run(REQUEST.withDataSet("d", true), null)
                    .card();
            assertThat(tested.sha256()).isEqualTo(card.sha256());
            assertThat(data(tested).heldOut())
                    .containsExactlyElementsOf(set.of(Part.TEST).keySet());
            assertThat(sets.looks("d")).hasSize(1);

            ModelEvaluation.Measured measured = ModelEvaluation.onDataSet(corpus, card.id(), set, Part.TEST, null);
            assertThat(ModelCard.scores(measured.evaluation())).isEqualTo(tested.scores());
            assertThat(measured.remarks()).anyMatch(r -> r.contains("looked at 2 times"));
        }
    }

    @Test
    void aModelThatSawTestReportsIsNotMeasuredOnThem(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 20)) {
            DataSet set = dataSet(corpus);
            ModelCard card = new Training(corpus)
                    .run(
                            TrainingRequest.of(Set.of("entity"))
                                    .withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "5"))
                                    .withAllGold(),
                            null)
                    .card();
            assertThatThrownBy(() -> ModelEvaluation.onDataSet(corpus, card.id(), set, Part.TEST, null))
                    .hasMessageContaining("was trained on 4 of the 4 reports of the part test");
            assertThat(new DataSets(corpus).looks("d")).isEmpty();
        }
    }

    @Test
    void aCardGivesTheSameBytesAgain(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 20)) {
            dataSet(corpus);
            Training training = new Training(corpus);
            for (TrainingRequest request : List.of(
                    REQUEST.withDataSet("d", false),
                    REQUEST.withDataSet("d", false).withAllGold(),
                    REQUEST.withDataSet("d", true).withAllGold(),
                    TrainingRequest.of(Set.of("entity", "equipment"))
                            .withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "7"))
                            .withSplit(0.3, 5),
                    TrainingRequest.of(Set.of("entity"))
                            .withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "7"))
                            .withAllGold())) {
                ModelCard card = training.run(request, null).card();
                TrainingResult again = training.again(card, null);
                assertThat(again.card().sha256()).as("%s", request).isEqualTo(card.sha256());
                assertThat(again.card().scores()).isEqualTo(card.scores());
                assertThat(again.card().data()).isEqualTo(card.data());
                assertThat(again.remarks()).noneMatch(r -> r.contains("changed"));
            }
        }
    }

    @Test
    void aCorpusThatChangedSinceIsTold(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 20)) {
            DataSet set = dataSet(corpus);
            Training training = new Training(corpus);
            ModelCard card = training.run(REQUEST.withDataSet("d", false), null).card();
            ModelCard plain = training.run(
                            TrainingRequest.of(Set.of("entity"))
                                    .withTrainer("org.sitmark.train.opennlp", Map.of("iterations", "5")),
                            null)
                    .card();

            // what came later is none of the card's business
            corpus.add(Gold.many(21).get(20));
            assertThat(training.again(card, null).remarks()).noneMatch(r -> r.contains("changed"));

            String name = set.of(Part.TRAIN).firstKey();
            Mark mark = corpus.read(name).marks("entity").get(0);
            corpus.apply("Remove", Map.of(name, new Edit("Remove", List.of(Change.remove(mark)))), null);
            TrainingResult again = training.again(card, null);
            assertThat(again.remarks()).anyMatch(r -> r.startsWith("The corpus has changed since"));
            assertThat(again.card().sha256()).isNotEqualTo(card.sha256());
            assertThat(training.again(plain, null).remarks()).anyMatch(r -> r.contains("other texts or marks"));
            assertThat(training.run(REQUEST.withDataSet("d", false), null).remarks())
                    .anyMatch(r -> r.contains("changed since version 1"));
        }
    }
}
