// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.curve.LearningCurve;
import org.sitmark.train.curve.LearningCurveRun;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.data.Split;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.sweep.HoldOut;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark learningcurve DIR --dataset NAME} */
@CommandLine.Command(
        name = "learningcurve",
        mixinStandardHelpOptions = true,
        description = {
            "Train on ever more reports and tell whether more data will help: the strict micro F1 that twice as many reports would bring,"
                    + " with its 95 %% interval.",
            "With a data set, models learn from its train part and are measured on its validation part, or where there is none on a fifth of the"
                    + " train part; never on its test part."
        })
public final class LearningCurveCommand extends Command {

    private static final double HELD_OUT = 0.2;

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(names = "--dataset", paramLabel = "NAME", description = "The data set.")
    private String name = "";

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What is learned by one model; all layers of the data set where nothing is said.")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--points", paramLabel = "N", description = "How many sizes; 10 where nothing is said.")
    private int points = 10;

    @Option(
            names = "--scale",
            paramLabel = "linear|log",
            description = "Sizes at equal distances, which is the default, or at equal ratios.")
    private LearningCurveRun.Scale scale = LearningCurveRun.Scale.LINEAR;

    @Option(names = "--seeds", paramLabel = "N", description = "How often each size is drawn; 3 where nothing is said.")
    private int seeds = 3;

    @Option(names = "--seed", paramLabel = "N", description = "What all is drawn with.")
    private long seed = 1;

    @Option(
            names = "--trainer",
            paramLabel = "ID",
            description = "The trainer; the first that is installed if not given.")
    private String trainer = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set an option of the trainer.")
    private Map<String, String> options = new TreeMap<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        if (name.isEmpty() && layers.isEmpty()) {
            throw wrongUsage("Say what to learn: --dataset NAME or --layer LAYER");
        }
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        try (Corpus corpus = open(folder)) {
            LearningCurve curve;
            try {
                curve = curve(corpus, progress);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()));
            }
            if (json()) {
                print(node(curve));
            } else {
                print(curve);
            }
        }
        return DONE;
    }

    private LearningCurve curve(Corpus corpus, SubMonitor progress) throws Exception {
        SortedSet<String> wanted = new TreeSet<>(layers);
        List<Report> train;
        List<Report> held;
        if (name.isEmpty()) {
            wanted.forEach(corpus.layers()::require);
            Split split =
                    Split.of(GoldReports.of(corpus, wanted, progress.split(5)).reports(), HELD_OUT, seed);
            train = split.train();
            held = split.heldOut();
        } else {
            DataSets sets = new DataSets(corpus);
            DataSet set = sets.require(name);
            if (wanted.isEmpty()) {
                wanted.addAll(set.selection().layers());
            }
            Contents contents = sets.contents(set, progress.split(5));
            contents.remarks().forEach(console()::warn);
            boolean whole = !contents.validation().isEmpty();
            Split split = whole ? null : Split.of(contents.train(), HELD_OUT, seed);
            train = split == null ? contents.train() : split.train();
            held = split == null ? contents.validation() : split.heldOut();
        }
        Extension<Trainer> found = corpus.sitmark().trainers().stream()
                .filter(t -> trainer.isEmpty() || t.id().equals(trainer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no trainer '" + trainer + "'"));
        HoldOut holdOut = HoldOut.of(corpus, found, List.of(Set.copyOf(wanted)), seed);
        return new LearningCurveRun(holdOut, options, train, held)
                .run(points, scale, seeds, done -> {}, progress.split(95));
    }

    private void print(LearningCurve curve) {
        Table table = new Table("share", "reports", "marks", "F1", "95 %", "seeds");
        for (LearningCurve.Point point : curve.points()) {
            table.row(
                    String.format(Locale.ROOT, "%.0f %%", 100 * point.share()),
                    String.format(Locale.ROOT, "%.0f", point.reports()),
                    String.format(Locale.ROOT, "%.0f", point.marks()),
                    decimals(point.f1()),
                    decimals(point.interval().low()) + "-"
                            + decimals(point.interval().high()),
                    String.join(
                            " ",
                            point.each().stream()
                                    .map(LearningCurveCommand::decimals)
                                    .toList()));
        }
        table.print(console().out());
        print("Measured on " + curve.measuredOn() + " reports");
        print(curve.sentence());
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static ObjectNode node(LearningCurve curve) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode array = root.putArray("points");
        for (LearningCurve.Point point : curve.points()) {
            ObjectNode node = array.addObject()
                    .put("share", point.share())
                    .put("reports", point.reports())
                    .put("marks", point.marks())
                    .put("f1", point.f1())
                    .put("low", point.interval().low())
                    .put("high", point.interval().high());
            ArrayNode each = node.putArray("seeds");
            point.each().forEach(f1 -> each.add(f1.doubleValue()));
        }
        root.put("measuredOn", curve.measuredOn());
        root.putObject("gainOfTwiceAsMany")
                .put("f1", curve.gain())
                .put("low", curve.interval().low())
                .put("high", curve.interval().high());
        root.put("verdict", curve.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("sentence", curve.sentence());
        return root;
    }
}
