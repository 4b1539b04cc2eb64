// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;

/** Saying how far the work on reports is. */
@ExtendWith(NoErrorsLogged.class)
class StatesTest {

    @AfterEach
    void closeEditors() throws Exception {
        filter("All states");
        Workbench.page().closeAllEditors(true);
    }

    private static Corpus open(Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        corpus.add(Report.of("third", "Nothing here.", Map.of(), List.of()));
        Workbench.waitUntil("the list is complete", () -> table().getItemCount() == 3);
        return corpus;
    }

    private static CorpusView view() {
        CorpusView view = (CorpusView) Workbench.page().findView(CorpusView.ID);
        if (view == null) {
            throw new AssertionError("no corpus view");
        }
        return view;
    }

    private static Table table() {
        return Workbench.find(Workbench.window().getShell(), Table.class).stream()
                .filter(t -> t.getColumnCount() == 2 && t.getColumn(0).getText().equals("Report"))
                .findFirst()
                .orElseThrow();
    }

    private static void focusTable() throws Exception {
        Workbench.show(CorpusView.class, CorpusView.ID);
        table().setFocus();
        Workbench.settle();
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table().getItemCount(); i++) {
            rows.add(table().getItem(i).getText(0) + " " + table().getItem(i).getText(1));
        }
        return rows;
    }

    private static void filter(String state) {
        Combo combo = Workbench.find(Workbench.window().getShell(), Combo.class).stream()
                .filter(c -> ControlNames.of(c).equals("State of the reports to show"))
                .findFirst()
                .orElseThrow();
        combo.select(Arrays.asList(combo.getItems()).indexOf(state));
        Workbench.select(combo);
    }

    private static void awaitState(Corpus corpus, String report, State state) {
        Workbench.waitUntil(report + " is " + state, () -> {
            try {
                return corpus.summary(report).state() == state;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void oneKeySaysDoneTellsWhatIsStillOpenAndUndoTakesItBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder);
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("CR", "Y");
        awaitState(corpus, SmallCorpus.NAME, State.DONE);
        Workbench.waitUntil("it is told", () -> view().status()
                .startsWith("\u201cround-up\u201d is done; 4 open suggestions remain."));
        Workbench.waitUntil("the list shows it", () -> rows().contains("Round-up \u2713 done"));
        Robot.type("CTRL+Z");
        awaitState(corpus, SmallCorpus.NAME, State.IN_PROGRESS);
        assertThat(editor.report().markCount()).isEqualTo(1);
    }

    @Test
    void theFirstEditShowsAReportInProgress(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder);
        Workbench.open(corpus, SmallCorpus.NAME);
        assertThat(rows()).contains("Round-up \u25cb new");
        Robot.type("CR");
        Workbench.waitUntil("the list shows it", () -> rows().contains("Round-up \u25d0 in progress"));
    }

    @Test
    void severalReportsAreSetAtOnceAndTheLinkTakesAllBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder);
        focusTable();
        table().setSelection(0);
        Workbench.settle();
        Robot.type("SHIFT+ARROW_DOWN", "SHIFT+ARROW_DOWN", "Y");
        awaitState(corpus, "third", State.DONE);
        Workbench.waitUntil(
                "it is told", () -> view().status().startsWith("3 reports are done; 6 open suggestions remain."));
        Link link = Workbench.find(Workbench.window().getShell(), Link.class).stream()
                .filter(l -> l.getText().contains("reports are done"))
                .findFirst()
                .orElseThrow();
        link.notifyListeners(SWT.Selection, new Event());
        awaitState(corpus, "third", State.NEW);
        awaitState(corpus, "second", State.NEW);
    }

    @Test
    void theMenuOfStatesOpensByKey(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder);
        focusTable();
        table().setSelection(2);
        table().notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
        Robot.typeAway("SHIFT+Y");
        Robot.pause(500);
        Robot.typeAway("P");
        awaitState(corpus, "third", State.PROBLEM);
        Workbench.waitUntil("the list shows it", () -> rows().contains("third \u26a0 problem"));
    }

    @Test
    void theListIsFilteredAndSortedByState(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder);
        Workbench.open(corpus, "third");
        Robot.type("Y");
        awaitState(corpus, "third", State.DONE);
        filter("\u2713 done");
        Workbench.waitUntil("one is left", () -> table().getItemCount() == 1);
        assertThat(rows()).containsExactly("third \u2713 done");
        filter("All states");
        table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("sorted", () -> rows().get(2).equals("third \u2713 done"));
        table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("sorted by what is open", () -> rows().get(0).equals("Round-up \u25cb 5 open"));
        table().getColumn(0).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("sorted by name", () -> rows().get(0).startsWith("Round-up"));
    }
}
