// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class QuotationMarkConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.quotationMarks";
    }

    @Override
    protected List<String> examples() {
        return List.of("He said: [“We go.”|quote type=direct]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "out; He said: [“We go.”|quote type=direct]; We go.",
                "out; He said that [they go|quote type=indirect].; they go"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
