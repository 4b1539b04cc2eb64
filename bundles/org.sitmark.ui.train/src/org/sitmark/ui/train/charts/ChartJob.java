// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.charts;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.charts.ChartSource;

/** Measures what a chart is drawn of, in the background. */
final class ChartJob extends Job {

    private final Corpus corpus;
    private final @Nullable String model;
    private final Set<String> layers;
    private final Consumer<ChartSource> measured;
    private final Consumer<String> failed;

    /**
     * @param measured told of the result, on the job's thread
     * @param failed told why there is none, as a sentence, on the job's thread
     */
    ChartJob(
            Corpus corpus,
            @Nullable String model,
            Set<String> layers,
            Consumer<ChartSource> measured,
            Consumer<String> failed) {
        super("Measuring for a chart");
        this.corpus = corpus;
        this.model = model;
        this.layers = Set.copyOf(layers);
        this.measured = measured;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            measured.accept(ChartSource.measure(corpus, model, layers, monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept("Cancelled.");
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", "Measuring failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
