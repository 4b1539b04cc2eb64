// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.RunResult;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Evaluation.Judged;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.model.Training;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.scoring.RowKey;

/**
 * The steps of the tour, each with its result. Every score after training is of reports that the models have not seen: the reports fall into parts,
 * and each part is judged with models that learned from the others.
 */
final class Tour {

    /** Layers whose models are worth a try; the others have rules that a model of so few reports does not reach. */
    static final List<String> TRAINED = List.of("entity", "equipment");

    private static final int FOLDS = 3;

    /**
     * What training did to the suggestions of a layer, on reports that the models have not seen.
     *
     * @param trained whether a model of this layer was trained
     * @param before strict F1 without models
     * @param after strict F1 with them
     * @param interval 95 % interval of the difference
     */
    record Gain(String layer, boolean trained, double before, double after, Interval interval) {

        boolean better() {
            return interval.low() > 0;
        }

        String verdict() {
            if (better()) {
                return "better";
            }
            if (interval.high() < 0) {
                return "worse";
            }
            return trained ? "no clear difference" : "";
        }
    }

    private final Corpus corpus;
    private final List<Report> gold;
    private final List<List<Report>> folds;
    private final long seed;
    private final Set<String> layers;

    /** @param corpus a new one */
    Tour(Corpus corpus, List<Report> gold, long seed) {
        this.corpus = corpus;
        this.gold = List.copyOf(gold);
        this.folds = Folds.of(gold, FOLDS, seed);
        this.seed = seed;
        this.layers = new TreeSet<>(
                gold.stream().flatMap(r -> r.layersInUse().stream()).toList());
    }

    Set<String> layers() {
        return layers;
    }

    /** The reports that the annotator confirms; the models of the corpus learn from them. */
    List<Report> confirmed() {
        return folds.stream().skip(1).flatMap(List::stream).toList();
    }

    /** The reports that nobody touches. */
    List<Report> untouched() {
        return folds.get(0);
    }

    /** Imports the texts alone. */
    void importTexts() throws IOException {
        for (Report report : gold) {
            corpus.add(Report.of(report.name(), report.text(), report.info(), List.of()));
        }
    }

    /** Runs the pre-annotators on all reports. */
    RunResult annotate(IProgressMonitor monitor) throws IOException {
        return new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, corpus.names(), monitor);
    }

    /** Judges the open suggestions of the corpus. */
    Evaluation judge(List<Report> reports) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (Report report : reports) {
            judged.add(new Judged(report, corpus.read(report.name()).openSuggestions()));
        }
        return evaluation(judged);
    }

    private Evaluation evaluation(List<Judged> judged) {
        return Evaluation.of(judged, layers, corpus.layers(), seed);
    }

    /** Lets the annotator decide all suggestions of the reports to confirm. */
    SortedMap<String, Effort> confirm(IProgressMonitor monitor) throws IOException {
        SortedMap<String, Effort> efforts = new TreeMap<>();
        SubMonitor progress =
                SubMonitor.convert(monitor, "Confirming", confirmed().size());
        for (Report report : confirmed()) {
            progress.split(1).checkCanceled();
            corpus.change(report.name(), session -> SimulatedAnnotator.decide(session, report)
                    .forEach((layer, effort) -> efforts.merge(layer, effort, Effort::plus)));
        }
        return efforts;
    }

    /** Trains a model of each layer on what was confirmed. */
    List<ModelCard> train(IProgressMonitor monitor) throws IOException {
        return Parallel.all(trainings(corpus), monitor);
    }

    private List<Parallel.Task<ModelCard>> trainings(Corpus where) {
        List<Parallel.Task<ModelCard>> tasks = new ArrayList<>();
        for (String layer : TRAINED) {
            TrainingRequest request = TrainingRequest.of(Set.of(layer)).withSplit(TrainingRequest.HELD_OUT, seed);
            tasks.add(cancel -> new Training(where).run(request, cancel).card());
        }
        return tasks;
    }

    /** Makes pre-annotation use the models. */
    void promote(List<ModelCard> cards) throws IOException {
        promote(corpus, cards);
    }

    private static void promote(Corpus where, List<ModelCard> cards) throws IOException {
        ModelStore store = new ModelStore(where);
        for (ModelCard card : cards) {
            store.promote(card.id());
        }
    }

    /**
     * Judges the suggestions with models, each report with models that learned from the reports of the other parts.
     *
     * @param scratch a folder for the corpora of the other parts
     */
    Evaluation judgeUnseen(Path scratch, IProgressMonitor monitor) throws IOException {
        Map<String, Judged> judged = new TreeMap<>();
        for (Report report : untouched()) {
            judged.put(
                    report.name(), new Judged(report, corpus.read(report.name()).openSuggestions()));
        }
        List<Corpus> others = new ArrayList<>();
        try {
            List<Parallel.Task<ModelCard>> trainings = new ArrayList<>();
            for (List<Report> unseen : folds.subList(1, folds.size())) {
                Corpus other = Corpus.create(scratch.resolve("part" + others.size()), corpus.sitmark());
                others.add(other);
                for (Report seen : gold) {
                    if (!unseen.contains(seen)) {
                        other.add(seen);
                    }
                }
                trainings.addAll(trainings(other));
            }
            SubMonitor progress = SubMonitor.convert(monitor, 10);
            List<ModelCard> cards = Parallel.all(trainings, progress.split(8));
            List<Parallel.Task<List<Judged>>> suggesting = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                Corpus other = others.get(i);
                promote(other, cards.subList(i * TRAINED.size(), (i + 1) * TRAINED.size()));
                List<Report> unseen = folds.get(i + 1);
                suggesting.add(cancel -> suggest(other, unseen, cancel));
            }
            for (List<Judged> part : Parallel.all(suggesting, progress.split(2))) {
                part.forEach(j -> judged.put(j.gold().name(), j));
            }
        } finally {
            for (Corpus other : others) {
                other.close();
            }
        }
        return evaluation(gold.stream().map(r -> judged.get(r.name())).toList());
    }

    private static List<Judged> suggest(Corpus other, List<Report> unseen, IProgressMonitor monitor)
            throws IOException {
        PreAnnotation preAnnotation = new PreAnnotation(other.sitmark(), other.runContext());
        List<Judged> judged = new ArrayList<>();
        for (Report report : unseen) {
            Report bare = Report.of(report.name(), report.text(), report.info(), List.of());
            judged.add(new Judged(report, preAnnotation.suggest(bare, monitor)));
        }
        return judged;
    }

    /** What training did to each layer. */
    List<Gain> gains(Evaluation before, Evaluation after) {
        List<Gain> gains = new ArrayList<>();
        for (String layer : layers) {
            gains.add(new Gain(
                    layer,
                    TRAINED.contains(layer),
                    before.type(layer, RowKey.ALL).strict().f1(),
                    after.type(layer, RowKey.ALL).strict().f1(),
                    after.betterThan(before, layer).orElseThrow()));
        }
        return gains;
    }

    /** Takes back the promotion of models that do not help, and suggests anew. */
    void keepOnly(List<ModelCard> helpful, IProgressMonitor monitor) throws IOException {
        ModelStore store = new ModelStore(corpus);
        while (!store.promoted().isEmpty()) {
            store.rollBack();
        }
        promote(helpful);
        new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .run(corpus, untouched().stream().map(Report::name).toList(), monitor);
    }
}
