// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.evaluation.Evaluation.Judged;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.Tally;

class EvaluationTest {

    /** The marks of the second text as suggestions for the first; both texts are equal without their brackets. */
    private static Judged judged(String name, String gold, String predicted) {
        Report right = Gold.report(name, gold);
        Report judged = Gold.report(name, predicted);
        assertThat(judged.text()).isEqualTo(right.text());
        List<Suggestion> suggestions = new ArrayList<>();
        for (Mark mark : judged.marks()) {
            suggestions.add(new Suggestion(
                    mark.id(),
                    mark.layer(),
                    mark.span(),
                    mark.features(),
                    new Origin("test", 1, ""),
                    Suggestion.State.OPEN));
        }
        return new Judged(right, suggestions);
    }

    private static Evaluation evaluate(Judged... reports) {
        return Evaluation.of(List.of(reports), Set.of("entity", "equipment", "weather"), Gold.LAYERS, 1);
    }

    @Test
    void countsPerLayerAndKind() {
        Evaluation evaluation = evaluate(
                judged(
                        "a",
                        "[Ann|entity=person] in [Northtown|entity=location]",
                        "[Ann|entity=person] [in|entity=person] Northtown"),
                judged(
                        "b",
                        "[Bob Example|entity=person] and a [T-1|equipment=tank]",
                        "Bob [Example|entity=person] and a [T-1|equipment=ship]"));
        assertThat(evaluation.type("entity", RowKey.ALL).strict()).isEqualTo(new Tally(3, 3, 1));
        assertThat(evaluation.type("entity", "person").strict()).isEqualTo(new Tally(2, 3, 1));
        assertThat(evaluation.type("entity", "person").overlap()).isEqualTo(new Tally(2, 3, 2));
        assertThat(evaluation.type("entity", "location").strict()).isEqualTo(new Tally(1, 0, 0));
        assertThat(evaluation.type("equipment", RowKey.ALL).strict()).isEqualTo(new Tally(1, 1, 0));
        assertThat(evaluation.type("equipment", RowKey.ALL).overlap()).isEqualTo(new Tally(1, 1, 1));
        assertThat(evaluation.type("equipment", "tank").strict()).isEqualTo(new Tally(1, 0, 0));
        assertThat(evaluation.type("nothing", RowKey.ALL).strict()).isEqualTo(Tally.ZERO);
        assertThat(evaluation.types())
                .extracting(t -> t.layer() + "/" + t.kind())
                .startsWith("entity/*", "entity/location", "entity/person");
    }

    @Test
    void intervalsNarrowWithMoreReportsAndAreTheSameForOneSeed() {
        List<Judged> few = new ArrayList<>();
        List<Judged> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Judged report = judged(
                    "r" + i,
                    "[Ann|entity=person] and [Bob|entity=person]",
                    i % 3 == 0 ? "Ann and Bob" : "[Ann|entity=person] and Bob");
            many.add(report);
            if (i < 10) {
                few.add(report);
            }
        }
        Interval narrow =
                evaluate(many.toArray(Judged[]::new)).type("entity", RowKey.ALL).f1();
        Interval wide =
                evaluate(few.toArray(Judged[]::new)).type("entity", RowKey.ALL).f1();
        assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 2);
        double f1 = evaluate(many.toArray(Judged[]::new))
                .type("entity", RowKey.ALL)
                .strict()
                .f1();
        assertThat(f1).isBetween(narrow.low(), narrow.high());
        assertThat(evaluate(many.toArray(Judged[]::new))
                        .type("entity", RowKey.ALL)
                        .f1())
                .isEqualTo(narrow);
    }

    @Test
    void twoEvaluationsOfTheSameReportsAreCompared() {
        List<Judged> good = new ArrayList<>();
        List<Judged> bad = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String gold = "[Ann|entity=person] and [Bob|entity=person]";
            good.add(judged("r" + i, gold, gold));
            bad.add(judged("r" + i, gold, i % 2 == 0 ? gold : "Ann and [Bob|entity=person]"));
        }
        Evaluation better = evaluate(good.toArray(Judged[]::new));
        Evaluation worse = evaluate(bad.toArray(Judged[]::new));
        Interval gain = better.betterThan(worse, "entity").orElseThrow();
        assertThat(gain.low()).isPositive();
        assertThat(gain.high()).isLessThan(0.3);
        assertThat(better.betterThan(better, "entity")).contains(new Interval(0, 0));
        Evaluation part = better.only(Set.of("r1", "r2"));
        assertThat(part.reports()).containsExactly("r1", "r2");
        assertThat(part.type("entity", RowKey.ALL).strict()).isEqualTo(new Tally(4, 4, 4));
        assertThat(part.only(Set.of()).betterThan(part.only(Set.of()), "entity"))
                .isEmpty();
        assertThatThrownBy(() -> part.betterThan(worse, "entity")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyReportsAndPredictionsAreZeroNotAnError() {
        Evaluation none = evaluate();
        assertThat(none.types()).isEmpty();
        assertThat(none.type("entity", RowKey.ALL).f1()).isEqualTo(new Interval(0, 0));
        Report bare = Report.of("bare", "Nothing", Map.of(), List.of());
        Evaluation quiet = evaluate(new Judged(bare, List.of()));
        assertThat(quiet.type("entity", RowKey.ALL).strict()).isEqualTo(Tally.ZERO);
        assertThat(Features.NONE.names()).isEmpty();
    }
}
