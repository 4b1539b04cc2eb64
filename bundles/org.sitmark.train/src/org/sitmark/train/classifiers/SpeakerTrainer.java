// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.Version;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.ClassifierTrainer;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.SpanClassifier;
import org.sitmark.preannotate.quote.QuoteAnnotator;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.opennlp.ModelFile;
import org.sitmark.train.quotes.SpeakerSamples;

/**
 * Trains the ranker of speakers on the quotes of a corpus. A promoted ranker takes the place of the one that comes with Sitmark, in suggested quotes
 * and in the feature pane.
 */
public final class SpeakerTrainer implements ClassifierTrainer {

    private static final String LAYER = "quote";

    @Option("How the weights are found")
    public ClassifierLearner.Method method = ClassifierLearner.Method.QN;

    @Option("Iterations at most")
    public int iterations = 200;

    @Option("QN: cost of large weights, more holds back; GIS: width of the prior, less holds back")
    public double prior = 1.0;

    @Override
    public Decides decides() {
        return new Decides(LAYER, "speaker", QuoteAnnotator.SPEAKERS);
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
        ClassifierLearner learner = new ClassifierLearner(method, iterations, 0, prior);
        SubMonitor progress = SubMonitor.convert(monitor, "Training " + LAYER + ", speaker", 100);
        List<Report> order = new ArrayList<>(gold);
        order.sort(Comparator.comparing(Report::name));
        SubMonitor reading = progress.split(60).setWorkRemaining(order.size());
        List<SpeakerSamples.Sample> samples = new ArrayList<>();
        for (Report report : order) {
            reading.split(1);
            GoldView view = new GoldView(report, segmenter, known);
            samples.addAll(SpeakerSamples.of(report, view.segmentation(), view.known("entity")));
        }
        List<Event> events = SpeakerSamples.events(samples);
        if (samples.isEmpty() || events.isEmpty()) {
            throw new IOException("There is nothing to learn: none of the " + gold.size()
                    + " training reports has a quote with a speaker");
        }
        ModelFile.write(learner.learn(events, SpeakerRanker.TASK, "en", progress.split(40)), model);
        Map<String, String> told = new TreeMap<>(learner.told());
        told.put("quotes", Integer.toString(samples.size()));
        told.put("candidates", Integer.toString(events.size()));
        told.put("version.opennlp", Version.currentVersion().toString());
        return told;
    }

    @Override
    public PreAnnotator load(Path model, Set<String> layers) throws IOException {
        return QuoteAnnotator.with(SpeakerRanker.read(model));
    }

    @Override
    public SpanClassifier classifier(Path model) throws IOException {
        return new SpeakerClassifier(SpeakerRanker.read(model));
    }

    @Override
    public SpanClassifier rules() {
        return new SpeakerClassifier(null);
    }
}
