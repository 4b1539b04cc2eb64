// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import java.io.IOException;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.SessionService;

/** What the workbench is: it starts with the Annotate perspective and keeps its layout. */
public final class SitmarkWorkbenchAdvisor extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new SitmarkWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return AnnotatePerspective.ID;
    }

    @Override
    public void postShutdown() {
        try {
            SessionService.get().close();
        } catch (IOException e) {
            Failures.log("The corpus could not be closed", e);
        }
    }
}
