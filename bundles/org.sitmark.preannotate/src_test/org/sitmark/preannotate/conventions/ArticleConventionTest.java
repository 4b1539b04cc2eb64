// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class ArticleConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.articles";
    }

    @Override
    protected List<String> examples() {
        return List.of("Units of the [Examplian Army|entity kind=organisation] left.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "in; Units of the [Examplian Army|entity kind=organisation] left.; the Examplian Army",
                "in; A spokesman of the [Zorvex Front|entity kind=organisation], a party, spoke.; the Zorvex Front",
                "in; [Examplia|entity kind=location] agreed.; Examplia",
                "in; He praised the [Examplia|entity kind=location] talks.; Examplia",
                "in; It was the [Examplia|entity kind=location]-led force.; Examplia",
                "out; It hit [the Nordhaven|equipment category=ship] twice.; Nordhaven",
                "out; [The|entity kind=organisation] came.; The"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
