// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.ui.featureeditors.context.Reports;
import org.sitmark.ui.featureeditors.entity.Mentions.Mention;

class MentionsTest {

    private final Reports reports = new Reports(
            "Oleh Vastin spoke. VELM burns. Velm fell. Mr Vastin left Velm; Velmian crews and Vastino stayed.");
    private final Mark person =
            reports.mark("entity", "Oleh Vastin", Features.of("kind", "person").with("identifier", "Q1"));
    private final Mark loud = reports.mark("entity", "VELM", Features.of("kind", "location"));
    private final Item surname = reports.suggest("entity", "Mr |Vastin| left", Features.of("kind", "person"));
    private final Mark velm = reports.mark("entity", ". |Velm| fell", Features.of("kind", "organisation"));

    @Test
    void findsMarksSuggestionsAndWhatIsNotMarked() {
        List<Mention> mentions = Mentions.of(reports.report(), velm.span(), "location");
        assertThat(mentions)
                .extracting(m -> m.span().of(reports.report().text()))
                .containsExactly("VELM", "Velm", "Velm");
        assertThat(mentions.get(0).item()).isEqualTo(loud);
        assertThat(mentions.get(2).item()).isNull();
    }

    @Test
    void aSurnameStandsForThePerson() {
        assertThat(Mentions.of(reports.report(), person.span(), "person"))
                .extracting(Mention::item)
                .containsExactly(person, surname);
        assertThat(Mentions.of(reports.report(), person.span(), "location"))
                .extracting(Mention::item)
                .containsExactly(person);
    }

    @Test
    void knowsWhatTheOthersMostlySay() {
        List<Mention> mentions = Mentions.of(reports.report(), velm.span(), null);
        assertThat(Mentions.usual(mentions, velm.span(), "kind")).isEqualTo("location");
        assertThat(Mentions.usual(mentions, velm.span(), "identifier")).isNull();
    }

    @Test
    void makesAllAlikeInOneStep() {
        List<Mention> mentions = Mentions.of(reports.report(), person.span(), "person");
        Report after = reports.report().with(Mentions.alike(mentions, person).changes());
        assertThat(after.item(surname.id()).orElseThrow().features()).isEqualTo(person.features());
    }

    @Test
    void hasNothingToDoWhereAllAreAlike() {
        List<Mention> mentions = Mentions.of(reports.report(), loud.span(), "location");
        Report after = reports.report().with(Mentions.alike(mentions, loud).changes());
        assertThat(Mentions.alike(Mentions.of(after, loud.span(), "location"), loud)
                        .isEmpty())
                .isTrue();
    }
}
