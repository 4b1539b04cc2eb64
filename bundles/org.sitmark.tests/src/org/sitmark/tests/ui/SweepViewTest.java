// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.sweep.Setting;
import org.sitmark.train.sweep.Sweep;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.train.sweep.SweepRow;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.sweep.SweepView;

/** Trying settings of the learner and taking the best. */
@ExtendWith(NoErrorsLogged.class)
class SweepViewTest {

    private @Nullable SweepView view;

    @AfterEach
    void closeView() {
        SweepView shown = view;
        if (shown != null) {
            Workbench.page().hideView(shown);
        }
        Workbench.settle();
    }

    private SweepView shown() throws Exception {
        SweepView now = Workbench.show(SweepView.class, SweepView.ID);
        view = now;
        return now;
    }

    private static Button button(SweepView view, String text) {
        return Workbench.find(view.table().getParent(), Button.class).stream()
                .filter(b -> b.getText().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static void press(SweepView view, String text) {
        Button button = button(view, text);
        assertThat(button.isEnabled()).as(text).isTrue();
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    private static void values(SweepView view, String option, String values) {
        Workbench.find(view.table().getParent(), Text.class).stream()
                .filter(t -> ControlNames.of(t).startsWith(option))
                .findFirst()
                .orElseThrow()
                .setText(values);
        Workbench.settle();
    }

    private static void folds(SweepView view, int folds) {
        Spinner spinner =
                Workbench.find(view.table().getParent(), Spinner.class).get(0);
        spinner.setSelection(folds);
        Workbench.select(spinner);
    }

    @Test
    void aTrainerTriesSettingsSeesTheHeadlessNumbersAndTrainsTheLeadingOne(@TempDir Path folder) throws Exception {
        Corpus corpus = TrainingCorpus.open(folder.resolve("c"), 9);
        SweepView sweep = shown();
        values(sweep, "Iterations", "1, 15");
        folds(sweep, 3);
        press(sweep, "Sweep");
        Workbench.waitUntil("the sweep is over", () -> sweep.status().contains("models trained and measured"));
        assertThat(sweep.status()).startsWith("6 models trained and measured on 9 gold reports");

        SweepPlan plan = new SweepPlan(
                new TreeSet<>(List.of("entity")),
                false,
                null,
                Setting.grid(Map.of("iterations", List.of("1", "15"))),
                3,
                1);
        List<String> wanted = new ArrayList<>();
        Sweep headless = Sweep.run(corpus, plan, row -> {}, null);
        String best = Sweep.leading(headless.rows()).orElseThrow().setting().name();
        for (SweepRow row : headless.rows()) {
            TypeScore all = row.evaluation().micro();
            wanted.add(String.format(
                    Locale.ROOT,
                    "%s%s %.3f %.3f %.3f 3 of 3",
                    row.setting().name().equals(best) ? "\u2605 " : "",
                    row.setting().name(),
                    all.strict().precision(),
                    all.strict().recall(),
                    all.overlap().f1()));
        }
        Table table = sweep.table();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < table.getItemCount(); i++) {
            StringBuilder line = new StringBuilder(table.getItem(i).getText(0));
            for (int column = 2; column < 6; column++) {
                line.append(' ').append(table.getItem(i).getText(column));
            }
            shown.add(line.toString());
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);

        press(sweep, "Train This");
        Workbench.waitUntil("a model is trained", () -> sweep.status().startsWith("Trained "));
        assertThat(new ModelStore(corpus).list()).singleElement().satisfies(card -> assertThat(best)
                .isEqualTo("iterations=" + card.parameters().get("iterations")));
    }

    @Test
    void aRunningSweepIsCancelledAtOnce(@TempDir Path folder) throws Exception {
        TrainingCorpus.open(folder.resolve("c"), 9);
        SweepView sweep = shown();
        values(sweep, "Iterations", "1000000");
        press(sweep, "Sweep");
        assertThat(button(sweep, "Cancel").isEnabled()).isTrue();
        press(sweep, "Cancel");
        Workbench.waitUntil("the sweep is cancelled", () -> sweep.status().startsWith("Cancelled."));
        assertThat(button(sweep, "Sweep").isEnabled()).isTrue();
    }

    @Test
    void whatCannotBeStartedIsSaid(@TempDir Path folder) throws Exception {
        TrainingCorpus.open(folder.resolve("c"), 9);
        SweepView sweep = shown();
        values(sweep, "Iterations", "");
        assertThat(button(sweep, "Sweep").isEnabled()).isFalse();
        values(sweep, "Iterations", "many");
        press(sweep, "Sweep");
        Workbench.waitUntil("the failure is told", () -> sweep.status().contains("many"));
        assertThat(button(sweep, "Sweep").isEnabled()).isTrue();
    }
}
