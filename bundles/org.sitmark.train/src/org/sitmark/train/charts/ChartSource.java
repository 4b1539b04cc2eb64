// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.charts;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelEvaluation;
import org.sitmark.train.model.ModelStore;

/**
 * Draws charts of one prediction: measured once, drawn in as many ways as wanted. Immutable.
 *
 * @param subject in a few words
 * @param layers what was measured
 * @param measured what it said
 */
public record ChartSource(String subject, Set<String> layers, ModelEvaluation.Measured measured) {

    public ChartSource {
        layers = Set.copyOf(layers);
    }

    /**
     * Measures a model on the gold reports that it was not trained on, or all suggestions together on all.
     *
     * @param model id of a stored model, or null for all suggestions
     * @param wanted the layers; empty for all that there are
     * @throws IOException with a sentence for people if it cannot be measured
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static ChartSource measure(
            Corpus corpus, @Nullable String model, Set<String> wanted, @Nullable IProgressMonitor monitor)
            throws IOException {
        Set<String> layers = new TreeSet<>(
                model != null
                        ? new ModelStore(corpus).require(model).layers()
                        : corpus.layers().stream().map(l -> l.id()).collect(Collectors.toSet()));
        if (!wanted.isEmpty()) {
            layers.retainAll(wanted);
        }
        if (layers.isEmpty()) {
            throw new IOException("The model " + model + " did not learn " + String.join(", ", new TreeSet<>(wanted)));
        }
        return model == null
                ? new ChartSource("all suggestions", layers, ModelEvaluation.ofSuggestions(corpus, layers, monitor))
                : new ChartSource(model, layers, ModelEvaluation.of(corpus, model, monitor));
    }

    /**
     * Draws it.
     *
     * @param kind one that {@link ChartKind#isMeasured is measured}
     * @throws IllegalArgumentException with a sentence for people if there is nothing to draw
     */
    public Chart chart(ChartKind kind, Corpus corpus) {
        return switch (kind) {
            case KINDS ->
                Charts.kinds(
                        subject,
                        measured.evaluation().types().stream()
                                .filter(t -> layers.contains(t.layer()))
                                .map(KindScore::of)
                                .toList(),
                        corpus.layers());
            case THRESHOLD -> Charts.thresholds(subject, measured.judged(), layers, corpus.layers());
            case CALIBRATION -> Charts.calibration(subject, measured.judged(), layers, corpus.layers());
            case HISTORY -> throw new IllegalArgumentException(kind.words() + " is not of one prediction");
        };
    }

    /**
     * The models of a corpus over time.
     *
     * @param wanted the layers; empty for all that there are
     * @throws IllegalArgumentException with a sentence for people if there is no model
     */
    public static Chart history(Corpus corpus, Set<String> wanted) throws IOException {
        ModelStore store = new ModelStore(corpus);
        Set<String> layers =
                wanted.isEmpty() ? corpus.layers().stream().map(l -> l.id()).collect(Collectors.toSet()) : wanted;
        return Charts.history(
                store.list(),
                store.promoted().stream().map(ModelCard::id).collect(Collectors.toSet()),
                layers,
                corpus.layers());
    }
}
