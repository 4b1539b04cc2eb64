// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Mark;
import org.sitmark.train.datasets.Candidates;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.datasets.DataSetsView;

/** Making, changing and deleting data sets in the window. */
@ExtendWith(NoErrorsLogged.class)
class DataSetsViewTest {

    private @Nullable DataSetsView view;

    @AfterEach
    void closeAll() {
        for (Shell shell : dialogs()) {
            shell.close();
        }
        DataSetsView shown = view;
        if (shown != null) {
            Workbench.page().hideView(shown);
        }
        Workbench.settle();
    }

    private DataSetsView shown() throws Exception {
        DataSetsView now = Workbench.show(DataSetsView.class, DataSetsView.ID);
        view = now;
        return now;
    }

    private static Table table(DataSetsView view) {
        return Objects.requireNonNull(view.table());
    }

    private static List<Shell> dialogs() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(s -> !s.isDisposed() && s.getText().endsWith("ata set"))
                .toList();
    }

    static Shell dialog() {
        Workbench.waitUntil("the dialog is open", () -> !dialogs().isEmpty());
        return dialogs().get(0);
    }

    static <T extends Control> T named(Shell dialog, Class<T> type, String name) {
        return Workbench.find(dialog, type).stream()
                .filter(c -> ControlNames.of(c).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is named " + name));
    }

    static Button button(org.eclipse.swt.widgets.Composite in, String text) {
        return Workbench.find(in, Button.class).stream()
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static void press(Button button) {
        Workbench.waitUntil(button.getText() + " can be pressed", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    private static String cells(Table table, int row) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            cells.append(cells.isEmpty() ? "" : " | ").append(table.getItem(row).getText(i));
        }
        return cells.toString();
    }

    static boolean says(Shell dialog, String words) {
        return Workbench.find(dialog, Label.class).stream()
                        .anyMatch(l -> l.getText().contains(words))
                || Workbench.find(dialog, Text.class).stream()
                        .anyMatch(t -> t.getText().contains(words));
    }

    @Test
    void aTrainerMakesADataSetAndSeesWhatIsInIt(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 12);
        DataSetsView sets = shown();
        assertThat(table(sets).isVisible()).as("the hint is shown instead").isFalse();

        Workbench.press(table(sets), "INSERT");
        Shell dialog = dialog();
        named(dialog, Text.class, "Name").setText("people");
        Tree kinds = named(dialog, Tree.class, "Layers and kinds");
        TreeItem entity = Arrays.stream(kinds.getItems())
                .filter(i -> i.getText().equals("Entity"))
                .findFirst()
                .orElseThrow();
        Workbench.waitUntil("the layers with marks are checked", entity::getChecked);
        for (TreeItem kind : entity.getItems()) {
            boolean person = kind.getText().equals("person");
            if (kind.getChecked() != person) {
                kind.setChecked(person);
                var event = new Event();
                event.detail = SWT.CHECK;
                event.item = kind;
                kinds.notifyListeners(SWT.Selection, event);
            }
        }
        assertThat(entity.getGrayed()).isTrue();
        Workbench.waitUntil("the preview counts", () -> says(dialog, "12 reports with 72 marks"));
        press(button(dialog, "Create"));

        Selection selection = Selection.of(Set.of("entity")).withKinds(Map.of("entity", Set.of("person")));
        DataSet headless =
                DataSets.draft("people", "", selection, SplitRule.USUAL, Candidates.of(corpus, selection, null), null);
        assertThat(new DataSets(corpus).require("people")).isEqualTo(headless);
        assertThat(cells(table(sets), 0))
                .isEqualTo("people | 1 | entity | " + headless.of(Part.TRAIN).size() + " | "
                        + headless.of(Part.VALIDATION).size() + " | "
                        + headless.of(Part.TEST).size() + " | 0");
        Workbench.waitUntil("it is counted", () -> sets.status().startsWith("Nothing changed"));
        assertThat(sets.status()).contains("The test part is locked. Nobody has looked at it yet.");
        assertThat(sets.parts()).contains("Test " + headless.of(Part.TEST).size() + " locked");
        Table counted = Workbench.find(table(sets).getParent(), Table.class).stream()
                .filter(t -> ControlNames.of(t).equals("Marks by kind"))
                .findFirst()
                .orElseThrow();
        assertThat(counted.getItemCount()).isEqualTo(2);
        assertThat(counted.getItem(1).getText(0).strip()).isEqualTo("person");
    }

    @Test
    void whatChangedIsToldAndTakenInAndTheTestStays(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 12);
        DataSets store = new DataSets(corpus);
        DataSet made = store.create("all", "", Selection.of(Set.of("entity")), SplitRule.USUAL, null);
        String train = made.of(Part.TRAIN).firstKey();
        Mark mark = corpus.read(train).marks("entity").get(0);
        corpus.apply("Remove", Map.of(train, new Edit("Remove", List.of(Change.remove(mark)))), null);
        store.look(made, "model x");

        DataSetsView sets = shown();
        Workbench.waitUntil("the change is told", () -> sets.status()
                .startsWith("The corpus has changed since: 1 report changed (" + train + ")"));
        assertThat(sets.status()).contains("It was looked at once, the last time for model x");
        Workbench.press(table(sets), "F5");
        Workbench.waitUntil("it is version 2", () -> cells(table(sets), 0).startsWith("all | 2"));
        assertThat(store.require("all").of(Part.TEST)).isEqualTo(made.of(Part.TEST));

        table(sets).notifyListeners(SWT.DefaultSelection, new Event());
        Shell dialog = dialog();
        assertThat(named(dialog, Text.class, "Name").isEnabled()).isFalse();
        assertThat(named(dialog, Spinner.class, "Test share in percent").isEnabled())
                .isFalse();
        Spinner validation = named(dialog, Spinner.class, "Validation share in percent");
        Workbench.waitUntil("nothing differs yet", () -> says(dialog, "Nothing differs from version 2"));
        validation.setSelection(30);
        Workbench.waitUntil("something differs", () -> !says(dialog, "Nothing differs"));
        press(button(dialog, "Write Next Version"));
        assertThat(store.require("all").version()).isEqualTo(3);
        assertThat(store.require("all").of(Part.TEST)).isEqualTo(made.of(Part.TEST));
        assertThat(store.require("all").of(Part.VALIDATION))
                .hasSizeGreaterThan(made.of(Part.VALIDATION).size());
    }

    @Test
    void whatCannotBeMadeIsSaid(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 6);
        new DataSets(corpus).create("all", "", Selection.of(Set.of("entity")), SplitRule.USUAL, null);
        DataSetsView sets = shown();
        press(button(table(sets).getParent(), "New\u2026"));
        Shell dialog = dialog();
        Button create = button(dialog, "Create");
        Workbench.waitUntil("the preview is there", create::isEnabled);
        named(dialog, Text.class, "First day").setText("yesterday");
        Workbench.waitUntil("the day is refused", () -> says(dialog, "is no day"));
        assertThat(create.isEnabled()).isFalse();
        named(dialog, Text.class, "First day").setText("");
        named(dialog, Text.class, "Name").setText("all");
        Workbench.waitUntil("the name is refused", () -> says(dialog, "There is a data set 'all' already"));
        named(dialog, Text.class, "Name").setText("other");
        named(dialog, Text.class, "Text that a report must have").setText("no such text");
        Workbench.waitUntil("there are too few reports", () -> says(dialog, "needs at least 3"));
        assertThat(create.isEnabled()).isFalse();
        assertThat(Files.exists(folder.resolve("c/datasets/other.json"))).isFalse();
    }

    @Test
    void deletingIsAskedForFirst(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 6);
        DataSets store = new DataSets(corpus);
        store.create("all", "", Selection.of(Set.of("entity")), SplitRule.USUAL, null);
        DataSetsView sets = shown();
        for (String answer : List.of("Keep", "Delete")) {
            // the question blocks; its answer waits until it is there
            var answering = new Runnable() {
                @Override
                public void run() {
                    if (dialogs().isEmpty()) {
                        Display.getCurrent().timerExec(20, this);
                    } else {
                        button(dialogs().get(0), answer).notifyListeners(SWT.Selection, new Event());
                    }
                }
            };
            Display.getCurrent().timerExec(20, answering);
            Workbench.press(table(sets), "DEL");
            assertThat(store.contains("all")).as(answer).isEqualTo(answer.equals("Keep"));
        }
        assertThat(table(sets).isVisible()).as("the hint is shown instead").isFalse();
    }
}
