// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Ends a command cleanly when the process is asked to stop, as by Ctrl-C: its monitor is cancelled, and the process waits a moment until the command
 * has come to an end, so that no half-written file stays behind.
 */
public final class Interrupts implements AutoCloseable {

    private static final long SECONDS_TO_FINISH = 20;

    private final Set<IProgressMonitor> monitors = ConcurrentHashMap.newKeySet();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interrupts() {
        hook = Executors.defaultThreadFactory().newThread(this::stop);
    }

    /** Watches this process until it is closed. */
    public static Interrupts watch() {
        var interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    /** Cancels this monitor too when the process is asked to stop. */
    public IProgressMonitor cancelling(IProgressMonitor monitor) {
        monitors.add(monitor);
        return monitor;
    }

    private void stop() {
        monitors.forEach(monitor -> monitor.setCanceled(true));
        try {
            finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has come to its end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException expected) {
            // the process is stopping already
        }
    }
}
