// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class ModifierConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.modifiers";
    }

    @Override
    protected List<String> examples() {
        return List.of("At least [40|figure kind=count] came.", "[At least 40|figure kind=count] came.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "out; [At least 40|figure kind=count] shells fell.; 40",
                "out; [more than $3.2 billion|figure kind=money] was spent.; $3.2 billion",
                "out; [~40|figure kind=count] shells fell.; 40",
                "out; [40 or more|figure kind=count] shells fell.; 40",
                "out; [48 hours|figure kind=duration] later.; 48 hours",
                "in; No fewer than [40|figure kind=count] shells fell.; No fewer than 40",
                "in; It took [40 hours|figure kind=duration] or more.; 40 hours or more",
                "in; [40|figure kind=count] shells fell.; 40"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
