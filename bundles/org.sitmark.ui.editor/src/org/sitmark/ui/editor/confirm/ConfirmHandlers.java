// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.confirm;

import java.io.IOException;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.failure.Failures;

/** The commands of the confirm loop. */
public final class ConfirmHandlers {

    private ConfirmHandlers() {}

    /** Accept and go to the next. */
    public static final class Accept extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).accept();
        }
    }

    /** Reject, or remove a mark. */
    public static final class Reject extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).reject();
        }
    }

    /** Next open suggestion. */
    public static final class Next extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).next();
        }
    }

    /** Previous open suggestion. */
    public static final class Previous extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).previous();
        }
    }

    /** Accept all like the current one in this report. */
    public static final class AcceptAllLike extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).acceptAllLike();
        }
    }

    /** Reject all like the current one in this report. */
    public static final class RejectAllLike extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).rejectAllLike();
        }
    }

    /** Accept all of the current sentence. */
    public static final class AcceptSentence extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            new ConfirmLoop(editor).acceptSentence();
        }
    }

    /** Leave the current item, or the picking of a target. */
    public static final class Leave extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            if (editor.picking() != null) {
                editor.cancelPicking();
            } else if (editor.find().isOpen()) {
                editor.find().close();
            } else {
                editor.setCurrent(null);
            }
        }
    }

    /** Open the next report that has open suggestions. */
    public static final class NextUnfinished extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            IWorkbenchPage page = editor.getSite().getPage();
            try {
                NextReport.open(
                        page, editor.session().corpus(), editor.session().name());
                closeFinished(page, editor);
            } catch (IOException | PartInitException e) {
                Failures.show("The next report cannot be opened", e);
            }
        }

        /** A finished report gives its tab up, else an annotator's day leaves a hundred of them; its undo is kept with the report. */
        private static void closeFinished(IWorkbenchPage page, ReportEditor editor) {
            if (page.getActiveEditor() != editor
                    && editor.report().openCount() == 0
                    && page.saveEditor(editor, false)) {
                page.closeEditor(editor, false);
            }
        }
    }
}
