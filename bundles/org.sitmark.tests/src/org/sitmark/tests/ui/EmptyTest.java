// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.app.window.AnnotatePerspective;
import org.sitmark.app.window.TrainPerspective;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.FeaturesView;
import org.sitmark.ui.guideline.GuidelineView;
import org.sitmark.ui.outline.OutlineView;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.suggestions.SuggestionsView;

/** An empty workbench says in every view why it is empty, and what to do next. */
@ExtendWith(NoErrorsLogged.class)
class EmptyTest {

    private static final List<String> VIEWS =
            List.of(CorpusView.ID, FeaturesView.ID, SuggestionsView.ID, OutlineView.ID, GuidelineView.ID);

    @AfterEach
    void back() throws Exception {
        PlatformUI.getWorkbench().showPerspective(AnnotatePerspective.ID, Workbench.window());
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void withoutACorpusEveryViewOffersToOpenOne(@TempDir Path folder) throws Exception {
        IWorkbenchPage page = Workbench.page();
        page.closeAllEditors(true);
        SessionService.get().close();
        Workbench.settle();
        try {
            for (String view : VIEWS) {
                page.showView(view);
                Workbench.settle();
                Workbench.waitUntil(view + " says that no corpus is open", () -> says("No corpus is open"));
                assertThat(links()).as(view).contains("<a>Open the sample corpus</a>", "<a>New corpus\u2026</a>");
            }
        } finally {
            open(folder); // other tests expect one
        }
    }

    @Test
    void anEmptyCorpusAsksForReports(@TempDir Path folder) throws Exception {
        open(folder);
        for (String view : VIEWS) {
            Workbench.page().showView(view);
            Workbench.settle();
            Workbench.waitUntil(view + " says that the corpus is empty", () -> says("This corpus is empty"));
            assertThat(links()).as(view).contains("<a>Import reports\u2026</a>");
        }
        PlatformUI.getWorkbench().showPerspective(TrainPerspective.ID, Workbench.window());
        Workbench.waitUntil("training says so too", () -> says("This corpus is empty"));
    }

    @Test
    void aReportWithoutSuggestionsIsPreAnnotatedByALink(@TempDir Path folder) throws Exception {
        Corpus corpus =
                open(folder, Report.of("one", "Ann Example lost 40 T-72 tanks near Berlin.", Map.of(), List.of()));
        ReportEditor editor = Workbench.open(corpus, "one");
        Workbench.page().showView(SuggestionsView.ID);
        Workbench.waitUntil("the view says so", () -> says("Nothing is suggested yet"));
        Workbench.page().activate(editor);
        Robot.clickAway(link("Pre-annotate this report"), 20, 8);
        Workbench.waitUntil("there are suggestions", () -> editor.report().openCount() > 0);
        Workbench.waitUntil("nothing runs any more", () -> Job.getJobManager().find(corpus).length == 0);
        Workbench.waitUntil("the hint is gone", () -> !says("Nothing is suggested yet"));
    }

    @Test
    void aDecidedReportLeadsToTheNextUnfinishedOne(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Workbench.page().showView(SuggestionsView.ID);
        Workbench.page().activate(editor);
        editor.setFocus();
        Workbench.waitUntil("the first suggestion is current", () -> editor.current() != null);
        Robot.type("CR", "CR", "CR", "CR", "CR");
        Workbench.waitUntil("the view says so", () -> says("Everything here is decided"));
        Robot.clickAway(link("Open the next unfinished report"), 20, 8);
        Workbench.waitUntil("the other report is open", () -> {
            ReportEditor now = Workbench.activeEditor();
            return now != null && now.session().name().equals("second");
        });
    }

    @Test
    void nothingSelectedIsSaidWithTheNextStep(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        Workbench.page().showView(FeaturesView.ID);
        Workbench.page().activate(editor);
        editor.setFocus();
        Workbench.waitUntil("the first suggestion is current", () -> editor.current() != null);
        Robot.type("ESC");
        Workbench.waitUntil("the pane says so", () -> says("Nothing is selected"));
        Robot.clickAway(link("Go to the next suggestion"), 20, 8);
        Workbench.waitUntil("a suggestion is current", () -> editor.current() != null);
    }

    private static Corpus open(Path folder, Report... reports) throws IOException {
        Path place = folder.resolve("corpus");
        try (Corpus corpus = Corpus.create(place, Sitmark.installed())) {
            for (Report report : reports) {
                corpus.add(report);
            }
        }
        assertThat(CorpusSwitch.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0], place))
                .isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private static boolean says(String words) {
        return visible(Label.class).stream().anyMatch(l -> l.getText().equals(words));
    }

    private static List<String> links() {
        return visible(Link.class).stream().map(Link::getText).toList();
    }

    private static Link link(String label) {
        return visible(Link.class).stream()
                .filter(l -> l.getText().equals("<a>" + label + "</a>"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + label + " in " + links()));
    }

    private static <T extends Control> List<T> visible(Class<T> type) {
        return Workbench.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), type).stream()
                .filter(Control::isVisible)
                .toList();
    }
}
