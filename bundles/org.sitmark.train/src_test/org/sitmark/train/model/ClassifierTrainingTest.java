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
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.preannotate.figure.FigureKinds;
import org.sitmark.preannotate.quote.QuoteAnnotator;
import org.sitmark.train.classifiers.ClassifierGold;

class ClassifierTrainingTest {

    private static final TrainingRequest KINDS =
            TrainingRequest.of(Set.of("figure")).withTrainer("org.sitmark.train.figurekinds", Map.of());

    @Test
    void aClassifierIsMeasuredBesideTheRulesPromotedUsedAndRolledBack(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), ClassifierGold.figures(15))) {
            ModelCard card = new Training(corpus).run(KINDS, null).card();
            ModelCard.Score score = card.score("figure").orElseThrow();
            assertThat(score.gold()).isEqualTo(score.predicted()).isEqualTo(12);
            assertThat(score.f1()).isEqualTo(1);
            ModelCard.Baseline baseline = Objects.requireNonNull(card.baseline());
            assertThat(baseline.system()).isEqualTo("rules");
            assertThat(baseline.accuracy()).isLessThan(1);
            assertThat(baseline.low()).isPositive();
            assertThat(baseline.chance()).isBetween(0.0, 1.0);
            assertThat(card.id()).startsWith("figure-kind-");
            assertThat(card.note()).contains("rules without the model are right for");

            assertThat(kindOf(corpus, "Post Zulu 700 slept.", "700")).isNotEqualTo("identifier");
            ModelStore store = new ModelStore(corpus);
            store.promote(card.id());
            assertThat(corpus.setting(FigureKinds.MODEL)).contains("models/" + card.id() + "/model.bin");
            assertThat(store.promoted("figure")).isEmpty();
            assertThat(store.promoted("figure", "kind").map(ModelCard::id)).contains(card.id());
            assertThat(kindOf(corpus, "Post Zulu 700 slept.", "700")).isEqualTo("identifier");

            assertThat(ModelEvaluation.of(corpus, card.id(), null)
                            .evaluation()
                            .type("figure", "*")
                            .strict()
                            .f1())
                    .isEqualTo(1);

            store.rollBack();
            assertThat(corpus.setting(FigureKinds.MODEL)).isEmpty();
            assertThat(kindOf(corpus, "Post Zulu 700 slept.", "700")).isNotEqualTo("identifier");
        }
    }

    @Test
    void aFinderAndAClassifierOfOneLayerArePromotedSideBySide(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), ClassifierGold.figures(12))) {
            ModelCard kinds = new Training(corpus).run(KINDS, null).card();
            ModelCard finder = new Training(corpus)
                    .run(TrainingRequest.of(Set.of("figure")).withTrainer("org.sitmark.train.opennlp", Map.of()), null)
                    .card();
            ModelStore store = new ModelStore(corpus);
            store.promote(kinds.id());
            store.promote(finder.id());
            assertThat(store.promoted()).extracting(ModelCard::id).containsExactly(kinds.id(), finder.id());
            ModelCard.Comparison comparison =
                    new Training(corpus).run(KINDS, null).card().comparison();
            assertThat(Objects.requireNonNull(comparison).model()).isEqualTo(kinds.id());
        }
    }

    @Test
    void theRankerOfSpeakersIsTrainedFromTheQuotesOfACorpus(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), ClassifierGold.quotes(15))) {
            TrainingRequest request =
                    TrainingRequest.of(Set.of("quote")).withTrainer("org.sitmark.train.speakers", Map.of());
            ModelCard card = new Training(corpus).run(request, null).card();
            assertThat(card.score("quote").orElseThrow().f1()).isGreaterThan(0.9);
            assertThat(card.scores()).extracting(ModelCard.Score::kind).contains("*", "direct", "indirect");
            assertThat(card.baseline()).isNotNull();
            assertThat(new Training(corpus).run(request, null).card().sha256()).isEqualTo(card.sha256());
            new ModelStore(corpus).promote(card.id());
            assertThat(corpus.setting(QuoteAnnotator.SPEAKERS)).isPresent();
            Report report = Report.of("new", "Oleh Vastin said that the bridge was lost.");
            assertThat(suggest(corpus, report, "quote")).hasSize(1);
        }
    }

    @Test
    void aClassifierLearnsItsOwnLayerAlone(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), ClassifierGold.figures(4))) {
            TrainingRequest wrong =
                    TrainingRequest.of(Set.of("entity")).withTrainer("org.sitmark.train.figurekinds", Map.of());
            assertThatThrownBy(() -> new Training(corpus).run(wrong, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("learns the kind of layer figure");
        }
    }

    private static String kindOf(Corpus corpus, String text, String figure) throws Exception {
        Report report = Report.of("new", text);
        return suggest(corpus, report, "figure").stream()
                .filter(s -> s.span().of(text).equals(figure))
                .map(s -> String.valueOf(s.features().text("kind")))
                .findFirst()
                .orElse("none");
    }

    private static List<Suggestion> suggest(Corpus corpus, Report report, String layer) throws Exception {
        return new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .suggest(report, null).stream()
                        .filter(s -> s.layer().equals(layer))
                        .toList();
    }
}
