// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.RunResult;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.scoring.RowKey;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark tour} */
@CommandLine.Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = {
            "Go through the whole loop on the sample corpus: import, suggest, confirm, train, promote, suggest better.",
            "The annotator is simulated: its decisions follow the gold marks of the sample."
        })
public final class TourCommand extends Command {

    private static final Path NOWHERE = Path.of("");

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Keep the corpus in this new folder; without it everything is removed at the end.")
    private Path folder = NOWHERE;

    @Option(names = "--seed", paramLabel = "N", description = "Decides which reports are held out (default: 1).")
    private long seed = 1;

    private final ObjectNode result = JsonNodeFactory.instance.objectNode();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        boolean keep = !folder.equals(NOWHERE);
        Path scratch = Files.createTempDirectory("sitmark-tour");
        try (Corpus corpus = Corpus.create(keep ? resolve(folder) : scratch.resolve("corpus"), Sitmark.installed())) {
            tour(corpus, scratch, SubMonitor.convert(monitor, 100));
        } finally {
            delete(scratch);
        }
        if (json()) {
            print(result);
        } else if (keep) {
            print("");
            print("The corpus is kept in " + resolve(folder) + "; see: sitmark corpus list " + folder);
        }
        return DONE;
    }

    private void tour(Corpus corpus, Path scratch, SubMonitor progress) throws IOException {
        long start = System.nanoTime();
        List<Report> gold = SampleReports.read(corpus.layers());
        Tour tour = new Tour(corpus, gold, seed);
        tour.importTexts();
        result.put("reports", gold.size()).put("seed", seed);
        say("1. Import: %d sample reports without their marks, into a new corpus%s.", gold.size(), since(start));

        start = System.nanoTime();
        RunResult run = tour.annotate(progress.split(15));
        Evaluation before = tour.judge();
        put("suggested", before, tour);
        say("");
        say(
                "2. Pre-annotation: %d suggestions%s. Against gold, place and kind must be right:",
                run.suggestions(), since(start));
        show(TourTables.suggested(before, tour.layers()));

        start = System.nanoTime();
        SortedMap<String, Effort> efforts = tour.confirm(progress.split(10));
        putEfforts(efforts);
        int marks = efforts.values().stream().mapToInt(Effort::marks).sum();
        say("");
        say(
                "3. Confirmation: a simulated annotator turned the suggestions of %d reports into %d marks%s:",
                tour.confirmed().size(), marks, since(start));
        show(TourTables.efforts(efforts));

        start = System.nanoTime();
        ModelCard card = tour.train(progress.split(20));
        say("");
        say(
                "4. Training: an OpenNLP model for %s%s. Alone, on confirmed reports that it has not seen:",
                String.join(" and ", Tour.TRAINED), since(start));
        show(TourTables.trained(card));

        start = System.nanoTime();
        tour.promote(card);
        tour.annotate(progress.split(10));
        List<Gain> gains = tour.gains(before, tour.judgeUnseen(scratch, progress.split(40)));
        putGains(gains);
        say("");
        say(
                "5. Promotion: the model suggests together with the rules now. All %d reports in three parts, each suggested",
                gold.size());
        say("   with a model that learned from the other two%s:", since(start));
        show(TourTables.gains(gains));
        conclude(tour, card, gains, progress.split(5));
    }

    private void conclude(Tour tour, ModelCard card, List<Gain> gains, IProgressMonitor monitor) throws IOException {
        boolean keep = gains.stream().anyMatch(Gain::better) && gains.stream().noneMatch(Gain::worse);
        if (!keep) {
            tour.takeBack(monitor);
        }
        result.put("promoted", keep ? card.id() : null);
        say("");
        for (Gain gain : gains) {
            if (gain.trained()) {
                say(
                        gain.better()
                                ? "Training helps %s: on unseen reports F1 of the suggestions rises from %.3f to %.3f."
                                : "Training does not help %s here: rules %.3f, together %.3f; alone the model reaches %.3f.",
                        gain.layer(),
                        gain.rules().f1(),
                        gain.together().f1(),
                        gain.models().f1());
            }
        }
        say(keep ? "The model stays promoted." : "So the promotion was taken back.");
        say("These are scores on the sample, which the rules were written beside; expect other ones on your reports.");
    }

    private void say(String format, Object... values) {
        if (!json()) {
            print(String.format(Locale.ROOT, format, values));
        }
    }

    private void show(org.sitmark.cli.console.Table table) {
        if (!json()) {
            table.print(console().out());
        }
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - start) / 1e9);
    }

    private void put(String key, Evaluation evaluation, Tour tour) {
        ObjectNode object = result.putObject(key);
        for (String layer : tour.layers()) {
            TypeScore score = evaluation.type(layer, RowKey.ALL);
            object.putObject(layer)
                    .put("gold", score.strict().gold())
                    .put("suggested", score.strict().predicted())
                    .put("right", score.strict().hit())
                    .put("precision", score.strict().precision())
                    .put("recall", score.strict().recall())
                    .put("f1", score.strict().f1());
        }
    }

    private void putEfforts(SortedMap<String, Effort> efforts) {
        ObjectNode object = result.putObject("confirmed");
        efforts.forEach((layer, effort) -> object.putObject(layer)
                .put("accepted", effort.accepted())
                .put("corrected", effort.corrected())
                .put("added", effort.added())
                .put("rejected", effort.rejected()));
    }

    private void putGains(List<Gain> gains) {
        ArrayNode array = result.putArray("gains");
        for (Gain gain : gains) {
            array.addObject()
                    .put("layer", gain.layer())
                    .put("trained", gain.trained())
                    .put("rules", gain.rules().f1())
                    .put("model", gain.models().f1())
                    .put("together", gain.together().f1())
                    .put("low", gain.interval().low())
                    .put("high", gain.interval().high());
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
