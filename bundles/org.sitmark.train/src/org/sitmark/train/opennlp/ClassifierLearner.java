// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.monitoring.LogLikelihoodThresholdBreached;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.preannotate.model.Classifier;

/**
 * Learns a log-linear classifier with OpenNLP's maximum entropy trainers. The same events in the same order give the same bytes. Immutable.
 *
 * @param method the trainer
 * @param iterations at most
 * @param cutoff how often a feature must occur to count
 * @param prior QN: cost of large weights (L2); GIS: width of the Gaussian prior, 0 is none
 */
public record ClassifierLearner(Method method, int iterations, int cutoff, double prior) {

    /** How the weights are found. */
    public enum Method {
        /** Quasi-Newton (L-BFGS). Fast, and held back by the cost of large weights. */
        QN,
        /** Generalised iterative scaling. */
        GIS
    }

    /** @throws IllegalArgumentException with a sentence for people if a number makes no sense */
    public ClassifierLearner {
        if (iterations < 1 || cutoff < 0 || !(prior >= 0)) {
            throw new IllegalArgumentException("Iterations must be at least 1, cutoff and prior at least 0");
        }
    }

    /** The parameters, for the card of a model. */
    public Map<String, String> told() {
        return Map.of(
                "algorithm",
                "MAXENT by " + method,
                "iterations",
                Integer.toString(iterations),
                "cutoff",
                Integer.toString(cutoff),
                "prior",
                Double.toString(prior),
                "threads",
                "1");
    }

    /**
     * Learns.
     *
     * @param task what the model decides, see {@link Classifier#TASK_ENTRY}
     * @throws IOException with a sentence for people if there are fewer than two outcomes
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled, within a second
     */
    public DoccatModel learn(List<Event> events, String task, String language, IProgressMonitor monitor)
            throws IOException {
        if (events.stream().map(Event::getOutcome).distinct().count() < 2) {
            throw new IOException("There is nothing to learn: a classifier needs examples of two outcomes at least");
        }
        SubMonitor progress = SubMonitor.convert(monitor, iterations);
        TrainingWatch watch = new TrainingWatch();
        int[] done = {0};
        Runnable tell = () -> {
            int now = Math.min(iterations, watch.iterations());
            if (now > done[0]) {
                progress.worked(now - done[0]);
                done[0] = now;
            }
        };
        MaxentModel weights = Waiting.forResult(() -> weights(events, watch), watch, tell, progress);
        return new DoccatModel(
                language, weights, new HashMap<>(Map.of(Classifier.TASK_ENTRY, task)), new DoccatFactory());
    }

    private MaxentModel weights(List<Event> events, TrainingWatch watch) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, method == Method.QN ? "MAXENT_QN" : "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.THREADS_PARAM, 1); // more threads sum in another order
        parameters.put("DataIndexer", "OnePass");
        if (method == Method.QN) {
            parameters.put("L1Cost", 0.0);
            parameters.put("L2Cost", prior);
        } else if (prior > 0) {
            parameters.put("GaussianSmoothing", true);
            parameters.put("GaussianSmoothingSigma", prior);
        }
        watch.nextTraining();
        var configuration = watch.configuration(new LogLikelihoodThresholdBreached(parameters));
        MaxentModel model = TrainerFactory.getEventTrainer(parameters, new HashMap<>(), configuration)
                .train(new Events(events, watch));
        watch.check(); // cancelled in the iterations: what came out is half done
        return model;
    }

    private static final class Events implements ObjectStream<Event> {

        private final List<Event> events;
        private final TrainingWatch watch;
        private Iterator<Event> next;

        Events(List<Event> events, TrainingWatch watch) {
            this.events = events;
            this.watch = watch;
            this.next = events.iterator();
        }

        @Override
        @SuppressWarnings("null") // OpenNLP wants null at the end
        public Event read() {
            watch.sentenceRead();
            return next.hasNext() ? next.next() : null;
        }

        @Override
        public void reset() {
            next = events.iterator();
        }
    }
}
