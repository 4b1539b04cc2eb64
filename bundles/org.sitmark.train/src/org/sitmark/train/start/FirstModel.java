// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Arbitration;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.PreAnnotationException;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;

/** Trains on silver, and measures beside lists and rules. What promoted models say is left out: they are to be taught, not asked. */
final class FirstModel {

    private static final String MODELS = "org.sitmark.train.models";
    /** Of the work: suggesting, choosing, learning. */
    private static final int SUGGEST = 60;

    private static final int LEARN = 40;

    private final Sitmark sitmark;
    private final RunContext context;
    private final Set<String> layers;
    private final Extension<Trainer> trainer;
    private final SilverOptions options;
    private final PreAnnotation rules;

    FirstModel(
            Sitmark sitmark,
            RunContext context,
            Set<String> layers,
            Extension<Trainer> trainer,
            SilverOptions options) {
        this.sitmark = sitmark;
        this.context = context;
        this.layers = Set.copyOf(layers);
        this.trainer = trainer;
        this.options = options;
        this.rules = new PreAnnotation(
                sitmark,
                context,
                PreAnnotation.enabled(sitmark).stream()
                        .filter((Extension<PreAnnotator> e) -> !e.id().equals(MODELS))
                        .toList());
    }

    /**
     * A trained model.
     *
     * @param bytes as the trainer wrote it
     * @param told by the trainer
     */
    record Trained(Silver silver, byte[] bytes, Map<String, String> told) {}

    /**
     * Three systems on the same gold.
     *
     * @param model the model alone
     * @param rules lists and rules alone
     * @param together both, where they contradict each other the surer
     */
    record Compared(List<Evaluation.Judged> model, List<Evaluation.Judged> rules, List<Evaluation.Judged> together) {}

    /** @throws IOException with a sentence for people if lists and rules suggest nothing that is sure */
    Trained train(List<Report> unannotated, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, SUGGEST + LEARN);
        List<Silver.Suggested> suggested = new ArrayList<>();
        SubMonitor each = progress.split(SUGGEST - 5).setWorkRemaining(unannotated.size());
        for (Report report : unannotated) {
            suggested.add(new Silver.Suggested(report, suggest(report, each.split(1))));
        }
        Silver silver = Silver.of(suggested, layers, context.layers(), sitmark.segmenter(), options, progress.split(5));
        if (silver.marks() == 0) {
            throw new IOException("Lists and rules are sure of nothing in " + unannotated.size()
                    + " reports; add names to the gazetteers of the corpus, or take a lower score");
        }
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Map<String, String> told = trainer.create()
                .train(
                        silver.reports(),
                        new TreeSet<>(layers),
                        context.layers(),
                        sitmark.segmenter(),
                        options.seed(),
                        model,
                        progress.split(LEARN));
        return new Trained(silver, model.toByteArray(), told);
    }

    Compared compare(byte[] model, List<Report> gold, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        Path file = Files.createTempFile("sitmark", ".first");
        try {
            Files.write(file, model);
            List<Evaluation.Judged> alone = Prediction.of(
                    trainer.create().load(file, layers), gold, layers, context, sitmark.segmenter(), progress.split(1));
            List<Evaluation.Judged> ruled = new ArrayList<>();
            List<Evaluation.Judged> together = new ArrayList<>();
            SubMonitor each = progress.split(1).setWorkRemaining(alone.size());
            for (Evaluation.Judged judged : alone) {
                List<Suggestion> said = suggest(judged.gold(), each.split(1));
                ruled.add(new Evaluation.Judged(judged.gold(), said));
                together.add(new Evaluation.Judged(judged.gold(), both(said, judged.predicted())));
            }
            return new Compared(alone, ruled, together);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<Suggestion> suggest(Report report, IProgressMonitor monitor) throws IOException {
        try {
            return rules.suggest(Report.of(report.name(), report.text()), monitor).stream()
                    .filter(s -> layers.contains(s.layer()))
                    .toList();
        } catch (PreAnnotationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Suggestion> both(List<Suggestion> rules, List<Suggestion> model) {
        List<Suggestion> both = new ArrayList<>();
        for (String layer : new TreeSet<>(layers)) {
            List<Suggestion> all = new ArrayList<>();
            rules.stream().filter(s -> s.layer().equals(layer)).forEach(all::add);
            model.stream().filter(s -> s.layer().equals(layer)).forEach(all::add);
            both.addAll(Arbitration.winners(all));
        }
        return both;
    }
}
