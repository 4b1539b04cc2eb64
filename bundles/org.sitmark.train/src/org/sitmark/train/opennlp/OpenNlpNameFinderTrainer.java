// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Version;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.train.data.Coverage;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.features.FeatureResources;
import org.sitmark.train.features.FeatureSet;

/**
 * Trains an OpenNLP name finder for one layer or for several together. The model is a standard OpenNLP file: it loads in stock OpenNLP and finds the
 * same spans there in the same tokens. The same gold, options and seed give the same bytes.
 */
public final class OpenNlpNameFinderTrainer implements Trainer {

    private static final int WORK = 1000;

    @Option("How the weights are learned")
    public Algorithm algorithm = Algorithm.PERCEPTRON;

    @Option(
            "Iterations at most; more take longer and fit the training reports closer. MAXENT needs some hundreds, SOFTMAX 20")
    public int iterations = 30;

    @Option("How often a feature must occur in the training reports to count")
    public int cutoff = 0;

    @Option("Width of the prior on the weights (MAXENT only); smaller is smoother, 0 is none")
    public double sigma = 1.0;

    @Option(
            "What the finder looks at: opennlp, standard, recommended, or a file with a feature description of OpenNLP's")
    public String features = "standard";

    @Option("How many readings of a sentence the finder follows")
    public int beamSize = 3;

    private @Nullable RunContext context;

    /** With the setting that is recommended where a model may carry lists. */
    public static OpenNlpNameFinderTrainer recommended() {
        OpenNlpNameFinderTrainer trainer = new OpenNlpNameFinderTrainer();
        trainer.algorithm = Algorithm.SOFTMAX;
        trainer.iterations = 20;
        trainer.features = FeatureSet.Preset.RECOMMENDED.id();
        return trainer;
    }

    @Override
    public void prepare(RunContext corpus) {
        context = corpus;
    }

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
        FeatureSet set = FeatureSet.of(features);
        SubMonitor progress = SubMonitor.convert(monitor, "Training " + String.join(", ", new TreeSet<>(layers)), 100);
        List<ReportSamples> samples = samples(gold, layers, known, segmenter, seed, progress.split(10));
        Coverage coverage = samples.stream().map(ReportSamples::coverage).reduce(Coverage.NONE, Coverage::plus);
        if (coverage.exact() + coverage.widened() == 0) {
            throw new IOException("There is nothing to learn: none of the " + gold.size()
                    + " training reports has a mark in layer " + String.join(" or ", new TreeSet<>(layers)));
        }
        Map<String, String> told = new TreeMap<>();
        TokenNameFinderModel trained = train(
                samples,
                language(gold),
                set,
                new FeatureResources(context, segmenter).of(set),
                told,
                progress.split(85),
                layers);
        ModelFile.write(trained, model);
        progress.worked(5);
        told.putAll(description(coverage, trained));
        return told;
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
            List<ReportSamples> samples,
            String language,
            FeatureSet set,
            Map<String, Object> resources,
            Map<String, String> told,
            SubMonitor progress,
            Set<String> layers)
            throws IOException {
        TrainingWatch watch = new TrainingWatch();
        Learner learner = new Learner(
                this,
                set,
                resources,
                Map.of(OpenNlpNameFinderAnnotator.LAYERS_ENTRY, String.join(",", new TreeSet<>(layers))),
                watch);
        int sentences = samples.stream().mapToInt(s -> s.sentences().size()).sum();
        progress.setWorkRemaining(WORK);
        int[] done = {0};
        Runnable tell = () -> {
            progress.subTask(
                    watch.iterations() == 0
                            ? "Reading sentence " + watch.sentences() + " of " + sentences
                            : "Iteration " + watch.iterations() + " of " + iterations);
            double read = 0.3 * Math.min(1, (double) watch.sentences() / Math.max(1, sentences));
            double iterated = 0.7 * Math.min(1, (double) watch.iterations() / iterations);
            int now = (int) (WORK * Math.min(1, (watch.trainings() - 1 + read + iterated) / trainings()));
            if (now > done[0]) {
                progress.worked(now - done[0]);
                done[0] = now;
            }
        };
        TokenNameFinderModel model = Waiting.forResult(() -> learner.learn(samples, language), watch, tell, progress);
        told.putAll(learner.told());
        return model;
    }

    private int trainings() {
        return algorithm == Algorithm.PERCEPTRON ? 2 : 1;
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
        result.put("features", features);
        result.put("beamSize", Integer.toString(beamSize));
        result.put("threads", "1");
        result.put("language", trained.getLanguage());
        result.put("coverage", coverage.toString());
        result.put("version.opennlp", Version.currentVersion().toString());
        return result;
    }
}
