// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.train.errors.Grouping;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.errors.ErrorsView;

/** Looking at errors and repairing gold. */
@ExtendWith(NoErrorsLogged.class)
class ErrorsViewTest {

    private static final String TEXT =
            "Shells fell near Kharkiv on Monday. Kharkiv was calm on Tuesday, and so was Kyiv.";

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    /** Gold has Kyiv only: both places named Kharkiv are missing in it. */
    private static Corpus open(Path folder) throws IOException {
        int kyiv = TEXT.indexOf("Kyiv");
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            corpus.add(Report.of(
                    "calm",
                    TEXT,
                    Map.of(ReportInfo.STATE, ReportInfo.State.DONE.text()),
                    List.of(new Mark(
                            0x1000001, "entity", new Span(kyiv, kyiv + 4), Features.of("kind", "location"), null))));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private static ErrorsView look() throws Exception {
        ErrorsView view = Workbench.show(ErrorsView.class, ErrorsView.ID);
        Composite body = view.tree().getParent();
        List<Combo> combos = Workbench.find(body, Combo.class);
        combos.get(1).select(combos.get(1).indexOf("Entity"));
        Workbench.select(combos.get(1));
        combos.get(2).select(Grouping.STRING.ordinal());
        Workbench.select(combos.get(2));
        Button look = Workbench.find(body, Button.class).stream()
                .filter(b -> b.getText().contains("Look"))
                .findFirst()
                .orElseThrow();
        look.notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("errors are found", () -> view.status().contains("right"));
        return view;
    }

    private static List<String> groups(Tree tree) {
        List<String> names = new ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            names.add(item.getText());
        }
        return names;
    }

    @Test
    void aTrainerCorrectsGoldFromTheRowAndTakesItBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("c"));
        ErrorsView view = look();
        Tree tree = view.tree();
        assertThat(view.status()).startsWith("1 right, 2 errors").contains("precision 0.333, recall 1.000");
        assertThat(groups(tree)).containsExactly("2   kharkiv");

        tree.setSelection(tree.getItem(0));
        Workbench.press(tree, "SPACE");
        assertThat(corpus.read("calm").marks("entity"))
                .extracting(m -> m.span().of(TEXT))
                .containsExactly("Kharkiv", "Kharkiv", "Kyiv");
        assertThat(view.status()).startsWith("3 right, 0 errors").contains("F1 1.000");
        assertThat(groups(tree)).isEmpty();

        ReportEditor editor = Workbench.open(corpus, "calm");
        Workbench.press(editor.text().widget(), "CTRL+Z");
        assertThat(editor.report().marks("entity")).hasSize(1);
        Workbench.waitUntil("the errors are back", () -> groups(tree).size() == 1);
    }

    @Test
    void anErrorOpensItsPlaceInTheEditor(@TempDir Path folder) throws Exception {
        open(folder.resolve("c"));
        ErrorsView view = look();
        Tree tree = view.tree();
        TreeItem group = tree.getItem(0);
        group.setExpanded(true);
        Workbench.settle();
        tree.setSelection(group.getItem(1));
        var enter = new Event();
        enter.item = group.getItem(1);
        tree.notifyListeners(SWT.DefaultSelection, enter);
        Workbench.settle();
        ReportEditor editor = Workbench.activeEditor();
        if (editor == null) {
            throw new AssertionError("no editor");
        }
        int second = TEXT.indexOf("Kharkiv", 30);
        assertThat(editor.selection()).isEqualTo(new Span(second, second + 7));
    }

    @Test
    void goldThatIsRightIsNotShownAgain(@TempDir Path folder) throws Exception {
        open(folder.resolve("c"));
        ErrorsView view = look();
        view.tree().setSelection(view.tree().getItem(0));
        Workbench.press(view.tree(), "BS");
        assertThat(groups(view.tree())).isEmpty();
        assertThat(view.status()).contains("2 errors (2 where gold was confirmed)");
        assertThat(folder.resolve("c/confirmed-gold.tsv")).exists();
    }
}
