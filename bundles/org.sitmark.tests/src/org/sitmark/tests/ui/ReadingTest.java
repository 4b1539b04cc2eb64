// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.current;
import static org.sitmark.tests.ui.ReadingCorpus.suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings;
import org.sitmark.ui.palette.Palette;

/** Making the text comfortable to read. */
@ExtendWith(NoErrorsLogged.class)
class ReadingTest {

    private static final String ONE = "Ann Example spoke in Velm. Nobody else came. The hall was cold.";
    private static final String TWO = "Forty shells fell near Karsk, and the river rose.";
    private static final String THREE = "Bertil Sample left for Orre. He did not return.";
    private static final String TEXT = ONE + "\n\n" + TWO + "\n\n" + THREE + "\n\n" + "The end of the round-up.";

    @BeforeEach
    @AfterEach
    void forgetSettings() {
        ReadingSettings.get().reset();
    }

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void mPutsEachSentenceOnItsOwnLineAndBack(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int before = editor.text().lineCount();
        Robot.type("M");
        assertThat(ReadingSettings.get().mode()).isEqualTo(ReadingSettings.Mode.PARAGRAPHS);
        Robot.type("M");
        Workbench.waitUntil("each sentence has a line", () -> editor.text().lineCount() == before + 3);
        assertThat(lineOf(editor, "Nobody")).isEqualTo("Nobody else came.");
        assertThat(check("One Sentence per Line")).isTrue();
        Robot.type("M");
        assertThat(editor.text().lineCount()).isEqualTo(before);
    }

    @Test
    void paragraphsThatWereBrokenAtAFixedWidthFlowAgain(@TempDir Path folder) throws Exception {
        String hard = "The convoy left the harbour at dawn and reached the old bridge before\n"
                + "noon, where three of its lorries had to wait for the engineers who were\n"
                + "still mending the road.\n\nItems:\n- one\n- two\n";
        ReportEditor editor = ReadingCorpus.open(folder, hard, List.of());
        int before = editor.text().lineCount();
        Robot.type("M");
        assertThat(editor.text().lineCount()).isLessThan(before);
        assertThat(lineOf(editor, "convoy")).contains("bridge before noon,");
        assertThat(lineOf(editor, "- two")).isEqualTo("- two");
        StyledText widget = editor.text().widget();
        widget.selectAll();
        assertThat(widget.getSelectionText()).isEqualTo(hard);
    }

    @Test
    void dDimsWhatIsDoneAndKeepsTheCurrentSentenceBright(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("D");
        assertThat(check("Dim What Is Done")).isTrue();
        Robot.type("CR", "CR");
        assertThat(current(editor)).isEqualTo("Forty");
        Workbench.waitUntil("the sentence is dimmed", () -> inkOf(editor, "Nobody")
                .equals(Palette.current().dim()));
        assertThat(isDimmed(editor, "Nobody")).isTrue();
        assertThat(isDimmed(editor, "shells")).isFalse();
        assertThat(isDimmed(editor, "Bertil")).isFalse();
        Robot.type("D");
        assertThat(isDimmed(editor, "Nobody")).isFalse();
    }

    @Test
    void shiftZFoldsParagraphsAsTheyAreDoneAndZOpensThem(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("SHIFT+Z");
        assertThat(editor.reading().folds()).isEmpty();
        Robot.type("CR", "CR");
        assertThat(editor.reading().folds()).containsExactly("1 paragraph done \u00b7 2 marks");
        Robot.type("CR", "CR");
        assertThat(current(editor)).isEqualTo("Bertil Sample");
        assertThat(editor.reading().folds()).containsExactly("2 paragraphs done \u00b7 4 marks");
        assertThat(editor.text().lineCount()).isEqualTo(5);
        Robot.type("ESC");
        editor.text().widget().setCaretOffset(0);
        Robot.type("Z");
        assertThat(editor.reading().folds()).isEmpty();
        assertThat(lineOf(editor, "Forty")).isEqualTo(TWO);
    }

    @Test
    void aClickOpensAFoldAndGoingToAMarkInItDoesToo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("SHIFT+Z", "CR", "CR", "CR", "CR");
        assertThat(editor.reading().folds()).hasSize(1);
        Item velm = editor.report().marks().get(1);
        editor.setCurrent(velm);
        Workbench.settle();
        assertThat(editor.reading().folds()).containsExactly("1 paragraph done \u00b7 2 marks");
        assertThat(editor.reading().isFolded(velm.begin())).isFalse();
        StyledText widget = editor.text().widget();
        int line = editor.text().lineAt(TEXT.indexOf("shells"));
        Robot.click(widget, editor.text().textLeft() + 20, widget.getLinePixel(line) + 6);
        assertThat(editor.reading().isFolded(TEXT.indexOf("shells"))).isFalse();
    }

    @Test
    void undoOpensTheParagraphWhoseDecisionItTakesBack(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("SHIFT+Z", "CR", "CR");
        assertThat(editor.reading().folds()).hasSize(1);
        Robot.type("CTRL+Z");
        assertThat(editor.reading().folds()).isEmpty();
    }

    @Test
    void controlPlusAndMinusChangeTheSizeOfLettersAndZeroSetsItBack(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int height = editor.text().glyphHeight();
        Robot.type("CTRL++", "CTRL++", "CTRL++");
        assertThat(editor.text().glyphHeight()).isGreaterThan(height);
        Robot.type("CTRL+-", "CTRL+-", "CTRL+-", "CTRL+-", "CTRL+-");
        assertThat(editor.text().glyphHeight()).isLessThan(height);
        Robot.type("CTRL+0");
        assertThat(editor.text().glyphHeight()).isEqualTo(height);
    }

    @Test
    void controlShiftAndArrowsPutLinesFurtherApart(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int spacing = editor.text().widget().getLineSpacing();
        Robot.type("CTRL+SHIFT+ARROW_DOWN", "CTRL+SHIFT+ARROW_DOWN");
        assertThat(editor.text().widget().getLineSpacing()).isEqualTo(spacing + 6);
        Robot.type("CTRL+SHIFT+ARROW_UP");
        assertThat(editor.text().widget().getLineSpacing()).isEqualTo(spacing + 3);
    }

    @Test
    void altZTurnsWrappingOffAndTheTextCanBeScrolledSideways(@TempDir Path folder) throws Exception {
        String line = "A very long line about the weather in the valley and on the coast. ".repeat(8);
        ReportEditor editor = ReadingCorpus.open(folder, line, List.of());
        assertThat(editor.text().lineCount()).isGreaterThan(3);
        Robot.type("ALT+Z");
        assertThat(editor.text().lineCount()).isEqualTo(1);
        assertThat(check("Wrap Lines")).isFalse();
        StyledText widget = editor.text().widget();
        widget.setHorizontalPixel(200);
        assertThat(widget.getHorizontalPixel()).isEqualTo(200);
        Robot.type("ALT+Z");
        assertThat(editor.text().lineCount()).isGreaterThan(3);
    }

    @Test
    void settingsHoldForTheNextEditorAndAreRemembered(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Robot.type("CTRL++", "D");
        int height = editor.text().glyphHeight();
        Workbench.page().closeAllEditors(true);
        ReportEditor again = Workbench.open(editor(), ReadingCorpus.NAME);
        assertThat(again.text().glyphHeight()).isEqualTo(height);
        assertThat(org.eclipse.core.runtime.preferences.InstanceScope.INSTANCE
                        .getNode(ReadingSettings.NODE)
                        .getBoolean("focus", false))
                .isTrue();
    }

    @Test
    void theRulerTellsWhatIsNearTheMouseAndAClickGoesToTheOpenSuggestion(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        var ruler = editor.overview();
        Rectangle area = ruler.getBounds();
        int y = 3 + (TEXT.indexOf("Bertil") * (area.height - 6) + TEXT.length() - 1) / TEXT.length();
        var move = new Event();
        move.y = y;
        ruler.notifyListeners(SWT.MouseMove, move);
        assertThat(ruler.getToolTipText()).isEqualTo("Paragraph 3: 0 marks, 1 suggestion open");
        Robot.click(ruler, 15, y);
        assertThat(current(editor)).isEqualTo("Bertil Sample");
    }

    private static org.sitmark.core.corpus.Corpus editor() {
        return java.util.Objects.requireNonNull(
                org.sitmark.ui.session.SessionService.get().corpus());
    }

    private static String lineOf(ReportEditor editor, String covered) {
        StyledText widget = editor.text().widget();
        int offset = editor.report().text().indexOf(covered);
        return widget.getContent().getLine(editor.text().lineAt(offset)).strip();
    }

    /** The colour of letters, as the widget styles them; null where it is that of the whole text. */
    private static org.eclipse.swt.graphics.Color inkOf(ReportEditor editor, String covered) {
        StyledText widget = editor.text().widget();
        int offset = TEXT.indexOf(covered) + 1;
        Rectangle at = widget.getTextBounds(offset, offset + covered.length() - 2);
        Palette palette = Palette.current();
        return ReadingCorpus.pixels(widget, at, palette.ink()) > 0 ? palette.ink() : palette.dim();
    }

    private static boolean isDimmed(ReportEditor editor, String covered) {
        int offset = TEXT.indexOf(covered);
        return editor.dimmed(editor.text().lineSpan(editor.text().lineAt(offset))).stream()
                .anyMatch(d -> d.contains(offset));
    }

    private static boolean check(String label) {
        for (MenuItem top : Workbench.window().getShell().getMenuBar().getItems()) {
            Menu menu = top.getMenu();
            if (menu != null && top.getText().replace("&", "").equals("View")) {
                menu.notifyListeners(SWT.Show, new Event());
                for (MenuItem item : menu.getItems()) {
                    if (item.getText().replace("&", "").startsWith(label)) {
                        boolean checked = item.getSelection();
                        menu.notifyListeners(SWT.Hide, new Event());
                        return checked;
                    }
                }
            }
        }
        throw new AssertionError("no menu entry " + label);
    }

    private static ReportEditor open(Path folder) throws Exception {
        List<Item> items = new ArrayList<>();
        items.add(suggestion(1, "entity", TEXT, "Ann Example", Features.of("kind", "person")));
        items.add(suggestion(2, "entity", TEXT, "Velm", Features.of("kind", "location")));
        items.add(suggestion(3, "figure", TEXT, "Forty", Features.of("kind", "count")));
        items.add(suggestion(4, "entity", TEXT, "Karsk", Features.of("kind", "location")));
        items.add(suggestion(5, "entity", TEXT, "Bertil Sample", Features.of("kind", "person")));
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, items);
        Workbench.waitUntil("the first suggestion is current", () -> editor.current() != null);
        return editor;
    }
}
