// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.train.errors.ErrorAnalysisTest.suggestion;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.Gold;

class RepairsTest {

    private static final Report REPORT =
            Gold.report("a", "General [Ann Example|entity=person] saw [Northtown|entity=location] today.");

    private static List<Finding> findings(Report gold, Suggestion... predicted) {
        return ErrorAnalysis.of("a", gold.marks(), List.of(predicted), Set.of("entity"), Gold.LAYERS);
    }

    private static Report repaired(Suggestion... predicted) {
        Report report = REPORT;
        for (Finding finding : findings(REPORT, predicted)) {
            if (finding.isError()) {
                report = report.with(Repairs.takePredicted(report, finding, "kind")
                        .orElseThrow()
                        .changes());
            }
        }
        assertThat(findings(report, predicted)).noneMatch(Finding::isError);
        return report;
    }

    @Test
    void goldBecomesWhatWasPredicted() {
        assertThat(repaired(suggestion(1, 8, 19, "organisation"), suggestion(2, 34, 39, "location"))
                        .marks())
                .extracting(m -> m.span().of(REPORT.text()) + " " + m.features().text("kind"))
                .containsExactly("Ann Example organisation", "today location");
        assertThat(repaired(suggestion(1, 0, 19, "location"), suggestion(2, 24, 33, "location"))
                        .marks())
                .extracting(m -> m.span().of(REPORT.text()) + " " + m.features().text("kind"))
                .containsExactly("General Ann Example location", "Northtown location");
    }

    @Test
    void goldThatIsOtherByNowIsLeftAlone() {
        Finding missed = findings(REPORT).get(0);
        Report without = REPORT.with(
                Repairs.takePredicted(REPORT, missed, "kind").orElseThrow().changes());
        assertThat(without.markCount()).isEqualTo(1);
        assertThat(Repairs.takePredicted(without, missed, "kind")).isEmpty();
    }

    @Test
    void confirmedPlacesAreKeptInTheCorpusUntilTheTextThereIsAnother(@TempDir Path folder) throws Exception {
        Finding missed = findings(REPORT).get(0);
        ConfirmedGold confirmed = ConfirmedGold.of(folder);
        assertThat(confirmed.contains(missed, REPORT)).isFalse();
        confirmed.set(missed, REPORT, true);
        assertThat(ConfirmedGold.of(folder).contains(missed, REPORT)).isTrue();
        Report other = Report.of("a", REPORT.text().replace("Ann", "Bob"));
        assertThat(ConfirmedGold.of(folder).contains(missed, other)).isFalse();
        confirmed.set(missed, REPORT, false);
        assertThat(ConfirmedGold.of(folder).contains(missed, REPORT)).isFalse();
    }
}
