// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** Gives the current item the kind whose number is the command's parameter. */
public final class SetKindHandler extends EditorHandler {

    /** Parameter of the command: the number of the kind, from 1. */
    public static final String NUMBER = "org.sitmark.ui.editor.setKind.number";

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        String number = event.getParameter(NUMBER);
        if (number != null) {
            new Marking(editor).setKind(Integer.parseInt(number));
        }
    }
}
