// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Convention;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus conventions DIR [--convention LAYER.NAME=CHOICE]} */
@CommandLine.Command(
        name = "conventions",
        mixinStandardHelpOptions = true,
        description = {
            "Show or say how the guideline of a corpus differs from Sitmark's: articles, titles, modifiers, kinds that are not suggested.",
            "They stand in " + Conventions.FILE
                    + " of the corpus; the next sitmark annotate follows them in all reports."
        })
public final class ConventionsCommand extends Command {

    private static final String AS_SITMARK = "-";

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Mixin
    private ConventionOptions options = new ConventionOptions();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            Conventions conventions = Conventions.load(corpus.folder());
            if (!options.isEmpty()) {
                try {
                    conventions = options.over(conventions, corpus.sitmark());
                } catch (IllegalArgumentException e) {
                    throw wrongUsage(String.valueOf(e.getMessage()));
                }
                conventions.save(corpus.folder());
            }
            print(corpus, conventions);
            conventions.problems(corpus.sitmark()).forEach(console()::warn);
            return conventions.problems(corpus.sitmark()).isEmpty() ? DONE : FAILED;
        }
    }

    private void print(Corpus corpus, Conventions conventions) throws Exception {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = all.putArray("conventions");
        Table table = new Table("layer", "convention", "choice", "choices", "");
        for (Layer layer : corpus.layers()) {
            for (Extension<Convention> each : Conventions.of(corpus.sitmark(), layer.id())) {
                String key = Conventions.key(each);
                String choice = conventions.choice(layer.id(), key).orElse(AS_SITMARK);
                table.row(layer.id(), key, choice, String.join(", ", each.list("choices")), each.description());
                ObjectNode row = rows.addObject().put("layer", layer.id()).put("convention", key);
                conventions.choice(layer.id(), key).ifPresent(c -> row.put("choice", c));
                each.list("choices").forEach(row.putArray("choices")::add);
            }
            if (!layer.kinds().isEmpty()) {
                String omitted = String.join(", ", conventions.omitted(layer.id()));
                table.row(
                        layer.id(),
                        Conventions.OMIT,
                        omitted.isEmpty() ? AS_SITMARK : omitted,
                        "kinds",
                        "Which kinds are not suggested.");
                ObjectNode row = rows.addObject().put("layer", layer.id()).put("convention", Conventions.OMIT);
                conventions.omitted(layer.id()).forEach(row.putArray("kinds")::add);
            }
        }
        if (json()) {
            print(all);
        } else {
            table.print(console().out());
        }
    }
}
