// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.queue;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;

/** Shows what to annotate next. */
public final class ShowQueueHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(QueueView.ID);
        } catch (PartInitException e) {
            Failures.show("The view cannot be opened", e);
        }
        return null;
    }
}
