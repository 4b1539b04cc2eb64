// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.queue.NextInQueue;
import org.sitmark.ui.train.queue.QueueView;

/** What to annotate next: ranked, told why, and gone through with N. */
@ExtendWith(NoErrorsLogged.class)
class QueueViewTest {

    private static final String DULL = "The weather in Velm was calm. General Ann Example saw nothing in Velm.";
    private static final String RICH = "Zoltan Brack of Quirin Combine met Colonel Marsk in Ostrovia. "
            + "Vostok Ridge and Lower Tarn fell to the Halvar Guard.";
    private static final String OTHER = "Lozh Steel shipped ore to Berez Harbour for Kordan Freight.";

    private @Nullable QueueView view;

    @BeforeEach
    void commonOrder() {
        Workbench.window();
        NextInQueue.get().setFollowed(false);
    }

    @AfterEach
    void restore() {
        NextInQueue.get().setFollowed(false);
        Workbench.page().closeAllEditors(true);
        QueueView shown = view;
        if (shown != null) {
            choose(shown, 0, 0);
        }
        Workbench.settle();
    }

    /** Two annotated reports, and three that wait, which the corpus view shows in the order a-dull, b-other, c-rich. */
    private static Corpus open(Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            for (int i = 0; i < 2; i++) {
                int ann = DULL.indexOf("Ann Example");
                int velm = DULL.indexOf("Velm");
                corpus.add(Report.of(
                        "gold-" + i,
                        DULL,
                        Map.of("state", "done"),
                        List.of(mark(1, "person", ann, ann + 11), mark(2, "location", velm, velm + 4))));
            }
            corpus.add(Report.of("a-dull", DULL, Map.of(), suggestions(DULL, "Velm")));
            corpus.add(Report.of("b-other", OTHER, Map.of(), suggestions(OTHER, "Lozh Steel")));
            corpus.add(Report.of("c-rich", RICH, Map.of(), suggestions(RICH, "Ostrovia", "Lower Tarn")));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private static Mark mark(int id, String kind, int begin, int end) {
        return new Mark(0x1000000 + id, "entity", new Span(begin, end), Features.of("kind", kind), null);
    }

    private static List<Item> suggestions(String text, String... names) {
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            int begin = text.indexOf(name);
            items.add(new Suggestion(
                    0x1000100 + begin,
                    "entity",
                    new Span(begin, begin + name.length()),
                    Features.of("kind", "location"),
                    new Origin("test", 0.6, "test list"),
                    Suggestion.State.OPEN));
        }
        return items;
    }

    private QueueView show() throws Exception {
        QueueView now = Workbench.show(QueueView.class, QueueView.ID);
        view = now;
        return now;
    }

    private static Button button(QueueView view, String text) {
        return Workbench.find(view.table().getParent().getParent(), Button.class).stream()
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static void choose(QueueView view, int combo, int item) {
        Combo found = Workbench.find(view.table().getParent().getParent(), Combo.class)
                .get(combo);
        found.select(item);
        Workbench.select(found);
    }

    private static void rank(QueueView view) {
        button(view, "Rank").notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the order is made", () -> !view.isRanking());
        Workbench.settle();
    }

    private static List<String> column(Table table, int column) {
        List<String> cells = new ArrayList<>();
        for (var item : table.getItems()) {
            cells.add(item.getText(column));
        }
        return cells;
    }

    private static String openReport() {
        ReportEditor editor = Workbench.activeEditor();
        return editor == null ? "" : editor.report().name();
    }

    @Test
    void anAnnotatorGoesThroughTheReportsThatTeachMost(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("c"));
        QueueView queue = show();
        assertThat(queue.table().isVisible()).as("a hint stands there").isFalse();
        rank(queue);
        List<String> order = column(queue.table(), 1);
        assertThat(order).containsExactlyInAnyOrder("a-dull", "b-other", "c-rich");
        assertThat(order.get(2)).isEqualTo("a-dull");
        assertThat(column(queue.table(), 2).get(0)).contains("unseen").contains("words");
        assertThat(queue.status()).startsWith("3 of 3 places wait; ranked by what 2 annotated reports teach");

        ReportEditor editor = Workbench.open(corpus, "a-dull");
        Workbench.press(editor.text().widget(), "N");
        assertThat(openReport()).as("the order of the corpus view").isEqualTo("b-other");

        Button follow = button(queue, "N goes on in this order");
        follow.setSelection(true);
        follow.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
        assertThat(queue.getPartName()).isEqualTo("Next \u00b7 N");
        editor = Workbench.open(corpus, order.get(0));
        Workbench.press(editor.text().widget(), "N");
        assertThat(openReport()).isEqualTo(order.get(1));
        assertThat(queue.table().getSelectionIndex()).isEqualTo(1);
    }

    @Test
    void whatIsDecidedIsDimAndPassedOver(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("c"));
        QueueView queue = show();
        rank(queue);
        NextInQueue.get().setFollowed(true);
        List<String> order = column(queue.table(), 1);
        Workbench.open(corpus, order.get(1));
        ReportEditor second = Workbench.activeEditor();
        if (second == null) {
            throw new AssertionError("no editor");
        }
        Workbench.press(second.text().widget(), "Y");
        Workbench.waitUntil(
                "its row says so", () -> queue.table().getItem(1).getText(0).equals("\u2713"));
        Workbench.waitUntil("the line says so", () -> queue.status().startsWith("2 of 3"));
        ReportEditor first = Workbench.open(corpus, order.get(0));
        Workbench.press(first.text().widget(), "N");
        assertThat(openReport()).isEqualTo(order.get(2));
    }

    @Test
    void sentencesAreOpenedAtTheirPlace(@TempDir Path folder) throws Exception {
        open(folder.resolve("c"));
        QueueView queue = show();
        choose(queue, 0, 1);
        rank(queue);
        goTo(queue, "Vostok Ridge and Lower Tarn fell to the Halvar Guard.");
        ReportEditor editor = Workbench.activeEditor();
        if (editor == null) {
            throw new AssertionError("no editor");
        }
        Workbench.waitUntil("its open suggestion is current", () -> {
            Item current = editor.current();
            return current != null && current.span().of(RICH).equals("Lower Tarn");
        });
        goTo(queue, "General Ann Example saw nothing in Velm.");
        Workbench.waitUntil("what has no open suggestion is selected", () -> {
            ReportEditor shown = Workbench.activeEditor();
            return shown != null
                    && shown.current() == null
                    && shown.selection().of(shown.report().text()).equals("General Ann Example saw nothing in Velm.");
        });
    }

    private static void goTo(QueueView queue, String sentence) {
        assertThat(column(queue.table(), 1)).contains(sentence);
        queue.table().setSelection(column(queue.table(), 1).indexOf(sentence));
        queue.table().notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.settle();
    }

    @Test
    void theOrderIsThereAgainWhenTheCorpusIsOpenedAgain(@TempDir Path folder) throws Exception {
        open(folder.resolve("c"));
        QueueView queue = show();
        rank(queue);
        List<String> order = column(queue.table(), 1);
        SmallCorpus.open(folder.resolve("other"));
        Workbench.waitUntil("the other corpus has none", () -> queue.table().getItemCount() == 0);
        assertThat(CorpusSwitch.open(Workbench.window(), folder.resolve("c"))).isTrue();
        Workbench.waitUntil("it is there again", () -> queue.table().getItemCount() == 3);
        assertThat(column(queue.table(), 1)).isEqualTo(order);
    }
}
