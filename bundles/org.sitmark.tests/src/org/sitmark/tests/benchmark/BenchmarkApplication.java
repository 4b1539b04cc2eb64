// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.sitmark.app.window.AnnotatePerspective;

/**
 * Measures the real editor in the real window with a report of 1 MB, 10,000 marks and 5,000 suggestions, and prints the figures; or, with
 * {@code -Dsitmark.benchmark.what=corpus}, the corpus view with 20,000 reports. Start it with {@code -application org.sitmark.tests.benchmark -data FOLDER}, on a display.
 */
public final class BenchmarkApplication implements IApplication {

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
                    display.asyncExec(() -> {
                        try {
                            measure(display);
                        } finally {
                            PlatformUI.getWorkbench().close();
                        }
                    });
                }
            });
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static void measure(Display display) {
        try {
            var events = new EventLoop(display);
            var figures = new Figures(System.out);
            if (System.getProperty("sitmark.benchmark.what", "editor").equals("corpus")) {
                new CorpusBenchmark(events, figures).run();
            } else {
                new EditorBenchmark(events, figures).run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
