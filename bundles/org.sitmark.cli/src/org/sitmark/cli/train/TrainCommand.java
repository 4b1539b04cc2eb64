// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.FormatHelp;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.spi.ClassifierTrainer;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.model.Cards;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.model.Training;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.model.TrainingResult;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark train DIR --layer LAYER[,LAYER...] [--out MODEL.bin] [--seed N]} */
@CommandLine.Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learn one or several layers from the marks of a corpus and tell what the model is worth on reports that it has"
                    + " not seen.",
            "The model is stored in the corpus with a card; sitmark promote makes pre-annotation use it."
        })
public final class TrainCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What to learn; several layers, with commas between, go into one model."
                    + " With --dataset all its layers if not given; a trainer that decides a feature knows its layer.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description =
                    "Learn from the train part of a data set and measure on its validation part, or on its test part if it has"
                            + " no other.")
    private String dataSet = "";

    @Option(names = "--test", description = "With --dataset, measure on the locked test part, which is counted.")
    private boolean onTest;

    @Option(
            names = "--card",
            paramLabel = "CARD.json",
            description =
                    "Train the model of a card again: the same reports, options and seed give the same bytes. Says what has changed"
                            + " since. Goes without other options but --out.")
    private List<Path> cards = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "MODEL.bin",
            description = "Also write the model to this file, and its card beside it.")
    private List<Path> out = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides which reports are held out to measure on, and everything random (default: 1).")
    private long seed = TrainingRequest.SEED;

    @Option(
            names = "--held-out",
            paramLabel = "SHARE",
            description = "The share of the reports to measure on, between 0 and 1 (default: 0.2).")
    private double heldOut = TrainingRequest.HELD_OUT;

    @Option(
            names = "--all",
            description = "After measuring, train once more on all reports and store that model;"
                    + " the scores are those of the first. With --dataset, on train and validation.")
    private boolean all;

    @Option(
            names = "--trainer",
            paramLabel = "ID",
            description = "The trainer; the first that is installed if not given.")
    private String trainer = "";

    @Option(
            names = "--features",
            paramLabel = "NAME|FILE",
            description = "What an OpenNLP name finder looks at: a feature set or a file; see sitmark features.")
    private String features = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set an option of the trainer; see below.")
    private Map<String, String> options = new TreeMap<>();

    @Override
    protected List<String> installedHelp() {
        return FormatHelp.of("Trainers, and what --set can set:", Sitmark::trainers);
    }

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        if (!(heldOut > 0 && heldOut < 1)) {
            throw wrongUsage("--held-out is a share between 0 and 1, such as 0.2");
        }
        if (out.size() > 1) {
            throw wrongUsage("--out can stand once only");
        }
        if (cards.isEmpty() && dataSet.isEmpty() && layers.isEmpty() && trainer.isEmpty()) {
            throw wrongUsage("Say what to learn: --layer LAYER, --dataset NAME or --card CARD.json");
        }
        if (cards.size() > 1
                || !cards.isEmpty()
                        && !(dataSet.isEmpty() && layers.isEmpty() && options.isEmpty() && features.isEmpty())) {
            throw wrongUsage(
                    "--card stands once and goes without --layer, --dataset, --features and --set; the card says all that");
        }
        if (onTest && dataSet.isEmpty()) {
            throw wrongUsage("--test goes with --dataset");
        }
        if (!features.isEmpty()) {
            options.put("features", FeatureOption.checked(features, this::resolve));
        }
        try (Corpus corpus = open(folder)) {
            if (cards.isEmpty()) {
                checkedTrainer(corpus);
            }
            checkLayers(corpus);
            for (Path file : out) {
                checkWritable(resolve(file));
            }
            ModelCard old = cards.isEmpty() ? null : Cards.read(resolve(cards.get(0)));
            TrainingResult result = result(corpus, old, monitor);
            for (Path file : out) {
                copy(corpus, result, resolve(file));
            }
            result.remarks().forEach(console()::warn);
            boolean same = old != null && old.sha256().equals(result.card().sha256());
            if (json()) {
                var node =
                        ModelJson.of(result.card()).put("file", result.model().toString());
                print(old == null ? node : node.put("sameBytes", same));
            } else {
                ModelTable.of(result.card()).print(console().out());
                print(result.card().note());
                if (old != null) {
                    print(
                            same
                                    ? "The model has the same bytes as " + old.id()
                                    : "The model has other bytes than " + old.id() + why(old, result));
                }
                print("Model " + result.card().id() + " is stored in " + corpus.folder()
                        + "; to use it: sitmark promote " + folder + " "
                        + result.card().id());
            }
        }
        return DONE;
    }

    private TrainingResult result(Corpus corpus, @Nullable ModelCard old, IProgressMonitor monitor) throws Exception {
        Training training = new Training(corpus);
        if (old != null) {
            return training.again(old, monitor);
        }
        TrainingRequest request = TrainingRequest.of(new TreeSet<>(layers))
                .withSplit(heldOut, seed)
                .withTrainer(checkedTrainer(corpus), options);
        TrainingRequest on = dataSet.isEmpty() ? request : request.withDataSet(dataSet, onTest);
        return training.run(all ? on.withAllGold() : on, monitor);
    }

    /** What differs between two trainings of one card. */
    private static String why(ModelCard old, TrainingResult result) {
        List<String> reasons = new ArrayList<>();
        ModelCard.Data before = old.data();
        ModelCard.Data after = result.card().data();
        if (before != null && after != null && !before.fingerprint().equals(after.fingerprint())) {
            reasons.add("the reports differ");
        }
        old.versions().forEach((what, version) -> {
            String now = result.card().versions().get(what);
            if (!version.equals(now)) {
                reasons.add(what + " was " + version + " and is " + (now == null ? "not there" : now));
            }
        });
        return reasons.isEmpty()
                ? "; the reports are the same, so the trainer or what it looks at has changed"
                : ": " + String.join("; ", reasons);
    }

    private void checkLayers(Corpus corpus) {
        if (layers.isEmpty() && dataSet.isEmpty() && cards.isEmpty()) {
            throw wrongUsage("Say what to learn: --layer LAYER; this trainer learns any");
        }
        try {
            layers.forEach(corpus.layers()::require);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    /** The trainer's id; its options are tried before the reports are read. */
    private String checkedTrainer(Corpus corpus) throws CommandFailure {
        Extension<Trainer> found = corpus.sitmark().trainers().stream()
                .filter(t -> trainer.isEmpty() || t.id().equals(trainer))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        trainer.isEmpty()
                                ? "No trainer is installed; the product is incomplete"
                                : "There is no trainer '" + trainer + "'; see: sitmark train --help"));
        try {
            if (found.create(options) instanceof ClassifierTrainer classifier && layers.isEmpty()) {
                layers.add(classifier.decides().layer());
            }
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        return found.id();
    }

    /** Before the training, which takes its time. */
    private static void checkWritable(Path file) throws CommandFailure {
        Path parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailure("There is no folder " + parent + " to write " + file.getFileName() + " into");
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + " is a folder; --out names a file");
        }
    }

    private static void copy(Corpus corpus, TrainingResult result, Path file) throws IOException {
        Files.copy(result.model(), file, StandardCopyOption.REPLACE_EXISTING);
        Path card = new ModelStore(corpus).model(result.card().id()).resolveSibling(ModelStore.CARD_FILE);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.bin$", "") + ".card.json";
        Files.copy(card, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
