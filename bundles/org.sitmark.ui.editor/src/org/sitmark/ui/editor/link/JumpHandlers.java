// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** The commands that go along links. */
public final class JumpHandlers {

    private JumpHandlers() {}

    /** To the next end of the current item's links, after the last one back. */
    public static final class Forward extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            step(editor, true);
        }
    }

    /** The other way round. */
    public static final class Back extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            step(editor, false);
        }
    }

    private static void step(ReportEditor editor, boolean forward) {
        String reached = editor.links().tour().step(forward);
        editor.say(reached == null ? "Nothing is linked with what is current" : "");
    }
}
