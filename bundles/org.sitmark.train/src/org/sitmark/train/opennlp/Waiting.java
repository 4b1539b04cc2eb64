// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Runs a training in a thread of its own and waits for it, so that the caller answers a cancellation within a second however long a single
 * iteration takes. A training that was given up ends by itself after its iteration; until then nobody waits for it.
 */
final class Waiting {

    private static final int POLL_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 400;

    private Waiting() {}

    static <T> T forResult(Callable<T> training, TrainingWatch watch, Runnable progress, SubMonitor monitor)
            throws IOException {
        ExecutorService thread = Executors.newSingleThreadExecutor(); // its thread ends with the training
        try {
            Future<T> result = thread.submit(training);
            while (true) {
                progress.run();
                if (monitor.isCanceled()) {
                    watch.cancel();
                    giveUp(result);
                    throw new OperationCanceledException();
                }
                try {
                    return result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException expected) {
                    // look at the monitor again
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            watch.cancel();
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } finally {
            thread.shutdown();
        }
    }

    /** Most trainings end at once when cancelled; a long iteration is left behind. */
    private static void giveUp(Future<?> result) throws InterruptedException {
        try {
            result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException expected) {
            // whatever it came to, nobody wants it any more
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IOException(cause);
    }
}
