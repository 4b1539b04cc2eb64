// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test of the running workbench during which an error was logged:
 * {@code @RegisterExtension final NoErrorsLogged errors = new NoErrorsLogged();} Outside of OSGi there is no log and nothing happens. Thread-safe.
 */
@NonNullByDefault({}) // as in JUnit
public final class NoErrorsLogged implements BeforeEachCallback, AfterEachCallback {

    private final Queue<IStatus> errors = new ConcurrentLinkedQueue<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.clear();
        if (Platform.isRunning()) {
            Platform.addLogListener(listener);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (Platform.isRunning()) {
            Platform.removeLogListener(listener);
        }
        if (!errors.isEmpty()) {
            IStatus first = errors.element();
            throw new AssertionError("Errors were logged: " + errors, first.getException());
        }
    }

    /** Forgets what was logged until now, for a test that expects an error. */
    public void clear() {
        errors.clear();
    }
}
