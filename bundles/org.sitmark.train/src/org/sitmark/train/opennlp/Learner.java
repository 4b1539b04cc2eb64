// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.DataIndexerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.monitoring.IterDeltaAccuracyUnderTolerance;
import opennlp.tools.monitoring.LogLikelihoodThresholdBreached;
import opennlp.tools.monitoring.StopCriteria;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.features.FeatureSet;

/** Makes a name finder model from samples, with OpenNLP's trainers and under the eyes of a watch. For one training. */
final class Learner {

    /** One report in so many is kept to fit the scale on, so many must there be. */
    private static final int FIT_PART = 4;
    /** Decisions that the scale is fitted on at most; more would not change it. */
    private static final int FIT_MOST = 50_000;

    private final OpenNlpNameFinderTrainer options;
    private final byte[] features;
    private final Map<String, Object> resources;
    private final TrainingWatch watch;
    private final Map<String, String> manifest;
    private final Map<String, String> told = new TreeMap<>();

    /**
     * @param resources what the features name
     * @param manifest what the model's manifest is to say; OpenNLP adds to it
     */
    Learner(
            OpenNlpNameFinderTrainer options,
            FeatureSet features,
            Map<String, Object> resources,
            Map<String, String> manifest,
            TrainingWatch watch) {
        this.options = options;
        this.features = features.description();
        this.resources = resources;
        this.manifest = new HashMap<>(manifest);
        this.watch = watch;
    }

    /** What was found out in training, for the card. */
    Map<String, String> told() {
        return told;
    }

    TokenNameFinderModel learn(List<ReportSamples> reports, String language) throws IOException {
        MaxentModel weights = options.algorithm == Algorithm.PERCEPTRON
                ? scaledPerceptron(reports)
                : weights(NameSamples.of(reports), manifest);
        return new TokenNameFinderModel(
                language, weights, options.beamSize, features, resources, manifest, new BioCodec(), factory());
    }

    private MaxentModel scaledPerceptron(List<ReportSamples> reports) throws IOException {
        double scale = scale(reports);
        told.put("scale", Double.toString(scale));
        return new LogLinear((AbstractModel) weights(NameSamples.of(reports), manifest)).model(scale);
    }

    /** The scale that fits a perceptron of three quarters of the reports on the last quarter. */
    private double scale(List<ReportSamples> reports) throws IOException {
        List<ReportSamples> some = new ArrayList<>();
        List<ReportSamples> others = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            (i % FIT_PART == FIT_PART - 1 ? others : some).add(reports.get(i));
        }
        if (others.isEmpty() || !hasNames(some) || !hasNames(others)) {
            return LogLinear.USUAL_SCALE;
        }
        LogLinear perceptron;
        try {
            perceptron = new LogLinear((AbstractModel) weights(NameSamples.of(some), new HashMap<>()));
        } catch (InsufficientTrainingDataException tooFewForTheCutoff) {
            return LogLinear.USUAL_SCALE;
        }
        try (ObjectStream<Event> events = events(NameSamples.of(others))) {
            return Math.round(perceptron.fit(events, FIT_MOST) * 1000) / 1000.0;
        }
    }

    private static boolean hasNames(List<ReportSamples> reports) {
        return reports.stream().flatMap(r -> r.sentences().stream()).anyMatch(s -> !s.names()
                .isEmpty());
    }

    private MaxentModel weights(List<NameSample> samples, Map<String, String> report) throws IOException {
        watch.nextTraining();
        MaxentModel weights =
                switch (options.algorithm) {
                    case SOFTMAX -> softmax(samples);
                    case MAXENT_QN -> quasiNewton(samples, report);
                    case PERCEPTRON, MAXENT, NAIVEBAYES -> stock(samples, report);
                };
        watch.check(); // cancelled in the iterations: what came out is half done
        return weights;
    }

    private MaxentModel softmax(List<NameSample> samples) throws IOException {
        List<Event> all = new ArrayList<>();
        try (ObjectStream<Event> events = EventSource.interned(events(samples))) {
            for (Event event = events.read(); event != null; event = events.read()) {
                all.add(event);
            }
        }
        SoftmaxTrainer.Parameters parameters =
                new SoftmaxTrainer.Parameters(options.iterations, Math.max(1, options.cutoff), 0.1, 0, 0.2, 0.02);
        return new SoftmaxTrainer(parameters, "").train(all, watch.monitor());
    }

    private MaxentModel quasiNewton(List<NameSample> samples, Map<String, String> report) throws IOException {
        TrainingParameters parameters = parameters();
        parameters.put(AbstractDataIndexer.SORT_PARAM, true); // as QNTrainer wants it
        DataIndexer data = DataIndexerFactory.getDataIndexer(parameters, report);
        try (ObjectStream<Event> events = EventSource.interned(events(samples))) {
            data.index(events);
        }
        if (data.getOutcomeLabels().length < 2) {
            throw new InsufficientTrainingDataException("Training data must contain more than one outcome");
        }
        return QuasiNewton.train(data, options.iterations, watch);
    }

    private MaxentModel stock(List<NameSample> samples, Map<String, String> report) throws IOException {
        TrainingParameters parameters = parameters();
        StopCriteria<Double> converged = options.algorithm == Algorithm.MAXENT
                ? new LogLikelihoodThresholdBreached(parameters)
                : new IterDeltaAccuracyUnderTolerance(parameters);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, report, watch.configuration(converged));
        try (ObjectStream<Event> events = EventSource.interned(events(samples))) {
            return trainer.train(events);
        }
    }

    private ObjectStream<Event> events(List<NameSample> samples) throws IOException {
        TokenNameFinderFactory factory = factory();
        return new NameFinderEventStream(
                EventSource.samples(samples, watch),
                null,
                factory.createContextGenerator(),
                factory.createSequenceCodec());
    }

    private TokenNameFinderFactory factory() throws IOException {
        return TokenNameFinderFactory.create(null, features, resources, new BioCodec());
    }

    private TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, options.algorithm.name());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, options.iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, options.cutoff);
        // two threads sum in another order and give other bytes, for little gain
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        // the other indexer writes what it read, report text included, to a temporary file
        parameters.put("DataIndexer", "OnePass");
        if (options.algorithm == Algorithm.MAXENT && options.sigma > 0) {
            parameters.put("GaussianSmoothing", true);
            parameters.put("GaussianSmoothingSigma", options.sigma);
        }
        return parameters;
    }
}
