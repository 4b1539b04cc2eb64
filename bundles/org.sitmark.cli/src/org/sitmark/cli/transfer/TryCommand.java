// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.calibrate.InstalledContext;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.spi.RunContext;
import org.sitmark.preannotate.gazetteer.ListProblem;
import org.sitmark.preannotate.trial.Firing;
import org.sitmark.preannotate.trial.Trial;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark try "SENTENCE" [--corpus DIR]} */
@CommandLine.Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Show what fires on a sentence in each layer, where it comes from, and what lost to what and why.",
            "With a corpus its gazetteers, rules, models and decisions count too; lines that are broken are listed."
        })
public final class TryCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "SENTENCE", description = "The sentence; several words are joined.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--corpus", paramLabel = "DIR", description = "The folder of a corpus.")
    private @Nullable Path folder;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Path named = folder;
        if (named == null) {
            return run(new InstalledContext(), monitor);
        }
        try (Corpus corpus = open(named)) {
            return run(corpus.runContext(), monitor);
        }
    }

    private int run(RunContext context, IProgressMonitor monitor) throws IOException {
        Trial trial = new Trial(Sitmark.installed(), context);
        List<ListProblem> problems = trial.problems();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> console().warn(problem.toString()));
            return FAILED;
        }
        List<Firing> firings = trial.fire(String.join(" ", words), monitor);
        if (json()) {
            print(json(firings));
            return DONE;
        }
        if (firings.isEmpty()) {
            print("Nothing fires.");
            return DONE;
        }
        Table table = new Table("layer", "text", "kind", "score", "source", "why", "features", "lost");
        for (Firing firing : firings) {
            table.row(
                    firing.suggestion().layer(),
                    firing.text(),
                    firing.kind(),
                    String.format(
                            Locale.ROOT, "%.2f", firing.suggestion().origin().score()),
                    firing.source(),
                    firing.suggestion().origin().provenance()
                            + firing.place().map(p -> " [" + p + "]").orElse(""),
                    firing.features(),
                    firing.won() ? "" : firing.lost() + (firing.winner().isEmpty() ? "" : ": " + firing.winner()));
        }
        table.print(console().out());
        return DONE;
    }

    private static ObjectNode json(List<Firing> firings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode array = object.putArray("firings");
        for (Firing firing : firings) {
            ObjectNode node = array.addObject()
                    .put("layer", firing.suggestion().layer())
                    .put("text", firing.text())
                    .put("kind", firing.kind())
                    .put("score", firing.suggestion().origin().score())
                    .put("source", firing.suggestion().origin().source())
                    .put("why", firing.suggestion().origin().provenance())
                    .put("features", firing.features())
                    .put("won", firing.won());
            if (!firing.won()) {
                node.put("lost", firing.lost()).put("winner", firing.winner());
            }
            firing.place().ifPresent(place -> node.put("file", place.file().toString())
                    .put("line", place.line()));
        }
        return object;
    }
}
