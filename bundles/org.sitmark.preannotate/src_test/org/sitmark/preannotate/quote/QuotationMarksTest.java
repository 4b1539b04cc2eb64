// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

    private static List<String> pairs(String text) {
        return QuotationMarks.in(text).stream().map(q -> q.span().of(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We go,\"",
                "“We go,”",
                "«We go»",
                "»We go«",
                "„We go“",
                "„We go”",
                "``We go,''",
                "‘We go,’",
                "'We go,'",
                "‹We go›",
                "「We go」"
            })
    void pairsEveryStyleOfMarks(String quoted) {
        assertThat(pairs("He said: " + quoted + " and left.")).containsExactly(quoted);
    }

    @Test
    void takesApostrophesForWhatTheyAre() {
        assertThat(pairs("The soldiers' tents and the enemy's guns of the '90s weren't theirs."))
                .isEmpty();
        assertThat(pairs("The soldiers’ tents and the enemy’s guns weren’t theirs."))
                .isEmpty();
    }

    @Test
    void aPossessivePluralDoesNotCloseASingleMark() {
        assertThat(pairs("‘The soldiers’ tents are gone,’ he said."))
                .containsExactly("‘The soldiers’ tents are gone,’");
    }

    @Test
    void givesOnlyTheOutermostOfNestedMarks() {
        assertThat(pairs("“They said ‘go’ and we went,” he said.")).containsExactly("“They said ‘go’ and we went,”");
        assertThat(pairs("‘They said “go” and we went,’ he said.")).containsExactly("‘They said “go” and we went,’");
    }

    @Test
    void inchesAndSecondsAreNoMarks() {
        assertThat(pairs("A 12\" pipe and a 6\" valve.")).isEmpty();
    }

    @Test
    void whatGoesOnInTheNextParagraphEndsWithThePiece() {
        assertThat(pairs("\"We left the town at dawn.\n\n\"We came back at night,\" she said."))
                .containsExactly("\"We left the town at dawn.", "\"We came back at night,\"");
    }

    @Test
    void aQuotationMayCloseInTheNextParagraph() {
        assertThat(pairs("He said: “We left the town.\n\nWe came back at night.” Then he went."))
                .containsExactly("“We left the town.\n\nWe came back at night.”");
    }

    @Test
    void aMarkThatNobodyClosesIsNoiseInsideASentence() {
        assertThat(pairs("The so-called \"republic has no money. It has no \"army\" either."))
                .containsExactly("\"army\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"“a ", "\"a ", "'a ", "«a ", "``a ", "’ ", "‘s ", "\n\"Aa ", "\" ", ": \"", "a\"", "”\n“", "„a«b"
            })
    void takesTimeInProportionToTheLength(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> QuotationMarks.in(text));
    }
}
