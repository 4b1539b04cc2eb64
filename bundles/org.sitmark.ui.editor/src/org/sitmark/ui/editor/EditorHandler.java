// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the active report editor; it works as well from the views around the editor. */
public abstract class EditorHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(ExecutionEvent event) {
        if (event != null && HandlerUtil.getActiveEditor(event) instanceof ReportEditor editor) {
            run(editor, event);
        }
        return null;
    }

    protected abstract void run(ReportEditor editor, ExecutionEvent event);

    @Override
    public boolean isEnabled() {
        return active() != null;
    }

    /** The active report editor, or null. */
    public static @Nullable ReportEditor active() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null
                ? null
                : window.getActivePage().getActiveEditor();
        return editor instanceof ReportEditor report ? report : null;
    }
}
