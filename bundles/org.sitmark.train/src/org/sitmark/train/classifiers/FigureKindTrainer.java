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
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.ClassifierTrainer;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.SpanClassifier;
import org.sitmark.preannotate.figure.FigureAnnotator;
import org.sitmark.preannotate.figure.FigureKinds;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.opennlp.ModelFile;

/** Trains what kinds the figures of a corpus are of. A promoted model decides beside the rules when figures are suggested. */
public final class FigureKindTrainer implements ClassifierTrainer {

    private static final String LAYER = "figure";
    private static final String FEATURE = "kind";

    @Option("How the weights are found")
    public ClassifierLearner.Method method = ClassifierLearner.Method.QN;

    @Option("Iterations at most")
    public int iterations = 200;

    @Option("How often a feature must occur in the training reports to count")
    public int cutoff = 2;

    @Option("QN: cost of large weights, more holds back; GIS: width of the prior, less holds back")
    public double prior = 1.0;

    @Override
    public Decides decides() {
        return new Decides(LAYER, FEATURE, FigureKinds.MODEL);
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
        ClassifierLearner learner = new ClassifierLearner(method, iterations, cutoff, prior);
        SubMonitor progress = SubMonitor.convert(monitor, "Training " + LAYER + ", " + FEATURE, 100);
        List<Report> order = new ArrayList<>(gold);
        order.sort(Comparator.comparing(Report::name));
        SubMonitor reading = progress.split(60).setWorkRemaining(order.size());
        List<Event> events = new ArrayList<>();
        for (Report report : order) {
            reading.split(1);
            List<Mark> figures = report.marks(LAYER).stream()
                    .filter(m -> m.features().text(FEATURE) != null)
                    .toList();
            List<FigureKindClassifier.Seen> seen = figures.isEmpty()
                    ? List.of()
                    : FigureKindClassifier.see(new GoldView(report, segmenter, known), figures);
            for (int i = 0; i < seen.size(); i++) {
                events.add(new Event(
                        String.valueOf(figures.get(i).features().text(FEATURE)),
                        seen.get(i).features().toArray(String[]::new)));
            }
        }
        if (events.isEmpty()) {
            throw new IOException("There is nothing to learn: none of the " + gold.size()
                    + " training reports has a figure with a kind");
        }
        ModelFile.write(learner.learn(events, FigureKinds.TASK, "en", progress.split(40)), model);
        Map<String, String> told = new TreeMap<>(learner.told());
        told.put("figures", Integer.toString(events.size()));
        told.put("version.opennlp", Version.currentVersion().toString());
        return told;
    }

    @Override
    public PreAnnotator load(Path model, Set<String> layers) throws IOException {
        return FigureAnnotator.with(FigureKinds.read(model));
    }

    @Override
    public SpanClassifier classifier(Path model) throws IOException {
        return new FigureKindClassifier(FigureKinds.read(model));
    }

    @Override
    public SpanClassifier rules() {
        return new FigureKindClassifier(null);
    }
}
