// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.ClassifierTrainer;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Trainer;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Prediction;

/** Measures models, or all pre-annotation together, on the gold of a corpus. What is predicted comes from the bare texts; nothing is stored. */
public final class ModelEvaluation {

    private ModelEvaluation() {}

    /**
     * What a measurement said, and on which reports.
     *
     * @param evaluation the scores
     * @param judged the reports with what was predicted for them, as they were scored
     * @param remarks sentences for people
     */
    public record Measured(Evaluation evaluation, List<Evaluation.Judged> judged, List<String> remarks) {
        public Measured {
            judged = List.copyOf(judged);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Measures a stored model on the gold reports of the corpus that it was not trained on: those that were held out, and what came later.
     *
     * @throws IOException with a sentence for people if the model cannot be loaded, or there is no such report
     */
    public static Measured of(Corpus corpus, String model, @Nullable IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating " + model, 100);
        ModelCard card = new ModelStore(corpus).require(model);
        Set<String> layers = new TreeSet<>(card.layers());
        GoldReports gold = GoldReports.of(corpus, layers, progress.split(30));
        Set<String> locked = Set.copyOf(card.locked());
        List<Report> unseen = gold.reports().stream()
                .filter(r -> !card.sawInTraining(r.name()) && !locked.contains(r.name()))
                .toList();
        if (unseen.isEmpty() && !locked.isEmpty()) {
            throw new IOException(
                    "Model " + model + " has seen all gold reports but those of the test part of its data set;"
                            + " to measure it there, which is counted, name the data set");
        }
        if (unseen.isEmpty()) {
            throw new IOException("Model " + model + " was trained on all "
                    + gold.reports().size() + " gold reports of this corpus; there is none to measure it on");
        }
        ModelCard.Data data = card.data();
        long seed = data == null ? TrainingRequest.SEED : data.seed();
        List<String> remarks = new ArrayList<>();
        remarks.add("Measured on " + unseen.size() + " of " + gold.reports().size()
                + " gold reports; the others were used to train the model");
        if (!locked.isEmpty()) {
            remarks.add("The " + locked.size() + " reports of the locked test part of its data set are left out");
        }
        return measured(corpus, card, unseen, layers, seed, remarks, progress.split(70));
    }

    /** A classifier is asked for the marks of the gold, all else reads the bare texts. */
    private static Measured measured(
            Corpus corpus,
            ModelCard card,
            List<Report> reports,
            Set<String> layers,
            long seed,
            List<String> remarks,
            IProgressMonitor monitor)
            throws IOException {
        if (trainer(corpus, card).create() instanceof ClassifierTrainer classifier) {
            ClassifierEvaluation decided = ClassifierEvaluation.measure(
                    corpus,
                    classifier.decides(),
                    classifier.classifier(new ModelStore(corpus).model(card.id())),
                    reports,
                    monitor);
            return new Measured(decided.evaluation(seed), decided.judged(), remarks);
        }
        List<Evaluation.Judged> judged = predict(corpus, card, reports, layers, monitor);
        return new Measured(Evaluation.of(judged, layers, corpus.layers(), seed), judged, remarks);
    }

    /**
     * Measures a stored model, or all suggestions, on a part of a data set. A look at the test part is counted.
     *
     * @param model id of a stored model, or null for what all pre-annotators suggest together
     * @throws IOException with a sentence for people if the model cannot be loaded, learned other layers, or was trained on reports of the part
     * @throws IllegalArgumentException with a sentence for people if the part is empty
     */
    public static Measured onDataSet(
            Corpus corpus, @Nullable String model, DataSet set, Part part, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating on " + set.name(), 100);
        DataSets store = new DataSets(corpus);
        ModelCard card = model == null ? null : new ModelStore(corpus).require(model);
        Set<String> layers = new TreeSet<>(set.selection().layers());
        if (card != null) {
            layers.retainAll(card.layers());
            if (layers.isEmpty()) {
                throw new IOException("Model " + model + " learned " + String.join(", ", card.layers())
                        + ", but the data set " + set.name() + " is of "
                        + String.join(", ", set.selection().layers()));
            }
            checkUnseen(card, set, part);
        }
        Contents contents = store.contents(set, progress.split(30));
        List<Report> reports = contents.of(part);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException(
                    "The data set " + set.name() + " has no reports in its part " + part.text());
        }
        List<String> remarks = new ArrayList<>(contents.remarks());
        remarks.add("Measured on " + reports.size() + " reports of the part " + part.text() + " of " + set.name()
                + " version " + set.version());
        if (card == null) {
            List<ModelCard> promoted = new ModelStore(corpus).promoted();
            long seen = reports.stream()
                    .filter(r -> promoted.stream().anyMatch(c -> c.sawInTraining(r.name())))
                    .count();
            if (seen > 0) {
                remarks.add(
                        seen + " of them were used to train a promoted model; on new reports the suggestions are not as"
                                + " good");
            }
        }
        if (part == Part.TEST) {
            store.look(set, card == null ? "suggestions" : "model " + card.id());
            int looks = store.looks(set.name()).size();
            remarks.add("The test part was looked at " + (looks == 1 ? "once" : looks + " times")
                    + " by now; who changes something after each look chooses on the test");
        }
        if (card != null) {
            return measured(corpus, card, reports, layers, TrainingRequest.SEED, remarks, progress.split(70));
        }
        List<Evaluation.Judged> judged = suggest(corpus, reports, layers, progress.split(70));
        return new Measured(Evaluation.of(judged, layers, corpus.layers(), TrainingRequest.SEED), judged, remarks);
    }

    private static void checkUnseen(ModelCard card, DataSet set, Part part) throws IOException {
        List<String> seen =
                set.of(part).keySet().stream().filter(card::sawInTraining).toList();
        if (!seen.isEmpty() && part != Part.TRAIN) {
            throw new IOException("Model " + card.id() + " was trained on " + seen.size() + " of the "
                    + set.of(part).size() + " reports of the part " + part.text() + " of " + set.name() + ", such as "
                    + seen.get(0) + "; its scores there would say nothing");
        }
    }

    /** What all pre-annotators suggest for the bare texts. */
    private static List<Evaluation.Judged> suggest(
            Corpus corpus, List<Report> reports, Set<String> layers, IProgressMonitor monitor) throws IOException {
        PreAnnotation preAnnotation = new PreAnnotation(corpus.sitmark(), corpus.runContext());
        SubMonitor each = SubMonitor.convert(monitor, reports.size());
        List<Evaluation.Judged> judged = new ArrayList<>();
        for (Report report : reports) {
            Report bare = Report.of(report.name(), report.text(), report.info(), List.of());
            judged.add(new Evaluation.Judged(
                    report,
                    preAnnotation.suggest(bare, each.split(1)).stream()
                            .filter(s -> layers.contains(s.layer()))
                            .toList()));
        }
        return judged;
    }

    /**
     * Measures a model file that is not of this corpus on all its gold reports.
     *
     * @param layers what to measure; also what the model learned, if it does not say so itself
     * @throws IOException with a sentence for people if the model cannot be loaded, or does not say what it learned and no layer is given
     */
    public static Measured ofFile(Corpus corpus, Path model, Set<String> layers, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating " + model.getFileName(), 100);
        Set<String> learned = new TreeSet<>(OpenNlpNameFinderAnnotator.layersOf(NameFinderModels.read(model)));
        if (learned.isEmpty()) {
            learned.addAll(layers);
        } else if (!layers.isEmpty()) {
            learned.retainAll(layers);
        }
        if (learned.isEmpty()) {
            throw new IOException(
                    layers.isEmpty()
                            ? "The model " + model + " does not say which layers it learned; name them"
                            : "The model " + model + " did not learn " + String.join(", ", layers));
        }
        GoldReports gold = GoldReports.of(corpus, learned, progress.split(30));
        Extension<Trainer> trainer = corpus.sitmark().trainers().stream()
                .filter(t -> t.id().equals(ModelImport.OPENNLP))
                .findFirst()
                .orElseThrow(() -> new IOException("The trainer " + ModelImport.OPENNLP + " is not installed"));
        List<Evaluation.Judged> judged = predict(corpus, model, trainer, learned, gold.reports(), progress.split(70));
        return new Measured(
                Evaluation.of(judged, learned, corpus.layers(), TrainingRequest.SEED),
                judged,
                List.of("Measured on all " + gold.reports().size()
                        + " gold reports; whether the model was trained on some of them is not known here"));
    }

    /**
     * Measures what all installed pre-annotators suggest together, as an annotator would see it in a new report, on all gold reports.
     *
     * @param layers the layers to measure; all reports with gold in one of them count
     */
    public static Measured ofSuggestions(Corpus corpus, Set<String> layers, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Evaluating suggestions", 100);
        GoldReports gold = GoldReports.of(corpus, layers, progress.split(30));
        List<Evaluation.Judged> judged = suggest(corpus, gold.reports(), layers, progress.split(70));
        List<ModelCard> promoted = new ModelStore(corpus).promoted();
        long seen = gold.reports().stream()
                .filter(r -> promoted.stream().anyMatch(c -> c.sawInTraining(r.name())))
                .count();
        List<String> remarks = new ArrayList<>();
        if (seen > 0) {
            remarks.add(seen + " of " + gold.reports().size()
                    + " reports were used to train a promoted model; on new reports the suggestions are not as good");
        }
        return new Measured(Evaluation.of(judged, layers, corpus.layers(), TrainingRequest.SEED), judged, remarks);
    }

    /** Measures a stored model on given reports. */
    static Evaluation of(
            Corpus corpus,
            ModelCard card,
            List<Report> reports,
            Set<String> layers,
            long seed,
            IProgressMonitor monitor)
            throws IOException {
        return Evaluation.of(predict(corpus, card, reports, layers, monitor), layers, corpus.layers(), seed);
    }

    /** Measures a model file on given reports. */
    static Evaluation of(
            Corpus corpus,
            Path model,
            Extension<Trainer> trainer,
            Set<String> layers,
            List<Report> reports,
            long seed,
            IProgressMonitor monitor)
            throws IOException {
        return Evaluation.of(predict(corpus, model, trainer, layers, reports, monitor), layers, corpus.layers(), seed);
    }

    /** What a stored model predicts for given reports. */
    static List<Evaluation.Judged> predict(
            Corpus corpus, ModelCard card, List<Report> reports, Set<String> layers, IProgressMonitor monitor)
            throws IOException {
        return predict(
                corpus, new ModelStore(corpus).model(card.id()), trainer(corpus, card), layers, reports, monitor);
    }

    private static Extension<Trainer> trainer(Corpus corpus, ModelCard card) throws IOException {
        return corpus.sitmark().trainers().stream()
                .filter(t -> t.id().equals(card.trainer()))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Model " + card.id() + " needs the trainer '" + card.trainer() + "', which is not installed"));
    }

    private static List<Evaluation.Judged> predict(
            Corpus corpus,
            Path model,
            Extension<Trainer> trainer,
            Set<String> layers,
            List<Report> reports,
            IProgressMonitor monitor)
            throws IOException {
        PreAnnotator annotator = trainer.create().load(model, layers);
        return Prediction.of(
                annotator,
                reports,
                layers,
                corpus.runContext(),
                corpus.sitmark().segmenter(),
                monitor);
    }
}
