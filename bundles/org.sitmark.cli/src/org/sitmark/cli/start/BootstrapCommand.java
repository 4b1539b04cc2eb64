// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.calibrate.InstalledContext;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.jsonl.JsonlImporter;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.start.SilverOptions;
import org.sitmark.train.start.StartFromNothing;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark bootstrap DIR --layer LAYER[,LAYER...]} */
@CommandLine.Command(
        name = "bootstrap",
        mixinStandardHelpOptions = true,
        description = {
            "Train a first model from what lists and rules are sure of in reports that nobody has annotated, and measure it on the gold there is,"
                    + " beside lists and rules themselves.",
            "Sentences with something doubtful are left out. The card says that no person has seen what the model learned from. The model is"
                    + " not promoted.",
            "With a file in the interchange format nothing is stored: its marks are hidden, and models of all folds but one are measured on that"
                    + " one."
        })
public final class BootstrapCommand extends Command {

    @Parameters(
            paramLabel = "DIR|FILE.jsonl",
            description = "The folder of the corpus, or annotated reports to measure on.")
    private Path source = Path.of("");

    @Option(
            names = "--layer",
            required = true,
            split = ",",
            paramLabel = "LAYER",
            description = "What to learn; several layers, with commas between, go into one model.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--sure",
            paramLabel = "SCORE",
            description = "Suggestions from this score on count as marks (default: 0.7).")
    private double sure = SilverOptions.USUAL.sure();

    @Option(
            names = "--doubtful",
            paramLabel = "SCORE",
            description = "Suggestions from this score on, but not sure, make their sentence doubtful (default: 0.3).")
    private double doubtful = SilverOptions.USUAL.doubtful();

    @Option(
            names = "--most-per-name",
            paramLabel = "N",
            description = "Sentences with the same name at most (default: 10).")
    private int mostPerName = SilverOptions.USUAL.mostPerName();

    @Option(
            names = "--exchanged",
            paramLabel = "SHARE",
            description = "Share of the names that are exchanged for others of their kind (default: 0.3).")
    private double exchanged = SilverOptions.USUAL.exchanged();

    @Option(names = "--seed", paramLabel = "N", description = "Of everything random (default: 1).")
    private long seed = SilverOptions.USUAL.seed();

    @Option(names = "--folds", paramLabel = "N", description = "With a file: how many folds (default: 4).")
    private int folds = 4;

    @Option(
            names = "--drop",
            paramLabel = "NAME=VALUE,...",
            description = "With a file: leave out its marks that have one of these values.")
    private String drop = "";

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Set<String> wanted = new TreeSet<>(layers);
        SilverOptions options;
        try {
            wanted.forEach(Sitmark.installed().layers()::require);
            options = new SilverOptions(sure, doubtful, mostPerName, exchanged, seed);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        if (Files.isRegularFile(resolve(source))) {
            if (folds < 2) {
                throw wrongUsage("--folds is at least 2");
            }
            print(StartFromNothing.measure(
                    Sitmark.installed(), new InstalledContext(), gold(monitor), wanted, options, folds, monitor));
        } else {
            try (Corpus corpus = open(source)) {
                print(StartFromNothing.run(corpus, wanted, null, options, monitor));
            }
        }
        return DONE;
    }

    private List<Report> gold(IProgressMonitor monitor) throws Exception {
        JsonlImporter importer = new JsonlImporter();
        importer.drop = drop;
        List<Report> reports = new ArrayList<>();
        importer.read(
                resolve(source),
                Sitmark.installed().layers(),
                new Importer.Sink() {
                    @Override
                    public void report(Report report) {
                        reports.add(report);
                    }

                    @Override
                    public void warning(String message) {
                        console().warn("warning: " + message);
                    }
                },
                monitor);
        if (reports.size() < folds) {
            throw new CommandFailure("There are fewer reports than folds in " + source);
        }
        return reports;
    }

    private void print(StartFromNothing.Result result) throws Exception {
        ModelCard card = result.card();
        Evaluation model = result.model();
        Evaluation rules = result.rules();
        Evaluation together = result.together();
        if (json()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("model", card == null ? null : card.id()).put("gold", result.gold());
            node.putObject("silver")
                    .put("read", result.silver().read())
                    .put("sentences", result.silver().kept())
                    .put("doubtful", result.silver().doubtful())
                    .put("marks", result.silver().marks());
            put(node, "model alone", model);
            put(node, "rules alone", rules);
            put(node, "together", together);
            result.remarks().forEach(node.putArray("remarks")::add);
            print(node);
            return;
        }
        if (model != null && rules != null && together != null) {
            Table table = new Table("system", "layer", "F1", "95 %", "precision", "recall", "overlap");
            for (String layer : new TreeSet<>(layers)) {
                row(table, "model alone", model.type(layer, "*"));
                row(table, "lists and rules", rules.type(layer, "*"));
                row(table, "together", together.type(layer, "*"));
            }
            table.print(console().out());
        }
        result.remarks().forEach(this::print);
        if (card != null) {
            print("Model " + card.id() + " is stored; to use it: sitmark promote " + source + " " + card.id());
        }
    }

    private static void row(Table table, String system, TypeScore score) {
        table.row(
                system,
                score.layer(),
                decimals(score.strict().f1()),
                decimals(score.f1().low()) + "-" + decimals(score.f1().high()),
                decimals(score.strict().precision()),
                decimals(score.strict().recall()),
                decimals(score.overlap().f1()));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void put(ObjectNode node, String name, @Nullable Evaluation evaluation) {
        if (evaluation != null) {
            ObjectNode system = node.putObject(name);
            for (String layer : new TreeSet<>(layers)) {
                TypeScore score = evaluation.type(layer, "*");
                system.putObject(layer)
                        .put("f1", score.strict().f1())
                        .put("low", score.f1().low())
                        .put("high", score.f1().high())
                        .put("precision", score.strict().precision())
                        .put("recall", score.strict().recall())
                        .put("overlap", score.overlap().f1());
            }
        }
    }
}
