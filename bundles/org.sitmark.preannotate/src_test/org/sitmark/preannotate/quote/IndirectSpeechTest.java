// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndirectSpeechTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            She added that the wreckage had been examined. ~ the wreckage had been examined | added | She
            The army said 42 shells hit the village. ~ 42 shells hit the village | said | army
            According to UNHCR, 6,300 people crossed at Torvets. ~ 6,300 people crossed at Torvets | According to | UNHCR
            Three men were hurt, according to the governor. ~ Three men were hurt | according to | governor
            The bridge was closed at noon, the company announced. ~ The bridge was closed at noon | announced | company
            Repairs would take two years, said Bohdan Klym, who runs the plant. ~ Repairs would take two years | said | Bohdan Klym
            Col. Mira Hadley told reporters that the bridge had fallen. ~ the bridge had fallen | told | Col. Mira Hadley
            Police told the BBC the road was closed. ~ the road was closed | told | Police
            The government denied that it had supplied the shells. ~ it had supplied the shells | denied | government
            The General Staff said in its update on Friday that 61 clashes had taken place. ~ 61 clashes had taken place | said | General Staff
            The mayor explained how the pumps had failed. ~ how the pumps had failed | explained | mayor
            As Ann Example told the council, the pumps had failed. ~ the pumps had failed | told | Ann Example
            """)
    void inItsConstructions(String text, String expected) {
        assertThat(Found.in(text)).containsExactly("indirect: " + expected);
    }

    @Test
    void aClauseWithAQuotedPartIsMixed() {
        assertThat(Found.in("The cluster warned that evacuation routes were \"passable on paper only\"."))
                .containsExactly("mixed: evacuation routes were \"passable on paper only\" | warned | cluster");
    }

    @Test
    void aClauseThatEndsWithAQuotedPartBeforeTheVerbIsMixed() {
        assertThat(Found.in("The haul would bring down \"every bridge between here and Zinder\", the governor added."))
                .containsExactly(
                        "mixed: The haul would bring down \"every bridge between here and Zinder\" | added | governor");
    }

    @Test
    void twoVerbsOfOneSubjectAreTwo() {
        assertThat(Found.in("The minister said it was clear the losses were high and added that the army would stay."))
                .containsExactly(
                        "indirect: it was clear the losses were high | said | minister",
                        "indirect: the army would stay | added | minister");
    }

    @Test
    void aParticipleHasTheSubjectOfItsSentence() {
        assertThat(Found.in("Air defences destroyed six missiles, the spokesman said, adding that nine were decoys."))
                .containsExactly(
                        "indirect: Air defences destroyed six missiles | said | spokesman",
                        "indirect: nine were decoys | adding | spokesman");
    }

    @Test
    void whatTheWriterAppendsIsLeftOut() {
        assertThat(Found.in("The general warned that the river could freeze by 3 December, but gave no date."))
                .containsExactly("indirect: the river could freeze by 3 December | warned | general");
    }

    @Test
    void contentThatGoesOnWithAndThatStaysOne() {
        assertThat(Found.in("The mayor said that the pumps had failed and that the wells were dry."))
                .containsExactly("indirect: that the pumps had failed and that the wells were dry | said | mayor"
                        .replace("indirect: that ", "indirect: "));
    }

    @Test
    void aDatelineIsNoPartOfIt() {
        assertThat(Found.in("BAMAKO (Example News) - Gunmen attacked a convoy on Saturday, an army source said."))
                .containsExactly("indirect: Gunmen attacked a convoy on Saturday | said | army source");
    }

    @Test
    void speechInsideOfReportedSpeechIsPartOfIt() {
        assertThat(Found.in("He said that she had told them that the road was closed."))
                .containsExactly("indirect: she had told them that the road was closed | said | He");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministry reported 42 explosions.",
                "Both sides announced a truce and pledged money.",
                "It is said to be cheaper than the old one.",
                "It was announced that the talks had failed.",
                "The reportedly damaged ship left the port.",
                "He hoped that the road was open and knew that it was not.",
                "The minister did not say whether the road was open.",
                "Each claim and each report was read by two people.",
                "Since the war began, the government has responded.",
                "With the progress made in Vienna, the group continues.",
                "Residents fear that the \"dust tax\" will stay."
            })
    void objectsPassivesAndThoughtsAreNone(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void headlinesInCapitalsAreRead() {
        assertThat(Found.in("THE MINISTER SAID THAT THE ROAD TO THE NORTH WAS CLOSED."))
                .containsExactly("indirect: THE ROAD TO THE NORTH WAS CLOSED | SAID | MINISTER");
    }
}
