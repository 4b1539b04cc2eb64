// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.util.concurrent.atomic.AtomicInteger;
import opennlp.tools.monitoring.StopCriteria;
import opennlp.tools.monitoring.TrainingMeasure;
import opennlp.tools.monitoring.TrainingProgressMonitor;
import opennlp.tools.util.TrainingConfiguration;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Watches a training from the thread that waits for it: counts what was done and carries the wish to stop. While OpenNLP reads, the wish stops it at
 * the next sentence; while it iterates, after the iteration, by OpenNLP's own stop criterion.
 */
final class TrainingWatch {

    private final AtomicInteger sentences = new AtomicInteger();
    private final AtomicInteger iterations = new AtomicInteger();
    private final AtomicInteger trainings = new AtomicInteger();
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void check() {
        if (cancelled) {
            throw new OperationCanceledException();
        }
    }

    void sentenceRead() {
        check();
        sentences.incrementAndGet();
    }

    /** A training begins; there may be several for one model. */
    void nextTraining() {
        check();
        sentences.set(0);
        iterations.set(0);
        trainings.incrementAndGet();
    }

    /** For trainers that take no configuration: a step of one is done. */
    void evaluated() {
        check();
        iterations.incrementAndGet();
    }

    /** The wish to stop as a monitor; what is worked there is counted as iterations. */
    IProgressMonitor monitor() {
        return new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return cancelled;
            }

            @Override
            public void worked(int work) {
                iterations.incrementAndGet();
            }
        };
    }

    /** Number of the present training, from 1. */
    int trainings() {
        return Math.max(1, trainings.get());
    }

    int sentences() {
        return sentences.get();
    }

    int iterations() {
        return iterations.get();
    }

    /** For OpenNLP: its own criterion decides when the training has converged, ours when it is no longer wanted. */
    TrainingConfiguration configuration(StopCriteria<Double> converged) {
        return new TrainingConfiguration(new Progress(), new Stop(converged));
    }

    private final class Stop implements StopCriteria<Double> {

        private final StopCriteria<Double> converged;

        Stop(StopCriteria<Double> converged) {
            this.converged = converged;
        }

        @Override
        @SuppressWarnings("null") // the interface says nothing of null, and OpenNLP passes a boxed double
        public boolean test(Double change) {
            return cancelled || converged.test(change);
        }

        @Override
        public String getMessageIfSatisfied() {
            return cancelled ? "Training was cancelled" : converged.getMessageIfSatisfied();
        }
    }

    private final class Progress implements TrainingProgressMonitor {

        private volatile boolean finished;

        @Override
        @SuppressWarnings("null") // the interface says nothing of null
        public void finishedIteration(int iteration, int correct, int total, TrainingMeasure measure, double value) {
            iterations.set(iteration);
        }

        @Override
        @SuppressWarnings("null") // null where no criterion stopped it
        public void finishedTraining(int number, StopCriteria<?> reason) {
            finished = true;
        }

        @Override
        public boolean isTrainingFinished() {
            return finished;
        }

        @Override
        public void display(boolean clear) {
            // progress is shown by the monitor of the one who waits
        }
    }
}
