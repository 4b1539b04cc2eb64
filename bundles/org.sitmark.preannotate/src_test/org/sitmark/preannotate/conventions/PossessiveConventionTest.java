// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class PossessiveConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.possessives";
    }

    @Override
    protected List<String> examples() {
        return List.of("[Examplia|entity kind=location]’s army came.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "in; [Examplia|entity kind=location]’s army came.; Examplia’s",
                "in; The [Examplians|entity kind=nationality]' army came.; Examplians'",
                "in; [Examplia|entity kind=location] came.; Examplia",
                "out; [Examplia's|entity kind=location] army came.; Examplia"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
