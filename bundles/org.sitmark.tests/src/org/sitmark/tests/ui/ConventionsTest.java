// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.Workbench.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** A team says how its guideline differs, sees suggestions follow, and takes it back. */
@ExtendWith(NoErrorsLogged.class)
class ConventionsTest {

    private static final String TITLE = "Conventions of the Corpus";

    @AfterEach
    void closeAll() {
        Arrays.stream(Display.getCurrent().getShells())
                .filter(s -> !s.isDisposed() && s.getText().equals(TITLE))
                .forEach(Shell::close);
        Workbench.page().closeAllEditors(true);
        Workbench.settle();
    }

    private static Corpus open(Path folder) throws Exception {
        try (Corpus made = Corpus.create(folder, Sitmark.installed())) {
            made.add(Report.of("one", "Later the United Nations left. At least 40 tanks were lost in May 2031."));
            new PreAnnotation(made.sitmark(), made.runContext()).run(made, made.names(), new NullProgressMonitor());
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new AssertionError("no corpus is open");
        }
        return corpus;
    }

    private static Shell dialog() throws Exception {
        Workbench.window().getService(IHandlerService.class).executeCommand("org.sitmark.ui.conventions", null);
        waitUntil("the dialog is open", () -> shell() != null);
        Shell shell = shell();
        if (shell == null) {
            throw new AssertionError("no dialog");
        }
        return shell;
    }

    private static @Nullable Shell shell() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(s -> s.getText().equals(TITLE) && s.isVisible())
                .findFirst()
                .orElse(null);
    }

    private static void page(Shell dialog, String layer) {
        TabFolder pages = Workbench.find(dialog, TabFolder.class).get(0);
        for (int i = 0; i < pages.getItemCount(); i++) {
            if (pages.getItem(i).getText().equals(layer)) {
                pages.setSelection(i);
            }
        }
        assertThat(pages.getSelection()[0].getText()).isEqualTo(layer);
    }

    private static void choose(Shell dialog, String layer, String convention, String choice) {
        page(dialog, layer);
        Combo combo = Workbench.find(dialog, Combo.class).stream()
                .filter(c -> c.isVisible() && convention.equals(ControlNames.of(c)))
                .findFirst()
                .orElseThrow();
        combo.select(combo.indexOf(choice));
        Workbench.select(combo);
    }

    private static void press(Shell dialog, String button) {
        Button found = Workbench.find(dialog, Button.class).stream()
                .filter(b -> b.getText().replace("&", "").startsWith(button))
                .findFirst()
                .orElseThrow();
        if ((found.getStyle() & SWT.CHECK) != 0) {
            found.setSelection(!found.getSelection());
        }
        Workbench.select(found);
    }

    private static List<String> shown(ReportEditor editor) {
        return editor.report().openSuggestions().stream()
                .map(s -> s.span().of(editor.report().text()))
                .toList();
    }

    @Test
    void suggestionsFollowWhatIsChosenAndUndoTakesItBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, "one");
        assertThat(shown(editor)).contains("United Nations", "At least 40", "May 2031");

        Shell dialog = dialog();
        choose(dialog, "Entity", "Articles", "in");
        choose(dialog, "Figure", "Modifiers", "out");
        press(dialog, "date");
        press(dialog, "OK");
        waitUntil("the suggestions follow", () -> shown(editor).contains("the United Nations"));
        assertThat(shown(editor)).contains("40").doesNotContain("At least 40", "May 2031", "United Nations");
        Conventions saved = Conventions.load(corpus.folder());
        assertThat(saved.choice("entity", "articles")).contains("in");
        assertThat(saved.omitted("figure")).containsExactly("date");

        editor.session().undo();
        waitUntil("undo takes it back", () -> shown(editor).contains("United Nations"));
        assertThat(shown(editor)).contains("At least 40", "May 2031");
    }

    @Test
    void whatWasChosenIsShownAndCanBeTakenBack(@TempDir Path folder) throws Exception {
        Corpus corpus = open(folder.resolve("corpus"));
        Conventions.NONE.with("entity", "articles", "in").save(corpus.folder());
        ReportEditor editor = Workbench.open(corpus, "one");

        Shell cancelled = dialog();
        choose(cancelled, "Entity", "Articles", "out");
        press(cancelled, "Cancel");
        assertThat(Conventions.load(corpus.folder()).choice("entity", "articles"))
                .contains("in");

        Shell dialog = dialog();
        page(dialog, "Entity");
        Combo articles = Workbench.find(dialog, Combo.class).stream()
                .filter(c -> c.isVisible() && "Articles".equals(ControlNames.of(c)))
                .findFirst()
                .orElseThrow();
        assertThat(articles.getText()).isEqualTo("in");
        choose(dialog, "Entity", "Articles", "as Sitmark suggests");
        press(dialog, "OK");
        waitUntil("the file says nothing more", () -> !hasArticles(corpus));
        waitUntil("the suggestions are there", () -> shown(editor).contains("United Nations"));
    }

    private static boolean hasArticles(Corpus corpus) {
        try {
            return Conventions.load(corpus.folder())
                    .choice("entity", "articles")
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
