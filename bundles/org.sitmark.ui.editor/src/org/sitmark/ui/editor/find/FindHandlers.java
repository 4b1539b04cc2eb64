// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.find;

import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** The commands of the find bar. */
public final class FindHandlers {

    private FindHandlers() {}

    /** Opens the bar. */
    public static final class Open extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.find().open();
        }
    }

    /** Next hit. */
    public static final class Next extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.find().next();
        }
    }

    /** The hit before. */
    public static final class Previous extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.find().previous();
        }
    }
}
