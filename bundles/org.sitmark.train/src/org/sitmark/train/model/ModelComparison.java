// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
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
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.RunContext;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.errors.Difference;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.RowKey;

/**
 * Two models side by side, or all suggestions now beside those with a model promoted. What they are worth is measured on the gold reports that neither was
 * trained on; where they differ is looked for in all reports. Immutable.
 *
 * @param before id of the first model, or {@link #PRESENT}
 * @param after id of the second one
 * @param reports how many gold reports were compared that neither saw
 * @param others how many further reports were looked through
 * @param layers the result for each layer, sorted by id; empty where there is no gold report that neither saw
 * @param differences all places where they differ: first those that gold judges, each in the order of reports and text
 * @param texts the reports with differences, by name
 */
public record ModelComparison(
        String before,
        String after,
        int reports,
        int others,
        List<Layer> layers,
        List<Difference> differences,
        SortedMap<String, Report> texts) {

    /** Stands for what is suggested at present, by all pre-annotators and promoted models. */
    public static final String PRESENT = "present suggestions";

    /** Reports without gold are looked through up to so many, evenly over the corpus. */
    static final int MOST_OTHERS = 400;

    public ModelComparison {
        layers = List.copyOf(layers);
        differences = List.copyOf(differences);
        texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
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

    /** Predicts for some reports. */
    private interface Predictor {
        List<Evaluation.Judged> predict(List<Report> reports, IProgressMonitor monitor) throws IOException;
    }

    /**
     * Compares two stored models by the gold reports that neither was trained on.
     *
     * @throws IOException with a sentence for people if a model cannot be loaded, they share no layer, or there is no report that neither saw
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static ModelComparison of(Corpus corpus, String before, String after, @Nullable IProgressMonitor monitor)
            throws IOException {
        ModelComparison comparison = of(corpus, before, after, false, monitor);
        if (comparison.reports() == 0) {
            throw new IOException(
                    "The models cannot be compared: there is no gold report that neither was trained on, beside locked test parts");
        }
        return comparison;
    }

    /**
     * Compares two stored models; where there is no gold report that neither saw, no scores are told.
     *
     * @param all whether to look for differences in the other reports too
     * @throws IOException with a sentence for people if a model cannot be loaded, or they share no layer
     */
    public static ModelComparison of(
            Corpus corpus, String before, String after, boolean all, @Nullable IProgressMonitor monitor)
            throws IOException {
        ModelStore store = new ModelStore(corpus);
        ModelCard old = store.require(before);
        ModelCard now = store.require(after);
        Set<String> shared = new TreeSet<>(old.layers());
        shared.retainAll(now.layers());
        if (shared.isEmpty()) {
            throw new IOException("The models cannot be compared: " + before + " learned "
                    + String.join(", ", old.layers()) + ", " + after + " learned " + String.join(", ", now.layers()));
        }
        return new Run(corpus, shared, List.of(old, now))
                .compare(
                        before,
                        after,
                        (reports, m) -> ModelEvaluation.predict(corpus, old, reports, shared, m),
                        (reports, m) -> ModelEvaluation.predict(corpus, now, reports, shared, m),
                        all,
                        monitor);
    }

    /**
     * Compares what is suggested at present with what would be suggested if a model were promoted, in the model's layers and in all reports.
     *
     * @throws IOException with a sentence for people if the model cannot be loaded or a pre-annotator fails
     */
    public static ModelComparison ofPromotion(Corpus corpus, String model, @Nullable IProgressMonitor monitor)
            throws IOException {
        ModelStore store = new ModelStore(corpus);
        ModelCard card = store.require(model);
        Set<String> layers = new TreeSet<>(card.layers());
        List<ModelCard> models = new ArrayList<>(store.promoted());
        models.add(card);
        RunContext now = corpus.runContext();
        RunContext then = new Promoted(now, String.join(",", store.afterPromoting(card)));
        return new Run(corpus, layers, models)
                .compare(
                        PRESENT,
                        model,
                        (reports, m) -> suggested(corpus, now, reports, layers, m),
                        (reports, m) -> suggested(corpus, then, reports, layers, m),
                        true,
                        monitor);
    }

    private static List<Evaluation.Judged> suggested(
            Corpus corpus, RunContext context, List<Report> reports, Set<String> layers, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, reports.size());
        PreAnnotation preAnnotation = new PreAnnotation(corpus.sitmark(), context);
        List<Evaluation.Judged> judged = new ArrayList<>();
        for (Report report : reports) {
            Report bare = Report.of(report.name(), report.text(), report.info(), List.of());
            List<Suggestion> found = preAnnotation.suggest(bare, progress.split(1)).stream()
                    .filter(s -> layers.contains(s.layer()))
                    .toList();
            judged.add(new Evaluation.Judged(report, found));
        }
        return judged;
    }

    /** The corpus as it would be with other models promoted. */
    private record Promoted(RunContext context, String models) implements RunContext {

        @Override
        public Layers layers() {
            return context.layers();
        }

        @Override
        public Optional<Path> corpusFolder() {
            return context.corpusFolder();
        }

        @Override
        public Optional<String> setting(String key) {
            return key.equals(ModelStore.PROMOTED) ? Optional.of(models) : context.setting(key);
        }

        @Override
        public Decisions decisions() throws IOException {
            return context.decisions();
        }
    }

    /** One comparison. */
    private static final class Run {

        private final Corpus corpus;
        private final Set<String> layers;
        private final List<ModelCard> models;

        Run(Corpus corpus, Set<String> layers, List<ModelCard> models) {
            this.corpus = corpus;
            this.layers = layers;
            this.models = models;
        }

        ModelComparison compare(
                String before,
                String after,
                Predictor old,
                Predictor now,
                boolean all,
                @Nullable IProgressMonitor monitor)
                throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, "Comparing " + before + " with " + after, 100);
            List<Report> unseen = GoldReports.of(corpus, layers, progress.split(10)).reports().stream()
                    .filter(r -> models.stream().noneMatch(m -> m.sawInTraining(r.name()) || m.isLocked(r.name())))
                    .toList();
            List<Report> others = all ? others(unseen, progress.split(10)) : List.of();
            int share = 80 * unseen.size() / Math.max(1, unseen.size() + others.size()) / 2;
            List<Evaluation.Judged> first = old.predict(unseen, progress.split(share));
            List<Evaluation.Judged> second = now.predict(unseen, progress.split(share));
            List<Difference> differences =
                    new ArrayList<>(Difference.between(first, second, layers, corpus.layers(), true));
            if (!others.isEmpty()) {
                differences.addAll(Difference.between(
                        old.predict(others, progress.split(40 - share)),
                        now.predict(others, progress.split(40 - share)),
                        layers,
                        corpus.layers(),
                        false));
            }
            return new ModelComparison(
                    before,
                    after,
                    unseen.size(),
                    others.size(),
                    unseen.isEmpty() ? List.of() : results(first, second),
                    differences,
                    texts(unseen, others, differences));
        }

        private List<Report> others(List<Report> unseen, SubMonitor progress) throws IOException {
            Set<String> taken = unseen.stream().map(Report::name).collect(Collectors.toSet());
            List<String> names =
                    corpus.names().stream().filter(n -> !taken.contains(n)).toList();
            int count = Math.min(MOST_OTHERS, names.size());
            progress.setWorkRemaining(count);
            List<Report> others = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                progress.split(1);
                others.add(corpus.read(names.get((int) ((long) i * names.size() / count))));
            }
            return others;
        }

        private List<Layer> results(List<Evaluation.Judged> first, List<Evaluation.Judged> second) {
            Evaluation a = Evaluation.of(first, layers, corpus.layers(), TrainingRequest.SEED);
            Evaluation b = Evaluation.of(second, layers, corpus.layers(), TrainingRequest.SEED);
            List<Layer> results = new ArrayList<>();
            for (String layer : layers) {
                results.add(new Layer(
                        layer,
                        a.type(layer, RowKey.ALL).strict().f1(),
                        b.type(layer, RowKey.ALL).strict().f1(),
                        b.betterThan(a, layer).orElseThrow(),
                        b.significance(a, layer)));
            }
            return results;
        }

        private static SortedMap<String, Report> texts(
                List<Report> unseen, List<Report> others, List<Difference> differences) {
            Set<String> wanted = differences.stream().map(Difference::report).collect(Collectors.toSet());
            SortedMap<String, Report> texts = new TreeMap<>();
            for (List<Report> each : List.of(unseen, others)) {
                each.stream().filter(r -> wanted.contains(r.name())).forEach(r -> texts.put(r.name(), r));
            }
            return texts;
        }
    }

    /** The report of a difference, as it was compared. */
    public Report text(String name) {
        Report report = texts.get(name);
        if (report == null) {
            throw new IllegalArgumentException("Report " + name + " has no differences");
        }
        return report;
    }

    /** How many differences there are of each sort. */
    public Map<Difference.Change, Integer> counts() {
        Map<Difference.Change, Integer> counts = new java.util.EnumMap<>(Difference.Change.class);
        for (Difference.Change change : Difference.Change.values()) {
            counts.put(change, 0);
        }
        differences.forEach(d -> counts.merge(d.change(), 1, Integer::sum));
        return counts;
    }
}
