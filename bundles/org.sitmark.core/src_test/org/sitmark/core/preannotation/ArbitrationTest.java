// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class ArbitrationTest {

    private static Suggestion made(int id, int begin, int end, double score, String source) {
        return new Suggestion(
                id, "thing", new Span(begin, end), Features.NONE, new Origin(source, score, ""), Suggestion.State.OPEN);
    }

    @Test
    void theSourceThatIsRightMoreOftenWins() {
        Suggestion sure = made(1, 0, 5, 0.95, "a");
        Suggestion longer = made(2, 0, 12, 0.7, "b");
        var outcome = Arbitration.decide(List.of(longer, sure));
        assertThat(outcome.winners()).containsExactly(sure);
        assertThat(outcome.losers()).containsEntry(longer, sure);
        assertThat(Arbitration.reason(longer, sure)).isEqualTo("its source is right less often");
    }

    @Test
    void ofTwoThatAreAboutAsSureTheLongerWins() {
        Suggestion inner = made(1, 4, 9, 0.96, "a");
        Suggestion outer = made(2, 0, 12, 0.91, "b");
        var outcome = Arbitration.decide(List.of(inner, outer));
        assertThat(outcome.winners()).containsExactly(outer);
        assertThat(Arbitration.reason(inner, outer)).isEqualTo("about as sure, but shorter");
    }

    @Test
    void theOrderInWhichTheyComeMakesNoDifference() {
        Random random = new Random(3);
        List<Suggestion> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int begin = random.nextInt(300);
            all.add(made(i + 1, begin, begin + 1 + random.nextInt(12), random.nextInt(101) / 100.0, "s" + i % 4));
        }
        var first = Arbitration.decide(all);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            assertThat(Arbitration.decide(all).winners()).isEqualTo(first.winners());
        }
        assertThat(first.winners().size() + first.losers().size()).isEqualTo(200);
        for (int i = 1; i < first.winners().size(); i++) {
            assertThat(first.winners().get(i).begin())
                    .isGreaterThanOrEqualTo(first.winners().get(i - 1).end());
        }
    }
}
