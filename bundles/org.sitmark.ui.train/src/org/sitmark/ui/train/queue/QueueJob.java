// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.queue;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.queue.AnnotationQueue;
import org.sitmark.train.queue.QueueOrder;
import org.sitmark.train.queue.QueueRequest;

/** Makes a queue in the background and keeps it with the corpus. */
final class QueueJob extends Job {

    private final Corpus corpus;
    private final QueueRequest request;
    private final Consumer<QueueOrder> made;
    private final Consumer<String> failed;

    /**
     * @param made told of the queue, on the job's thread
     * @param failed told why there is none, as a sentence, on the job's thread
     */
    QueueJob(Corpus corpus, QueueRequest request, Consumer<QueueOrder> made, Consumer<String> failed) {
        super("Ranking what to annotate next");
        this.corpus = corpus;
        this.request = request;
        this.made = made;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            QueueOrder order = new QueueOrder(
                    request,
                    AnnotationQueue.of(corpus, request, monitor),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            order.save(corpus);
            made.accept(order);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept("Cancelled; the earlier order stays.");
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", "The order could not be made", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
