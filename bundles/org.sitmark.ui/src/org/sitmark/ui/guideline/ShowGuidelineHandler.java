// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;

/** Brings the guideline to the front, without the focus; pressed again, brings back what was there. */
public final class ShowGuidelineHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return null;
        }
        IViewPart view = page.findView(GuidelineView.ID);
        if (view != null && page.isPartVisible(view)) {
            IViewPart[] stack = page.getViewStack(view);
            if (stack != null && stack.length > 1) {
                page.bringToTop(stack[0] == view ? stack[1] : stack[0]);
            }
            return null;
        }
        try {
            page.showView(GuidelineView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Failures.show("The guideline cannot be shown", e);
        }
        return null;
    }
}
