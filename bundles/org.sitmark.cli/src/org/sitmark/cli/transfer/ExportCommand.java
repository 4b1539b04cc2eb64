// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.FormatHelp;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;
import org.sitmark.io.transfer.ExportRun;
import org.sitmark.io.transfer.MarkSelection;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.exporting.PartedExporter;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark export DIR --format FORMAT --out PATH} */
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the reports of a corpus in another format.")
public final class ExportCommand extends Command {

    /** The option of formats that must know the layers beforehand. */
    private static final String LAYERS = "layers";

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "How they are written.")
    private String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "The file to write, which is replaced, or a new folder.")
    private Path out = Path.of("");

    @Option(
            names = "--marks",
            paramLabel = "gold|suggestions|both",
            description = "Marks of persons (gold, the default), open suggestions as marks, or both.")
    private MarkSelection marks = MarkSelection.GOLD;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Only the marks of these layers, with commas between.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description =
                    "Only the reports of a data set, without what is repeated between its parts. Formats with train, dev and test"
                            + " get its parts; for others say which.")
    private String dataSet = "";

    @Option(names = "--part", paramLabel = "train|validation|test", description = "The part of the data set.")
    private @Nullable Part part;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set an option of the format.")
    private Map<String, String> options = new TreeMap<>();

    @Override
    protected List<String> installedHelp() {
        return FormatHelp.of("Formats, and what --set can set:", Sitmark::exporters);
    }

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Exporter exporter = exporter();
        Path target = resolve(out);
        try (Corpus corpus = open(folder)) {
            if (!dataSet.isEmpty()) {
                exportDataSet(corpus, exporter, target, monitor);
                return DONE;
            }
            List<String> names = corpus.names();
            int written = new ExportRun(corpus, marks, layers)
                    .run(
                            names,
                            exporter,
                            target,
                            SubMonitor.convert(monitor, "Exporting", 1).split(1));
            print(target, names.size(), written);
        }
        return DONE;
    }

    private void exportDataSet(Corpus corpus, Exporter exporter, Path target, IProgressMonitor monitor)
            throws Exception {
        if (marks != MarkSelection.GOLD) {
            throw wrongUsage("A data set is of gold; --marks goes without --dataset");
        }
        DataSets sets = new DataSets(corpus);
        DataSet set = sets.require(dataSet);
        Part only = part;
        if (only == null && !(exporter instanceof PartedExporter)) {
            throw wrongUsage("Say which part of the data set: --part train, validation or test");
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting", 2);
        Contents contents = sets.contents(set, progress.split(1));
        contents.remarks().forEach(console()::warn);
        List<Report> reports = new ArrayList<>();
        Map<String, Part> parts = new TreeMap<>();
        for (Part each : only == null ? List.of(Part.TRAIN, Part.VALIDATION, Part.TEST) : List.of(only)) {
            reports.addAll(contents.of(each));
            contents.of(each).forEach(r -> parts.put(r.name(), each));
        }
        if (exporter instanceof PartedExporter parted) {
            parted.useParts(parts);
        }
        Collection<String> ids = layers.isEmpty() ? set.selection().layers() : layers;
        print(
                target,
                reports.size(),
                new ExportRun(corpus, marks, ids).runOn(reports, exporter, target, progress.split(1)));
    }

    private Exporter exporter() throws IOException, CommandFailure {
        Sitmark sitmark = Sitmark.installed();
        Extension<Exporter> found = sitmark.exporter(format)
                .orElseThrow(() -> wrongUsage("There is no format '" + format + "' to export; there are "
                        + String.join(
                                ", ",
                                sitmark.exporters().stream().map(Extension::id).toList())));
        try {
            layers.forEach(sitmark.layers()::require);
            if (layers.isEmpty() && !dataSet.isEmpty()) {
                try (Corpus corpus = open(folder)) {
                    layers.addAll(
                            new DataSets(corpus).require(dataSet).selection().layers());
                }
            }
            if (!layers.isEmpty()
                    && found.options().stream().anyMatch(o -> o.name().equals(LAYERS))) {
                options.putIfAbsent(LAYERS, String.join(",", layers));
            }
            return found.create(options);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void print(Path target, int reports, int written) throws IOException {
        if (json()) {
            print(JsonNodeFactory.instance
                    .objectNode()
                    .put("out", target.toString())
                    .put("format", format)
                    .put("reports", reports)
                    .put("marks", written));
        } else {
            print("Wrote " + reports + (reports == 1 ? " report with " : " reports with ") + written + " marks ("
                    + marks + ") to " + target);
        }
    }
}
