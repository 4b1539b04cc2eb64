// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.figure.FigureParser;
import org.sitmark.ui.featureeditors.figure.FigureCheck.Verdict;

class FigureCheckTest {

    @Test
    void agreesWhereBothSayTheSame() {
        FigureCheck check = check(
                "at least 1,200",
                Features.of("kind", "count").with("value", "1200").with("modifier", ">="));
        assertThat(check.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(check.words()).isEqualTo("Agrees with the text: count, \u2265 1200");
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertThat(check("1,200", Features.of("kind", "count").with("value", "1200.0"))
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void warnsWhereTheValueIsAnother() {
        FigureCheck check = check("1,200", Features.of("kind", "count").with("value", "1300"));
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.words()).isEqualTo("The text reads: count, 1200. Here: value 1300.");
    }

    @Test
    void warnsWhereSomethingIsMissingOrTooMuch() {
        assertThat(check(
                                "30\u201340 km",
                                Features.of("kind", "measure")
                                        .with("value", "30")
                                        .with("low", "30"))
                        .words())
                .isEqualTo("The text reads: measure, 30 to 40 km. Here: value 30, no high, no unit.");
    }

    @Test
    void saysWhatTheTextReadsWhereNothingIsFilledIn() {
        FigureCheck check = check("$3.2 billion", Features.of("kind", "money"));
        assertThat(check.verdict()).isEqualTo(Verdict.EMPTY);
        assertThat(check.words()).isEqualTo("The text reads: money, 3200000000 USD");
    }

    @Test
    void takesAPersonsWordForWhatTheTextLeavesOpen() {
        assertThat(check("dozens", Features.of("kind", "count").with("low", "24"))
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(check("dozens", Features.of("kind", "count").with("low", "24"))
                        .words())
                .doesNotContain("low 24");
    }

    @Test
    void readsNothingWithoutANumber() {
        assertThat(check("several", Features.of("kind", "count")).verdict()).isEqualTo(Verdict.UNREADABLE);
    }

    private static FigureCheck check(String text, Features features) {
        return FigureCheck.of(features, FigureParser.read(text));
    }
}
