// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitmark.app.sample.FirstCorpus;
import org.sitmark.app.window.AnnotatePerspective;
import org.sitmark.app.window.TrainPerspective;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.SessionService;

/** What a newcomer sees: the sample corpus, pre-annotated, and a first model. */
@ExtendWith(NoErrorsLogged.class)
class SampleTest {

    @Test
    void theSampleIsOpenedPreAnnotatedAndAModelIsTrainedAndPromoted() throws Exception {
        IWorkbenchWindow window = Workbench.window();
        FirstCorpus.openSample(window);
        Workbench.waitUntil("an unfinished report of the sample is open", () -> isReady(Workbench.activeEditor()));
        Corpus corpus = Objects.requireNonNull(SessionService.get().corpus());
        assertThat(corpus.names()).hasSizeGreaterThanOrEqualTo(16);
        Workbench.waitUntil("pre-annotation is over", () -> Job.getJobManager().find(corpus).length == 0);

        PlatformUI.getWorkbench().showPerspective(TrainPerspective.ID, window);
        Workbench.settle();
        press(window, "Train");
        Workbench.waitUntil("a model is trained", () -> !models(corpus).isEmpty());
        Workbench.waitUntil("it is shown", () -> Workbench.find(window.getShell(), Table.class).stream()
                .anyMatch(t -> t.getItemCount() > 0
                        && t.getItem(0).getText().equals(models(corpus).get(0).id())));
        press(window, "Promote\u2026");
        press(window, "Promote");
        assertThat(new ModelStore(corpus).promoted())
                .extracting(ModelCard::id)
                .containsExactly(models(corpus).get(0).id());
        press(window, "Roll Back");
        assertThat(new ModelStore(corpus).promoted()).isEmpty();
        Workbench.waitUntil("suggestions are renewed", () -> Job.getJobManager().find(corpus).length == 0);
        PlatformUI.getWorkbench().showPerspective(AnnotatePerspective.ID, window);
        Workbench.page().closeAllEditors(true);
    }

    private static boolean isReady(@Nullable ReportEditor editor) {
        return editor != null
                && editor.session().corpus().folder().endsWith("sample")
                && editor.report().openCount() > 0
                && editor.current() != null;
    }

    private static List<ModelCard> models(Corpus corpus) {
        try {
            return new ModelStore(corpus).list();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void press(IWorkbenchWindow window, String label) {
        Button button = Workbench.find(window.getShell(), Button.class).stream()
                .filter(b -> b.getText().strip().equals(label))
                .findFirst()
                .orElseThrow();
        assertThat(button.isEnabled()).as(label).isTrue();
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }
}
