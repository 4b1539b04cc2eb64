// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.bulk.Rules;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.find.FindView;

/** Finding in the corpus, and changing many places at once. */
@ExtendWith(NoErrorsLogged.class)
class BulkTest {

    @AfterEach
    void close() {
        IViewPart view = Workbench.page().findView(FindView.ID);
        if (view != null) {
            Workbench.page().hideView(view);
        }
        Workbench.page().closeAllEditors(true);
    }

    private static FindView view() {
        FindView view = (FindView) Workbench.page().findView(FindView.ID);
        if (view == null) {
            throw new AssertionError("the find view is not open");
        }
        return view;
    }

    private static <T extends Control> T named(Class<T> type, String name) {
        Composite shell = Workbench.window().getShell();
        return Workbench.find(shell, type).stream()
                .filter(c -> ControlNames.of(c).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control is named " + name));
    }

    private static Button button(String label) {
        return Workbench.find(Workbench.window().getShell(), Button.class).stream()
                .filter(b -> b.getText().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button says " + label));
    }

    private static Table hits() {
        return named(Table.class, "Places that were found");
    }

    private static void awaitStatus(String part) {
        Workbench.waitUntil("the view says " + part, () -> view().status().contains(part));
    }

    private static List<String> happens() {
        List<String> rows = new ArrayList<>();
        Table table = hits();
        for (int i = 0; i < table.getItemCount(); i++) {
            table.showItem(table.getItem(i));
            rows.add(table.getItem(i).getText(0) + "|" + table.getItem(i).getText(2) + "|"
                    + table.getItem(i).getText(5) + "|" + table.getItem(i).getChecked());
        }
        return rows;
    }

    private static void choose(String combo, String item) {
        Combo choice = named(Combo.class, combo);
        choice.select(List.of(choice.getItems()).indexOf(item));
        assertThat(choice.getText()).isEqualTo(item);
        Workbench.select(choice);
    }

    private static void follow(String href) {
        Link link = Workbench.find(Workbench.window().getShell(), Link.class).stream()
                .filter(l -> l.getText().contains("\"" + href + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + href));
        var event = new Event();
        event.text = href;
        link.notifyListeners(SWT.Selection, event);
    }

    private static @Nullable Shell shell(String title) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(s -> s.getText().equals(title))
                .findFirst()
                .orElse(null);
    }

    private static ReportEditor active() {
        ReportEditor editor = Workbench.activeEditor();
        if (editor == null) {
            throw new AssertionError("no report is open");
        }
        return editor;
    }

    private static Corpus corpus(Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        corpus.add(Report.of("third", "Karsk again. The mayor of Karsk's harbour; KARSK.", Map.of(), List.of()));
        return corpus;
    }

    @Test
    void oneKeyShowsEveryOccurrenceOfTheCurrentNameAndMarksThemAllAsOneStep(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("TAB", "TAB", "SHIFT+A");
        awaitStatus("4 places in 2 reports");
        assertThat(happens())
                .containsExactly(
                        "round-up|Karsk|accept the suggestion entity location|true",
                        "round-up|Karsk|accept the suggestion entity location|true",
                        "third|Karsk|mark|true",
                        "third|Karsk|mark|true");
        Robot.click(button("Apply to 4"));
        awaitStatus("Mark as entity location: 4 places in 2 reports");
        assertThat(ConfirmLoopTest.marks(editor)).containsExactly("entity location Karsk", "entity location Karsk");
        assertThat(corpus.read("third").markCount()).isEqualTo(2);
        Workbench.page().activate(editor);
        editor.setFocus();
        Workbench.settle();
        Robot.type("CTRL+Z");
        Workbench.waitUntil("it is taken back everywhere", () -> editor.report().markCount() == 0);
        assertThat(corpus.read("third").markCount()).isZero();
    }

    @Test
    void onlyCheckedRowsAreChangedAndTheLinkTakesItBack(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("TAB", "TAB", "SHIFT+A");
        awaitStatus("4 places");
        Table table = hits();
        assertThat(table.isFocusControl()).isTrue();
        Robot.type("ARROW_DOWN", "ARROW_DOWN", "SPACE");
        Robot.click(button("Apply to 3"));
        awaitStatus("3 places in 2 reports");
        assertThat(corpus.read("third").markCount()).isEqualTo(1);
        follow("undo");
        awaitStatus("Taken back in all reports");
        assertThat(corpus.read("third").markCount()).isZero();
    }

    @Test
    void marksInTheWayAreGreyAndCannotBeChecked(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        ReportEditor editor = Workbench.open(corpus, "third");
        editor.select(new org.sitmark.core.model.Span(0, 11));
        Robot.type("E");
        assertThat(editor.report().markCount()).isEqualTo(1);
        Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("TAB", "TAB", "SHIFT+A");
        awaitStatus("1 left out");
        assertThat(happens().get(2))
                .startsWith("third|Karsk|\u2715 overlaps entity")
                .endsWith("|false");
        Robot.type("ARROW_DOWN", "ARROW_DOWN", "SPACE");
        assertThat(happens().get(2)).endsWith("|false");
        assertThat(button("Apply to 3").isEnabled()).isTrue();
    }

    @Test
    void inflectedFormsAndCaseAreChosenWithOneClick(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        corpus.add(Report.of("fourth", "A shell. Shelling, shells and shelled Karsk.", Map.of(), List.of()));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        int shells = SmallCorpus.TEXT.indexOf("shells");
        editor.select(new org.sitmark.core.model.Span(shells, shells + 6));
        Robot.type("SHIFT+A");
        awaitStatus("2 places in 2 reports");
        Robot.click(named(Button.class, "Inflected forms too: plurals, possessives, forms of verbs"));
        awaitStatus("4 places in 2 reports");
        Robot.click(named(Button.class, "Match case"));
        awaitStatus("5 places in 2 reports");
    }

    @Test
    void kindsAreChangedEverywhereAndRemovedEverywhere(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        Workbench.open(corpus, SmallCorpus.NAME);
        Robot.type("TAB", "TAB", "SHIFT+A");
        awaitStatus("4 places");
        Robot.click(button("Apply to 4"));
        awaitStatus("Mark as entity location: 4 places in 2 reports");
        active().setFocus();
        Workbench.settle();
        Robot.type("CTRL+H");
        Text text = named(Text.class, "Text to find");
        assertThat(text.getText()).isEqualTo("Karsk");
        Robot.type("CR");
        awaitStatus("4 places");
        choose("What to do with the checked places", "Change to");
        choose("Layer to mark in or to change to", "Entity");
        choose("Kind to set", "organisation");
        Robot.click(button("Apply to 4"));
        awaitStatus("Change to entity organisation: 4 places in 2 reports");
        assertThat(corpus.read("third").marks().get(0).features().text("kind")).isEqualTo("organisation");
        Robot.click(button("Find"));
        awaitStatus("4 places in 2");
        choose("What to do with the checked places", "Remove");
        Robot.click(button("Apply to 4"));
        awaitStatus("Remove: 4 places in 2 reports");
        assertThat(corpus.read("third").markCount()).isZero();
    }

    @Test
    void aRememberedRuleSuggestsInLaterReportsUntilItIsRemoved(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        int houses = SmallCorpus.TEXT.indexOf("houses");
        editor.select(new org.sitmark.core.model.Span(houses, houses + 6));
        Robot.type("SHIFT+A");
        awaitStatus("1 place in 1 report");
        choose("Layer to mark in or to change to", "Equipment");
        choose("Kind to set", "other");
        Robot.click(button("Remember"));
        Robot.click(button("Apply to 1"));
        awaitStatus("Remembered for later reports");
        assertThat(Rules.load(corpus.folder()).asList()).hasSize(1);
        corpus.add(Report.of("later", "They left the houses.", Map.of(), List.of()));
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, List.of("later"), null);
        assertThat(corpus.read("later").suggestions("equipment")).hasSize(1);
        follow("rules");
        // asking the window for its shells would bring it before the dialog
        Workbench.waitUntil("the rules are shown", () -> shell("Remembered rules") != null);
        Shell dialog = shell("Remembered rules");
        if (dialog == null) {
            throw new AssertionError("no dialog");
        }
        Robot.pause(300);
        Table rules = Workbench.find(dialog, Table.class).get(0);
        assertThat(rules.getItem(0).getText(0)).isEqualTo("houses");
        Robot.click(Workbench.find(dialog, Button.class).stream()
                .filter(b -> b.getText().equals("Remove Rule"))
                .findFirst()
                .orElseThrow());
        assertThat(Rules.load(corpus.folder()).asList()).isEmpty();
        dialog.close();
        Workbench.settle();
    }

    @Test
    void theFindViewFindsByLayerStateAndFeatureAndOpensThePlace(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        Workbench.open(corpus, "third");
        Robot.type("CTRL+H");
        choose("Layer", "Figure");
        choose("Marks or suggestions", "Open suggestions");
        Robot.click(button("Find"));
        awaitStatus("2 places in 1 report");
        Robot.type("ARROW_DOWN", "CR");
        ReportEditor editor = active();
        assertThat(ConfirmLoopTest.current(editor)).isEqualTo("12");
        assertThat(editor.text().widget().isFocusControl()).isTrue();
    }

    @Test
    void aBrokenPatternIsToldInPlace(@TempDir Path folder) throws Exception {
        Corpus corpus = corpus(folder);
        Workbench.open(corpus, "third");
        Robot.type("CTRL+H");
        named(Text.class, "Text to find").setText("Kar(");
        Robot.click(named(Button.class, "Regular expression"));
        awaitStatus("The pattern is broken at character");
    }
}
