// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.sitmark.app.window.AnnotatePerspective;

/**
 * Counts the keys that the sample corpus takes and prints them; with {@code -Dsitmark.keystrokes.document=FILE} writes the document too. Start it with
 * {@code -application org.sitmark.tests.keystrokes -data FOLDER}, on an X display that nobody else uses.
 */
public final class KeystrokeApplication implements IApplication {

    private static final int ALL = 30;
    private boolean failed;

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
                @Override
                public String getInitialWindowPerspectiveId() {
                    return AnnotatePerspective.ID;
                }

                @Override
                public void postStartup() {
                    display.asyncExec(KeystrokeApplication.this::count);
                }
            });
            return failed ? Integer.valueOf(1) : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private void count() {
        failed = true;
        try {
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().setSize(1400, 900);
            Path folder = Files.createTempDirectory("sitmark-keystrokes").resolve("corpus");
            KeyCounts counts = KeystrokeBenchmark.run(folder, ALL);
            System.out.println(KeystrokeReport.measured(counts));
            System.out.println(KeystrokeReport.compared(counts));
            String document = System.getProperty("sitmark.keystrokes.document");
            if (document != null) {
                Files.writeString(Path.of(document), KeystrokeReport.document(counts));
            }
            failed = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        } finally {
            PlatformUI.getWorkbench().close();
        }
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
