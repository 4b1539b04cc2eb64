// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.sweep.Choice;
import org.sitmark.train.sweep.Setting;
import org.sitmark.train.sweep.Sweep;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.train.sweep.SweepRow;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark crossvalidate DIR --layer LAYER [--try OPTION=VALUE,VALUE]} */
@CommandLine.Command(
        name = "crossvalidate",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what training is worth: the gold reports fall into folds, each is predicted by a model of the others. Strict micro F1"
                    + " with its 95 % interval, for one setting or for all combinations of --try.",
            "'by chance' is the probability of such a difference to the first setting between settings that are equally good."
                    + " The best of many settings is flattered by its choice; measure it on reports that had no part in it."
        })
public final class CrossValidateCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What is learned; several with commas between. With --dataset all its layers if not given.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description =
                    "Choose among the settings on the validation part of a data set, or by folds of its train part where it has none,"
                            + " and measure the chosen one alone on its test part, which is counted.")
    private String dataSet = "";

    @Option(names = "--no-test", description = "With --dataset, do not look at the test part.")
    private boolean noTest;

    @Option(names = "--joint", description = "One model for all layers instead of one for each.")
    private boolean joint;

    @Option(names = "--folds", paramLabel = "N", description = "How many folds; 5 where nothing is said.")
    private int folds = 5;

    @Option(names = "--seed", paramLabel = "N", description = "What the folds are drawn with.")
    private long seed = 1;

    @Option(
            names = "--trainer",
            paramLabel = "ID",
            description = "The trainer; the first that is installed where nothing is said.")
    private String trainer = "";

    @Option(
            names = "--try",
            paramLabel = "OPTION=VALUE,VALUE",
            description = "An option of the trainer with the values to try, in all combinations.")
    private Map<String, String> grid = new LinkedHashMap<>();

    @Option(
            names = "--features",
            paramLabel = "NAME|FILE",
            description =
                    "What an OpenNLP name finder looks at in all settings: a feature set or a file; see sitmark features.")
    private String features = "";

    @Option(
            names = "--setting",
            paramLabel = "NAME:OPTION=VALUE OPTION=VALUE",
            description = "A setting with a name of its own, instead of --try; may be repeated.")
    private List<String> named = new ArrayList<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            if (!dataSet.isEmpty()) {
                choose(corpus, monitor);
                return DONE;
            }
            if (layers.isEmpty()) {
                throw wrongUsage("Say what to learn: --layer LAYER or --dataset NAME");
            }
            SortedSet<String> wanted = new TreeSet<>(layers);
            Sweep sweep;
            try {
                sweep = Sweep.run(corpus, plan(wanted), row -> {}, monitor);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()));
            }
            sweep.leftOut().forEach(l -> console().warn("Left out: " + l));
            List<SweepRow> rows = sweep.rows();
            int reports = sweep.reports();
            if (json()) {
                print(node(rows, reports));
            } else {
                print(rows, wanted, reports);
            }
        }
        return DONE;
    }

    private SweepPlan plan(SortedSet<String> wanted) throws CommandFailure {
        return new SweepPlan(wanted, joint, trainer.isEmpty() ? null : trainer, settings(), folds, seed);
    }

    private void choose(Corpus corpus, IProgressMonitor monitor) throws Exception {
        DataSet set = new DataSets(corpus).require(dataSet);
        if (layers.isEmpty()) {
            layers.addAll(set.selection().layers());
        }
        SortedSet<String> wanted = new TreeSet<>(layers);
        Choice choice;
        try {
            choice = Choice.of(corpus, set, plan(wanted), !noTest, row -> {}, monitor);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        choice.remarks().forEach(console()::warn);
        Evaluation test = choice.test();
        if (json()) {
            ObjectNode node = node(choice.rows(), set.of(Part.TRAIN).size());
            node.put("dataSet", set.name())
                    .put("version", set.version())
                    .put("chosenOn", choice.chosenOn())
                    .put("chosen", choice.chosen().setting().name())
                    .put("looks", choice.looks());
            if (test != null) {
                score(node.putObject("test"), test.micro());
            }
            print(node);
            return;
        }
        table(choice.rows(), wanted).print(console().out());
        print("Chosen on " + choice.chosenOn() + ": "
                + choice.chosen().setting().name());
        if (test != null) {
            TypeScore score = test.micro();
            print("On the test part, " + test.reports().size() + " reports: F1 "
                    + decimals(score.strict().f1()) + " (95 %: "
                    + decimals(score.f1().low()) + "-"
                    + decimals(score.f1().high()) + "), precision "
                    + decimals(score.strict().precision())
                    + ", recall " + decimals(score.strict().recall()));
            print("The test part was looked at " + (choice.looks() == 1 ? "once" : choice.looks() + " times")
                    + " by now");
        }
    }

    private List<Setting> settings() throws CommandFailure {
        if (features.isEmpty()) {
            return asked();
        }
        String set = FeatureOption.checked(features, this::resolve);
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : asked()) {
            TreeMap<String, String> options = new TreeMap<>(setting.options());
            options.putIfAbsent("features", set);
            settings.add(new Setting(setting.name(), options));
        }
        return settings;
    }

    private List<Setting> asked() {
        if (named.isEmpty()) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            grid.forEach((option, text) -> values.put(option, List.of(text.split(","))));
            return Setting.grid(values);
        }
        if (!grid.isEmpty()) {
            throw new IllegalArgumentException("Give --try or --setting, not both");
        }
        return named.stream().map(CrossValidateCommand::setting).toList();
    }

    private static Setting setting(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A setting is NAME:OPTION=VALUE OPTION=VALUE, not '" + text + "'");
        }
        TreeMap<String, String> options = new TreeMap<>();
        for (String option : text.substring(colon + 1).strip().split("\\s+")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            } else if (!option.isEmpty()) {
                throw new IllegalArgumentException("'" + option + "' is no OPTION=VALUE");
            }
        }
        return new Setting(text.substring(0, colon).strip(), options);
    }

    private void print(List<SweepRow> rows, SortedSet<String> wanted, int reports) {
        print(reports + " gold reports, " + folds + " folds");
        table(rows, wanted).print(console().out());
        SweepRow best = Sweep.leading(rows).orElseThrow();
        if (rows.size() > 1) {
            print("Best: " + best.setting().name());
        }
    }

    private static Table table(List<SweepRow> rows, SortedSet<String> wanted) {
        Table table = new Table(
                "setting", "what", "F1", "95 %", "precision", "recall", "overlap", "gain", "by chance", "seconds");
        SweepRow first = rows.get(0);
        for (SweepRow row : rows) {
            add(table, row, first, row.evaluation().micro(), row.setting().name(), seconds(row));
            if (wanted.size() > 1) {
                wanted.forEach(l -> add(table, row, first, row.evaluation().type(l, RowKey.ALL), "", ""));
            }
        }
        return table;
    }

    private static String seconds(SweepRow row) {
        return String.format(Locale.ROOT, "%.1f", row.millis() / 1000.0);
    }

    private static void add(Table table, SweepRow row, SweepRow first, TypeScore score, String name, String seconds) {
        Evaluation now = row.evaluation();
        Evaluation before = first.evaluation();
        String gain = "";
        String chance = "";
        if (row != first) {
            gain = now.betterThan(before, score.layer())
                    .map(i -> String.format(Locale.ROOT, "%+.3f to %+.3f", i.low(), i.high()))
                    .orElse("");
            chance = String.format(Locale.ROOT, "%.4f", now.significance(before, score.layer()));
        }
        table.row(
                name,
                score.layer().equals(Evaluation.ALL_LAYERS) ? "all" : score.layer(),
                decimals(score.strict().f1()),
                decimals(score.f1().low()) + "-" + decimals(score.f1().high()),
                decimals(score.strict().precision()),
                decimals(score.strict().recall()),
                decimals(score.overlap().f1()),
                gain,
                chance,
                seconds);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private ObjectNode node(List<SweepRow> rows, int reports) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("reports", reports).put("folds", folds).put("seed", seed);
        ArrayNode settings = node.putArray("settings");
        for (SweepRow row : rows) {
            ObjectNode one = settings.addObject().put("name", row.setting().name());
            ObjectNode options = one.putObject("options");
            row.setting().options().forEach(options::put);
            one.put("millis", row.millis());
            score(one.putObject("all"), row.evaluation().micro());
            ObjectNode byLayer = one.putObject("layers");
            for (String layer : new TreeSet<>(layers)) {
                score(byLayer.putObject(layer), row.evaluation().type(layer, RowKey.ALL));
            }
        }
        return node;
    }

    private static void score(ObjectNode node, TypeScore score) {
        node.put("f1", score.strict().f1())
                .put("low", score.f1().low())
                .put("high", score.f1().high())
                .put("precision", score.strict().precision())
                .put("recall", score.strict().recall())
                .put("overlap", score.overlap().f1());
    }
}
