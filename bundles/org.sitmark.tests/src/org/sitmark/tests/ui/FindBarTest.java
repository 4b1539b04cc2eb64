// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;

/** Finding in a report. */
@ExtendWith(NoErrorsLogged.class)
class FindBarTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    private static ReportEditor open(Path folder) throws Exception {
        return ConfirmLoopTest.open(folder);
    }

    private static String selected(ReportEditor editor) {
        return editor.selection().begin() + " "
                + editor.selection().of(editor.report().text());
    }

    private static Text field(ReportEditor editor) {
        return Workbench.find(editor.find().control(), Text.class).get(0);
    }

    private static void check(ReportEditor editor, String option) {
        Robot.click(Workbench.find(editor.find().control(), Button.class).stream()
                .filter(b -> b.getText().equals(option))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void typingFindsAndF3GoesAroundThroughAllHits(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("CTRL+F");
        assertThat(field(editor).isFocusControl()).isTrue();
        Robot.write("ea");
        assertThat(editor.report().markCount())
                .as("letters are no keys of the editor")
                .isZero();
        assertThat(editor.find().message()).isEqualTo("1 of 1");
        Robot.type("CTRL+A");
        Robot.write("a");
        int all = editor.find().hits().size();
        assertThat(all).isGreaterThan(4);
        assertThat(editor.find().message()).startsWith("1 of " + all);
        assertThat(selected(editor)).isEqualTo("0 A");
        Robot.type("F3", "CR");
        assertThat(editor.find().message()).isEqualTo("3 of " + all);
        Robot.type("SHIFT+F3", "SHIFT+CR", "SHIFT+CR");
        assertThat(editor.find().message()).isEqualTo(all + " of " + all + " \u00b7 from the end");
        Robot.type("F3");
        assertThat(editor.find().message()).isEqualTo("1 of " + all + " \u00b7 from the top");
    }

    @Test
    void escapeClosesTheBarAndTheHitStaysSelected(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("CTRL+F");
        Robot.write("houses");
        Robot.type("ESC");
        assertThat(editor.find().isOpen()).isFalse();
        assertThat(editor.find().hits()).isEmpty();
        assertThat(selected(editor)).endsWith("houses");
        assertThat(editor.text().widget().isFocusControl()).isTrue();
        Robot.type("Q");
        assertThat(ConfirmLoopTest.marks(editor)).hasSize(1);
    }

    @Test
    void optionsNarrowWhatIsFound(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("CTRL+F");
        Robot.write("we");
        assertThat(editor.find().hits()).hasSize(1);
        Robot.type("CTRL+A");
        Robot.write("ar");
        int all = editor.find().hits().size();
        check(editor, "Words");
        assertThat(editor.find().hits()).isEmpty();
        assertThat(editor.find().message()).isEqualTo("nothing found");
        check(editor, "Words");
        assertThat(editor.find().hits()).hasSize(all);
        field(editor).setText("karsk");
        check(editor, "Case");
        assertThat(editor.find().hits()).isEmpty();
    }

    @Test
    void aRegularExpressionIsFoundAndABrokenOneSaysWhere(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("CTRL+F");
        check(editor, ".*");
        field(editor).setText("\\d+");
        assertThat(editor.find().hits()).hasSize(2);
        field(editor).setText("\\d+(");
        assertThat(editor.find().message()).startsWith("The pattern is broken at character 4");
        assertThat(editor.find().hits()).isEmpty();
    }

    @Test
    void aPatternThatRunsAwayIsStoppedWithAMessage(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        corpus.add(Report.of("long", "a".repeat(4000) + "!", Map.of(), java.util.List.of()));
        ReportEditor editor = Workbench.open(corpus, "long");
        Robot.type("CTRL+F");
        check(editor, ".*");
        long before = System.nanoTime();
        field(editor).setText("(a+)+b");
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5000);
        assertThat(editor.find().message()).startsWith("The search was stopped after 400 ms");
    }

    @Test
    void theSelectionIsWhatIsLookedFor(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int at = SmallCorpus.TEXT.indexOf("Karsk");
        editor.select(new org.sitmark.core.model.Span(at, at + 5));
        Robot.type("CTRL+F");
        assertThat(field(editor).getText()).isEqualTo("Karsk");
        assertThat(editor.find().message()).isEqualTo("1 of 2");
        assertThat(ControlNames.of(field(editor))).isEqualTo("Find in this report, 1 of 2");
    }
}
