// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Layer;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelEvaluation;
import org.sitmark.train.model.ModelEvaluation.Measured;
import org.sitmark.train.model.ModelStore;
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
            "Rows as in sitmark score."
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
            Measured measured;
            if (subject.model.isEmpty()) {
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
            console()
                    .out()
                    .print(
                            json()
                                    ? measured.evaluation().scores().toJson()
                                    : measured.evaluation().scores().toText());
        }
        return DONE;
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
