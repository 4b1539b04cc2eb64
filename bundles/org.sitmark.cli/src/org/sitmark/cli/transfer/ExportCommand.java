// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.FormatHelp;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.spi.Exporter;
import org.sitmark.io.transfer.ExportRun;
import org.sitmark.io.transfer.MarkSelection;
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

    private Exporter exporter() {
        Sitmark sitmark = Sitmark.installed();
        Extension<Exporter> found = sitmark.exporter(format)
                .orElseThrow(() -> wrongUsage("There is no format '" + format + "' to export; there are "
                        + String.join(
                                ", ",
                                sitmark.exporters().stream().map(Extension::id).toList())));
        try {
            layers.forEach(sitmark.layers()::require);
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
