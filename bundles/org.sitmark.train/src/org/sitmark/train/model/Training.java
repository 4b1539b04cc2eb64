// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.OptionSpec;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.RowKey;

/**
 * Trains a model from the gold of a corpus: splits the reports, trains on one part, measures on the other, compares with the promoted model on the
 * reports that neither saw, and stores the model with its card. It does not promote it. Works with every trainer that is installed.
 *
 * <p>The stored model is the one that the scores speak of, unless the request asks for all gold.
 */
public final class Training {

    private static final String VERSION = "version.";

    private final Corpus corpus;
    private final ModelStore store;

    public Training(Corpus corpus) {
        this(corpus, new ModelStore(corpus));
    }

    Training(Corpus corpus, ModelStore store) {
        this.corpus = corpus;
        this.store = store;
    }

    /**
     * Trains, measures and stores. May take minutes; answers a cancellation within a second and leaves no trace then.
     *
     * @throws IllegalArgumentException with a sentence for people if a layer, the trainer or an option is unknown, or there are too few gold reports
     * @throws IOException if a report cannot be read, there is nothing to learn, or the model cannot be written
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public TrainingResult run(TrainingRequest request, @Nullable IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Training", 100);
        request.layers().forEach(corpus.layers()::require);
        return run(request, Material.of(corpus, request, progress.split(10)), progress.split(90));
    }

    /**
     * Trains a model again from its card: the same reports, options and seed, which give the same bytes as long as neither the reports nor the trainer
     * changed; {@link TrainingResult#remarks} say what has. The new model is measured as the old one was, and stored beside it.
     *
     * @throws IllegalArgumentException with a sentence for people if the card does not say what the model was trained on, or the trainer is gone
     * @throws IOException if a report cannot be read or there is nothing left to learn from
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public TrainingResult again(ModelCard card, @Nullable IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Training again", 100);
        Material material = Material.of(corpus, card, progress.split(10));
        SortedMap<String, String> options = card.options();
        if (options == null) {
            options = new TreeMap<>(card.parameters());
            options.keySet()
                    .retainAll(trainer(card.trainer()).options().stream()
                            .map(OptionSpec::name)
                            .toList());
        }
        TrainingRequest request = TrainingRequest.of(new TreeSet<>(card.layers()))
                .withTrainer(card.trainer(), options)
                .withSplit(material.share(), material.seed());
        return run(material.onAll() ? request.withAllGold() : request, material, progress.split(90));
    }

    private TrainingResult run(TrainingRequest asked, Material material, SubMonitor monitor) throws IOException {
        TrainingRequest request = asked.withLayers(material.layers());
        boolean twice = request.onAll() && !material.wholeIsMeasured();
        SubMonitor progress =
                SubMonitor.convert(monitor, "Training " + String.join(", ", request.layers()), twice ? 150 : 90);
        Extension<Trainer> trainer = trainer(request.trainer());
        Trainer first = trainer.create(request.options());
        Run run = new Run(request, trainer);

        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Map<String, String> told = run.train(first, material.train(), model, progress.split(60));
        material.look("model of " + String.join(", ", request.layers()));
        Evaluation evaluation = run.evaluate(model.toByteArray(), material.heldOut(), progress.split(15));
        ModelCard.@Nullable Comparison comparison = run.compare(evaluation, material.heldOut(), progress.split(15));
        if (twice) {
            model.reset();
            run.train(trainer.create(request.options()), material.all(), model, progress.split(60));
        }
        ModelCard card = store.store(model.toByteArray(), run.card(material, told, evaluation, comparison, twice));
        return new TrainingResult(card, store.model(card.id()), evaluation, remarks(material, told));
    }

    /** The trainer with this id; null for the first that is installed. */
    private Extension<Trainer> trainer(@Nullable String id) {
        List<Extension<Trainer>> installed = corpus.sitmark().trainers();
        return installed.stream()
                .filter(t -> id == null || t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        installed.isEmpty()
                                ? "No trainer is installed"
                                : "There is no trainer '" + id + "'; there are "
                                        + installed.stream().map(Extension::id).collect(Collectors.joining(", "))));
    }

    private static List<String> remarks(Material material, Map<String, String> told) {
        List<String> remarks = new ArrayList<>();
        String coverage = told.get("coverage");
        if (coverage != null) {
            remarks.add("Training reports have " + coverage + ".");
        }
        remarks.addAll(material.remarks());
        return remarks;
    }

    /** One training. */
    private final class Run {

        private final TrainingRequest request;
        private final Extension<Trainer> trainer;
        private final Segmenter segmenter = corpus.sitmark().segmenter();

        Run(TrainingRequest request, Extension<Trainer> trainer) {
            this.request = request;
            this.trainer = trainer;
        }

        Map<String, String> train(
                Trainer learner, List<Report> reports, ByteArrayOutputStream model, IProgressMonitor monitor)
                throws IOException {
            return learner.train(reports, request.layers(), corpus.layers(), segmenter, request.seed(), model, monitor);
        }

        Evaluation evaluate(byte[] model, List<Report> heldOut, IProgressMonitor monitor) throws IOException {
            Path file = Files.createTempFile("sitmark", ModelStore.MODEL_FILE);
            try {
                Files.write(file, model);
                return ModelEvaluation.of(corpus, file, trainer, request.layers(), heldOut, request.seed(), monitor);
            } finally {
                Files.deleteIfExists(file);
            }
        }

        /** With the promoted model of each layer, on the held-out reports that it was not trained on either. */
        ModelCard.@Nullable Comparison compare(Evaluation now, List<Report> heldOut, IProgressMonitor monitor)
                throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, request.layers().size());
            Map<String, Set<String>> byModel = new TreeMap<>();
            for (String layer : request.layers()) {
                store.promoted(layer).ifPresent(c -> byModel.computeIfAbsent(c.id(), i -> new TreeSet<>())
                        .add(layer));
            }
            if (byModel.isEmpty()) {
                return null;
            }
            // several promoted models may serve the layers; the card tells of the one that serves most of them
            String other = byModel.entrySet().stream()
                    .max((a, b) ->
                            Integer.compare(a.getValue().size(), b.getValue().size()))
                    .orElseThrow()
                    .getKey();
            ModelCard card = store.require(other);
            List<Report> unseen =
                    heldOut.stream().filter(r -> !card.sawInTraining(r.name())).toList();
            if (unseen.isEmpty()) {
                return null;
            }
            Evaluation before = ModelEvaluation.of(corpus, card, unseen, byModel.get(other), request.seed(), progress);
            Evaluation same = now.only(unseen.stream().map(Report::name).collect(Collectors.toSet()));
            List<ModelCard.LayerComparison> layers = new ArrayList<>();
            for (String layer : byModel.get(other)) {
                Interval gain = same.betterThan(before, layer).orElseThrow();
                layers.add(ModelCard.LayerComparison.of(
                        layer,
                        before.type(layer, RowKey.ALL).strict().f1(),
                        same.type(layer, RowKey.ALL).strict().f1(),
                        gain));
            }
            return new ModelCard.Comparison(other, unseen.size(), layers);
        }

        ModelCard card(
                Material material,
                Map<String, String> told,
                Evaluation evaluation,
                ModelCard.@Nullable Comparison comparison,
                boolean twice) {
            SortedMap<String, String> parameters = new TreeMap<>(told);
            SortedMap<String, String> versions = new TreeMap<>();
            told.keySet().stream().filter(k -> k.startsWith(VERSION)).forEach(k -> {
                versions.put(k.substring(VERSION.length()), told.get(k));
                parameters.remove(k);
            });
            versions.put("java", System.getProperty("java.version", "unknown"));
            return new ModelCard(
                    ModelCard.FORMAT,
                    "",
                    List.copyOf(request.layers()),
                    trainer.id(),
                    "",
                    material.data(twice),
                    request.options(),
                    parameters,
                    versions,
                    ModelCard.scores(evaluation),
                    comparison,
                    0,
                    "",
                    note(material, twice));
        }

        private String note(Material material, boolean twice) {
            String onWhat = material.measuredOn();
            return twice
                    ? "Trained on all gold" + (onWhat.isEmpty() ? "" : " of train and validation")
                            + ". The scores are those of a model trained the same way on the training part only, measured on the "
                            + (onWhat.isEmpty() ? "held-out" : onWhat) + " reports."
                    : "Trained on the training part; the scores are of this very model on the "
                            + (onWhat.isEmpty() ? "held-out" : onWhat) + " reports, which it did not see.";
        }
    }
}
