// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitmark.testkit.TestReports.doc;
import static org.sitmark.testkit.TestReports.featuresOf;
import static org.sitmark.testkit.TestReports.marksOf;
import static org.sitmark.testkit.TestReports.plain;
import static org.sitmark.testkit.TestReports.suggestionsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.PreAnnotator;

class TestReportsTest {

    @Test
    void theInstallationOnThisClassPathIsSound() {
        assertThat(Sitmark.installed().problems()).isEmpty();
        assertThat(TestReports.layers().stream().map(layer -> layer.id()))
                .contains("entity", "figure", "equipment", "quote");
    }

    @Test
    void marksReadLikeTheTextTheyAreOn() {
        Report report = doc("Output rose by [12 %|figure kind=percent value=12] in May.");

        assertThat(marksOf(report)).containsExactly("[15,19]figure(percent) (12 %)");
        assertThat(featuresOf(report)).containsExactly("[15,19]figure(percent) (12 %) value=12");
    }

    @Test
    void linksReadAsWhatTheyPointTo() {
        assertThat(featuresOf(doc("[six|figure#f kind=count of=@m] [men|#m] with [guns|equipment quantity=@f]")))
                .containsExactly("[0,3]figure(count) (six) of=(men)", "[13,17]equipment (guns) quantity=(six)");
    }

    @Test
    void suggestionsOfATextCanBeWrittenToo() {
        assertThat(suggestionsOf(doc("In [Velm|entity?0.5 kind=location] and [Karsk|entity!]")))
                .containsExactly("[3,7]entity(location) (Velm)");
    }

    @Test
    void aPreAnnotatorIsRunOnATextWithKnownMarks() {
        PreAnnotator shells = (report, out, monitor) -> report.known("figure")
                .forEach(figure -> out.add(
                        "equipment",
                        new Span(figure.end() + 1, figure.end() + 7),
                        Features.NONE.with("quantity", Link.to(figure)),
                        1,
                        "after a figure"));

        assertThat(suggestionsOf(shells, "About [40|figure kind=count] shells fell."))
                .containsExactly("[9,15]equipment (shells) quantity=(40)");
    }

    @Test
    void whatTheHostWouldRefuseFailsTheTest() {
        PreAnnotator outside = (report, out, monitor) -> out.add("figure", new Span(0, 9), Features.NONE, 1, "");
        PreAnnotator kind =
                (report, out, monitor) -> out.add("figure", new Span(0, 1), Features.of("kind", "ship"), 1, "");

        assertThatThrownBy(() -> suggestionsOf(outside, "a"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[0,9] lies outside");
        assertThatThrownBy(() -> suggestionsOf(kind, "a")).hasMessageContaining("figure.kind cannot be 'ship'");
    }

    @Test
    void plainTextHasNoBrackets() {
        assertThat(plain("[a|figure]").text()).isEqualTo("[a|figure]");
    }

    @Test
    void theWordSegmenterFindsSentences() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \r\n ")).isEmpty();
        assertThat(sentences("A b. C d!")).containsExactly("A b.", "C d!");
        assertThat(sentences("One\nTwo  \r\n Three")).containsExactly("One", "Two", "Three");
        assertThat(sentences("x")).containsExactly("x");
        assertThat(sentences("a. ")).containsExactly("a.");
    }

    private static List<String> sentences(String text) {
        return new WordSegmenter()
                .segment(text).sentences().stream().map(s -> s.of(text)).toList();
    }

    @Test
    void theWordSegmenterFindsTokens() {
        String text = "Su-25s, 3.5 e\u0301te\u0301 \uD83D\uDE00";

        assertThat(new WordSegmenter().segment(text).tokens().stream().map(s -> s.of(text)))
                .containsExactly("Su", "-", "25s", ",", "3", ".", "5", "e\u0301te\u0301", "\uD83D\uDE00");
    }

    @Test
    void theMonitorNoticesTooMuchProgress() {
        CheckedMonitor monitor = new CheckedMonitor();
        monitor.beginTask("x", 2);
        monitor.worked(2);
        monitor.verify();
        monitor.worked(1);

        assertThatThrownBy(monitor::verify).hasMessage("Progress says 3.0 of 2.0 is done");
        assertThat(List.of(CheckedMonitor.cancelledAfter(1).isCanceled())).containsExactly(false);
    }
}
