// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.editor.ReportEditor;

/** One report twice, and two reports side by side. */
@ExtendWith(NoErrorsLogged.class)
class BesideTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
        Workbench.settle();
    }

    private static List<ReportEditor> editors() {
        return Arrays.stream(Workbench.page().getEditorReferences())
                .map(r -> (ReportEditor) r.getEditor(true))
                .toList();
    }

    private static boolean sideBySide(ReportEditor one, ReportEditor other) {
        StyledText a = one.text().widget();
        StyledText b = other.text().widget();
        return a.isVisible() && b.isVisible() && a.toDisplay(0, 0).x + a.getSize().x <= b.toDisplay(0, 0).x;
    }

    @Test
    void oneReportIsShownTwiceAndEditsAreSeenInBoth(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor first = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("CTRL+\\");
        Workbench.waitUntil("there are two", () -> editors().size() == 2);
        ReportEditor second =
                editors().stream().filter(e -> e != first).findFirst().orElseThrow();
        Workbench.waitUntil("they are side by side", () -> sideBySide(first, second));
        assertThat(Workbench.activeEditor()).isSameAs(second);
        assertThat(second.session()).isSameAs(first.session());
        Robot.type("TAB");
        assertThat(ConfirmLoopTest.current(second)).isEqualTo("40");
        assertThat(ConfirmLoopTest.current(first)).isEqualTo("Ann Example");
        Table suggestions = Workbench.find(Workbench.window().getShell(), Table.class).stream()
                .filter(t -> t.getColumnCount() == 2 && t.getItemCount() == 5)
                .findFirst()
                .orElseThrow();
        Workbench.waitUntil("the views follow the second one", () -> suggestions.getSelectionIndex() == 1);
        Robot.type("CR");
        assertThat(ConfirmLoopTest.marks(first))
                .isEqualTo(ConfirmLoopTest.marks(second))
                .hasSize(1);
        Workbench.page().activate(first);
        first.setFocus();
        Workbench.settle();
        Robot.type("CTRL+Z");
        assertThat(second.report().markCount()).isZero();
        Workbench.page().closeEditor(second, true);
        Workbench.settle();
        assertThat(first.session().report()).isNotNull();
        Workbench.page().activate(first);
        first.setFocus();
        Workbench.settle();
        Robot.type("CR");
        assertThat(first.report().markCount()).as("the session is still open").isEqualTo(1);
        Workbench.waitUntil("the edit is saved", () -> !first.isDirty());
    }

    @Test
    void aSplitCanLieBelow(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor first = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("CTRL+ALT+\\");
        Workbench.waitUntil("there are two", () -> editors().size() == 2);
        ReportEditor second =
                editors().stream().filter(e -> e != first).findFirst().orElseThrow();
        Workbench.waitUntil(
                "one is below the other",
                () -> first.text().widget().isVisible()
                        && first.text().widget().toDisplay(0, 0).y + 50
                                < second.text().widget().toDisplay(0, 0).y);
    }

    @Test
    void anotherReportOpensBesideByKeyInTheList(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor first = Workbench.open(corpus, SmallCorpus.NAME);
        Workbench.show(CorpusView.class, CorpusView.ID);
        Table table = Workbench.find(Workbench.window().getShell(), Table.class).stream()
                .filter(t -> t.getColumnCount() == 2 && t.getColumn(0).getText().equals("Report"))
                .findFirst()
                .orElseThrow();
        table.setFocus();
        table.setSelection(1);
        table.notifyListeners(org.eclipse.swt.SWT.Selection, new Event());
        Workbench.settle();
        Robot.type("SHIFT+CR");
        Workbench.waitUntil("there are two", () -> editors().size() == 2);
        ReportEditor second =
                editors().stream().filter(e -> e != first).findFirst().orElseThrow();
        assertThat(second.report().name()).isEqualTo("second");
        Workbench.waitUntil("they are side by side", () -> sideBySide(first, second));
    }
}
