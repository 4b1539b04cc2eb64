// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.train.evaluation.Breakdown;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelEvaluation;
import org.sitmark.train.model.ModelEvaluation.Measured;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.model.TrainingRequest;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark evaluate DIR [--model MODEL | --suggestions]} */
@CommandLine.Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what suggestions are worth against the marks of persons. Pre-annotation, or the model, gets the bare texts;"
                    + " nothing in the corpus changes.",
            "Rows as in sitmark score. With --by in groups: gold and predictions of each group are scored by themselves; macro is the mean"
                    + " F1 of the groups that have gold."
        })
public final class EvaluateCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @ArgGroup
    private Subject subject = new Subject();

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Only these layers, with commas between.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Only the reports of a part of this data set; a look at its test part is counted.")
    private String dataSet = "";

    @Option(
            names = "--part",
            paramLabel = "train|validation|test",
            description = "The part of the data set; test where nothing is said.")
    private Part part = Part.TEST;

    @Option(
            names = "--by",
            paramLabel = "seen|source|report|kind|length|score",
            description =
                    "Score in groups: strings that training has or has not seen, sources, reports, kinds, lengths in words; score tells"
                            + " how often suggestions with that score are right.")
    private @Nullable Grouped by;

    /** How scores are grouped. */
    enum Grouped {
        SEEN,
        SOURCE,
        REPORT,
        KIND,
        LENGTH,
        SCORE
    }

    /** What is evaluated. */
    static final class Subject {

        @Option(
                names = "--model",
                paramLabel = "MODEL",
                description =
                        "Id of a model of the corpus, or a model file: what it alone finds, in the reports that it was"
                                + " not trained on.")
        private String model = "";

        @Option(
                names = "--suggestions",
                description = "What all pre-annotators and promoted models suggest together (the default).")
        private boolean suggestions;
    }

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            SubMonitor progress = SubMonitor.convert(monitor, 100);
            Set<String> wanted = wanted(corpus);
            if (by == Grouped.SEEN && dataSet.isEmpty() && subject.model.isEmpty()) {
                throw wrongUsage("--by seen needs what training has seen: --dataset NAME or --model MODEL");
            }
            Measured measured;
            if (!dataSet.isEmpty()) {
                measured = onDataSet(corpus, progress.split(100));
            } else if (subject.model.isEmpty()) {
                measured = ModelEvaluation.ofSuggestions(corpus, wanted, progress.split(100));
            } else {
                Optional<String> stored = stored(corpus);
                measured = stored.isPresent()
                        ? ModelEvaluation.of(corpus, stored.get(), progress.split(100))
                        : ModelEvaluation.ofFile(
                                corpus, resolve(Path.of(subject.model)), new TreeSet<>(layers), progress.split(100));
            }
            if (measured.evaluation().reports().isEmpty()) {
                throw new CommandFailure("The corpus " + corpus.folder() + " has no reports with marks of "
                        + String.join(", ", wanted) + "; there is nothing to compare with");
            }
            measured.remarks().forEach(console()::warn);
            Grouped how = by;
            if (how != null) {
                if (layers.isEmpty()) {
                    wanted.retainAll(measuredLayers(measured));
                }
                printGroups(corpus, measured, wanted, how);
                return DONE;
            }
            console()
                    .out()
                    .print(
                            json()
                                    ? measured.evaluation().scores().toJson()
                                    : measured.evaluation().scores().toText());
        }
        return DONE;
    }

    private Measured onDataSet(Corpus corpus, IProgressMonitor monitor) throws Exception {
        DataSet set = new DataSets(corpus).require(dataSet);
        try {
            return ModelEvaluation.onDataSet(
                    corpus, subject.model.isEmpty() ? null : stored(corpus).orElse(subject.model), set, part, monitor);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** The layers that have gold or predictions. */
    private static Set<String> measuredLayers(Measured measured) {
        Set<String> some = new TreeSet<>();
        measured.evaluation().types().forEach(t -> some.add(t.layer()));
        return some;
    }

    private void printGroups(Corpus corpus, Measured measured, Set<String> wanted, Grouped how) throws Exception {
        if (how == Grouped.SCORE) {
            if (json()) {
                print(CalibrationTable.node(measured.judged(), wanted, corpus.layers()));
            } else {
                CalibrationTable.print(
                        measured.judged(), wanted, corpus.layers(), console().out());
            }
            return;
        }
        Map<String, Set<String>> learned = how == Grouped.SEEN ? learned(corpus, wanted) : Map.of();
        Breakdown breakdown = Breakdown.of(
                Breakdown.By.valueOf(how.name()),
                measured.judged(),
                wanted,
                corpus.layers(),
                learned,
                TrainingRequest.SEED);
        if (json()) {
            print(BreakdownTable.node(breakdown));
        } else {
            BreakdownTable.print(breakdown, console().out());
        }
    }

    /** What was marked in the reports that were learned from: those of the data set, else those of the model. */
    private Map<String, Set<String>> learned(Corpus corpus, Set<String> wanted) throws Exception {
        List<Report> train = new ArrayList<>();
        if (!dataSet.isEmpty()) {
            DataSets sets = new DataSets(corpus);
            train.addAll(sets.contents(sets.require(dataSet), null).train());
        } else {
            ModelCard card = subject.model.isEmpty()
                    ? null
                    : new ModelStore(corpus).require(stored(corpus).orElse(subject.model));
            if (card == null || card.data() == null) {
                throw wrongUsage(
                        "--by seen needs what training has seen: --dataset NAME, or --model with a model of the corpus");
            }
            for (String name : corpus.names()) {
                if (card.sawInTraining(name)) {
                    train.add(corpus.read(name));
                }
            }
        }
        return Statistics.strings(train, wanted);
    }

    private Set<String> wanted(Corpus corpus) {
        try {
            layers.forEach(corpus.layers()::require);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        return layers.isEmpty()
                ? corpus.layers().stream().map(Layer::id).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(layers);
    }

    /** The model of the corpus that is meant, by its id or as a file with the same content. */
    private Optional<String> stored(Corpus corpus) throws IOException {
        ModelStore store = new ModelStore(corpus);
        if (store.contains(subject.model)) {
            return Optional.of(subject.model);
        }
        Path file = resolve(Path.of(subject.model));
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("model or file " + subject.model);
        }
        for (ModelCard card : store.list()) {
            if (Files.mismatch(store.model(card.id()), file) < 0) {
                return Optional.of(card.id());
            }
        }
        return Optional.empty();
    }
}
