// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.core.spi.Trainer;

/**
 * Suggests what the promoted models of the corpus find; nothing where no model is promoted. The score is the model's own probability times the
 * precision that it had for this kind on held-out reports, so that a model that is often wrong gives way to rules that are not. What is more likely
 * wrong than right is not suggested.
 */
public final class PromotedModels implements PreAnnotator {

    /** A loaded model and the layers that it serves. */
    private record Loaded(ModelCard card, PreAnnotator annotator) {}

    @Option("Least score of a suggestion; below one half it is more likely wrong than right")
    public double minimumScore = 0.5;

    private final List<Loaded> models = new ArrayList<>();

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws Exception {
        Path corpus = context.corpusFolder().orElse(null);
        String promoted = context.setting(ModelStore.PROMOTED).orElse("");
        if (corpus == null || promoted.isBlank()) {
            return;
        }
        Map<String, Set<String>> served =
                served(corpus.resolve("models"), List.of(promoted.strip().split("\\s*,\\s*")), context.layers());
        SubMonitor progress = SubMonitor.convert(monitor, served.size());
        for (Map.Entry<String, Set<String>> entry : served.entrySet()) {
            models.add(load(corpus.resolve("models").resolve(entry.getKey()), entry.getValue(), context, progress));
        }
    }

    /** The models in the order of their promotion, with the layers of which each is the last that learned them. */
    private static Map<String, Set<String>> served(Path folder, List<String> ids, Layers layers) throws IOException {
        Map<String, String> modelOf = new LinkedHashMap<>();
        for (String id : ids) {
            ModelCard card = card(folder.resolve(id));
            for (String layer : card.layers()) {
                // a classifier is asked by the pre-annotator of its layer, which finds it by its own setting
                if (card.decides() == null && layers.byId(layer).isPresent()) {
                    modelOf.put(layer, id);
                }
            }
        }
        Map<String, Set<String>> served = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Set<String> own = new TreeSet<>();
            modelOf.forEach((layer, model) -> {
                if (model.equals(id)) {
                    own.add(layer);
                }
            });
            if (!own.isEmpty()) {
                served.put(id, own);
            }
        }
        return served;
    }

    private static ModelCard card(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ModelStore.CARD_FILE))) {
            throw new IOException("Model " + folder.getFileName() + " is promoted, but " + folder
                    + " has no card; promote another one or roll back");
        }
        return Cards.read(folder.resolve(ModelStore.CARD_FILE));
    }

    private static Loaded load(Path folder, Set<String> layers, RunContext context, SubMonitor progress)
            throws Exception {
        ModelCard card = card(folder);
        Path file = folder.resolve(ModelStore.MODEL_FILE);
        if (!Files.isRegularFile(file)
                || !Cards.sha256(Files.readAllBytes(file)).equals(card.sha256())) {
            throw new IOException("Model " + card.id() + " is promoted, but " + file
                    + " is not the file that its card speaks of; promote another one or roll back");
        }
        Extension<Trainer> trainer = Sitmark.installed().trainers().stream()
                .filter(t -> t.id().equals(card.trainer()))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Model " + card.id() + " needs the trainer " + card.trainer() + ", which is not installed"));
        PreAnnotator annotator = trainer.create().load(file, layers);
        annotator.prepare(context, progress.split(1));
        return new Loaded(card, annotator);
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws Exception {
        SubMonitor progress = SubMonitor.convert(monitor, models.size());
        for (Loaded model : models) {
            model.annotator().suggest(report, new Weighed(model.card(), minimumScore, out), progress.split(1));
        }
    }

    /** Weighs the scores of a model by its measured precision, leaves out what is too unsure, and names the model. */
    private record Weighed(ModelCard card, double least, Suggestions out) implements Suggestions {

        @Override
        public Link add(String layer, Span span, Features features, double score, String provenance) {
            double weighed = score * precision(layer, provenance);
            return weighed < least
                    ? Link.to(span)
                    : out.add(layer, span, features, weighed, "model " + card.id() + ": " + provenance);
        }

        /**
         * Measured for the kind, else for the layer, each with one right and one wrong suggestion added, since held-out reports are few; a model
         * that nobody measured is taken at its word.
         */
        private double precision(String layer, String kind) {
            double ofLayer = 1;
            for (ModelCard.Score score : card.scores()) {
                if (score.layer().equals(layer) && score.predicted() > 0) {
                    double smoothed = (score.hit() + 1.0) / (score.predicted() + 2);
                    if (kind.endsWith(score.kind())) {
                        return smoothed;
                    }
                    if (score.kind().equals("*")) {
                        ofLayer = smoothed;
                    }
                }
            }
            return ofLayer;
        }

        @Override
        public String layer() {
            return card.layers().get(0);
        }
    }
}
