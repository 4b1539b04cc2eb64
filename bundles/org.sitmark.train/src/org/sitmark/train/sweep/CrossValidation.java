// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.data.Folds;
import org.sitmark.train.evaluation.Evaluation;

/**
 * Cross-validation by report of one trainer in one or many settings, on all cores. The folds are the same for every setting, so that settings are
 * compared on the same reports; reports that repeat each other are in one fold. Results do not depend on the number of cores. For one run.
 */
public final class CrossValidation {

    private final Extension<Trainer> trainer;
    private final Set<String> layers;
    private final List<Set<String>> models;
    private final RunContext context;
    private final Segmenter segmenter;
    private final List<List<Report>> folds;
    private final long seed;

    /**
     * @param gold the reports; all their marks of the layers are gold
     * @param models the layers that each model learns; one model for all, or one for each, or anything between
     * @param folds at least 2
     * @throws IllegalArgumentException with a sentence for people if there are fewer groups of reports than folds
     */
    public CrossValidation(
            Extension<Trainer> trainer,
            List<Report> gold,
            List<Set<String>> models,
            RunContext context,
            Segmenter segmenter,
            int folds,
            long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("Cross-validation needs at least 2 folds, not " + folds);
        }
        this.trainer = trainer;
        this.models = models.stream().map(Set::copyOf).toList();
        this.layers = models.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        this.context = context;
        this.segmenter = segmenter;
        this.seed = seed;
        this.folds = Folds.of(gold, folds, seed);
        if (this.folds.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("There are too few reports that do not repeat each other for " + folds
                    + " folds: " + this.folds.stream().filter(f -> !f.isEmpty()).count());
        }
    }

    /** What a fold's model did. */
    private record Result(List<Evaluation.Judged> judged, long millis) {}

    /**
     * Trains and measures a model for each setting and fold.
     *
     * @param settings with names of their own
     * @param listener is told after each fold what its setting is worth so far; on the calling thread
     * @return a row for each setting, in the order given
     * @throws IllegalArgumentException with a sentence for people if an option is unknown or two settings have one name
     * @throws IOException if a training fails; the others are stopped
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public List<SweepRow> run(List<Setting> settings, Consumer<SweepRow> listener, @Nullable IProgressMonitor monitor)
            throws IOException {
        Set<String> names = new HashSet<>();
        for (Setting setting : settings) {
            trainer.create(setting.options()); // says at once what is wrong with the options
            if (!names.add(setting.name())) {
                throw new IllegalArgumentException("Two settings are named '" + setting.name() + "'");
            }
        }
        List<Parallel.Task<Result>> tasks = new ArrayList<>();
        for (Setting setting : settings) {
            for (int fold = 0; fold < folds.size(); fold++) {
                int held = fold;
                tasks.add(m -> result(setting, held, m));
            }
        }
        Map<Integer, List<Result>> done = new LinkedHashMap<>();
        SubMonitor progress = SubMonitor.convert(monitor, "Cross-validating", tasks.size());
        List<Result> results = Parallel.all(
                tasks,
                (index, result) -> {
                    int setting = index / folds.size();
                    List<Result> so = done.computeIfAbsent(setting, s -> new ArrayList<>());
                    so.add(result);
                    progress.subTask(done.values().stream().mapToInt(List::size).sum() + " of " + tasks.size()
                            + " models trained and measured");
                    listener.accept(row(settings.get(setting), so));
                },
                progress);
        List<SweepRow> rows = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            rows.add(row(settings.get(i), results.subList(i * folds.size(), (i + 1) * folds.size())));
        }
        return rows;
    }

    private SweepRow row(Setting setting, List<Result> results) {
        List<Evaluation.Judged> judged = new ArrayList<>();
        long millis = 0;
        for (Result result : results) {
            judged.addAll(result.judged());
            millis += result.millis();
        }
        judged.sort(java.util.Comparator.comparing(j -> j.gold().name()));
        return new SweepRow(setting, results.size(), Evaluation.of(judged, layers, known(), seed), millis);
    }

    private Layers known() {
        return context.layers();
    }

    private Result result(Setting setting, int held, IProgressMonitor monitor) throws IOException {
        long before = System.nanoTime();
        List<Report> gold = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            if (fold != held) {
                gold.addAll(folds.get(fold));
            }
        }
        HoldOut holdOut = new HoldOut(trainer, models, context, segmenter, seed);
        return new Result(
                holdOut.judge(setting.options(), gold, folds.get(held), monitor),
                (System.nanoTime() - before) / 1_000_000);
    }
}
