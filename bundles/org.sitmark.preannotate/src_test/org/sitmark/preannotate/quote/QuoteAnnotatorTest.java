// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.testkit.TestReports.doc;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.testkit.PreAnnotatorContract;
import org.sitmark.testkit.TestReports;

class QuoteAnnotatorTest extends PreAnnotatorContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.quote";
    }

    @Override
    protected List<Report> reports() {
        return List.of(
                doc("\"We count every bandage,\" said Dr Oleh Vastin, the chief surgeon."),
                doc("According to UNHCR, 6,300 people crossed at Torvets. She added that the road was closed."));
    }

    @Test
    void aSpeakerThatIsAnEntityIsLinkedToIt() {
        Report report = doc("According to [UNHCR|entity kind=organisation], 6,300 people crossed at Torvets.");
        assertThat(speaker(report)).isEqualTo(Link.to(report.marks().get(0)));
    }

    @Test
    void aSpeakerThatIsMoreThanAnEntityIsLinkedAsPhrase() {
        Report report = doc("Dr [Oleh Vastin|entity kind=person] said that the wards were full.");
        assertThat(speaker(report)).isInstanceOf(Link.ToSpan.class);
        assertThat(Found.in(report)).containsExactly("indirect: the wards were full | said | Dr Oleh Vastin");
    }

    private static Link speaker(Report report) {
        List<Suggestion> found = TestReports.suggest(new QuoteAnnotator(), report);
        assertThat(found).hasSize(1);
        Link link = found.get(0).features().link("speaker");
        assertThat(link).isNotNull();
        return java.util.Objects.requireNonNull(link);
    }

    @Test
    void theConstructionIsToldAndScored() {
        Suggestion found = TestReports.suggest(new QuoteAnnotator(), doc("He said that it rained."))
                .get(0);
        assertThat(found.origin().provenance()).isEqualTo("X said that …");
        assertThat(found.origin().score()).isBetween(0.5, 1.0);
    }
}
