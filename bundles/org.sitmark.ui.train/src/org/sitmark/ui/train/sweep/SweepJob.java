// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.sweep.Sweep;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.train.sweep.SweepRow;
import org.sitmark.train.sweep.TimeLeft;

/** Runs a sweep in the background, on all cores. */
final class SweepJob extends Job {

    /**
     * What a setting is worth so far, with its intervals, which take a moment to draw.
     *
     * @param micro all layers together
     * @param types for each layer and kind
     */
    record Result(SweepRow row, TypeScore micro, List<TypeScore> types) {}

    /** Where it is; told on the job's thread. */
    interface Listener {
        /** A fold is in; {@code done} of {@code total}. */
        void filled(Result result, int done, int total, String timeLeft);

        /** It is over. */
        void ended(String sentence);
    }

    private final Corpus corpus;
    private final SweepPlan plan;
    private final Listener listener;

    SweepJob(Corpus corpus, SweepPlan plan, Listener listener) {
        super("Sweep over " + SweepForm.count(plan.settings().size(), "setting") + " of "
                + String.join(", ", plan.layers()));
        this.corpus = corpus;
        this.plan = plan;
        this.listener = listener;
    }

    SweepPlan plan() {
        return plan;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long before = System.nanoTime();
        TimeLeft left = new TimeLeft(plan, Runtime.getRuntime().availableProcessors());
        Consumer<SweepRow> heard = row -> {
            left.add(row);
            listener.filled(
                    new Result(row, row.evaluation().micro(), row.evaluation().types()),
                    left.done(),
                    left.total(),
                    left.words());
        };
        try {
            Sweep sweep = Sweep.run(corpus, plan, heard, monitor);
            listener.ended(SweepForm.count(plan.trainings(), "model") + " trained and measured on "
                    + SweepForm.count(sweep.reports(), "gold report") + " in "
                    + (System.nanoTime() - before) / 1_000_000_000
                    + " seconds."
                    + (sweep.leftOut().isEmpty()
                            ? ""
                            : " Left out: " + sweep.leftOut().get(0) + "."));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            listener.ended("Cancelled. What is in the table was measured on the folds that were done.");
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            // told in the view where the user pressed the button, so no dialog on top of it
            listener.ended(e.getMessage() == null ? e.toString() : e.getMessage());
            return new Status(IStatus.INFO, "org.sitmark.ui.train", "The sweep failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
