// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pane of figures: values are read as they are marked and typed, and linked to what they count. */
@ExtendWith(NoErrorsLogged.class)
class FigurePaneTest {

    private static final String TEXT = "At least 1,200 shells fell on 12\u201313 March, a loss of $1.2bn."
            + " Between them 30\u201340 guns and two dozen tanks were lost.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At least 1,200 | count | 1200 | | | >= |",
                "30\u201340 | count | | 30 | 40 | |",
                "$1.2bn | money | 1200000000 | | | | USD",
                "two dozen | count | 24 | | | |",
                "12\u201313 March | date | | --03-12 | --03-13 | |"
            })
    void aMarkedFigureIsReadAtOnce(
            String covered,
            String kind,
            String value,
            String low,
            String high,
            String modifier,
            String unit,
            @TempDir Path folder)
            throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark(covered, "F");
        assertThat(pane.feature("kind")).isEqualTo(kind);
        assertThat(pane.feature("value")).isEqualTo(value);
        assertThat(pane.feature("low")).isEqualTo(low);
        assertThat(pane.feature("high")).isEqualTo(high);
        assertThat(pane.feature("modifier")).isEqualTo(modifier);
        assertThat(pane.feature("unit")).isEqualTo(unit);
        pane.says("Agrees with the text");
        assertThat(pane.warns()).isFalse();
    }

    @Test
    void anExpressionIsReadWhileItIsTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("1,200", "F");
        Pane.type("Value", "1.5k");
        pane.says("Enter takes it as count, 1500");
        assertThat(pane.feature("value")).as("not before Enter").isEqualTo("1200");
        Robot.type("CR");
        assertThat(pane.feature("value")).isEqualTo("1500");
    }

    @Test
    void escapeTakesBackWhatWasTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("1,200", "F");
        Pane.type("Value", "77");
        Robot.type("ESC");
        assertThat(Pane.field("Value").getText()).isEqualTo("1200");
        assertThat(pane.feature("value")).isEqualTo("1200");
    }

    @Test
    void aValueThatTheTextContradictsIsWarnedOfAndOneKeyTakesTheTexts(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("1,200", "F");
        Pane.type("Value", "1300");
        Robot.type("CR");
        pane.says("The text reads: count, 1200. Here: value 1300.");
        assertThat(pane.warns()).isTrue();
        pane.toText();
        Robot.type("T");
        assertThat(pane.feature("value")).isEqualTo("1200");
        pane.says("Agrees with the text");
        Robot.type("CTRL+Z");
        assertThat(pane.feature("value")).as("one step to undo").isEqualTo("1300");
    }

    @Test
    void oneKeyLinksWhatIsCounted(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("tanks", "Q").mark("two dozen", "F");
        if (pane.target("of") == null) {
            pane.says("It may count: tanks");
            Robot.type("K");
        }
        assertThat(pane.target("of")).isEqualTo("tanks");
    }
}
