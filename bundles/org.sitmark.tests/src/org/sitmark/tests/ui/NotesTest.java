// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.notes.NotesView;

/** Comments and bookmarks. */
@ExtendWith(NoErrorsLogged.class)
class NotesTest {

    @AfterEach
    void close() {
        IViewPart view = Workbench.page().findView(NotesView.ID);
        if (view != null) {
            Workbench.page().hideView(view);
        }
        Workbench.page().closeAllEditors(true);
    }

    private static Text field(ReportEditor editor) {
        return Workbench.find(editor.text().widget().getShell(), Text.class).stream()
                .filter(t -> ControlNames.of(t).equals("Comment"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(ReportEditor editor) {
        Report report = editor.report();
        return report.notes().stream()
                .map(n -> n.kind() + " " + n.text() + " on " + n.place(report).of(report.text())
                        + (n.resolved() ? " resolved" : ""))
                .toList();
    }

    private static Table table() {
        return Workbench.find(Workbench.window().getShell(), Table.class).stream()
                .filter(t -> ControlNames.of(t).equals("Comments and bookmarks"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cCommentsTheCurrentSuggestionAndUndoTakesItBack(@TempDir Path folder) throws Exception {
        ReportEditor editor = ConfirmLoopTest.open(folder);
        Robot.type("C");
        assertThat(field(editor).isFocusControl()).isTrue();
        Robot.write("is she a person");
        Robot.type("CR");
        assertThat(notes(editor)).containsExactly("COMMENT is she a person on Ann Example");
        assertThat(editor.notes().isOpen()).isFalse();
        assertThat(editor.text().widget().isFocusControl()).isTrue();
        assertThat(ReportInfo.stateOf(editor.report())).isEqualTo(ReportInfo.State.NEW);
        Robot.type("CTRL+Z");
        assertThat(notes(editor)).isEmpty();
        Robot.type("CTRL+Y");
        assertThat(notes(editor)).hasSize(1);
    }

    @Test
    void cOnACommentedPlaceChangesTheCommentAndEscapeLeavesIt(@TempDir Path folder) throws Exception {
        ReportEditor editor = ConfirmLoopTest.open(folder);
        Robot.type("C");
        Robot.write("first");
        Robot.type("CR", "C");
        assertThat(field(editor).getText()).isEqualTo("first");
        Robot.write("second");
        Robot.type("ESC");
        assertThat(notes(editor)).containsExactly("COMMENT first on Ann Example");
        Robot.type("C");
        Robot.write("third");
        Robot.type("CR");
        assertThat(notes(editor)).containsExactly("COMMENT third on Ann Example");
    }

    @Test
    void aCommentStaysWithItsMarkWhenItIsAcceptedAndMoved(@TempDir Path folder) throws Exception {
        ReportEditor editor = ConfirmLoopTest.open(folder);
        Robot.type("C");
        Robot.write("x");
        Robot.type("CR", "SHIFT+ARROW_RIGHT", "CR");
        assertThat(notes(editor)).containsExactly("COMMENT x on Ann Example said");
    }

    @Test
    void bareTextCanBeCommentedAndBookmarked(@TempDir Path folder) throws Exception {
        ReportEditor editor = ConfirmLoopTest.open(folder);
        int at = SmallCorpus.TEXT.indexOf("fell near");
        editor.setCurrent(null);
        editor.select(new Span(at, at + 4));
        Robot.type("C");
        Robot.write("verb");
        Robot.type("CR", "SHIFT+B");
        assertThat(notes(editor)).containsExactlyInAnyOrder("COMMENT verb on fell", "BOOKMARK  on fell");
        Robot.type("SHIFT+B");
        assertThat(notes(editor)).containsExactly("COMMENT verb on fell");
    }

    @Test
    void commentsAreInTheReportsFileAfterSaving(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("C");
        Robot.write("kept");
        Robot.type("CR", "CTRL+S");
        assertThat(editor.isDirty()).isFalse();
        assertThat(Files.readString(corpus.file(SmallCorpus.NAME)))
                .contains("types:Note")
                .contains("text=\"kept\"");
    }

    @Test
    void aClickOnTheSignInTheMarginOpensTheComment(@TempDir Path folder) throws Exception {
        ReportEditor editor = ConfirmLoopTest.open(folder);
        Robot.type("C");
        Robot.write("click me");
        Robot.type("CR");
        Point line = editor.text().widget().getLocationAtOffset(0);
        Robot.click(editor.text().widget(), 46, line.y + 6);
        Workbench.waitUntil("the comment is open", () -> editor.notes().isOpen());
        assertThat(field(editor).getText()).isEqualTo("click me");
        Robot.type("ESC");
    }

    @Test
    void theViewListsCommentsOfTheCorpusSettlesThemByKeyAndOpensThePlace(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        corpus.change(
                "second",
                s -> s.apply(org.sitmark.core.edit.Edits.addNote(new Note(
                        0x50000001,
                        Note.Kind.COMMENT,
                        new Span(0, 4),
                        0,
                        "a town",
                        "Bea",
                        "2026-01-02T03:04:05Z",
                        false))));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("C");
        Robot.write("mine");
        Robot.type("CR", "CTRL+SHIFT+M");
        Workbench.waitUntil("both are listed", () -> table().getItemCount() == 2);
        assertThat(table().getItem(1).getText(1)).isEqualTo("a town");
        assertThat(table().getItem(1).getText(2)).isEqualTo("Velm");
        assertThat(table().getItem(1).getText(4)).startsWith("Bea, 2026-01-0");
        table().setFocus();
        table().setSelection(1);
        Workbench.settle();
        Robot.type("SPACE");
        Workbench.waitUntil("one is left", () -> table().getItemCount() == 1);
        assertThat(corpus.read("second").notes().get(0).resolved()).isTrue();
        Combo which = Workbench.find(Workbench.window().getShell(), Combo.class).stream()
                .filter(c -> ControlNames.of(c).equals("Which comments to show"))
                .findFirst()
                .orElseThrow();
        which.select(2);
        Workbench.select(which);
        assertThat(table().getItem(1).getText(0)).isEqualTo("\u2713 resolved");
        table().setFocus();
        table().setSelection(1);
        Robot.type("CR");
        Workbench.waitUntil("the report is open", () -> {
            ReportEditor active = Workbench.activeEditor();
            return active != null && active.report().name().equals("second");
        });
        assertThat(editor.report().notes()).hasSize(1);
    }
}
