// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.OptionSpec;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.ClassifierTrainer;
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
        if (!request.layers().isEmpty()) {
            Extension<Trainer> trainer = trainer(request.trainer());
            checkLayers(trainer, trainer.create(request.options()), request);
        }
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
        checkLayers(trainer, first, request);
        Run run = new Run(request, trainer, first);

        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Map<String, String> told = run.train(first, material.train(), model, progress.split(60));
        material.look("model of " + String.join(", ", request.layers()));
        Evaluation evaluation = run.evaluate(model.toByteArray(), material.heldOut(), progress.split(15));
        ModelCard.@Nullable Comparison comparison = run.compare(evaluation, material.heldOut(), progress.split(15));
        if (twice) {
            model.reset();
            run.train(trainer.create(request.options()), material.all(), model, progress.split(60));
        }
        ModelCard.@Nullable Baseline baseline = run.baseline(evaluation, material.heldOut());
        ModelCard card =
                store.store(model.toByteArray(), run.card(material, told, evaluation, comparison, baseline, twice));
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

    private static void checkLayers(Extension<Trainer> extension, Trainer trainer, TrainingRequest request) {
        if (trainer instanceof ClassifierTrainer classifier
                && !request.layers().equals(Set.of(classifier.decides().layer()))) {
            throw new IllegalArgumentException("The trainer " + extension.id() + " learns the "
                    + classifier.decides().feature() + " of layer "
                    + classifier.decides().layer() + ", and that layer alone");
        }
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
        private final @Nullable ClassifierTrainer classifier;
        private final Segmenter segmenter = corpus.sitmark().segmenter();

        Run(TrainingRequest request, Extension<Trainer> trainer, Trainer made) {
            this.request = request;
            this.trainer = trainer;
            this.classifier = made instanceof ClassifierTrainer c ? c : null;
        }

        Map<String, String> train(
                Trainer learner, List<Report> reports, ByteArrayOutputStream model, IProgressMonitor monitor)
                throws IOException {
            learner.prepare(corpus.runContext());
            return learner.train(reports, request.layers(), corpus.layers(), segmenter, request.seed(), model, monitor);
        }

        Evaluation evaluate(byte[] model, List<Report> heldOut, IProgressMonitor monitor) throws IOException {
            Path file = Files.createTempFile("sitmark", ModelStore.MODEL_FILE);
            try {
                Files.write(file, model);
                ClassifierTrainer asked = classifier;
                if (asked != null) {
                    return ClassifierEvaluation.of(
                            corpus, asked.decides(), asked.classifier(file), heldOut, request.seed(), monitor);
                }
                return ModelEvaluation.of(corpus, file, trainer, request.layers(), heldOut, request.seed(), monitor);
            } finally {
                Files.deleteIfExists(file);
            }
        }

        /** What is decided without a model on the same reports; null for models that find marks by themselves. */
        ModelCard.@Nullable Baseline baseline(Evaluation now, List<Report> heldOut) throws IOException {
            ClassifierTrainer asked = classifier;
            if (asked == null) {
                return null;
            }
            String layer = asked.decides().layer();
            Evaluation rules = ClassifierEvaluation.of(
                    corpus, asked.decides(), asked.rules(), heldOut, request.seed(), new NullProgressMonitor());
            return ModelCard.Baseline.of(
                    "rules",
                    rules.type(layer, RowKey.ALL).strict().f1(),
                    now.betterThan(rules, layer).orElse(new Interval(0, 0)),
                    now.significance(rules, layer));
        }

        /** With the promoted model of each layer, on the held-out reports that it was not trained on either. */
        ModelCard.@Nullable Comparison compare(Evaluation now, List<Report> heldOut, IProgressMonitor monitor)
                throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, request.layers().size());
            Map<String, Set<String>> byModel = new TreeMap<>();
            for (String layer : request.layers()) {
                promoted(layer).ifPresent(c -> byModel.computeIfAbsent(c.id(), i -> new TreeSet<>())
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
            Evaluation before = before(card, unseen, byModel.get(other), progress);
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

        private Optional<ModelCard> promoted(String layer) throws IOException {
            ClassifierTrainer asked = classifier;
            return asked == null
                    ? store.promoted(layer)
                    : store.promoted(layer, asked.decides().feature());
        }

        private Evaluation before(ModelCard card, List<Report> unseen, Set<String> layers, IProgressMonitor monitor)
                throws IOException {
            ClassifierTrainer asked = classifier;
            return asked == null
                    ? ModelEvaluation.of(corpus, card, unseen, layers, request.seed(), monitor)
                    : ClassifierEvaluation.of(
                            corpus,
                            asked.decides(),
                            asked.classifier(store.model(card.id())),
                            unseen,
                            request.seed(),
                            monitor);
        }

        ModelCard card(
                Material material,
                Map<String, String> told,
                Evaluation evaluation,
                ModelCard.@Nullable Comparison comparison,
                ModelCard.@Nullable Baseline baseline,
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
                    note(material, twice) + (baseline == null ? "" : " " + baseline),
                    decides(),
                    baseline);
        }

        private ModelCard.@Nullable Decides decides() {
            ClassifierTrainer asked = classifier;
            return asked == null
                    ? null
                    : new ModelCard.Decides(
                            asked.decides().layer(),
                            asked.decides().feature(),
                            asked.decides().setting());
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
