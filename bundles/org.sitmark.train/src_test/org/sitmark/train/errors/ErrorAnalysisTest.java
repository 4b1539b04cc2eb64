// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.scoring.RowKey;

class ErrorAnalysisTest {

    private static final String[] KINDS = {"person", "organisation", "location"};

    static Suggestion suggestion(int id, int begin, int end, String kind) {
        return new Suggestion(
                id,
                "entity",
                new Span(begin, end),
                Features.of("kind", kind),
                new Origin("test", 0.5, ""),
                Suggestion.State.OPEN);
    }

    private static List<Finding> findings(Report gold, Suggestion... predicted) {
        return ErrorAnalysis.of(
                List.of(new Evaluation.Judged(gold, List.of(predicted))), Set.of("entity"), Gold.LAYERS);
    }

    private static final Report REPORT = Gold.report(
            "a", "General [Ann Example|entity=person] saw [Northtown|entity=location] and [Oldham|entity=location].");

    @Test
    void tellsEachClassOfErrorApart() {
        List<Finding> findings = findings(
                REPORT,
                suggestion(1, 0, 19, "person"), // General Ann Example
                suggestion(2, 24, 33, "organisation"), // Northtown
                suggestion(3, 20, 23, "person")); // saw
        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(Outcome.BOUNDARY, Outcome.SPURIOUS, Outcome.KIND, Outcome.MISSED);
        assertThat(BoundaryErrors.count(findings)).isEqualTo(Map.of("begins too early, ends right", 1));
        Confusion confusion = Confusion.of(findings, "entity");
        assertThat(confusion.count("location", "organisation")).isEqualTo(1);
        assertThat(confusion.count("location", Confusion.NONE)).isEqualTo(1);
        assertThat(confusion.count(Confusion.NONE, "person")).isEqualTo(1);
        assertThat(confusion.kinds()).containsExactly("location", "organisation", "person", "-");
    }

    @Test
    void anEqualSpanIsPairedBeforeALongerOverlap() {
        assertThat(findings(REPORT, suggestion(1, 0, 40, "person"), suggestion(2, 8, 19, "person")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.BOUNDARY_AND_KIND, Outcome.MISSED);
    }

    @Test
    void errorsAreGroupedByWhatTheyHaveInCommon() {
        List<Finding> findings = findings(REPORT, suggestion(3, 20, 23, "person"));
        assertThat(Grouping.STRING.group(findings, n -> REPORT))
                .extracting(ErrorGroup::name)
                .containsExactly("ann example", "northtown", "oldham", "saw");
        assertThat(Grouping.CUE.group(findings, n -> REPORT))
                .extracting(ErrorGroup::name)
                .containsExactly("and", "example", "general", "saw");
        assertThat(Grouping.OUTCOME.group(findings, n -> REPORT))
                .extracting(g -> g.name() + " " + g.findings().size())
                .containsExactly("entity missed 3", "entity spurious 1");
        assertThat(Grouping.KIND.group(findings, n -> REPORT))
                .extracting(ErrorGroup::name)
                .containsExactly("entity location > -", "entity - > person", "entity person > -");
    }

    /** Whatever was predicted, the counts are the scorer's. */
    @Test
    void countsAreThoseOfTheScorer() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Report gold = random(random);
            List<Suggestion> predicted = new ArrayList<>();
            for (Mark mark : random(random).marks()) {
                predicted.add(suggestion(mark.id(), mark.begin(), mark.end(), kind(random)));
            }
            List<Evaluation.Judged> judged = List.of(new Evaluation.Judged(gold, predicted));
            List<Finding> findings = ErrorAnalysis.of(judged, Set.of("entity"), Gold.LAYERS);
            Evaluation evaluation = Evaluation.of(judged, Set.of("entity"), Gold.LAYERS, 1);
            var strict = evaluation.type("entity", RowKey.ALL).strict();
            assertThat(findings.stream().filter(f -> f.outcome() == Outcome.RIGHT))
                    .hasSize(strict.hit());
            assertThat(findings.stream().filter(f -> f.gold() != null)).hasSize(strict.gold());
            assertThat(findings.stream().filter(f -> f.predicted() != null)).hasSize(strict.predicted());
            assertThat(findings.stream()
                            .filter(f -> f.gold() != null)
                            .map(Finding::gold)
                            .collect(Collectors.toSet()))
                    .hasSize(strict.gold());
        }
    }

    private static Report random(Random random) {
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (at < 90) {
            int begin = at + random.nextInt(5);
            int end = begin + 1 + random.nextInt(6);
            marks.add(new Mark(
                    marks.size() + 1, "entity", new Span(begin, end), Features.of("kind", kind(random)), null));
            at = end;
        }
        return Report.of("r", "x".repeat(120), Map.of(), marks);
    }

    private static String kind(Random random) {
        return KINDS[random.nextInt(KINDS.length)];
    }
}
