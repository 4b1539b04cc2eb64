// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.data.Folds;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;
import org.sitmark.train.opennlp.OpenNlpNameFinderTrainer;
import org.sitmark.train.sweep.Parallel;

/**
 * What the recommended setting is worth beside stock OpenNLP: each system learns one model of all layers from the same folds of the same reports,
 * in the same tokens, and is scored on the fold that it did not see.
 */
public final class StockComparison {

    private final List<Report> gold;
    private final Set<String> layers;
    private final RunContext context;
    private final Segmenter segmenter;
    private final int count;
    private final long seed;

    /**
     * A system and what it is worth.
     *
     * @param name for people
     * @param evaluation of all reports
     */
    public record Row(String name, Evaluation evaluation) {}

    /** A system that takes part; each training has a trainer of its own. */
    public record System(String name, Supplier<Trainer> trainer) {}

    /** @param folds at least 2 */
    public StockComparison(
            List<Report> gold, Set<String> layers, RunContext context, Segmenter segmenter, int folds, long seed) {
        this.gold = List.copyOf(gold);
        this.layers = new TreeSet<>(layers);
        this.context = context;
        this.segmenter = segmenter;
        this.count = folds;
        this.seed = seed;
    }

    /** Stock OpenNLP in both of its defaults, and the recommended setting. */
    public static List<System> systems() {
        return List.of(
                new System("OpenNLP, manual", () -> new StockTrainer(StockTrainer.Defaults.MAXENT)),
                new System("OpenNLP, command line", () -> new StockTrainer(StockTrainer.Defaults.COMMAND_LINE)),
                new System("Sitmark, defaults", OpenNlpNameFinderTrainer::new),
                new System("Sitmark, recommended", OpenNlpNameFinderTrainer::recommended));
    }

    /**
     * Runs all systems over all folds, on all cores.
     *
     * @return a row for each system, in their order
     * @throws IllegalArgumentException if there are too few reports
     */
    public List<Row> run(List<System> systems, @Nullable IProgressMonitor monitor) throws IOException {
        List<List<Report>> folds = Folds.of(gold, count, seed);
        if (folds.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "There are too few reports that do not repeat each other for " + count + " folds");
        }
        List<Parallel.Task<List<Evaluation.Judged>>> tasks = new ArrayList<>();
        for (System system : systems) {
            for (int fold = 0; fold < count; fold++) {
                int held = fold;
                tasks.add(m -> judge(system, folds, held, m));
            }
        }
        List<List<Evaluation.Judged>> done =
                Parallel.all(tasks, SubMonitor.convert(monitor, "Comparing with OpenNLP", tasks.size()));
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < systems.size(); s++) {
            List<Evaluation.Judged> judged = new ArrayList<>();
            done.subList(s * count, (s + 1) * count).forEach(judged::addAll);
            judged.sort(Comparator.comparing(j -> j.gold().name()));
            rows.add(new Row(systems.get(s).name(), Evaluation.of(judged, layers, context.layers(), seed)));
        }
        return rows;
    }

    private List<Evaluation.Judged> judge(System system, List<List<Report>> folds, int held, IProgressMonitor monitor)
            throws IOException {
        List<Report> others = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            if (fold != held) {
                others.addAll(folds.get(fold));
            }
        }
        Path model = Files.createTempFile("sitmark", ".fold");
        try {
            Trainer trainer = system.trainer().get();
            trainer.prepare(context);
            try (OutputStream out = Files.newOutputStream(model)) {
                trainer.train(others, layers, context.layers(), segmenter, seed, out, monitor);
            }
            return Prediction.of(trainer.load(model, layers), folds.get(held), layers, context, segmenter, monitor);
        } finally {
            Files.deleteIfExists(model);
        }
    }
}
