// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.editor.ReportEditor;

/** What a screen reader says of the window. */
@ExtendWith(NoErrorsLogged.class)
class ScreenReaderTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void everyControlOfEveryViewAndOfTheEditorHasAName(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder);
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.sitmark.")) {
                Workbench.page().showView(view.getId());
                Workbench.settle();
            }
        }
        // each layer has its own pane
        StyledText text = editor.text().widget();
        Workbench.press(text, "CR", "TAB", "TAB");
        Workbench.waitUntil("the pane has followed", () -> editor.current() != null);
        List<String> unnamed = new ArrayList<>();
        unnamed.addAll(Names.missing(Workbench.window().getShell()));
        assertThat(unnamed).as("controls without a name").isEmpty();
    }

    @Test
    void theEditorSaysWhichReportItShowsAndWhatIsCurrent(@TempDir Path folder) throws Exception {
        ReportEditor editor = Workbench.open(SmallCorpus.open(folder), SmallCorpus.NAME);
        assertThat(Names.said(editor.text().widget())).isEqualTo("Report Round-up");
    }
}
