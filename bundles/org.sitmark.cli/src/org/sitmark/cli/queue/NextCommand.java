// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.queue.AnnotationQueue;
import org.sitmark.train.queue.QueueEntry;
import org.sitmark.train.queue.QueueRequest;
import org.sitmark.train.queue.Signals;
import org.sitmark.train.queue.Strategy;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark next DIR [--count N] [--by report|sentence] [--strategy S]} */
@CommandLine.Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what to annotate next: the reports or sentences that are expected to bring most for each word to read, and why.",
            "A quick model of what is annotated so far is asked where it is unsure; what contradicts the open suggestions, what has names that nothing"
                    + " annotated has, and what is unlike the places before it comes first. One place in ten is drawn by lot, so that the"
                    + " data stay an honest sample. Nothing is stored."
        })
public final class NextCommand extends Command {

    /** What is ranked. */
    enum Unit {
        REPORT,
        SENTENCE
    }

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description =
                    "What is to be annotated; several with commas between. All layers of names if not given: entity, equipment, figure.")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N", description = "How many places (default: ${DEFAULT-VALUE}).")
    private int count = QueueRequest.COUNT;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            description = "Rank each report or each sentence (default: ${DEFAULT-VALUE}).")
    private Unit by = Unit.REPORT;

    @Option(
            names = "--strategy",
            paramLabel = "S",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Strategy strategy = Strategy.GAIN;

    @Option(
            names = "--random-share",
            paramLabel = "SHARE",
            description = "Share of the places that is drawn by lot (default: ${DEFAULT-VALUE}).")
    private double randomShare = QueueRequest.RANDOM_SHARE;

    @Option(names = "--seed", paramLabel = "N", description = "Of the lot (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            AnnotationQueue queue = AnnotationQueue.of(corpus, request(corpus), monitor);
            queue.remarks().forEach(console()::warn);
            if (json()) {
                print(node(corpus, queue));
            } else if (queue.entries().isEmpty()) {
                print("Nothing is waiting: all reports are annotated, skipped or have a problem.");
            } else {
                table(corpus, queue).print(console().out());
            }
        }
        return DONE;
    }

    private QueueRequest request(Corpus corpus) {
        Set<String> wanted = new TreeSet<>(layers);
        if (wanted.isEmpty()) {
            List.of("entity", "equipment", "figure").stream()
                    .filter(l -> corpus.layers().byId(l).isPresent())
                    .forEach(wanted::add);
        }
        try {
            wanted.forEach(corpus.layers()::require);
            return QueueRequest.of(wanted)
                    .by(by == Unit.REPORT)
                    .with(strategy)
                    .withCount(count)
                    .withLot(randomShare, seed);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private Table table(Corpus corpus, AnnotationQueue queue) throws IOException {
        Table table = by == Unit.REPORT
                ? new Table("place", "report", "gain", "why")
                : new Table("place", "report", "at", "gain", "why", "sentence");
        int place = 0;
        for (QueueEntry entry : queue.entries()) {
            place++;
            String gain = String.format(Locale.ROOT, "%.3f", entry.score());
            if (by == Unit.REPORT) {
                table.row(place, entry.report(), gain, entry.reason());
            } else {
                String text =
                        entry.span().of(corpus.read(entry.report()).text()).replaceAll("\\s+", " ");
                String cut = text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "..." : text;
                table.row(place, entry.report(), entry.span().begin(), gain, entry.reason(), cut);
            }
        }
        return table;
    }

    private ObjectNode node(Corpus corpus, AnnotationQueue queue) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("corpus", corpus.folder().toString())
                .put("strategy", strategy.name().toLowerCase(Locale.ROOT))
                .put("by", by.name().toLowerCase(Locale.ROOT))
                .put("waiting", queue.reports())
                .put("learnedFrom", queue.learned());
        ArrayNode entries = node.putArray("queue");
        for (QueueEntry entry : queue.entries()) {
            Signals signals = entry.signals();
            entries.addObject()
                    .put("report", entry.report())
                    .put("begin", entry.span().begin())
                    .put("end", entry.span().end())
                    .put("gain", entry.score())
                    .put("byLot", entry.byLot())
                    .put("words", signals.tokens())
                    .put("uncertain", signals.uncertain())
                    .put("entropy", signals.entropy())
                    .put("unseen", signals.unseen())
                    .put("disputed", signals.disputed())
                    .put("doubt", signals.doubt())
                    .put("why", entry.reason());
        }
        queue.remarks().forEach(node.putArray("remarks")::add);
        return node;
    }
}
