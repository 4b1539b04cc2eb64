// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.errors.Grouping;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelComparison;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.ruletests.RuleTests;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.TrainingView;
import org.sitmark.ui.train.compare.CompareView;
import org.sitmark.ui.train.datasets.DataSetsView;
import org.sitmark.ui.train.errors.ErrorsView;
import org.sitmark.ui.train.sweep.SweepView;

/** A trainer's afternoon: a data set, a sweep, errors, repairs, a better model, what it changes, promotion, and back. */
@ExtendWith(NoErrorsLogged.class)
class AfternoonTest {

    @AfterEach
    void closeParts() {
        Workbench.page().closeAllEditors(true);
        for (IViewReference view : Workbench.page().getViewReferences()) {
            if (Set.of(DataSetsView.ID, SweepView.ID, CompareView.ID, ErrorsView.ID, TrainingView.ID)
                    .contains(view.getId())) {
                Workbench.page().hideView(view);
            }
        }
        Workbench.settle();
    }

    private static void press(Composite body, String text) {
        Button button = Workbench.find(body, Button.class).stream()
                .filter(b -> b.getText().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
        assertThat(button.isEnabled()).as(text).isTrue();
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    private static void choose(Composite body, String name, String item) {
        Combo combo = Workbench.find(body, Combo.class).stream()
                .filter(c -> ControlNames.of(c).equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(combo.getItems()).as(name).contains(item);
        combo.select(combo.indexOf(item));
        Workbench.select(combo);
    }

    private static Composite body(Tree tree) {
        return tree.getParent();
    }

    /** Two towns are not marked in one report: mistakes of the annotator. */
    private static void forget(Corpus corpus, String report) throws IOException {
        Report read = corpus.read(report);
        List<Mark> towns = read.marks("entity").stream()
                .filter(m -> "location".equals(m.features().text("kind")))
                .limit(2)
                .toList();
        corpus.apply("Forget", Map.of(report, Edits.remove(read, towns)), null);
    }

    private static TreeItem group(Tree tree, String name) {
        for (TreeItem item : tree.getItems()) {
            if (item.getText().contains(name)) {
                return item;
            }
        }
        throw new AssertionError("no group " + name);
    }

    private static Set<String> suggested(ReportEditor editor) {
        return editor.report().openSuggestions().stream()
                .filter(s -> s.origin().source().equals("org.sitmark.train.models"))
                .map(s -> s.span().of(editor.report().text()))
                .collect(Collectors.toSet());
    }

    private static void idle(Corpus corpus) {
        Workbench.waitUntil(
                "jobs of the corpus are over", () -> Job.getJobManager().find(corpus).length == 0);
    }

    @Test
    void aTrainerMakesABetterModelAndPromotesItAndRollsBack(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 12);
        forget(corpus, "r3");
        ReportEditor editor = Workbench.open(corpus, TrainingCorpus.FRESH);

        // a data set of all that is annotated
        DataSetsView sets = Workbench.show(DataSetsView.class, DataSetsView.ID);
        Workbench.press(Objects.requireNonNull(sets.table()), "INSERT");
        Shell dialog = DataSetsViewTest.dialog();
        DataSetsViewTest.named(dialog, Text.class, "Name").setText("towns");
        Button create = DataSetsViewTest.button(dialog, "Create");
        Workbench.waitUntil(
                "it is counted", () -> create.isEnabled() && DataSetsViewTest.says(dialog, "12 reports with"));
        press(dialog, "Create");
        DataSet set = new DataSets(corpus).require("towns");
        assertThat(set.isLocked()).isTrue();

        // a sweep over two settings, chosen on validation; the leading row becomes a model
        SweepView sweep = Workbench.show(SweepView.class, SweepView.ID);
        Composite sweepBody = sweep.table().getParent();
        Workbench.find(sweepBody, Text.class).stream()
                .filter(t -> ControlNames.of(t).startsWith("Iterations"))
                .findFirst()
                .orElseThrow()
                .setText("1, 15");
        Workbench.settle();
        choose(sweepBody, "Data set", "towns");
        assertThat(set.of(Part.VALIDATION)).isNotEmpty();
        press(sweepBody, "Sweep");
        Workbench.waitUntil("the sweep is over", () -> sweep.status().startsWith("Chosen on validation: "));
        assertThat(new DataSets(corpus).looks("towns"))
                .as("the choice is none of the test part's")
                .isEmpty();
        press(sweepBody, "Train This");
        Workbench.waitUntil("a first model is there", () -> sweep.status().startsWith("Trained "));
        String first = new ModelStore(corpus).list().get(0).id();
        ModelCard.Data data =
                Objects.requireNonNull(new ModelStore(corpus).list().get(0).data());
        assertThat(Objects.requireNonNull(data.dataSet()).name()).isEqualTo("towns");
        assertThat(data.train()).doesNotContainAnyElementsOf(set.of(Part.TEST).keySet());

        // errors of all suggestions, by string; three repairs
        ErrorsView errors = Workbench.show(ErrorsView.class, ErrorsView.ID);
        Tree tree = errors.tree();
        choose(body(tree), "Layer", "Entity");
        choose(body(tree), "What errors of a group have in common", Grouping.STRING.words());
        choose(body(tree), "Whose errors", "all suggestions");
        press(body(tree), "Look");
        Workbench.waitUntil("errors are found", () -> errors.status().contains(" right, "));
        tree.setSelection(group(tree, TrainingCorpus.ODD_TOWN));
        Workbench.select(tree);
        press(body(tree), "Add Rule Test");
        assertThat(RuleTests.of(corpus.folder()).run(corpus, null)).isNotEmpty().noneMatch(r -> r.passed());
        press(body(tree), "Add to List");
        Workbench.waitUntil("the list is looked at", () -> errors.status().startsWith("Added to the list: "));
        assertThat(Files.readString(corpus.folder().resolve("gazetteers/entity.tsv")))
                .contains(TrainingCorpus.ODD_TOWN + "\tentity\tlocation");
        assertThat(RuleTests.of(corpus.folder()).run(corpus, null)).allMatch(r -> r.passed());

        choose(body(tree), "What errors of a group have in common", Grouping.OUTCOME.words());
        TreeItem spurious = group(tree, "entity spurious");
        spurious.setExpanded(true);
        Workbench.settle();
        assertThat(spurious.getItemCount())
                .as("towns that the annotator forgot")
                .isGreaterThanOrEqualTo(2);
        int marks = marks(corpus);
        tree.setSelection(spurious.getItem(0));
        Workbench.select(tree);
        press(body(tree), "Take What Was Predicted");
        assertThat(marks(corpus)).isEqualTo(marks + 1);
        tree.setSelection(group(tree, "entity spurious"));
        Workbench.select(tree);
        press(body(tree), "Gold Is Right");
        assertThat(corpus.folder().resolve("confirmed-gold.tsv")).exists();

        // a second model, and what it changes
        TrainingView training = Workbench.show(TrainingView.class, TrainingView.ID);
        Composite page = (Composite) Workbench.window().getShell();
        Workbench.settle();
        assertThat(training).isNotNull();
        press(page, "Train");
        Workbench.waitUntil("a second model is there", () -> models(corpus) == 2);
        idle(corpus);
        Workbench.settle();
        String second = new ModelStore(corpus)
                .list().stream()
                        .map(ModelCard::id)
                        .filter(id -> !id.equals(first))
                        .findFirst()
                        .orElseThrow();
        assertThat(suggested(editor)).isEmpty();
        CompareView compare = Workbench.show(CompareView.class, CompareView.ID);
        compare.lead(second);
        Workbench.waitUntil("what it changes is known", () -> compare.status().contains("appeared"));
        ModelComparison headless = ModelComparison.ofPromotion(corpus, second, null);
        assertThat(compare.status())
                .contains(String.format(
                        Locale.ROOT,
                        "F1 %.3f before, %.3f after; the gain lies between %+.3f and %+.3f",
                        headless.layers().get(0).before(),
                        headless.layers().get(0).after(),
                        headless.layers().get(0).gain().low(),
                        headless.layers().get(0).gain().high()));
        assertThat(compare.tree().getItemCount()).isPositive();

        // promoted: the open report is suggested for anew; rolled back: as before
        press(body(compare.tree()), "Promote");
        Workbench.waitUntil(
                "the model suggests in the open editor", () -> suggested(editor).contains(TrainingCorpus.NEW_TOWN));
        Workbench.page().showView(TrainingView.ID);
        Workbench.settle();
        press(page, "Roll Back");
        Workbench.waitUntil(
                "the model suggests no longer", () -> suggested(editor).isEmpty());
        idle(corpus);
    }

    private static int marks(Corpus corpus) throws IOException {
        int marks = 0;
        for (String name : corpus.names()) {
            marks += corpus.read(name).marks("entity").size();
        }
        return marks;
    }

    private static int models(Corpus corpus) {
        try {
            return new ModelStore(corpus).list().size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
