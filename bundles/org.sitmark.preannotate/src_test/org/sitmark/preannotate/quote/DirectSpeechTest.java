// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectSpeechTest {

    @Test
    void behindTheVerb() {
        assertThat(Found.in("Asked about the strike, the mayor said: \"We have no water.\""))
                .containsExactly("direct: \"We have no water.\" | said | mayor");
    }

    @Test
    void beforeSubjectAndVerb() {
        assertThat(Found.in("“We drank the sea,” Security Minister Modou Sarr told state television."))
                .containsExactly("direct: “We drank the sea,” | told | Security Minister Modou Sarr");
    }

    @Test
    void beforeVerbAndSubject() {
        assertThat(Found.in("\"The fear has gone,\" said Marcus Oyelaran of Syndicate 4410, who insures hulls."))
                .containsExactly("direct: \"The fear has gone,\" | said | Marcus Oyelaran of Syndicate 4410");
    }

    @Test
    void withSeveralSentencesInside() {
        assertThat(Found.in("\"We left at dawn. Nobody saw us. We came back,\" she added."))
                .containsExactly("direct: \"We left at dawn. Nobody saw us. We came back,\" | added | she");
    }

    @Test
    void anInterruptedQuotationIsTwoOfTheSameSpeaker() {
        assertThat(Found.in("“We will stay,” the mayor said, “until the last bus has left.”"))
                .containsExactly(
                        "direct: “We will stay,” | said | mayor",
                        "direct: “until the last bus has left.” | said | mayor");
    }

    @Test
    void theNextQuotationHasTheSameSpeakerAndCue() {
        assertThat(Found.in("\"We left,\" Ann Example said. \"Then we came back.\" The road was empty."))
                .containsExactly(
                        "direct: \"We left,\" | said | Ann Example",
                        "direct: \"Then we came back.\" | said | Ann Example");
    }

    @Test
    void aQuotationOfSeveralParagraphsKeepsItsSpeaker() {
        assertThat(Found.in("The mayor said: \"We left the town at dawn.\n\n\"We came back at night.\""))
                .containsExactly(
                        "direct: \"We left the town at dawn. | said | mayor",
                        "direct: \"We came back at night.\" | said | mayor");
    }

    @Test
    void aPhraseThatSomebodyUsesForAThing() {
        assertThat(Found.in("The minister called the strikes \"a war crime with a calendar\"."))
                .containsExactly("direct: \"a war crime with a calendar\" | called | minister");
    }

    @Test
    void aNameBeforeAColonIsTheSpeaker() {
        assertThat(Found.in("Zelensky: \"We need more air defence.\""))
                .containsExactly("direct: \"We need more air defence.\" | - | Zelensky");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The so-called \"people's republic\" has no army.",
                "Two \"dead\" drop boxes were found near the \"green corridors\".",
                "Villagers fear the plane, which they call a \"death kite\", more than shells.",
                "The film \"Night of the Long Bridge\" won a prize.",
                "The word \"host\" stands in the log."
            })
    void namesAndScareQuotesAreNone(String text) {
        assertThat(Found.in(text)).isEmpty();
    }
}
