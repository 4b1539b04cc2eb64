// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.ui.featureeditors.context.Passage;
import org.sitmark.ui.featureeditors.context.Reports;

class SpeakerRankingTest {

    @Test
    void putsTheSubjectOfTheReportingWordFirst() {
        var reports = new Reports(
                "The Northern Command met Mira Hadley in Velm. Dr Oleh Vastin said that the bridge was lost.");
        reports.mark("entity", "Mira Hadley", Features.of("kind", "person"));
        reports.mark("entity", "Northern Command", Features.of("kind", "organisation"));
        reports.mark("entity", "Oleh Vastin", Features.of("kind", "person"));
        Mark quote = reports.mark("quote", "the bridge was lost", Features.of("type", "indirect"));
        List<Candidate> candidates = rank(reports, quote);
        assertThat(texts(candidates))
                .startsWith("Dr Oleh Vastin", "Oleh Vastin")
                .contains("Mira Hadley");
        assertThat(candidates.get(0).why()).isEqualTo("said");
    }

    @Test
    void linksTheEntityWhereThePhraseIsJustThat() {
        var reports = new Reports("According to UNHCR, 6,300 people crossed at Torvets.");
        Mark source = reports.mark("entity", "UNHCR", Features.of("kind", "organisation"));
        Mark quote = reports.mark("quote", "6,300 people crossed at Torvets", Features.of("type", "indirect"));
        assertThat(rank(reports, quote).get(0).link()).isEqualTo(Link.to(source));
    }

    @Test
    void takesSuggestionsTooAndPronounsAsTheyStand() {
        var reports = new Reports("Mira Hadley arrived. She added that the wreck had been examined.");
        reports.suggest("entity", "Mira Hadley", Features.of("kind", "person"));
        Mark quote = reports.mark("quote", "the wreck had been examined", Features.of("type", "indirect"));
        assertThat(texts(rank(reports, quote))).startsWith("She", "Mira Hadley");
    }

    @Test
    void remembersWhoSpokeBefore() {
        var reports = new Reports(
                "\"We left,\" said the mayor of Velm.\n\nIt rained.\n\nThen snow fell.\n\n\"We came back.\"");
        reports.mark(
                "quote",
                "\"We left,\"",
                Features.of("type", "direct")
                        .with(
                                "speaker",
                                Link.to(Reports.span("\"We left,\" said the mayor of Velm.", "mayor of Velm"))));
        Mark quote = reports.mark("quote", "\"We came back.\"", Features.of("type", "direct"));
        List<Candidate> candidates = rank(reports, quote);
        assertThat(candidates).isNotEmpty();
        assertThat(candidates.get(0).text()).isEqualTo("mayor of Velm");
        assertThat(candidates.get(0).why()).isEqualTo("spoke before");
    }

    @Test
    void neverProposesWhoIsNamedInsideTheQuote() {
        var reports = new Reports("The mayor said that Mira Hadley had fled.");
        reports.mark("entity", "Mira Hadley", Features.of("kind", "person"));
        Mark quote = reports.mark("quote", "Mira Hadley had fled", Features.of("type", "indirect"));
        assertThat(texts(rank(reports, quote))).containsExactly("mayor");
    }

    @Test
    void nationalitiesDoNotSpeak() {
        var reports = new Reports("Ostrovian troops came. Locals said that they fled.");
        reports.mark("entity", "Ostrovian", Features.of("kind", "nationality"));
        Mark quote = reports.mark("quote", "they fled", Features.of("type", "indirect"));
        assertThat(texts(rank(reports, quote))).doesNotContain("Ostrovian");
    }

    @Test
    void proposesNoMoreThanThereAreNumberKeys() {
        var text = new StringBuilder();
        for (char c = 'A'; c < 'A' + 15; c++) {
            text.append("Mr ").append(c).append("nders, ");
        }
        var reports = new Reports(text + "were told. \"Go.\"");
        for (char c = 'A'; c < 'A' + 15; c++) {
            reports.mark("entity", c + "nders", Features.of("kind", "person"));
        }
        Mark quote = reports.mark("quote", "\"Go.\"", Features.of("type", "direct"));
        assertThat(rank(reports, quote)).hasSize(9);
    }

    private static List<Candidate> rank(Reports reports, Item quote) {
        Passage passage = reports.around(quote, 2);
        return SpeakerRanking.of(
                reports.report(), quote, passage, SpeakerRanker.shipped().orElseThrow());
    }

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }
}
