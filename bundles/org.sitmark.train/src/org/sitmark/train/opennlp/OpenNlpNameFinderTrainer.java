// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
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
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.Version;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.train.data.Coverage;
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;

/**
 * Trains an OpenNLP name finder for one layer or for several together. The model is a standard OpenNLP file: it loads in stock OpenNLP and finds the
 * same spans there in the same tokens. The same gold, options and seed give the same bytes.
 */
public final class OpenNlpNameFinderTrainer implements Trainer {

    @Option("How the weights are learned")
    public Algorithm algorithm = Algorithm.MAXENT;

    @Option("Iterations at most; more take longer and fit the training reports closer")
    public int iterations = 200;

    @Option("How often a feature must occur in the training reports to count")
    public int cutoff = 0;

    @Option("Width of the prior on the weights (MAXENT only); smaller is smoother, 0 is none")
    public double sigma = 1.0;

    @Option("What the finder looks at")
    public FeatureSet features = FeatureSet.STANDARD;

    @Option("How many readings of a sentence the finder follows")
    public int beamSize = 3;

    @Override
    public Map<String, String> train(
            List<Report> gold,
            Set<String> layers,
            Layers known,
            Segmenter segmenter,
            long seed,
            OutputStream model,
            IProgressMonitor monitor)
            throws IOException {
        checkOptions();
        SubMonitor progress = SubMonitor.convert(monitor, "Training " + String.join(", ", new TreeSet<>(layers)), 100);
        List<ReportSamples> samples = samples(gold, layers, known, segmenter, seed, progress.split(10));
        Coverage coverage = samples.stream().map(ReportSamples::coverage).reduce(Coverage.NONE, Coverage::plus);
        if (coverage.exact() + coverage.widened() == 0) {
            throw new IOException("There is nothing to learn: none of the " + gold.size()
                    + " training reports has a mark in layer " + String.join(" or ", new TreeSet<>(layers)));
        }
        TokenNameFinderModel trained = train(NameSamples.of(samples), language(gold), layers, progress.split(85));
        ModelFile.write(trained, model);
        progress.worked(5);
        return description(coverage, trained);
    }

    @Override
    public PreAnnotator load(Path model, Set<String> layers) throws IOException {
        return new OpenNlpNameFinderAnnotator(NameFinderModels.read(model), layers);
    }

    private void checkOptions() {
        if (iterations < 1 || cutoff < 0 || beamSize < 1 || !(sigma >= 0)) {
            throw new IllegalArgumentException(
                    "Iterations and beam size must be at least 1, cutoff and sigma at least 0");
        }
    }

    /** In an order that neither file names nor the caller decide. */
    private static List<ReportSamples> samples(
            List<Report> gold, Set<String> layers, Layers known, Segmenter segmenter, long seed, SubMonitor progress) {
        List<Report> order = new ArrayList<>(gold);
        order.sort(Comparator.comparing(Report::name));
        Collections.shuffle(order, new Random(seed));
        progress.setWorkRemaining(order.size());
        List<ReportSamples> samples = new ArrayList<>();
        for (Report report : order) {
            progress.split(1);
            samples.add(ReportSamples.of(report, layers, known, segmenter));
        }
        return samples;
    }

    private TokenNameFinderModel train(
            List<NameSample> samples, String language, Set<String> layers, SubMonitor progress) throws IOException {
        TrainingWatch watch = new TrainingWatch();
        int total = samples.size() + iterations;
        progress.setWorkRemaining(total);
        int[] done = {0};
        Runnable tell = () -> {
            int now = Math.min(total, watch.sentences() + watch.iterations());
            progress.subTask(
                    watch.iterations() == 0
                            ? "Reading sentence " + watch.sentences() + " of " + samples.size()
                            : "Iteration " + watch.iterations() + " of " + iterations);
            progress.worked(now - done[0]);
            done[0] = now;
        };
        return Waiting.forResult(() -> train(samples, language, layers, watch), watch, tell, progress);
    }

    private TokenNameFinderModel train(
            List<NameSample> samples, String language, Set<String> layers, TrainingWatch watch) throws IOException {
        TrainingParameters parameters = parameters();
        TokenNameFinderFactory factory =
                TokenNameFinderFactory.create(null, features.description(), new HashMap<>(), new BioCodec());
        Map<String, String> manifest = new HashMap<>();
        manifest.put(OpenNlpNameFinderAnnotator.LAYERS_ENTRY, String.join(",", new TreeSet<>(layers)));
        StopCriteria<Double> converged = algorithm == Algorithm.MAXENT
                ? new LogLikelihoodThresholdBreached(parameters)
                : new IterDeltaAccuracyUnderTolerance(parameters);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, manifest, watch.configuration(converged));
        MaxentModel weights;
        try (ObjectStream<Event> events = EventSource.interned(new NameFinderEventStream(
                EventSource.samples(samples, watch),
                null,
                factory.createContextGenerator(),
                factory.createSequenceCodec()))) {
            weights = trainer.train(events);
        }
        watch.check(); // cancelled in the iterations: what came out is half done
        return new TokenNameFinderModel(
                language,
                weights,
                beamSize,
                features.description(),
                new HashMap<>(),
                manifest,
                new BioCodec(),
                factory);
    }

    private TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm.name());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        // two threads sum in another order and give other bytes, for little gain
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        // the other indexer writes what it read, report text included, to a temporary file
        parameters.put("DataIndexer", "OnePass");
        if (algorithm == Algorithm.MAXENT && sigma > 0) {
            parameters.put("GaussianSmoothing", true);
            parameters.put("GaussianSmoothingSigma", sigma);
        }
        return parameters;
    }

    /** The most frequent language of the reports; English where none is said. */
    private static String language(List<Report> gold) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Report report : gold) {
            String language = report.info(ReportInfo.LANGUAGE);
            counts.merge(language == null || language.isBlank() ? "en" : language, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    private Map<String, String> description(Coverage coverage, TokenNameFinderModel trained) {
        Map<String, String> result = new TreeMap<>();
        result.put("algorithm", algorithm.name());
        result.put("iterations", Integer.toString(iterations));
        result.put("cutoff", Integer.toString(cutoff));
        if (algorithm == Algorithm.MAXENT) {
            result.put("sigma", Double.toString(sigma));
        }
        result.put("features", features.name());
        result.put("beamSize", Integer.toString(beamSize));
        result.put("threads", "1");
        result.put("language", trained.getLanguage());
        result.put("coverage", coverage.toString());
        result.put("version.opennlp", Version.currentVersion().toString());
        return result;
    }
}
