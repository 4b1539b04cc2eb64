// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.find;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.core.bulk.BulkAction;
import org.sitmark.core.bulk.BulkAction.Verb;
import org.sitmark.core.bulk.BulkRun;
import org.sitmark.core.bulk.Outcome;
import org.sitmark.core.bulk.Planner;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.search.CorpusSearch;
import org.sitmark.core.search.Hit;
import org.sitmark.core.search.ItemFilter;
import org.sitmark.core.search.ItemFilter.State;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark find DIR …}: places in reports, and what is to be done with them. */
@CommandLine.Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Find text, marks, suggestions and comments, and change what was found.",
            "Without --apply it only says what would happen."
        })
public final class FindCommand extends Command {

    private static final int LIMIT = 1_000_000;

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(names = "--text", paramLabel = "TEXT", description = "Text to find.")
    private String text = "";

    @Option(names = "--regex", description = "The text is a regular expression.")
    private boolean regex;

    @Option(names = "--case", description = "Capital and small letters differ.")
    private boolean matchCase;

    @Option(names = "--words", description = "Whole words only.")
    private boolean words;

    @Option(names = "--forms", description = "Inflected forms too: plurals, possessives, forms of verbs.")
    private boolean forms;

    @Option(names = "--layer", paramLabel = "LAYER", description = "Marks and suggestions of this layer.")
    private @Nullable String layer;

    @Option(names = "--kind", paramLabel = "KIND", description = "Marks and suggestions of this kind.")
    private @Nullable String kind;

    @Option(names = "--feature", paramLabel = "NAME[=VALUE]", description = "Marks and suggestions with this feature.")
    private @Nullable String feature;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Part of their source; hand for marks by hand.")
    private @Nullable String source;

    @Option(names = "--state", paramLabel = "STATE", description = "mark, open or rejected.")
    private @Nullable State state;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Part of a comment there; * for any.")
    private @Nullable String comment;

    @Option(names = "--report", paramLabel = "NAME", description = "Only this report; may be given again.")
    private List<String> reports = new ArrayList<>();

    @Option(
            names = "--do",
            paramLabel = "VERB",
            description = "What to do there: mark, change, remove, accept or reject.")
    private @Nullable Verb verb;

    @Option(names = "--to", paramLabel = "LAYER", description = "The layer to mark in or to change to.")
    private @Nullable String to;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A feature to set; may be given again.")
    private Map<String, String> set = new TreeMap<>();

    @Option(names = "--apply", description = "Do it.")
    private boolean apply;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        SearchQuery query = query();
        if (query.isEmpty()) {
            throw wrongUsage("Say what to find: --text, --layer, --kind, --feature, --source, --state or --comment");
        }
        if (apply && verb == null) {
            throw wrongUsage("Say what to do with --do");
        }
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        try (Corpus corpus = open(folder)) {
            Planner planner = planner(corpus);
            CorpusSearch.Result found = search(corpus, query, progress.split(1));
            found.failures().forEach(f -> console().warn(f));
            if (verb == null || !apply || planner == null) {
                print(found, planner);
                return found.failures().isEmpty() ? DONE : FAILED;
            }
            List<Hit> ready = found.hits().stream()
                    .filter(h -> planner.preview(h).kind() == Outcome.Kind.READY)
                    .toList();
            BulkRun.Result done = BulkRun.apply(corpus, action(), ready, progress.split(1));
            print(found, done);
            done.failures().forEach(f -> console().warn(f));
            return done.failures().isEmpty() && !done.cancelled() ? DONE : FAILED;
        }
    }

    private CorpusSearch.Result search(Corpus corpus, SearchQuery query, IProgressMonitor monitor) throws Exception {
        try {
            return CorpusSearch.run(corpus, reports.isEmpty() ? corpus.names() : reports, query, LIMIT, monitor);
        } catch (SearchException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private SearchQuery query() {
        String named = feature;
        int equals = named == null ? -1 : named.indexOf('=');
        State only = state;
        var items = new ItemFilter(
                layer,
                kind,
                named == null || equals < 0 ? named : named.substring(0, equals),
                named == null || equals < 0 ? null : named.substring(equals + 1),
                source,
                only == null ? Set.of() : Set.of(only));
        return new SearchQuery(new TextQuery(text, regex, matchCase, words, forms), items, comment);
    }

    private BulkAction action() {
        Verb what = verb;
        return new BulkAction(what == null ? Verb.MARK : what, to, new TreeMap<>(set));
    }

    private @Nullable Planner planner(Corpus corpus) {
        if (verb == null) {
            return null;
        }
        try {
            return new Planner(action(), corpus.layers());
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void print(CorpusSearch.Result found, @Nullable Planner planner) throws IOException {
        if (json()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Hit hit : found.hits()) {
                ObjectNode node = array.addObject()
                        .put("report", hit.report())
                        .put("begin", hit.span().begin())
                        .put("end", hit.span().end())
                        .put("offsetUnit", "utf16")
                        .put("text", hit.text());
                if (planner != null) {
                    Outcome outcome = planner.preview(hit);
                    node.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT))
                            .put("what", outcome.text());
                }
            }
            print(JsonNodeFactory.instance
                    .objectNode()
                    .put("places", found.hits().size())
                    .set("hits", array));
            return;
        }
        for (Hit hit : found.hits()) {
            print(hit.report() + ": " + hit.snippet() + (planner == null ? "" : "  -> " + what(planner.preview(hit))));
        }
        print(count(found.hits().size(), "place") + " in " + count(found.reports(), "report")
                + (planner == null ? "" : "; nothing was changed, --apply does it"));
    }

    private static String what(Outcome outcome) {
        return switch (outcome.kind()) {
            case READY -> outcome.text();
            case DOUBTFUL -> "left out: rejected there before";
            default -> "left out: " + outcome.text();
        };
    }

    private void print(CorpusSearch.Result found, BulkRun.Result done) throws IOException {
        int left = found.hits().size() - done.places();
        if (json()) {
            print(JsonNodeFactory.instance
                    .objectNode()
                    .put("changed", done.places())
                    .put("reports", done.reports().size())
                    .put("leftOut", left)
                    .put("cancelled", done.cancelled()));
            return;
        }
        print(done.label() + ": " + count(done.places(), "place") + " in "
                + count(done.reports().size(), "report") + (left > 0 ? ", " + left + " left out" : ""));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
