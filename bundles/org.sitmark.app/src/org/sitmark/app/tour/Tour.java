// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.app.sample.FirstCorpus;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.SessionService;

/** Opens the tour. UI thread only. */
public final class Tour {

    private Tour() {}

    /** Offers the tour to who has not seen it yet; tests are not offered one, they ask for it. */
    public static void offer(IWorkbenchWindow window) {
        if (!TourMemory.isSeen() && PlatformUI.getTestableObject().getTestHarness() == null) {
            show(window.getActivePage());
        }
    }

    /** Shows the tour beside the work, without taking the focus from it. */
    static @Nullable TourView show(@Nullable IWorkbenchPage page) {
        if (page == null) {
            return null;
        }
        try {
            IViewPart view = page.showView(TourView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            return view instanceof TourView tour ? tour : null;
        } catch (PartInitException e) {
            Failures.show("The tour cannot be shown", e);
            return null;
        }
    }

    /** Begins the tour anew, from the Help menu. */
    public static final class Begin extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
            if (SessionService.get().corpus() == null) {
                FirstCorpus.openSample(window);
            }
            TourMemory.setStep(0);
            TourView tour = show(window.getActivePage());
            if (tour != null) {
                tour.goTo(0);
            }
            return null;
        }
    }
}
