// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolBar;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Takes out of the bars what the platform puts there and an annotator has no use for: handles to drag, and the buttons of text editors. */
final class CalmBars {

    private static final String[] ACTION_SETS = {
        "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
        "org.eclipse.ui.edit.text.actionSet.navigation",
        "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
        "org.eclipse.ui.edit.text.actionSet.openExternalFile"
    };

    private CalmBars() {}

    /** The bars are drawn without handles; must be called before the window is shown. */
    static void fix(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        MWindow model = window.getService(MWindow.class);
        models.findElements(model, null, MToolBar.class).forEach(CalmBars::fix);
        models.findElements(model, null, MToolControl.class).forEach(CalmBars::fix);
    }

    private static void fix(MUIElement bar) {
        bar.getTags().remove(IPresentationEngine.DRAGGABLE);
        if (!bar.getTags().contains(IPresentationEngine.NO_MOVE)) {
            bar.getTags().add(IPresentationEngine.NO_MOVE);
        }
        if (bar.getWidget() != null && bar.isToBeRendered()) {
            bar.setToBeRendered(false);
            bar.setToBeRendered(true);
        }
    }

    /** Hides the platform's action sets now and in each perspective that is opened later. */
    static void hideForeignActions(IWorkbenchWindow window) {
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                hide(page);
            }
        });
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            hide(page);
        }
    }

    private static void hide(IWorkbenchPage page) {
        for (String set : ACTION_SETS) {
            page.hideActionSet(set);
        }
    }
}
