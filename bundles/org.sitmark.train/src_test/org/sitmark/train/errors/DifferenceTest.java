// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitmark.train.errors.ErrorAnalysisTest.suggestion;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;
import org.sitmark.train.errors.Difference.Change;
import org.sitmark.train.evaluation.Evaluation;

class DifferenceTest {

    private static Evaluation.Judged judged(Suggestion... predicted) {
        return new Evaluation.Judged(
                Gold.report("a", "General [Ann Example|entity=person] saw [Northtown|entity=location] today."),
                List.of(predicted));
    }

    private static List<Difference> between(Evaluation.Judged before, Evaluation.Judged after) {
        return Difference.between(List.of(before), List.of(after), Set.of("entity"), Gold.LAYERS);
    }

    @Test
    void tellsWhatAppearedVanishedAndChangedAndWhetherGoldLikesIt() {
        List<Difference> differences = between(
                judged(suggestion(1, 8, 19, "organisation"), suggestion(2, 34, 39, "location")),
                judged(suggestion(1, 8, 19, "person"), suggestion(2, 24, 33, "location")));
        assertThat(differences)
                .extracting(Difference::change)
                .containsExactly(Change.KIND_CHANGED, Change.APPEARED, Change.VANISHED);
        assertThat(differences).extracting(Difference::gain).containsExactly(1, 1, 1);
        assertThat(between(judged(suggestion(1, 8, 19, "person")), judged(suggestion(1, 0, 19, "person"))))
                .extracting(Difference::change, Difference::gain)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.BOUNDARY_CHANGED, -1));
    }

    @Test
    void thereIsNoneBetweenEqualPredictions() {
        Evaluation.Judged one = judged(suggestion(1, 8, 19, "person"));
        assertThat(between(one, judged(suggestion(7, 8, 19, "person")))).isEmpty();
    }

    @Test
    void predictionsForOtherReportsAreRefused() {
        assertThatThrownBy(() -> Difference.between(List.of(judged()), List.of(), Set.of("entity"), Gold.LAYERS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
