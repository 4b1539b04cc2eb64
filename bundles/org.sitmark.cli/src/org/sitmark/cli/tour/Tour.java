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
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.RunResult;
import org.sitmark.train.data.Folds;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Evaluation.Judged;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.model.Training;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.sweep.Parallel;

/**
 * The steps of the tour, each with its result. Every score after training is of reports that the models have not seen: the reports fall into parts,
 * and each part is judged with models that learned from the others.
 */
final class Tour {

    /** The layers that one model learns; the others have rules that a model of so few reports does not reach. */
    static final List<String> TRAINED = List.of("entity", "equipment");

    private static final int FOLDS = 3;
    private static final String MODELS = "org.sitmark.train.models";

    /** What is suggested for reports that the models have not seen: by the models alone, and by rules and models together. */
    record Unseen(Evaluation alone, Evaluation together) {}

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
    Evaluation judge() throws IOException {
        Map<String, Judged> judged = new TreeMap<>();
        for (Report report : gold) {
            judged.put(
                    report.name(), new Judged(report, corpus.read(report.name()).openSuggestions()));
        }
        return evaluation(List.of(judged));
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
        efforts.keySet().retainAll(layers);
        return efforts;
    }

    /** Trains a model on what was confirmed. */
    ModelCard train(IProgressMonitor monitor) throws IOException {
        return train(corpus, monitor);
    }

    private ModelCard train(Corpus where, IProgressMonitor monitor) throws IOException {
        TrainingRequest request = TrainingRequest.of(new TreeSet<>(TRAINED)).withSplit(TrainingRequest.HELD_OUT, seed);
        return new Training(where).run(request, monitor).card();
    }

    /** Makes pre-annotation use the model. */
    void promote(ModelCard card) throws IOException {
        new ModelStore(corpus).promote(card.id());
    }

    /**
     * Judges the suggestions with models, each report with a model that learned from the reports of the other parts.
     *
     * @param scratch a folder for the corpora of the other parts
     */
    Unseen judgeUnseen(Path scratch, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
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
                trainings.add(cancel -> train(other, cancel));
            }
            List<ModelCard> cards = Parallel.all(trainings, progress.split(7));
            List<Parallel.Task<Map<String, Judged>>> alone = new ArrayList<>();
            List<Parallel.Task<Map<String, Judged>>> together = new ArrayList<>();
            alone.add(cancel -> suggest(corpus, true, untouched(), cancel));
            together.add(cancel -> suggest(corpus, false, untouched(), cancel));
            for (int i = 0; i < others.size(); i++) {
                Corpus other = others.get(i);
                new ModelStore(other).promote(cards.get(i).id());
                List<Report> unseen = folds.get(i + 1);
                alone.add(cancel -> suggest(other, true, unseen, cancel));
                together.add(cancel -> suggest(other, false, unseen, cancel));
            }
            return new Unseen(
                    evaluation(Parallel.all(alone, progress.split(1))),
                    evaluation(Parallel.all(together, progress.split(2))));
        } finally {
            for (Corpus other : others) {
                other.close();
            }
        }
    }

    /** What is suggested for the bare texts. */
    private static Map<String, Judged> suggest(
            Corpus where, boolean modelsAlone, List<Report> unseen, IProgressMonitor monitor) throws IOException {
        Sitmark sitmark = where.sitmark();
        PreAnnotation preAnnotation = modelsAlone
                ? new PreAnnotation(
                        sitmark,
                        where.runContext(),
                        sitmark.preAnnotators().stream()
                                .filter(e -> e.id().equals(MODELS))
                                .toList())
                : new PreAnnotation(sitmark, where.runContext());
        Map<String, Judged> judged = new TreeMap<>();
        for (Report report : unseen) {
            Report bare = Report.of(report.name(), report.text(), report.info(), List.of());
            judged.put(report.name(), new Judged(report, preAnnotation.suggest(bare, monitor)));
        }
        return judged;
    }

    private Evaluation evaluation(List<Map<String, Judged>> parts) {
        Map<String, Judged> all = new TreeMap<>();
        parts.forEach(all::putAll);
        return Evaluation.of(gold.stream().map(r -> all.get(r.name())).toList(), layers, corpus.layers(), seed);
    }

    /** What training did to each layer. */
    List<Gain> gains(Evaluation rules, Unseen unseen) {
        List<Gain> gains = new ArrayList<>();
        for (String layer : layers) {
            gains.add(new Gain(
                    layer,
                    TRAINED.contains(layer),
                    rules.type(layer, RowKey.ALL).strict(),
                    unseen.alone().type(layer, RowKey.ALL).strict(),
                    unseen.together().type(layer, RowKey.ALL).strict(),
                    unseen.together().betterThan(rules, layer).orElseThrow()));
        }
        return gains;
    }

    /** Takes the promotion back, and suggests anew. */
    void takeBack(IProgressMonitor monitor) throws IOException {
        new ModelStore(corpus).rollBack();
        new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .run(corpus, untouched().stream().map(Report::name).toList(), monitor);
    }
}
