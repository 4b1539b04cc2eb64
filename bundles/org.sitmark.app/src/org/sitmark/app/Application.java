// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.sitmark.app.window.SitmarkWorkbenchAdvisor;

/** The window's application. The workspace is in the user's home, or where {@code -data} says; nobody is asked. */
public final class Application implements IApplication {

    /** Id of the application. */
    public static final String ID = "org.sitmark.app.application";

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        display.setAppName("Sitmark");
        try {
            if (!lockWorkspace(Platform.getInstanceLocation())) {
                say(
                        display,
                        "Sitmark is running already with this workspace. Close it first, or set SITMARK_WORKSPACE to another folder.");
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new SitmarkWorkbenchAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static boolean lockWorkspace(Location location) throws IOException {
        if (location.isSet()) {
            return location.lock();
        }
        Path folder = Path.of(System.getProperty("user.home"), ".sitmark", "workspace");
        URL url = folder.toUri().toURL();
        return location.set(url, true);
    }

    private static void say(Display display, String message) {
        var shell = new Shell(display);
        var box = new MessageBox(shell, SWT.ICON_INFORMATION | SWT.OK);
        box.setText("Sitmark");
        box.setMessage(message);
        box.open();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            Display display = workbench.getDisplay();
            display.syncExec(() -> {
                if (!display.isDisposed()) {
                    workbench.close();
                }
            });
        }
    }
}
