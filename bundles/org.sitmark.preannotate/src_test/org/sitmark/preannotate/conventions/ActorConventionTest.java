// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class ActorConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.actors";
    }

    @Override
    protected List<String> examples() {
        return List.of("[Examplia|entity kind=location identifier=EX] has agreed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"organisation; [Examplia|entity kind=location identifier=EX] has agreed.; Examplia"})
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }

    @Test
    void countriesActWhereAVerbSaysSo() {
        assertThat(features("organisation", "[Examplia|entity kind=location identifier=EX] has agreed.")
                        .text("kind"))
                .isEqualTo("organisation");
        assertThat(features("organisation", "It was sold by [Examplia|entity kind=location identifier=EX] .")
                        .text("kind"))
                .isEqualTo("organisation");
        assertThat(features("organisation", "The war in [Examplia|entity kind=location identifier=EX] has ended.")
                        .text("kind"))
                .isEqualTo("location");
        assertThat(features("organisation", "[Zorvex|entity kind=location] has agreed.")
                        .text("kind"))
                .isEqualTo("location");
    }
}
