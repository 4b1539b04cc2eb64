// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Runs tasks on all cores of the machine. */
public final class Parallel {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private Parallel() {}

    /** Something to do; looks at its monitor for cancellation only. */
    @FunctionalInterface
    public interface Task<T> {
        T run(IProgressMonitor monitor) throws IOException;
    }

    /** Is told of results as they come. */
    @FunctionalInterface
    public interface Listener<T> {
        /** Task number {@code index} is done; called on the thread that waits for all tasks. */
        void done(int index, T result);
    }

    /**
     * Runs all tasks and waits for them.
     *
     * @return their results in the order of the tasks
     * @throws IOException of the first task that failed; the others are cancelled
     * @throws OperationCanceledException if cancelled
     */
    public static <T> List<T> all(List<Task<T>> tasks, IProgressMonitor monitor) throws IOException {
        return all(tasks, (index, result) -> {}, monitor);
    }

    /** As {@link #all(List, IProgressMonitor)}, and tells of each result when it is there, in the order in which the tasks end. */
    public static <T> List<T> all(List<Task<T>> tasks, Listener<T> listener, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, tasks.size());
        // one for all tasks: setting and asking is safe from any thread, unlike the caller's
        NullProgressMonitor cancel = new NullProgressMonitor();
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors())));
        try {
            var ended = new ExecutorCompletionService<T>(pool);
            Map<Future<T>, Integer> indices = new HashMap<>();
            for (int i = 0; i < tasks.size(); i++) {
                Task<T> task = tasks.get(i);
                indices.put(ended.submit(() -> task.run(cancel)), i);
            }
            Map<Integer, T> results = new TreeMap<>();
            while (results.size() < tasks.size()) {
                Future<T> next = next(ended, progress);
                int index = Objects.requireNonNull(indices.get(next));
                T result = result(next);
                results.put(index, result);
                progress.worked(1);
                listener.done(index, result);
            }
            return List.copyOf(results.values());
        } finally {
            cancel.setCanceled(true);
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    private static <T> Future<T> next(ExecutorCompletionService<T> ended, SubMonitor progress) {
        try {
            Future<T> next = null;
            while (next == null) {
                progress.checkCanceled();
                next = ended.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private static <T> T result(Future<T> done) throws IOException {
        try {
            return done.get();
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

    /** What is being written when the tasks are cancelled is finished first. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
