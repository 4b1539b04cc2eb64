// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.keys;

import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** Shows or hides the overlay with the keys. */
public final class ShowKeysHandler extends EditorHandler {

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        KeySheet.toggle(editor);
    }
}
