// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.Workbench.press;
import static org.sitmark.tests.ui.Workbench.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.preannotate.trial.Firing;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.learning.LearnedView;
import org.sitmark.ui.learning.Learning;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.suggestions.SuggestionsView;
import org.sitmark.ui.trial.TryView;

/** A person decides twice, and sees at once what that changes, why, and how to take it back. */
@ExtendWith(NoErrorsLogged.class)
class LearningTest {

    private static final String FIRST =
            "The zorvex quarter burned. Later the zorvex quarter was shut. The zorvex quarter is empty.";
    private static final String SECOND = "Nobody left the zorvex quarter.";

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
        for (String view : List.of(LearnedView.ID, TryView.ID)) {
            IViewPart shown = Workbench.page().findView(view);
            if (shown != null) {
                Workbench.page().hideView(shown);
            }
        }
        Workbench.settle();
    }

    private static Corpus open(Path folder) throws Exception {
        Item one = suggestion(1, FIRST, FIRST.indexOf("zorvex"));
        Item two = suggestion(2, FIRST, FIRST.indexOf("zorvex", 20));
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            corpus.add(Report.of("first", FIRST, Map.of(), List.of(one, two)));
            corpus.add(Report.of("second", SECOND, Map.of(), List.of()));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new AssertionError("no corpus is open");
        }
        return corpus;
    }

    private static Suggestion suggestion(int id, String text, int at) {
        return new Suggestion(
                0x1000000 + id,
                "entity",
                new Span(at, at + "zorvex quarter".length()),
                Features.of("kind", "location"),
                new Origin("test", 0.6, "test list"),
                Suggestion.State.OPEN);
    }

    @Test
    void whatIsAcceptedTwiceIsSuggestedElsewhereAndUndoTakesItBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("corpus"));
        ReportEditor second = Workbench.open(corpus, "second");
        ReportEditor first = Workbench.open(corpus, "first");
        waitUntil("a suggestion is current", () -> first.current() instanceof Suggestion);
        LearnedView learned = Workbench.show(LearnedView.class, LearnedView.ID);
        assertThat(learned.shown()).isEmpty();
        Workbench.page().activate(first);
        first.setCurrent(first.report().openSuggestions().get(0));
        press(first.text().widget(), "CR", "CR");
        assertThat(first.report().marks()).hasSize(2);

        waitUntil("the third place is suggested", () -> first.report().openCount() == 1);
        waitUntil("the other report has it too", () -> second.report().openCount() == 1);
        assertThat(second.report().openSuggestions().get(0).origin().provenance())
                .startsWith("accepted before as location");
        waitUntil("the list shows it", () -> learned.shown().size() == 1);
        first.setCurrent(first.report().openSuggestions().get(0));
        Workbench.settle();
        assertThat(first.chip()).anyMatch(line -> line.contains("accepted twice in this corpus"));

        first.session().undo();
        assertThat(first.report().marks()).hasSize(1);
        waitUntil("the other report has lost it", () -> second.report().openCount() == 0);
        first.session().redo();
        assertThat(first.report().marks()).hasSize(2);
        waitUntil("the other report has it again", () -> second.report().openCount() == 1);

        waitUntil("the list shows it again", () -> learned.shown().size() == 1);
        Table list = Workbench.find(((Composite) first.getSite().getShell().getChildren()[0]), Table.class).stream()
                .filter(t -> t.getColumnCount() == 3
                        && t.getItemCount() == 1
                        && t.getItem(0).getText(0).equals("zorvex quarter"))
                .findFirst()
                .orElseThrow();
        list.setSelection(0);
        press(list, "DEL");
        waitUntil("it is switched off", () -> list.getItem(0).getText(2).contains("switched off"));
        waitUntil("the other report has lost it", () -> second.report().openCount() == 0);
        assertThat(Learning.get().decisions().forgotten()).hasSize(1);
    }

    @Test
    void whatGaveWayIsTakenWithAKey(@TempDir Path folder) throws Exception {
        String text = "Kyiv spoke. Kyiv replied. Nobody left Kyiv.";
        try (Corpus made = Corpus.create(folder.resolve("corpus"), Sitmark.installed())) {
            made.add(Report.of("one", text));
            new PreAnnotation(made.sitmark(), made.runContext()).run(made, made.names(), new NullProgressMonitor());
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder.resolve("corpus")))
                .isTrue();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new AssertionError("no corpus is open");
        }
        ReportEditor editor = Workbench.open(corpus, "one");
        assertThat(kinds(editor)).containsExactly("location", "location", "location");
        waitUntil("decisions are known", () -> Learning.get().terms().isEmpty());
        for (int at : new int[] {0, text.indexOf("Kyiv", 5)}) {
            editor.session()
                    .apply(Edits.add(
                            editor.report(), "entity", new Span(at, at + 4), Features.of("kind", "organisation")));
            Workbench.settle();
        }
        waitUntil("the third is what the two are", () -> kinds(editor).equals(List.of("organisation")));
        editor.setCurrent(editor.report().openSuggestions().get(0));
        waitUntil(
                "the card tells of the other", () -> editor.chip().stream().anyMatch(l -> l.contains("1 other here")));
        press(editor.text().widget(), "I");
        assertThat(kinds(editor)).containsExactly("location");
        press(editor.text().widget(), "I");
        assertThat(kinds(editor)).containsExactly("organisation");

        SuggestionsView view = Workbench.show(SuggestionsView.class, SuggestionsView.ID);
        view.showLost(true);
        waitUntil("the list shows it in grey", () -> view.lost().size() == 1);
        view.showLost(false);
    }

    private static List<String> kinds(ReportEditor editor) {
        return editor.report().openSuggestions().stream()
                .map(s -> String.valueOf(s.features().text("kind")))
                .toList();
    }

    @Test
    void aSentenceIsTried(@TempDir Path folder) throws Exception {
        try (Corpus made = Corpus.create(folder.resolve("corpus"), Sitmark.installed())) {
            Files.writeString(
                    made.folder().resolve("gazetteers/own.tsv"),
                    "name\tlayer\tkind\tcanonical\taliases\nZorvexton\tentity\tlocation\t\t\nZorvexton\tentity\torganisation\t\t\n");
            made.add(Report.of("one", "They went to Zorvexton in May."));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder.resolve("corpus")))
                .isTrue();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new AssertionError("no corpus is open");
        }
        TryView view = Workbench.show(TryView.class, TryView.ID);
        view.tryIt("They went to Zorvexton in May.");
        waitUntil("it fires", () -> view.shown().stream().anyMatch(f -> f.text().equals("Zorvexton")));
        assertThat(view.shown().stream().filter(Firing::won).map(Firing::text)).contains("Zorvexton");
        assertThat(view.note()).contains("own.tsv");

        Text field = Workbench.find(((Composite) view.getSite().getShell().getChildren()[0]), Text.class).stream()
                .filter(t -> t.getText().startsWith("They went"))
                .findFirst()
                .orElseThrow();
        field.setText("Forty T-72 tanks left.");
        waitUntil("it follows the typing", () -> view.shown().stream()
                .anyMatch(f -> f.text().contains("T-72")));
        Files.writeString(corpus.folder().resolve("gazetteers/own.tsv"), "name\tlayer\tkind\nX1\tentity\tnonsense\n");
        field.setText("Fifty T-72 tanks left.");
        waitUntil("the broken line is named", () -> view.note().contains("own.tsv, line 2"));
        assertThat(Set.of(view.note().split("\n"))).anyMatch(line -> line.contains("'nonsense' is no kind of entity"));
    }
}
