// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.testkit.ConventionContract;

class UnitConventionTest extends ConventionContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.units";
    }

    @Override
    protected List<String> examples() {
        return List.of("It took [48 hours|figure kind=duration unit=h] then.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "out; It took [48 hours|figure kind=duration unit=h] then.; 48",
                "out; It cost [$3.2 billion|figure kind=money unit=USD] then.; 3.2 billion",
                "out; It cost [two million dollars|figure kind=money unit=USD] then.; two million",
                "out; A [152mm|figure kind=measure unit=mm] gun.; 152",
                "out; [40|figure kind=count] shells fell.; 40"
            })
    void drawsBoundaries(String choice, String brackets, String expected) {
        assertThat(follow(choice, brackets)).isEqualTo(expected);
    }
}
