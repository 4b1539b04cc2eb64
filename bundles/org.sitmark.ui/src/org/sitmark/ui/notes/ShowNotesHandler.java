// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;

/** Opens the view of the comments. */
public final class ShowNotesHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null && window.getActivePage() != null) {
            try {
                window.getActivePage().showView(NotesView.ID);
            } catch (PartInitException e) {
                Failures.show("The comments cannot be shown", e);
            }
        }
        return null;
    }
}
