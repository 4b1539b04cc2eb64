// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.queue;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.calibrate.InstalledContext;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.PreAnnotationException;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.jsonl.JsonlImporter;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.queue.Curves;
import org.sitmark.train.queue.QueueRequest;
import org.sitmark.train.queue.Simulation;
import org.sitmark.train.queue.Strategy;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark simulate FILE.jsonl|DIR --layer LAYER [--seeds N] [--out curve.json]} */
@CommandLine.Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Play annotating in different orders over what is annotated already, and show how fast a model learns: strict F1 on held-out"
                    + " reports by the share of the words that is annotated, with 95 %% intervals, against an order by lot.",
            "'saved' is the share of the words that need not be annotated for the F1 that annotating everything gives; 'saved at half' the"
                    + " same for a budget of half of the words.",
            "The model is the quick learner of sitmark next, not the one that sitmark train makes."
        })
public final class SimulateCommand extends Command {

    @Parameters(
            paramLabel = "FILE.jsonl|DIR",
            description = "Annotated reports: a file in the interchange format, or a corpus.")
    private Path source = Path.of("");

    @Option(
            names = "--layer",
            required = true,
            split = ",",
            paramLabel = "LAYER",
            description = "What is learned; several with commas between.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--strategy",
            split = ",",
            paramLabel = "S",
            description = "Orders to compare with RANDOM: ${COMPLETION-CANDIDATES}.")
    private Set<Strategy> strategies = new LinkedHashSet<>(List.of(Strategy.GAIN));

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            description = "Annotate whole reports or single sentences (default: ${DEFAULT-VALUE}).")
    private NextCommand.Unit by = NextCommand.Unit.SENTENCE;

    @Option(names = "--seeds", paramLabel = "N", description = "How often (default: ${DEFAULT-VALUE}).")
    private int seeds = 3;

    @Option(names = "--folds", paramLabel = "N", description = "Parts held out in turn (default: ${DEFAULT-VALUE}).")
    private int folds = 4;

    @Option(
            names = "--start",
            paramLabel = "SHARE",
            description = "Share of the words that is annotated at the begin, by lot (default: ${DEFAULT-VALUE}).")
    private double start = 0.05;

    @Option(names = "--steps", paramLabel = "N", description = "Trainings from there (default: ${DEFAULT-VALUE}).")
    private int steps = 10;

    @Option(
            names = "--random-share",
            paramLabel = "SHARE",
            description = "Share of the places that is drawn by lot (default: ${DEFAULT-VALUE}).")
    private double randomShare = QueueRequest.RANDOM_SHARE;

    @Option(
            names = "--diversity",
            paramLabel = "SHARE",
            description = "How much of its worth a place loses that equals one before it (default: ${DEFAULT-VALUE}).")
    private double diversity = 0.5;

    @Option(
            names = "--drop",
            paramLabel = "NAME=VALUE,...",
            description = "Leave out the marks of a file that have one of these values.")
    private String drop = "";

    @Option(
            names = "--no-rules",
            description = "Do not ask the pre-annotators; there is no disagreement with them then.")
    private boolean noRules;

    @Option(names = "--out", paramLabel = "CURVE.json", description = "Also write all points to this file.")
    private List<Path> out = new ArrayList<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        Set<String> wanted = new TreeSet<>(layers);
        Simulation.Options options;
        try {
            wanted.forEach(sitmark.layers()::require);
            options = new Simulation.Options(
                    strategies, by == NextCommand.Unit.REPORT, seeds, folds, start, steps, randomShare, diversity);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        List<Report> gold = gold(sitmark, wanted, progress.split(3));
        if (gold.size() < 2 * folds) {
            throw new CommandFailure("A simulation with " + folds + " folds needs at least " + 2 * folds
                    + " annotated reports; there are " + gold.size());
        }
        Map<String, List<Suggestion>> suggested = suggested(sitmark, gold, wanted, progress.split(7));
        Curves curves = new Simulation(gold, suggested, wanted, sitmark.layers(), sitmark.segmenter(), options)
                .run(progress.split(90));
        ObjectNode node = node(curves);
        for (Path file : out) {
            Files.writeString(
                    resolve(file),
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(node)
                            + "\n");
        }
        if (json()) {
            print(node);
        } else {
            print(curves);
        }
        return DONE;
    }

    private List<Report> gold(Sitmark sitmark, Set<String> wanted, IProgressMonitor monitor) throws Exception {
        if (Files.isDirectory(resolve(source))) {
            try (Corpus corpus = open(source)) {
                return GoldReports.of(corpus, wanted, monitor).reports();
            }
        }
        if (!Files.isRegularFile(resolve(source))) {
            throw new CommandFailure("There is no file or corpus " + resolve(source));
        }
        JsonlImporter importer = new JsonlImporter();
        importer.drop = drop;
        List<Report> reports = new ArrayList<>();
        importer.read(
                resolve(source),
                sitmark.layers(),
                new Importer.Sink() {
                    @Override
                    public void report(Report report) {
                        reports.add(report);
                    }

                    @Override
                    public void warning(String message) {
                        // kinds that a layer does not have are learned as they are
                    }
                },
                monitor);
        return reports;
    }

    private Map<String, List<Suggestion>> suggested(
            Sitmark sitmark, List<Report> gold, Set<String> wanted, SubMonitor progress) throws PreAnnotationException {
        Map<String, List<Suggestion>> suggested = new TreeMap<>();
        boolean asked = strategies.contains(Strategy.GAIN) || strategies.contains(Strategy.DISAGREEMENT);
        if (noRules || !asked) {
            return suggested;
        }
        progress.setWorkRemaining(gold.size());
        PreAnnotation preAnnotation = new PreAnnotation(sitmark, new InstalledContext());
        for (Report report : gold) {
            suggested.put(
                    report.name(),
                    preAnnotation.suggest(Report.of(report.name(), report.text()), progress.split(1)).stream()
                            .filter(s -> wanted.contains(s.layer()))
                            .toList());
        }
        return suggested;
    }

    private void print(Curves curves) {
        List<Strategy> columns = List.copyOf(curves.curves().keySet());
        List<String> heading = new ArrayList<>(List.of("words"));
        columns.forEach(s -> heading.add(s.name().toLowerCase(Locale.ROOT)));
        Table table = new Table(heading.toArray(new String[0]));
        for (int i = 0; i <= steps; i++) {
            List<String> row = new ArrayList<>();
            for (Strategy column : columns) {
                Curves.Point point = curves.curves().get(column).points().get(i);
                if (row.isEmpty()) {
                    row.add(Math.round(100 * point.share()) + " %");
                }
                row.add(decimals(point.f1()) + " [" + interval(point.interval(), "%.3f") + "]");
            }
            table.row(row.toArray());
        }
        table.print(console().out());
        print("");
        Table summary = new Table("order", "mean F1", "more than by lot", "saved", "saved for good", "saved at half");
        curves.curves()
                .forEach((strategy, curve) -> summary.row(
                        strategy.name().toLowerCase(Locale.ROOT),
                        decimals(curve.area()),
                        String.format(Locale.ROOT, "%+.3f", curve.gain()) + " ["
                                + interval(curve.gainInterval(), "%+.3f") + "]",
                        percent(curve.saved()) + " ["
                                + percent(curve.savedInterval().low()) + ", "
                                + percent(curve.savedInterval().high()) + "]",
                        percent(curve.savedForGood()),
                        percent(curve.savedAtHalf()) + " ["
                                + percent(curve.savedAtHalfInterval().low()) + ", "
                                + percent(curve.savedAtHalfInterval().high()) + "]"));
        summary.print(console().out());
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String interval(Interval interval, String format) {
        return String.format(Locale.ROOT, format + ", " + format, interval.low(), interval.high());
    }

    private ObjectNode node(Curves curves) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", String.valueOf(source.getFileName()))
                .put("reports", curves.reports())
                .put("by", by.name().toLowerCase(Locale.ROOT))
                .put("seeds", seeds)
                .put("folds", folds)
                .put("start", start)
                .put("randomShare", randomShare)
                .put("diversity", diversity)
                .put("drop", drop);
        layers.forEach(node.putArray("layers")::add);
        ObjectNode orders = node.putObject("orders");
        curves.curves().forEach((strategy, curve) -> {
            ObjectNode order = orders.putObject(strategy.name().toLowerCase(Locale.ROOT));
            order.put("meanF1", curve.area()).put("gain", curve.gain());
            interval(order, "gainInterval", curve.gainInterval());
            order.put("saved", curve.saved());
            interval(order, "savedInterval", curve.savedInterval());
            order.put("savedForGood", curve.savedForGood()).put("savedAtHalf", curve.savedAtHalf());
            interval(order, "savedAtHalfInterval", curve.savedAtHalfInterval());
            ArrayNode points = order.putArray("points");
            for (Curves.Point point : curve.points()) {
                ObjectNode one = points.addObject()
                        .put("share", point.share())
                        .put("words", point.tokens())
                        .put("names", point.names())
                        .put("precision", point.tally().precision())
                        .put("recall", point.tally().recall())
                        .put("f1", point.f1());
                interval(one, "interval", point.interval());
            }
        });
        return node;
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(interval.low()).add(interval.high());
    }
}
