// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset stats DIR NAME} */
@CommandLine.Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description =
                "Count what is in a data set: kinds, lengths, strings with several kinds, what of the test was seen in training, sources.")
public final class StatsCommand extends Command {

    private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The data set.")
    private String name = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "How many strings with several kinds are listed; 20 where nothing is said.")
    private int most = 20;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            DataSets sets = new DataSets(corpus);
            DataSet set = sets.require(name);
            Contents contents = sets.contents(set, monitor);
            contents.remarks().forEach(console()::warn);
            Statistics statistics = Statistics.of(contents, corpus.layers());
            if (json()) {
                print(node(set, statistics));
            } else {
                print(statistics);
            }
        }
        return DONE;
    }

    private void print(Statistics statistics) {
        Table sizes = new Table("part", "reports", "words", "marks");
        statistics.parts().forEach((part, size) -> sizes.row(part.text(), size.reports(), size.words(), size.marks()));
        sizes.print(console().out());
        print("");
        Table kinds = new Table("layer", "kind", "train", "validation", "test", "in all");
        for (Statistics.KindCount row : statistics.kinds()) {
            kinds.row(
                    row.layer(),
                    kind(row.kind()),
                    row.in(Part.TRAIN),
                    row.in(Part.VALIDATION),
                    row.in(Part.TEST),
                    row.total());
        }
        kinds.print(console().out());
        print("");
        Table lengths = new Table("words", "1", "2", "3", "4", "5", "6", "7", "8 and more");
        for (Statistics.Lengths row : statistics.lengths()) {
            List<Integer> n = row.counts();
            lengths.row(row.layer(), n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7));
        }
        lengths.print(console().out());
        print("");
        Table seen = new Table("measured on", "layer", "kind", "marks", "seen in train", "share");
        for (Statistics.Seen row : statistics.seen()) {
            if (row.marks() > 0) {
                seen.row(
                        row.part().text(),
                        row.layer(),
                        kind(row.kind()),
                        row.marks(),
                        row.seen(),
                        String.format(Locale.ROOT, "%.1f %%", 100 * row.share()));
            }
        }
        seen.print(console().out());
        print("");
        Table sources = new Table("source", "reports", "train", "validation", "test", "marks");
        statistics
                .sources()
                .forEach((source, parts) -> sources.row(
                        source.isEmpty() ? "(none said)" : source,
                        parts.values().stream()
                                .mapToInt(Statistics.Size::reports)
                                .sum(),
                        reports(parts, Part.TRAIN),
                        reports(parts, Part.VALIDATION),
                        reports(parts, Part.TEST),
                        parts.values().stream().mapToInt(Statistics.Size::marks).sum()));
        sources.print(console().out());
        print("");
        print(statistics.ambiguous().size() + " strings are marked with several kinds");
        statistics.ambiguous().stream()
                .limit(Math.max(0, most))
                .forEach(a -> print("  " + a.layer() + " '" + a.text() + "': " + kinds(a.kinds())));
    }

    private static String kind(String kind) {
        return kind.equals(Statistics.ALL) ? "all" : kind;
    }

    private static int reports(Map<Part, Statistics.Size> parts, Part part) {
        Statistics.Size size = parts.get(part);
        return size == null ? 0 : size.reports();
    }

    private static String kinds(Map<String, Integer> kinds) {
        StringBuilder words = new StringBuilder();
        kinds.forEach((kind, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(kind.isEmpty() ? "(none)" : kind)
                .append(' ')
                .append(count));
        return words.toString();
    }

    private static ObjectNode node(DataSet set, Statistics statistics) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", set.name()).put("version", set.version());
        ObjectNode parts = root.putObject("parts");
        statistics.parts().forEach((part, size) -> size(parts.putObject(part.text()), size));
        ArrayNode kinds = root.putArray("kinds");
        for (Statistics.KindCount row : statistics.kinds()) {
            ObjectNode node = kinds.addObject().put("layer", row.layer()).put("kind", row.kind());
            PARTS.forEach(p -> node.put(p.text(), row.in(p)));
        }
        ArrayNode lengths = root.putArray("lengths");
        for (Statistics.Lengths row : statistics.lengths()) {
            ArrayNode counts = lengths.addObject().put("layer", row.layer()).putArray("words");
            row.counts().forEach(counts::add);
        }
        ArrayNode seen = root.putArray("seen");
        for (Statistics.Seen row : statistics.seen()) {
            seen.addObject()
                    .put("part", row.part().text())
                    .put("layer", row.layer())
                    .put("kind", row.kind())
                    .put("marks", row.marks())
                    .put("seen", row.seen())
                    .put("share", row.share());
        }
        ArrayNode sources = root.putArray("sources");
        statistics.sources().forEach((source, of) -> {
            ObjectNode node = sources.addObject().put("source", source);
            of.forEach((part, size) -> size(node.putObject(part.text()), size));
        });
        ArrayNode ambiguous = root.putArray("ambiguous");
        for (Statistics.Ambiguous row : statistics.ambiguous()) {
            ObjectNode of = ambiguous
                    .addObject()
                    .put("layer", row.layer())
                    .put("text", row.text())
                    .putObject("kinds");
            row.kinds().forEach(of::put);
        }
        return root;
    }

    private static void size(ObjectNode node, Statistics.Size size) {
        node.put("reports", size.reports()).put("words", size.words()).put("marks", size.marks());
    }
}
