// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;

/** Shows the data sets of the corpus. */
public final class ShowDataSetsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(DataSetsView.ID);
        } catch (PartInitException e) {
            Failures.show("The view cannot be opened", e);
        }
        return null;
    }
}
