// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class TitleConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.titles";
    }

    @Override
    protected List<String> examples() {
        return List.of("They met Gen. [Ann Example|entity kind=person] there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "in; They met Maj. Gen. [Ann Example|entity kind=person] there.; Maj. Gen. Ann Example",
                "in; They met Foreign Minister [Ann Example|entity kind=person] there.; Foreign Minister Ann Example",
                "in; Later Secretary of State [Ann Example|entity kind=person] spoke.; Secretary of State Ann Example",
                "in; But President [Example|entity kind=person] left.; President Example",
                "in; The spokesman [Bo Sample|entity kind=person] left.; spokesman Bo Sample",
                "in; In Zorvex, [Bo Sample|entity kind=person] left.; Bo Sample",
                "in; In Zorvex [Bo Sample|entity kind=person] left.; Bo Sample",
                "in; The President of [Zorvex|entity kind=location] left.; Zorvex",
                "out; They met [Gen. Ann Example|entity kind=person] there.; Ann Example",
                "out; They met [President Example|entity kind=person] there.; Example",
                "out; They met [Ann Example|entity kind=person] there.; Ann Example"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
