// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.start.StartWizard;

/** A first model from lists and rules, in the wizard. */
@ExtendWith(NoErrorsLogged.class)
class StartWizardTest {

    private static final List<String> PLACES = List.of("Kyiv", "Kharkiv", "Odesa", "Lviv", "Kherson", "Aleppo");

    private @Nullable WizardDialog dialog;

    @AfterEach
    void close() {
        WizardDialog open = dialog;
        if (open != null && open.getShell() != null && !open.getShell().isDisposed()) {
            open.close();
        }
        Workbench.settle();
    }

    private static Corpus open(Path folder, int gold) throws IOException {
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            for (int i = 0; i < 12 + gold; i++) {
                String place = PLACES.get(i % PLACES.size());
                String text = "Shells fell in " + place + " on day " + i + ".\n\nThe road is open again, it was said.";
                Mark mark = new Mark(
                        0x1000001, "entity", new Span(15, 15 + place.length()), Features.of("kind", "location"), null);
                boolean done = i >= 12;
                corpus.add(Report.of(
                        (done ? "gold-" : "bare-") + i,
                        text,
                        done ? Map.of("state", "done") : Map.of(),
                        done ? List.of(mark) : List.of()));
            }
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private WizardDialog wizard(Corpus corpus) {
        var opened = new WizardDialog(Workbench.window().getShell(), new StartWizard(corpus));
        dialog = opened;
        opened.setBlockOnOpen(false);
        opened.open();
        Workbench.settle();
        return opened;
    }

    private static void press(WizardDialog wizard, String text) {
        Button button = button(wizard, text);
        assertThat(button.isEnabled()).as(text).isTrue();
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    private static Button button(WizardDialog wizard, String text) {
        return Workbench.find(wizard.getShell(), Button.class).stream()
                .filter(b -> b.getText().replace("&", "").strip().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static List<String> rows(WizardDialog wizard) {
        Table table = Workbench.find(wizard.getShell(), Table.class).get(0);
        List<String> rows = new ArrayList<>();
        for (var item : table.getItems()) {
            rows.add(item.getText(0) + " " + item.getText(1));
        }
        return rows;
    }

    private static boolean says(WizardDialog wizard, String words) {
        return Workbench.find(wizard.getShell(), Label.class).stream()
                .anyMatch(l -> l.getText().contains(words));
    }

    @Test
    void aTrainerMakesAFirstModelAndPromotesIt(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("c"), 3);
        WizardDialog wizard = wizard(corpus);
        Button equipment = button(wizard, "Equipment");
        equipment.setSelection(false);
        equipment.notifyListeners(SWT.Selection, new Event());
        press(wizard, "Next");
        assertThat(button(wizard, "Finish").isEnabled()).isFalse();
        press(wizard, "Train");
        Workbench.waitUntil("the scores are there", () -> rows(wizard).size() == 3);
        assertThat(rows(wizard))
                .containsExactly("the model alone Entity", "lists and rules Entity", "both together Entity");
        assertThat(says(wizard, "On 3 annotated reports")).isTrue();
        Button promote = button(wizard, "Use it");
        promote.setSelection(true);
        press(wizard, "Finish");
        assertThat(new ModelStore(corpus).promoted()).hasSize(1);
        assertThat(new ModelStore(corpus).promoted().get(0).parameters())
                .containsEntry("source", "distant supervision");
    }

    @Test
    void withoutGoldItSaysThatNobodyKnowsItsWorthAndCancelLeavesNoTrace(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("c"), 0);
        WizardDialog wizard = wizard(corpus);
        press(wizard, "Next");
        press(wizard, "Train");
        Workbench.waitUntil("it is trained", () -> says(wizard, "There is no gold"));
        assertThat(rows(wizard)).isEmpty();
        assertThat(new ModelStore(corpus).list()).hasSize(1);
        press(wizard, "Cancel");
        assertThat(new ModelStore(corpus).list()).isEmpty();
    }

    @Test
    void somethingMustBeChosen(@TempDir Path folder) throws Exception {
        WizardDialog wizard = wizard(open(folder.resolve("c"), 0));
        for (String layer : List.of("Entity", "Equipment")) {
            Button check = button(wizard, layer);
            check.setSelection(false);
            check.notifyListeners(SWT.Selection, new Event());
        }
        assertThat(button(wizard, "Next").isEnabled()).isFalse();
        assertThat(wizard.getCurrentPage().getErrorMessage()).isEqualTo("Choose what is to be learned.");
    }
}
