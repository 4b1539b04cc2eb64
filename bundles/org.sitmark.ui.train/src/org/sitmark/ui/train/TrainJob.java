// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.Training;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.model.TrainingResult;

/** Trains a model in the background and tells how far it is. */
public final class TrainJob extends Job {

    private final Corpus corpus;
    private final TrainingRequest request;
    private final BiConsumer<Double, String> progress;
    private final Consumer<TrainingResult> trained;
    private final Consumer<String> failed;

    /**
     * @param progress told of the share that is done and of what is being done, on the job's thread
     * @param trained told of the result, on the job's thread
     * @param failed told why there is no result, as a sentence, on the job's thread; of a cancelled training too
     */
    public TrainJob(
            Corpus corpus,
            TrainingRequest request,
            BiConsumer<Double, String> progress,
            Consumer<TrainingResult> trained,
            Consumer<String> failed) {
        super("Training " + String.join(", ", request.layers()));
        this.corpus = corpus;
        this.request = request;
        this.progress = progress;
        this.trained = trained;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            TrainingResult result = new Training(corpus).run(request, new JobProgress(monitor, progress));
            trained.accept(result);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept("Training was cancelled; nothing has changed.");
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            // told in the view where the user pressed the button, so no dialog on top of it
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", "Training failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
