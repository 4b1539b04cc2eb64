// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitmark.app.sample.FirstCorpus;
import org.sitmark.app.tour.TourView;
import org.sitmark.app.window.AnnotatePerspective;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.session.SessionService;

/** The tour, taken as a newcomer takes it. */
@ExtendWith(NoErrorsLogged.class)
class TourTest {

    @AfterEach
    void leave() throws Exception {
        PlatformUI.getWorkbench().showPerspective(AnnotatePerspective.ID, Workbench.window());
        TourView tour = tour();
        if (tour != null) {
            tour.leave();
        }
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void eachStepWaitsUntilThePersonHasDoneIt() throws Exception {
        ReportEditor editor = begin();
        assertThat(title()).isEqualTo("Accept a suggestion");
        Robot.type("TAB");
        assertThat(step()).as("going on is not accepting").isZero();
        Robot.type("CR");
        await(1);
        assertThat(title()).isEqualTo("Mark something by hand");

        Robot.type("ESC");
        markAFreeWord(editor);
        await(2);

        Robot.type("CTRL+Z");
        await(3);

        Robot.type("TAB", "2");
        await(4);
        assertThat(title()).isEqualTo("Train a model");

        Robot.click(button("Open Train"));
        Workbench.waitUntil("the tour is beside the training", () -> tourIsVisible() && has("Train"));
        Robot.click(button("Train"));
        Workbench.waitUntil("the tour has seen the model", () -> step() == 5);
        assertThat(title()).isEqualTo("That is the whole loop");
        assertThat(button("Close the tour").isVisible()).isTrue();
        Corpus corpus = Objects.requireNonNull(SessionService.get().corpus());
        Workbench.waitUntil("nothing runs any more", () -> Job.getJobManager().find(corpus).length == 0);
    }

    @Test
    void aStepCanBeSkippedAndTheTourLeftAndBegunAgain() throws Exception {
        begin();
        Robot.click(button("Skip this step"));
        assertThat(step()).isEqualTo(1);
        Robot.click(button("Leave the tour"));
        assertThat(tour()).isNull();
        assertThat(Workbench.activeEditor()).isNotNull();
        run();
        assertThat(step()).isZero();
    }

    @Test
    void screenReadersAreToldTheKeysAndTheState() throws Exception {
        begin();
        Composite content = button("Skip this step").getParent().getParent();
        assertThat(ControlNames.of(content)).isEqualTo("Tour, step 1 of 5");
        assertThat(Workbench.find(content, org.eclipse.swt.widgets.Control.class))
                .extracting(ControlNames::of)
                .contains("Now", "Later", "Enter accept Backspace reject Tab next");
    }

    private static ReportEditor begin() throws Exception {
        IWorkbenchWindow window = Workbench.window();
        FirstCorpus.openSample(window);
        Workbench.waitUntil("an unfinished report of the sample is open", TourTest::isReady);
        Corpus corpus = Objects.requireNonNull(SessionService.get().corpus());
        Workbench.waitUntil("pre-annotation is over", () -> Job.getJobManager().find(corpus).length == 0);
        run();
        ReportEditor editor = Objects.requireNonNull(Workbench.activeEditor());
        Workbench.page().activate(editor);
        editor.setFocus();
        Workbench.settle();
        return editor;
    }

    private static boolean isReady() {
        ReportEditor editor = Workbench.activeEditor();
        return editor != null
                && editor.session().corpus().folder().endsWith("sample")
                && editor.report().openCount() > 3;
    }

    private static void run() throws Exception {
        Workbench.window().getService(IHandlerService.class).executeCommand("org.sitmark.app.beginTour", null);
        Workbench.waitUntil("the tour is shown", TourTest::tourIsVisible);
    }

    private static void markAFreeWord(ReportEditor editor) {
        String text = editor.report().text();
        StyledText widget = editor.text().widget();
        for (String word : text.split("\\W+")) {
            int at = text.indexOf(word);
            var span = new Span(at, at + word.length());
            if (word.length() > 3
                    && editor.report().marksOverlapping(span).isEmpty()
                    && editor.report().suggestionsOverlapping(span).isEmpty()) {
                widget.setCaretOffset(at + 1);
                Workbench.settle();
                Robot.type("E");
                return;
            }
        }
        throw new AssertionError("every word is marked");
    }

    private static void await(int step) {
        Workbench.waitUntil("the tour is at step " + step, () -> step() == step);
    }

    private static int step() {
        TourView tour = tour();
        return tour == null ? -1 : tour.step();
    }

    private static TourView tour() {
        return (TourView) Workbench.page().findView(TourView.ID);
    }

    private static boolean tourIsVisible() {
        TourView tour = tour();
        return tour != null && Workbench.page().isPartVisible(tour);
    }

    private static String title() {
        Composite content = find("Skip this step", "Close the tour").getParent().getParent();
        return Workbench.find(content, Label.class).stream()
                .filter(l -> (l.getStyle() & SWT.WRAP) != 0)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static boolean has(String label) {
        return Workbench.find(Workbench.window().getShell(), Button.class).stream()
                .anyMatch(b -> b.isVisible() && b.getText().strip().equals(label));
    }

    private static Button button(String label) {
        return find(label, label);
    }

    private static Button find(String label, String other) {
        return Workbench.find(Workbench.window().getShell(), Button.class).stream()
                .filter(Button::isVisible)
                .filter(b ->
                        b.getText().strip().equals(label) || b.getText().strip().equals(other))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }
}
