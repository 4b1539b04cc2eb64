// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class PhraseConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.phrases";
    }

    @Override
    protected List<String> examples() {
        return List.of(
                "Later [Examplian|entity kind=nationality] forces came.",
                "In northern [Examplia|entity kind=location] it rained.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "whole; Later [Examplian|entity kind=nationality] forces came.; Examplian forces",
                "whole; Later the [Examplian|entity kind=nationality] security forces came.; Examplian security forces",
                "whole; Roads into the city of [Zorvex|entity kind=location] were cut.; city of Zorvex",
                "whole; The talks with the government of [Examplia|entity kind=location] failed.; government of Examplia",
                "whole; In northern [Examplia|entity kind=location] it rained.; northern Examplia",
                "whole; The [Examplian|entity kind=nationality] visit ended.; Examplian",
                "whole; [Examplia|entity kind=location] has many forces there.; Examplia",
                "whole; [Zorvex|entity kind=location]-held buildings burned.; Zorvex"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }

    @Test
    void theNounTellsTheKind() {
        assertThat(features("whole", "Later [Examplian|entity kind=nationality] forces came.")
                        .text("kind"))
                .isEqualTo("organisation");
        assertThat(features("whole", "An [Examplian|entity kind=nationality] diplomat was there.")
                        .text("kind"))
                .isEqualTo("person");
        assertThat(features("whole", "The [Examplian|entity kind=nationality] capital was calm.")
                        .text("kind"))
                .isEqualTo("location");
    }
}
