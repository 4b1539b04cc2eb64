// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.data.GoldReports;

/**
 * What a sweep came to. Immutable.
 *
 * @param rows one for each setting, in the order of the plan
 * @param reports how many gold reports were used
 * @param leftOut reports with marks that were not, each as a sentence with the reason
 */
public record Sweep(List<SweepRow> rows, int reports, List<String> leftOut) {

    public Sweep {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Runs a sweep over the gold of a corpus, on all cores. Nothing in the corpus changes.
     *
     * @param listener is told after each fold what its setting is worth so far; on the calling thread
     * @throws IllegalArgumentException with a sentence for people if a layer, the trainer or an option is unknown, or there are too few reports
     * @throws IOException if a report cannot be read or a training fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled, within a second
     */
    public static Sweep run(
            Corpus corpus, SweepPlan plan, Consumer<SweepRow> listener, @Nullable IProgressMonitor monitor)
            throws IOException {
        if (plan.layers().isEmpty() || plan.settings().isEmpty()) {
            throw new IllegalArgumentException("Choose at least one layer and one setting");
        }
        plan.layers().forEach(corpus.layers()::require);
        SubMonitor progress = SubMonitor.convert(monitor, "Cross-validating", 100);
        GoldReports gold = GoldReports.of(corpus, plan.layers(), progress.split(5));
        CrossValidation validation = new CrossValidation(
                trainer(corpus, plan.trainer()),
                gold.reports(),
                plan.models(),
                corpus.runContext(),
                corpus.sitmark().segmenter(),
                plan.folds(),
                plan.seed());
        List<SweepRow> rows = validation.run(plan.settings(), listener, progress.split(95));
        return new Sweep(rows, gold.reports().size(), gold.leftOut());
    }

    private static Extension<Trainer> trainer(Corpus corpus, @Nullable String id) {
        return corpus.sitmark().trainers().stream()
                .filter(t -> id == null || t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no trainer '" + id + "'"));
    }

    /** The row with the best strict micro F1, the first of equals; of rows that are still filling, those with most folds count. */
    public static Optional<SweepRow> leading(List<SweepRow> rows) {
        int folds = rows.stream().mapToInt(SweepRow::folds).max().orElse(0);
        return rows.stream()
                .filter(r -> r.folds() == folds && folds > 0)
                .reduce((best, next) -> F1.compare(next, best) > 0 ? next : best);
    }

    private static final Comparator<SweepRow> F1 =
            Comparator.comparingDouble(r -> r.evaluation().micro().strict().f1());
}
