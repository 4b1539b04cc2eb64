// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Suggestion;
import org.sitmark.io.bracket.BracketParser;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.scoring.Accuracy;

class SimulatedAnnotatorTest {

    private static final String GOLD = "[Ann|entity#p kind=person] [said|#c]: [[40|figure#f kind=count value=40 of=@t]"
            + " [Leopard 2 tanks|equipment#t category=tank quantity=@f] reached [New Velm|entity kind=location]"
            + "|quote type=indirect cue=@c speaker=@p] in May.";

    private static final String SUGGESTED =
            "[Ann|entity? kind=organisation] said: [40|figure?#f kind=count value=40 of=@t]"
                    + " [Leopard 2|equipment?#t category=tank quantity=@f] tanks reached New [Velm|entity? kind=location] in [May|entity?].";

    @Test
    void suggestionsBecomeGoldAndTheEffortIsCounted(@TempDir Path folder) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        Report gold = BracketParser.parse("r", GOLD, sitmark.layers());
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            corpus.add(BracketParser.parse("r", SUGGESTED, sitmark.layers()));
            SortedMap<String, Effort> efforts;
            Report decided;
            try (ReportSession session = corpus.open("r")) {
                efforts = SimulatedAnnotator.decide(session, gold);
                decided = session.report();
                assertThat(session.undo()).isTrue();
                assertThat(session.report().openSuggestions()).hasSize(5);
                session.redo();
            }

            assertThat(efforts)
                    .containsEntry("entity", new Effort(0, 2, 0, 1))
                    .containsEntry("figure", new Effort(1, 0, 0, 0))
                    .containsEntry("equipment", new Effort(0, 1, 0, 0))
                    .containsEntry("quote", new Effort(0, 0, 1, 0));
            assertThat(decided.openSuggestions()).isEmpty();
            assertThat(decided.suggestions()).hasSize(1);
            assertThat(ReportInfo.stateOf(decided)).isEqualTo(ReportInfo.State.DONE);
            assertSame(decided, gold, sitmark);
        }
    }

    @Test
    void theWholeSampleCanBeConfirmedFromNothing(@TempDir Path folder) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            for (Report gold : SampleReports.read(sitmark.layers())) {
                corpus.add(Report.of(gold.name(), gold.text()));
                corpus.change(gold.name(), session -> SimulatedAnnotator.decide(session, gold));
                assertSame(corpus.read(gold.name()), gold, sitmark);
            }
        }
    }

    /** The scorer compares places, kinds, values and where links lead, not ids. */
    private static void assertSame(Report decided, Report gold, Sitmark sitmark) {
        Evaluation evaluation = Evaluation.of(
                List.of(new Evaluation.Judged(
                        gold,
                        decided.marks().stream()
                                .map(m -> new Suggestion(
                                        m.id(),
                                        m.layer(),
                                        m.span(),
                                        m.features(),
                                        new Origin("test", 1, ""),
                                        Suggestion.State.OPEN))
                                .toList())),
                Set.copyOf(gold.layersInUse()),
                sitmark.layers(),
                1);
        assertThat(evaluation.types()).allSatisfy(type -> {
            assertThat(type.strict().hit()).isEqualTo(type.strict().gold());
            assertThat(type.strict().predicted()).isEqualTo(type.strict().gold());
        });
        assertThat(evaluation.scores().attributes().values()).allMatch(a -> a.hit() == a.gold());
        assertThat(evaluation.scores().attributes().values().stream()
                        .mapToInt(Accuracy::gold)
                        .sum())
                .isPositive();
    }
}
