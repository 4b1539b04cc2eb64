// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Runs tasks on all cores of the machine. */
final class Parallel {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private Parallel() {}

    /** Something to do; looks at its monitor for cancellation only. */
    @FunctionalInterface
    interface Task<T> {
        T run(IProgressMonitor monitor) throws IOException;
    }

    /**
     * Runs all tasks and waits for them.
     *
     * @return their results in the order of the tasks
     * @throws IOException of the first task that failed; the others are cancelled
     * @throws OperationCanceledException if cancelled
     */
    static <T> List<T> all(List<Task<T>> tasks, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, tasks.size());
        // one for all tasks: setting and asking is safe from any thread, unlike the caller's
        NullProgressMonitor cancel = new NullProgressMonitor();
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors())));
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Task<T> task : tasks) {
                running.add(pool.submit(() -> task.run(cancel)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(await(each, progress));
                progress.worked(1);
            }
            return results;
        } finally {
            cancel.setCanceled(true);
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    private static <T> T await(Future<T> task, SubMonitor progress) throws IOException {
        while (true) {
            try {
                return task.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException expected) {
                progress.checkCanceled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                if (e.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    /** What is being written when the tasks are cancelled is finished first. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
