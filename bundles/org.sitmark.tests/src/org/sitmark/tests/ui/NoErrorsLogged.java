// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Fails a test during which an error was logged, whoever logged it; begins each test on a desk that no other test has left untidy, and says how the
 * desk looked when a test failed.
 */
final class NoErrorsLogged implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.matches(IStatus.ERROR)) {
            Throwable cause = status.getException();
            errors.add(plugin + ": " + status.getMessage() + (cause == null ? "" : " " + trace(cause)));
        }
    };

    private static String trace(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Desk.clear();
        errors.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new AssertionError(Desk.describe()));
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Workbench.settle();
        Platform.removeLogListener(listener);
        assertThat(errors).as("errors in the log").isEmpty();
    }
}
