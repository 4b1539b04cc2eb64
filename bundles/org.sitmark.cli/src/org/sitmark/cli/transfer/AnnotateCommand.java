// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.CommandFailure;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.RunResult;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark annotate DIR [--report NAME]} */
@CommandLine.Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = {
            "Suggest annotations with all pre-annotators and promoted models.",
            "What a person decided stays; open suggestions of earlier runs are renewed. Reports that nothing concerns that has changed since their"
                    + " last run are left as they are, which gives the same files."
        })
public final class AnnotateCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(names = "--report", paramLabel = "NAME", description = "Only this report; may stand more than once.")
    private List<String> reports = new ArrayList<>();

    @Option(names = "--all", description = "Run over all reports, changed or not.")
    private boolean all;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            List<String> names = reports.isEmpty() ? corpus.names() : List.copyOf(reports);
            for (String name : names) {
                if (!corpus.names().contains(name)) {
                    throw new CommandFailure("There is no report '" + name + "' in " + corpus.folder()
                            + "; see: sitmark corpus list " + folder);
                }
            }
            SubMonitor progress = SubMonitor.convert(monitor, 100);
            RunResult result = new PreAnnotation(corpus.sitmark(), corpus.runContext())
                    .run(corpus, names, Runtime.getRuntime().availableProcessors(), !all, progress.split(98));
            result.failures().forEach(console()::warn);
            print(corpus, result, count(corpus, names));
            return result.failures().isEmpty() ? DONE : FAILED;
        }
    }

    private static Map<String, Integer> count(Corpus corpus, List<String> names) throws IOException {
        Map<String, Integer> byLayer = new TreeMap<>();
        for (String name : names) {
            for (Suggestion suggestion : corpus.read(name).openSuggestions()) {
                byLayer.merge(suggestion.layer(), 1, Integer::sum);
            }
        }
        return byLayer;
    }

    private void print(Corpus corpus, RunResult result, Map<String, Integer> byLayer) throws IOException {
        if (json()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("corpus", corpus.folder().toString())
                    .put("reports", result.reports())
                    .put("unchanged", result.unchanged())
                    .put("suggestions", result.suggestions());
            ObjectNode layers = object.putObject("layers");
            byLayer.forEach(layers::put);
            result.failures().forEach(object.putArray("failures")::add);
            print(object);
            return;
        }
        List<String> parts = new ArrayList<>();
        byLayer.forEach((layer, count) -> parts.add(layer + " " + count));
        print("Annotated " + result.reports() + (result.reports() == 1 ? " report: " : " reports: ")
                + result.suggestions() + " open suggestions"
                + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")")
                + (result.unchanged() == 0 ? "" : "; " + result.unchanged() + " had nothing new"));
    }
}
