// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Table;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.features.FeatureSet;
import org.sitmark.train.features.StockComparison;
import org.sitmark.train.measure.JsonLines;
import org.sitmark.train.measure.PreAnnotateFile;
import org.sitmark.train.scoring.RowKey;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark features [NAME|FILE] [--compare FILE.jsonl...]} */
@CommandLine.Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = {
            "List the feature sets that a name finder can look at; show one, or check a description that was written by hand.",
            "",
            "With --compare, measure the recommended setting beside stock OpenNLP on corpora in the interchange format: strict micro F1 by folds"
                    + " over documents with 95 % intervals, and the probability of such a difference to OpenNLP between equally good systems."
        })
public final class FeaturesCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "The feature set to show or to check.")
    private @Nullable String set;

    @Option(
            names = "--compare",
            arity = "1..*",
            paramLabel = "FILE.jsonl",
            description = "Corpora to compare with stock OpenNLP on.")
    private List<Path> corpora = new ArrayList<>();

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What is learned, in one model; entity, equipment and figure where nothing is said.")
    private List<String> layers = List.of("entity", "equipment", "figure");

    @Option(names = "--folds", paramLabel = "N", description = "How many folds; 5 where nothing is said.")
    private int folds = 5;

    @Option(names = "--seed", paramLabel = "N", description = "What the folds are drawn with.")
    private long seed = 1;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        String wanted = set;
        if (!corpora.isEmpty()) {
            compare(monitor);
        } else if (wanted != null) {
            try {
                print(FeatureSet.of(wanted).text().stripTrailing());
            } catch (IOException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()));
            }
        } else {
            Table table = new Table("feature set", "what the finder looks at");
            for (FeatureSet.Preset preset : FeatureSet.Preset.values()) {
                table.row(preset.id(), preset.sentence());
            }
            table.print(console().out());
        }
        return DONE;
    }

    private void compare(IProgressMonitor monitor) throws IOException, CommandFailure {
        SubMonitor progress = SubMonitor.convert(monitor, corpora.size());
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Path corpus : corpora) {
            Sitmark sitmark = Sitmark.installed();
            List<Report> reports = JsonLines.read(resolve(corpus), sitmark.layers());
            Set<String> learned = layers.stream()
                    .filter(l -> reports.stream().anyMatch(r -> !r.marks(l).isEmpty()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (learned.isEmpty()) {
                throw new CommandFailure(corpus + " has no marks in " + String.join(", ", layers));
            }
            List<StockComparison.Row> rows;
            try {
                rows = new StockComparison(
                                reports,
                                learned,
                                PreAnnotateFile.context(sitmark.layers(), Map.of()),
                                sitmark.segmenter(),
                                folds,
                                seed)
                        .run(StockComparison.systems(), progress.split(1));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(corpus + ": " + e.getMessage());
            }
            if (json()) {
                all.add(node(corpus, reports.size(), learned, rows));
            } else {
                print(corpus.getFileName() + ": " + reports.size() + " reports, " + folds + " folds, seed " + seed);
                table(learned, rows).print(console().out());
                print("");
            }
        }
        if (json()) {
            print(all);
        }
    }

    private static Table table(Set<String> learned, List<StockComparison.Row> rows) {
        Table table = new Table(
                "system", "what", "F1", "95 %", "precision", "recall", "to the best OpenNLP", "95 %", "by chance");
        Evaluation stock = bestStock(rows);
        for (StockComparison.Row row : rows) {
            List<TypeScore> scores = new ArrayList<>(List.of(row.evaluation().micro()));
            if (learned.size() > 1) {
                learned.forEach(l -> scores.add(row.evaluation().type(l, RowKey.ALL)));
            }
            String name = row.name();
            for (TypeScore score : scores) {
                String layer = score.layer();
                boolean ours = row.evaluation() != stock;
                Interval gain = ours ? row.evaluation().betterThan(stock, layer).orElse(null) : null;
                table.row(
                        name,
                        layer.equals(Evaluation.ALL_LAYERS) ? "all" : layer,
                        decimals(score.strict().f1()),
                        decimals(score.f1().low()) + "-" + decimals(score.f1().high()),
                        decimals(score.strict().precision()),
                        decimals(score.strict().recall()),
                        ours ? signed(score.strict().f1() - f1(stock, layer)) : "",
                        gain == null ? "" : signed(gain.low()) + " to " + signed(gain.high()),
                        ours ? decimals(row.evaluation().significance(stock, layer)) : "");
                name = "";
            }
        }
        return table;
    }

    /** The better of OpenNLP's two defaults on these reports. */
    private static Evaluation bestStock(List<StockComparison.Row> rows) {
        Evaluation first = rows.get(0).evaluation();
        Evaluation second = rows.get(1).evaluation();
        return second.micro().strict().f1() > first.micro().strict().f1() ? second : first;
    }

    private static double f1(Evaluation evaluation, String layer) {
        TypeScore score = layer.equals(Evaluation.ALL_LAYERS) ? evaluation.micro() : evaluation.type(layer, RowKey.ALL);
        return score.strict().f1();
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    private ObjectNode node(Path corpus, int reports, Set<String> learned, List<StockComparison.Row> rows) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("corpus", String.valueOf(corpus.getFileName()))
                .put("reports", reports)
                .put("folds", folds)
                .put("seed", seed);
        Evaluation stock = bestStock(rows);
        ArrayNode systems = node.putArray("systems");
        for (StockComparison.Row row : rows) {
            ObjectNode one = systems.addObject().put("name", row.name());
            score(one.putObject("all"), row.evaluation(), row.evaluation().micro(), stock);
            learned.forEach(l ->
                    score(one.putObject(l), row.evaluation(), row.evaluation().type(l, RowKey.ALL), stock));
        }
        return node;
    }

    private static void score(ObjectNode node, Evaluation evaluation, TypeScore score, Evaluation stock) {
        node.put("f1", score.strict().f1())
                .put("low", score.f1().low())
                .put("high", score.f1().high())
                .put("precision", score.strict().precision())
                .put("recall", score.strict().recall());
        if (evaluation != stock) {
            node.put("gain", score.strict().f1() - f1(stock, score.layer()))
                    .put("byChance", evaluation.significance(stock, score.layer()));
        }
    }
}
