// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.sweep.Choice;
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
    private final @Nullable DataSet dataSet;
    private final boolean onTest;
    private final Listener listener;

    /**
     * @param dataSet what the settings are chosen on; null for folds of all annotated reports
     * @param onTest whether the chosen one is measured on the test part of the data set, which is counted
     */
    SweepJob(Corpus corpus, SweepPlan plan, @Nullable DataSet dataSet, boolean onTest, Listener listener) {
        super("Sweep over " + SweepForm.count(plan.settings().size(), "setting") + " of "
                + String.join(", ", plan.layers()));
        this.corpus = corpus;
        this.plan = plan;
        this.dataSet = dataSet;
        this.onTest = onTest;
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
            DataSet set = dataSet;
            listener.ended(set == null ? sweep(heard, monitor, before) : choose(set, heard, monitor));
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

    private String sweep(Consumer<SweepRow> heard, IProgressMonitor monitor, long before) throws IOException {
        Sweep sweep = Sweep.run(corpus, plan, heard, monitor);
        return SweepForm.count(plan.trainings(), "model") + " trained and measured on "
                + SweepForm.count(sweep.reports(), "gold report") + " in "
                + (System.nanoTime() - before) / 1_000_000_000
                + " seconds."
                + (sweep.leftOut().isEmpty()
                        ? ""
                        : " Left out: " + sweep.leftOut().get(0) + ".");
    }

    private String choose(DataSet set, Consumer<SweepRow> heard, IProgressMonitor monitor) throws IOException {
        Choice choice = Choice.of(corpus, set, plan, onTest, heard, monitor);
        Evaluation test = choice.test();
        String chosen = "Chosen on " + choice.chosenOn() + ": "
                + choice.chosen().setting().name() + ".";
        if (test == null) {
            return chosen;
        }
        Interval f1 = test.micro().f1();
        return chosen
                + String.format(
                        Locale.ROOT,
                        " On the test part, %s: F1 %.3f [%.3f, %.3f]; looked at %s by now.",
                        SweepForm.count(test.reports().size(), "report"),
                        test.micro().strict().f1(),
                        f1.low(),
                        f1.high(),
                        choice.looks() == 1 ? "once" : choice.looks() + " times");
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
