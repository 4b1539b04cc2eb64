// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.suggestions.SuggestionsView;

/** Deciding suggestions at the keyboard. */
@ExtendWith(NoErrorsLogged.class)
class ConfirmLoopTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void openingAReportShowsItsFirstSuggestionAsTheCurrentOne(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        assertThat(current(editor)).isEqualTo("Ann Example");
        assertThat(editor.chip()).anyMatch(line -> line.contains("Entity") && line.contains("person"));
    }

    @Test
    void enterAcceptsAndGoesToTheNext(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "CR");
        assertThat(marks(editor)).containsExactly("entity person Ann Example");
        assertThat(current(editor)).isEqualTo("40");
        press(editor, "CR");
        assertThat(marks(editor)).containsExactly("entity person Ann Example", "figure count 40");
        assertThat(current(editor)).isEqualTo("Karsk");
    }

    @Test
    void backspaceRejectsAndGoesToTheNext(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "BS");
        assertThat(marks(editor)).isEmpty();
        assertThat(editor.report().openCount()).isEqualTo(4);
        assertThat(current(editor)).isEqualTo("40");
    }

    @Test
    void tabGoesOnAndBackWithoutDeciding(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "TAB");
        assertThat(current(editor)).isEqualTo("Karsk");
        press(editor, "SHIFT+TAB");
        assertThat(current(editor)).isEqualTo("40");
        assertThat(editor.report().openCount()).isEqualTo(5);
    }

    @Test
    void aNumberAcceptsWithThatKind(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "2");
        assertThat(marks(editor)).containsExactly("entity organisation Ann Example");
        assertThat(current(editor)).isEqualTo("40");
    }

    @Test
    void oneKeyAcceptsAllAlikeAsOneStep(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "TAB", "A");
        assertThat(marks(editor)).containsExactly("entity location Karsk", "entity location Karsk");
        press(editor, "CTRL+Z");
        assertThat(marks(editor)).isEmpty();
    }

    @Test
    void undoAndRedoGoThroughTheWholeLoop(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "CR", "BS", "CR");
        Report decided = editor.report();
        press(editor, "CTRL+Z", "CTRL+Z", "CTRL+Z");
        assertThat(editor.report().openCount()).isEqualTo(5);
        assertThat(editor.isDirty()).isFalse();
        press(editor, "CTRL+Y", "CTRL+Y", "CTRL+Y");
        assertThat(editor.report()).isEqualTo(decided);
    }

    @Test
    void shiftAndArrowsMoveTheEndByWordsAndByCharacters(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "SHIFT+ARROW_RIGHT");
        assertThat(current(editor)).isEqualTo("Ann Example said");
        press(editor, "CTRL+SHIFT+ARROW_LEFT");
        assertThat(current(editor)).isEqualTo("Ann Example sai");
        press(editor, "SHIFT+ARROW_LEFT", "ALT+SHIFT+ARROW_RIGHT");
        assertThat(current(editor)).isEqualTo("Example");
        press(editor, "CR");
        assertThat(marks(editor)).containsExactly("entity person Example");
    }

    @Test
    void theSuggestionsViewFollowsAndItsKeysDecideToo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Workbench.show(SuggestionsView.class, SuggestionsView.ID);
        Table table = (Table) editor.getSite().getShell().getDisplay().getFocusControl();
        assertThat(table.getItemCount()).isEqualTo(5);
        Robot.type("CR");
        assertThat(marks(editor)).containsExactly("entity person Ann Example");
        Workbench.waitUntil("the view has followed", () -> table.getItemCount() == 4 && table.getSelectionIndex() == 0);
        assertThat(table.getItem(table.getSelectionIndex()).getText()).isEqualTo("40");
    }

    @Test
    void nOpensTheNextUnfinishedReport(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "N");
        ReportEditor next = Workbench.activeEditor();
        assertThat(next == null ? null : next.report().name()).isEqualTo("second");
    }

    @Test
    void aFinishedReportGivesItsTabUpWhenTheNextIsOpened(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "CR", "CR", "CR", "CR", "CR");
        assertThat(editor.report().openCount()).isZero();
        press(editor, "N");
        assertThat(Workbench.page().getEditorReferences()).hasSize(1);
        ReportEditor next = Workbench.activeEditor();
        assertThat(next == null ? null : next.report().name()).isEqualTo("second");
        assertThat(
                        next == null
                                ? null
                                : next.session().corpus().read(SmallCorpus.NAME).markCount())
                .isEqualTo(5);
    }

    @Test
    void decisionsAreSavedAndUndoSurvivesClosing(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        press(editor, "CR", "CR");
        press(editor, "CTRL+S");
        assertThat(editor.isDirty()).isFalse();
        Workbench.page().closeAllEditors(true);
        ReportEditor again = Workbench.open(corpus, SmallCorpus.NAME);
        assertThat(marks(again)).containsExactly("entity person Ann Example", "figure count 40");
        press(again, "CTRL+Z");
        assertThat(marks(again)).containsExactly("entity person Ann Example");
    }

    @Test
    void editsAreSavedByThemselves(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "CR");
        assertThat(editor.isDirty()).isTrue();
        Workbench.waitUntil("the report is saved", () -> !editor.isDirty());
    }

    static ReportEditor open(Path folder) throws IOException, PartInitException {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Workbench.waitUntil("the first suggestion is current", () -> editor.current() != null);
        return editor;
    }

    static void press(ReportEditor editor, String... keys) {
        assertThat(editor.text().widget().isFocusControl()).isTrue();
        Robot.type(keys);
    }

    static String current(ReportEditor editor) {
        Item item = editor.current();
        return item == null ? "none" : item.span().of(editor.report().text());
    }

    static List<String> marks(ReportEditor editor) {
        Report report = editor.report();
        return report.marks().stream().map(m -> label(editor, report, m)).toList();
    }

    private static String label(ReportEditor editor, Report report, Mark mark) {
        return mark.layer() + " " + editor.layers().kindOf(mark) + " "
                + mark.span().of(report.text());
    }
}
