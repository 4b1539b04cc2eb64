// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;

/**
 * Does something with data sets in the background and tells what came of it.
 *
 * @param <T> what comes of it
 */
final class DataSetJob<T> extends Job {

    /** What is done, on the job's thread. */
    @FunctionalInterface
    interface Work<T> {
        T run(IProgressMonitor monitor) throws IOException;
    }

    private final Corpus corpus;
    private final Work<T> work;
    private final Consumer<T> done;
    private final Consumer<String> failed;

    /**
     * @param done told of the result, on the job's thread; not where it was cancelled
     * @param failed told why there is none, as a sentence, on the job's thread; not where it was cancelled
     */
    DataSetJob(String name, Corpus corpus, Work<T> work, Consumer<T> done, Consumer<String> failed) {
        super(name);
        this.corpus = corpus;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T result = work.run(monitor);
            if (!monitor.isCanceled()) {
                done.accept(result);
            }
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            // told where the user asked for it, so no dialog on top of it
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", getName() + " failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
