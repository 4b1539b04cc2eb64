// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.go;

import java.io.IOException;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.failure.Failures;

/** From report to report. */
public final class ReportHandlers {

    private ReportHandlers() {}

    /** Opens the report before this one in the corpus, finished or not. */
    public static final class Previous extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            try {
                NextReport.openBefore(
                        editor.getSite().getPage(),
                        editor.session().corpus(),
                        editor.session().name());
            } catch (IOException | PartInitException e) {
                Failures.show("The previous report cannot be opened", e);
            }
        }
    }
}
