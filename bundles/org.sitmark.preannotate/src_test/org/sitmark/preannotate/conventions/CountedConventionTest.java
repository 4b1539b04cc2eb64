// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.ReportView;

class CountedConventionTest {

    private static String follow(String text, Span figure, Span counted) {
        Suggestion made = new Suggestion(
                1,
                "figure",
                figure,
                Features.of("kind", "count").with("of", Link.to(counted)),
                new Origin("test", 1, ""),
                Suggestion.State.OPEN);
        ReportView view = new ReportView() {
            @Override
            public Report report() {
                return Report.of("r", text);
            }

            @Override
            public Segmentation segmentation() {
                return new Segmentation(List.of(), List.of());
            }

            @Override
            public List<Suggestion> known(String layer) {
                return List.of();
            }
        };
        return new CountedConvention().follow(view, made, "in").span().of(text);
    }

    @Test
    void takesWhatStandsBehind() {
        assertThat(follow("At 40 heavy shells fell", new Span(3, 5), new Span(12, 18)))
                .isEqualTo("40 heavy shells");
    }

    @Test
    void leavesWhatStandsElsewhere() {
        assertThat(follow("tanks - 40, shells", new Span(8, 10), new Span(0, 5)))
                .isEqualTo("40");
        assertThat(follow("At 40, they said, shells fell", new Span(3, 5), new Span(18, 24)))
                .isEqualTo("40");
    }
}
