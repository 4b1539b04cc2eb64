// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;

class SilverTest {

    private static final SilverOptions PLAIN = new SilverOptions(0.7, 0.3, 10, 0, 1);

    private static Suggestion suggestion(Report report, String covered, String kind, double score) {
        int begin = report.text().indexOf(covered);
        return new Suggestion(
                begin + 1,
                "entity",
                new Span(begin, begin + covered.length()),
                Features.of("kind", kind),
                new Origin("rules", score, "a rule"),
                Suggestion.State.OPEN);
    }

    private static Silver of(SilverOptions options, List<Silver.Suggested> reports) {
        return Silver.of(reports, Set.of("entity"), Gold.LAYERS, Gold.SEGMENTER, options, null);
    }

    private static List<String> names(Silver silver) {
        List<String> names = new ArrayList<>();
        for (Report report : silver.reports()) {
            for (Mark mark : report.marks()) {
                names.add(mark.span().of(report.text()) + "/" + Gold.LAYERS.kindOf(mark));
            }
        }
        return names;
    }

    @Test
    void sentencesWithSomethingDoubtfulAreLeftOut() {
        Report report = Report.of("r", "Ann Example left Velm .\nBob Sample saw Karsk .\nTarn was calm .\nIt rained .");
        Silver silver = of(
                PLAIN,
                List.of(new Silver.Suggested(
                        report,
                        List.of(
                                suggestion(report, "Ann Example", "person", 0.9),
                                suggestion(report, "Velm", "location", 0.8),
                                suggestion(report, "Bob Sample", "person", 0.9),
                                suggestion(report, "Karsk", "location", 0.5),
                                suggestion(report, "Tarn", "location", 0.1)))));
        assertThat(names(silver)).containsExactly("Ann Example/person", "Velm/location");
        assertThat(silver.read()).isEqualTo(4);
        assertThat(silver.doubtful()).isEqualTo(1);
        assertThat(silver.kept()).as("one with names, and one without").isEqualTo(2);
        assertThat(silver.repeated()).isEqualTo(1);
        assertThat(silver.toString()).contains("2 of 4 sentences with 2 names");
    }

    @Test
    void frequentNamesAreThinnedOut() {
        List<Silver.Suggested> reports = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Report report = Report.of("r" + i, "On day " + i + " Velm was hit .");
            reports.add(new Silver.Suggested(report, List.of(suggestion(report, "Velm", "location", 0.9))));
        }
        assertThat(of(PLAIN, reports).marks()).isEqualTo(10);
    }

    @Test
    void someNamesAreExchangedForOthersOfTheirKind() {
        List<Silver.Suggested> reports = new ArrayList<>();
        for (String town : List.of("Velm", "Karsk", "Tarn", "Berez", "Lower Ilva")) {
            Report report = Report.of("r-" + town, "General Ann Example saw " + town + " burn .");
            reports.add(new Silver.Suggested(
                    report,
                    List.of(
                            suggestion(report, "Ann Example", "person", 0.9),
                            suggestion(report, town, "location", 0.9))));
        }
        Silver silver = of(new SilverOptions(0.7, 0.3, 10, 1, 1), reports);
        assertThat(silver.exchanged()).isEqualTo(10);
        assertThat(names(silver))
                .hasSize(10)
                .allMatch(n ->
                        n.equals("Ann Example/person") || n.matches("(Velm|Karsk|Tarn|Berez|Lower Ilva)/location"));
        assertThat(silver.reports()).allSatisfy(r -> assertThat(r.text())
                .startsWith("General Ann Example saw ")
                .endsWith(" burn ."));
        assertThat(of(new SilverOptions(0.7, 0.3, 10, 1, 1), reports)).isEqualTo(silver);
    }

    @Test
    void senselessValuesAreRefused() {
        assertThatThrownBy(() -> new SilverOptions(0.3, 0.7, 10, 0, 1)).hasMessageContaining("Scores are between");
        assertThatThrownBy(() -> new SilverOptions(0.7, 0.3, 0, 0, 1)).hasMessageContaining("at least one");
    }
}
