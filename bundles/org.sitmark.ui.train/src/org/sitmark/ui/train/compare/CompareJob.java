// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.compare;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelComparison;
import org.sitmark.ui.train.JobProgress;

/** Compares two models, or what is suggested with and without one, in the background. */
final class CompareJob extends Job {

    private final Corpus corpus;
    private final @Nullable String before;
    private final String after;
    private final BiConsumer<Double, String> progress;
    private final Consumer<ModelComparison> compared;
    private final Consumer<String> failed;

    /**
     * @param before id of a model, or null for all that is suggested at present
     * @param progress told of the share that is done, on the job's thread
     * @param compared told of the result, on the job's thread
     * @param failed told why there is none, as a sentence, on the job's thread
     */
    CompareJob(
            Corpus corpus,
            @Nullable String before,
            String after,
            BiConsumer<Double, String> progress,
            Consumer<ModelComparison> compared,
            Consumer<String> failed) {
        super("Comparing with " + after);
        this.corpus = corpus;
        this.before = before;
        this.after = after;
        this.progress = progress;
        this.compared = compared;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            IProgressMonitor told = new JobProgress(monitor, progress);
            String first = before;
            compared.accept(
                    first == null
                            ? ModelComparison.ofPromotion(corpus, after, told)
                            : ModelComparison.of(corpus, first, after, true, told));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept("Cancelled.");
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", "The comparison failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
