// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** What shows labels. */
public final class JumpHandlers {

    private JumpHandlers() {}

    /** Marks what a label names with a layer, and with a kind unless that is null. */
    public static void mark(ReportEditor editor, Layer layer, @Nullable String kind) {
        Jump.open(editor, new Goals.MarkWith(editor, layer, kind));
    }

    /** Goes to what a label names. */
    public static final class GoTo extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.setFocus();
            Jump.open(editor, new Goals.GoTo(editor));
        }
    }

    /** Moves a boundary of the current item to what a label names. */
    public static final class Boundary extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            Item item = editor.current();
            if (item != null) {
                editor.setFocus();
                Jump.open(editor, new Goals.Boundary(editor, item));
            }
        }
    }
}
