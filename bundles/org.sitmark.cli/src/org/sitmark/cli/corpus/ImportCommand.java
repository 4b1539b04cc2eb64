// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.FormatHelp;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.cli.console.Errors;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.transfer.ImportFormats;
import org.sitmark.io.transfer.ImportRun;
import org.sitmark.io.transfer.ImportRun.Imported;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus import DIR FILE...} */
@CommandLine.Command(name = "import", mixinStandardHelpOptions = true, description = "Put reports into a corpus.")
public final class ImportCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to import, or folders with such files in them and below.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the files are written; found by the ending of the file's name where not given.")
    private String format = "";

    @Option(names = "--without-marks", description = "Import the texts only.")
    private boolean withoutMarks;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set an option of the format; see below.")
    private Map<String, String> options = new TreeMap<>();

    @Override
    protected List<String> installedHelp() {
        return FormatHelp.of("Formats, and what --set can set:", Sitmark::importers);
    }

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        List<Path> sources = files.stream().map(this::resolve).toList();
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw new CommandFailure("There is no file or folder " + source + "; nothing was imported");
            }
        }
        List<String> warnings = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (Corpus corpus = open(folder)) {
            List<Importer> importers = importers(sources, corpus.sitmark());
            ImportRun run = new ImportRun(corpus, !withoutMarks, warning -> {
                warnings.add(warning);
                console().warn("warning: " + warning);
            });
            SubMonitor progress = SubMonitor.convert(monitor, "Importing", sources.size());
            for (int i = 0; i < sources.size(); i++) {
                try {
                    run.run(sources.get(i), importers.get(i), progress.split(1));
                } catch (IOException e) {
                    failures.add(Errors.sentence(e));
                    console().warn(Errors.sentence(e));
                }
            }
            print(corpus, run.imported(), warnings, failures);
        }
        return failures.isEmpty() ? DONE : FAILED;
    }

    /** All of them before anything is imported, so that a wrong format or option leaves the corpus as it was. */
    private List<Importer> importers(List<Path> sources, Sitmark sitmark) throws IOException {
        List<Importer> importers = new ArrayList<>();
        for (Path source : sources) {
            try {
                Extension<Importer> found =
                        format.isEmpty() ? ImportFormats.of(source, sitmark) : ImportFormats.byId(format, sitmark);
                importers.add(found.create(options));
            } catch (IllegalArgumentException e) {
                throw wrongUsage(String.valueOf(e.getMessage()));
            }
        }
        return importers;
    }

    private void print(Corpus corpus, List<Imported> imported, List<String> warnings, List<String> failures)
            throws IOException {
        int marks = imported.stream().mapToInt(Imported::marks).sum();
        int suggestions = imported.stream().mapToInt(Imported::suggestions).sum();
        if (!json()) {
            print("Imported " + imported.size() + (imported.size() == 1 ? " report with " : " reports with ") + marks
                    + (marks == 1 ? " mark" : " marks")
                    + (suggestions > 0 ? " and " + suggestions + " open suggestions" : "") + " into "
                    + corpus.folder());
            return;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("corpus", corpus.folder().toString()).put("marks", marks).put("suggestions", suggestions);
        ArrayNode reports = result.putArray("reports");
        for (Imported report : imported) {
            reports.addObject()
                    .put("name", report.name())
                    .put("marks", report.marks())
                    .put("suggestions", report.suggestions());
        }
        warnings.forEach(result.putArray("warnings")::add);
        failures.forEach(result.putArray("failures")::add);
        print(result);
    }
}
