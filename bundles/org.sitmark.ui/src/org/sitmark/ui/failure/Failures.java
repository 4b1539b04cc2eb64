// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.failure;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;

/** Tells users what went wrong, in a sentence, and writes it to the log with its cause. Any thread. */
public final class Failures {

    private static final String PLUGIN = "org.sitmark.ui";

    private Failures() {}

    /** Shows and logs a failure of something that the user asked for. */
    public static void show(String what, Throwable cause) {
        StatusManager.getManager().handle(status(what, cause), StatusManager.SHOW | StatusManager.LOG);
    }

    /** Logs a failure of something in the background that the user need not act on. */
    public static void log(String what, Throwable cause) {
        StatusManager.getManager().handle(status(what, cause), StatusManager.LOG);
    }

    /** The failure as the result of a job. */
    public static IStatus status(String what, Throwable cause) {
        String message = cause.getMessage();
        return new Status(IStatus.ERROR, PLUGIN, message == null ? what : what + ": " + message, cause);
    }
}
