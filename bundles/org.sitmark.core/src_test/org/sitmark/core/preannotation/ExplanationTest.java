// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class ExplanationTest {

    private static final int LENGTH = 2_000;

    private static Suggestion suggestion(int id, String layer, int begin, int end) {
        var origin = new Origin("test", 1.0 / (2 + id), "test");
        return new Suggestion(id, layer, new Span(begin, end), Features.NONE, origin, Suggestion.State.OPEN);
    }

    @Test
    void whatLiesAtAPlaceIsWhatGoingThroughAllFinds() {
        var random = new Random(11);
        List<Suggestion> all = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            int begin = random.nextInt(LENGTH - 300);
            int length = 1 + random.nextInt(i % 50 == 0 ? 290 : 12); // a few are long
            all.add(suggestion(i, i % 3 == 0 ? "quote" : "entity", begin, begin + length));
        }
        var explanation = new Explanation(all, List.of());
        Report report = Report.of(
                "r",
                "x".repeat(LENGTH),
                Map.of(),
                List.of(new Mark(9_000, "entity", new Span(700, 740), Features.NONE, null)));
        for (int i = 0; i < 300; i++) {
            int begin = random.nextInt(LENGTH - 20);
            Item place = suggestion(10_000 + i, i % 2 == 0 ? "quote" : "entity", begin, begin + 1 + random.nextInt(15));
            List<Integer> expected = all.stream()
                    .filter(s -> s.layer().equals(place.layer()) && s.span().overlaps(place.span()))
                    .filter(s -> s.layer().equals("quote") || !s.span().overlaps(new Span(700, 740)))
                    .map(Suggestion::id)
                    .sorted()
                    .toList();
            assertThat(explanation.choices(report, place).stream().map(Suggestion::id))
                    .containsExactlyElementsOf(expected); // scores fall with the number
        }
    }
}
