// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.errors.Difference;
import org.sitmark.train.errors.Difference.Change;
import org.sitmark.train.model.ModelComparison;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark compare DIR BEFORE AFTER} */
@CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what a model does other than an earlier one, on the gold reports that neither was trained on: strict F1 with the"
                    + " 95 % interval of the gain and the probability to see it by chance; what appeared, vanished and changed,",
            "and how much of that gold calls better (+) or worse (-)."
        })
public final class CompareCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "BEFORE",
            description =
                    "Id of the earlier model; 'present' for all that is suggested now, which is compared with what would be"
                            + " suggested if AFTER were promoted.")
    private String before = "";

    @Parameters(index = "2", paramLabel = "AFTER", description = "Id of the later model.")
    private String after = "";

    @Option(
            names = "--all-reports",
            description = "Look for differences in the reports without gold, or that a model learned from, too.")
    private boolean all;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "How many examples of each change; 5 where nothing is said.")
    private int examples = 5;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelComparison comparison = before.equals("present")
                    ? ModelComparison.ofPromotion(corpus, after, monitor)
                    : all
                            ? ModelComparison.of(corpus, before, after, true, monitor)
                            : ModelComparison.of(corpus, before, after, monitor);
            if (json()) {
                print(node(comparison, corpus));
            } else {
                print(comparison, corpus);
            }
        }
        return DONE;
    }

    private void print(ModelComparison comparison, Corpus corpus) throws IOException {
        print(comparison.reports() + " gold reports that neither model was trained on"
                + (comparison.others() == 0 ? "" : ", and " + comparison.others() + " others"));
        Table layers = new Table("layer", "before", "after", "gain", "by chance");
        for (ModelComparison.Layer layer : comparison.layers()) {
            layers.row(
                    layer.layer(),
                    decimals(layer.before()),
                    decimals(layer.after()),
                    String.format(
                            Locale.ROOT,
                            "%+.3f to %+.3f",
                            layer.gain().low(),
                            layer.gain().high()),
                    layer.chance() < 0.001 ? "<0.001" : decimals(layer.chance()));
        }
        layers.print(console().out());
        for (Change change : Change.values()) {
            List<Difference> all = comparison.differences().stream()
                    .filter(d -> d.change() == change)
                    .toList();
            print("");
            print(words(change) + ": " + all.size() + " ("
                    + all.stream().filter(d -> d.gain() > 0).count() + " better, "
                    + all.stream().filter(d -> d.gain() < 0).count() + " worse)");
            for (Difference difference : all.subList(0, Math.min(Math.max(0, examples), all.size()))) {
                print("  " + (difference.gain() > 0 ? "+" : difference.gain() < 0 ? "-" : " ") + " "
                        + line(difference, corpus));
            }
        }
    }

    private static String line(Difference difference, Corpus corpus) throws IOException {
        return difference.report() + ": " + difference.layer() + " '"
                + ErrorsCommand.covered(corpus, difference.report(), difference.span()) + "' "
                + or(difference.beforeKind()) + " > " + or(difference.afterKind());
    }

    private static String or(@Nullable String kind) {
        return kind == null ? "-" : kind;
    }

    private static String words(Change change) {
        return switch (change) {
            case APPEARED -> "Appeared";
            case VANISHED -> "Vanished";
            case KIND_CHANGED -> "Other kind";
            case BOUNDARY_CHANGED -> "Other boundary";
        };
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static ObjectNode node(ModelComparison comparison, Corpus corpus) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("before", comparison.before()).put("after", comparison.after()).put("reports", comparison.reports());
        node.put("others", comparison.others());
        ObjectNode layers = node.putObject("layers");
        for (ModelComparison.Layer layer : comparison.layers()) {
            layers.putObject(layer.layer())
                    .put("before", layer.before())
                    .put("after", layer.after())
                    .put("low", layer.gain().low())
                    .put("high", layer.gain().high())
                    .put("chance", layer.chance());
        }
        ArrayNode differences = node.putArray("differences");
        for (Difference difference : comparison.differences()) {
            differences
                    .addObject()
                    .put("report", difference.report())
                    .put("layer", difference.layer())
                    .put("change", difference.change().name().toLowerCase(Locale.ROOT))
                    .put("begin", difference.span().begin())
                    .put("end", difference.span().end())
                    .put("text", ErrorsCommand.covered(corpus, difference.report(), difference.span()))
                    .put("before", difference.beforeKind())
                    .put("after", difference.afterKind())
                    .put("gain", difference.gain());
        }
        return node;
    }
}
