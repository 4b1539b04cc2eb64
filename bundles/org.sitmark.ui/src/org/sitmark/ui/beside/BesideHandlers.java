// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.beside;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.ReportInput;

/** The commands that put reports beside each other. */
public final class BesideHandlers {

    private BesideHandlers() {}

    private static @Nullable IWorkbenchPage page(ExecutionEvent event) {
        return HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
    }

    /** The same report once more, beside or below. */
    public static final class Split extends AbstractHandler {

        /** Parameter of the command: {@code below}, or missing for beside. */
        public static final String WHERE = "org.sitmark.ui.split.where";

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchPage page = page(event);
            if (page != null) {
                try {
                    Beside.split(page, "below".equals(event.getParameter(WHERE)));
                } catch (PartInitException e) {
                    Failures.show("The report cannot be opened twice", e);
                }
            }
            return null;
        }
    }

    /** What is selected in the corpus view, beside the active report. */
    public static final class Open extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchPage page = page(event);
            if (page != null
                    && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                    && selection.getFirstElement() instanceof ReportInput input) {
                try {
                    Beside.open(page, input.corpus(), input.getName());
                } catch (PartInitException e) {
                    Failures.show("The report " + input.getName() + " cannot be opened", e);
                }
            }
            return null;
        }
    }
}
