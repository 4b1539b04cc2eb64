// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.errors.Difference;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.RowKey;

/**
 * Two models side by side on the gold reports that neither was trained on. Immutable.
 *
 * @param before id of the first model
 * @param after id of the second one
 * @param reports how many reports were compared
 * @param layers the result for each layer that both learned, sorted by id
 * @param differences all places where they differ, in the order of reports and text
 */
public record ModelComparison(
        String before, String after, int reports, List<Layer> layers, List<Difference> differences) {

    public ModelComparison {
        layers = List.copyOf(layers);
        differences = List.copyOf(differences);
    }

    /**
     * The result for one layer.
     *
     * @param layer its id
     * @param before strict F1 of the first model
     * @param after strict F1 of the second one
     * @param gain 95 % interval of the difference
     * @param chance probability to see such a difference between equally good models
     */
    public record Layer(String layer, double before, double after, Interval gain, double chance) {}

    /**
     * Compares two stored models.
     *
     * @throws IOException with a sentence for people if a model cannot be loaded, they share no layer, or there is no report that neither saw
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static ModelComparison of(Corpus corpus, String before, String after, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Comparing models", 100);
        ModelStore store = new ModelStore(corpus);
        ModelCard old = store.require(before);
        ModelCard now = store.require(after);
        Set<String> shared = new TreeSet<>(old.layers());
        shared.retainAll(now.layers());
        if (shared.isEmpty()) {
            throw new IOException("The models cannot be compared: " + before + " learned "
                    + String.join(", ", old.layers()) + ", " + after + " learned " + String.join(", ", now.layers()));
        }
        GoldReports gold = GoldReports.of(corpus, shared, progress.split(20));
        List<Report> unseen = gold.reports().stream()
                .filter(r -> !old.sawInTraining(r.name()) && !now.sawInTraining(r.name()))
                .filter(r -> !old.isLocked(r.name()) && !now.isLocked(r.name()))
                .toList();
        if (unseen.isEmpty()) {
            throw new IOException(
                    "The models cannot be compared: there is no gold report that neither was trained on, beside locked test parts");
        }
        List<Evaluation.Judged> first = ModelEvaluation.predict(corpus, old, unseen, shared, progress.split(40));
        List<Evaluation.Judged> second = ModelEvaluation.predict(corpus, now, unseen, shared, progress.split(40));
        Evaluation a = Evaluation.of(first, shared, corpus.layers(), TrainingRequest.SEED);
        Evaluation b = Evaluation.of(second, shared, corpus.layers(), TrainingRequest.SEED);
        List<Layer> layers = new ArrayList<>();
        for (String layer : shared) {
            Optional<Interval> gain = b.betterThan(a, layer);
            layers.add(new Layer(
                    layer,
                    a.type(layer, RowKey.ALL).strict().f1(),
                    b.type(layer, RowKey.ALL).strict().f1(),
                    gain.orElseThrow(),
                    b.significance(a, layer)));
        }
        return new ModelComparison(
                before, after, unseen.size(), layers, Difference.between(first, second, shared, corpus.layers()));
    }
}
