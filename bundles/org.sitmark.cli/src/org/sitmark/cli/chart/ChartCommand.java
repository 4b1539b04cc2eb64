// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.charts.Chart;
import org.sitmark.train.charts.ChartFiles;
import org.sitmark.train.charts.ChartKind;
import org.sitmark.train.charts.ChartSource;
import org.sitmark.train.charts.Look;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark chart DIR kinds|threshold|calibration|history [--out FILE.svg]} */
@CommandLine.Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = {
            "Draw what suggestions or a model are worth, as a PNG or SVG file, and print what it shows in words.",
            "kinds: F1 of each kind with its interval. threshold: precision over recall as the least score rises."
                    + " calibration: whether scores are honest. history: the models of the corpus over time."
        })
public final class ChartCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "kinds|threshold|calibration|history", description = "What to draw.")
    private String what = "";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Id of a model of the corpus; all suggestions together where nothing is said.")
    private String model = "";

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Only these layers, with commas between.")
    private Set<String> layers = new TreeSet<>();

    @Option(names = "--out", paramLabel = "FILE", description = "A file that ends with .png or .svg.")
    private @Nullable Path out;

    @Option(names = "--dark", description = "On a dark ground.")
    private boolean dark;

    @Option(names = "--width", paramLabel = "N", description = "Width of the drawing; 900 where nothing is said.")
    private int width = 900;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        ChartKind kind = ChartKind.byId(what)
                .orElseThrow(() -> wrongUsage("There is no chart '" + what + "'; there are "
                        + Arrays.stream(ChartKind.values()).map(ChartKind::id).collect(Collectors.joining(", "))));
        if (width < 300 || width > 10_000) {
            throw wrongUsage("The width is between 300 and 10000, not " + width);
        }
        try (Corpus corpus = open(folder)) {
            Chart chart = chart(corpus, kind, monitor);
            Path file = out;
            if (file != null) {
                ChartFiles.write(resolve(file), chart, Look.of(dark), width, ChartFiles.height(chart, width));
            }
            if (json()) {
                print(node(chart));
            } else {
                print(chart.words());
            }
        }
        return DONE;
    }

    private Chart chart(Corpus corpus, ChartKind kind, IProgressMonitor monitor) throws Exception {
        try {
            layers.forEach(corpus.layers()::require);
            if (!kind.isMeasured()) {
                return ChartSource.history(corpus, layers);
            }
            ChartSource source = ChartSource.measure(corpus, model.isEmpty() ? null : model, layers, monitor);
            source.measured().remarks().forEach(console()::warn);
            return source.chart(kind, corpus);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode node(Chart chart) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", chart.title())
                .put("x", chart.x().title())
                .put("y", chart.y().title());
        ArrayNode series = node.putArray("series");
        for (Chart.Series each : chart.series()) {
            ArrayNode points = series.addObject().put("name", each.name()).putArray("points");
            for (Chart.Point point : each.points()) {
                ObjectNode one = points.addObject().put("x", point.x()).put("y", point.y());
                if (point.high() > point.low()) {
                    one.put("low", point.low()).put("high", point.high());
                }
                one.put("label", point.label());
            }
        }
        chart.notes().forEach(node.putArray("notes")::add);
        return node;
    }
}
