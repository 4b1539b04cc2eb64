// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.train.errors.BoundaryErrors;
import org.sitmark.train.errors.ErrorAnalysis;
import org.sitmark.train.errors.ErrorGroup;
import org.sitmark.train.errors.Finding;
import org.sitmark.train.errors.Grouping;
import org.sitmark.train.errors.Outcome;
import org.sitmark.train.model.ModelEvaluation;
import org.sitmark.train.model.ModelEvaluation.Measured;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark errors DIR [--model MODEL] [--by GROUPING]} */
@CommandLine.Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "Show where suggestions, or a model, differ from the marks of persons, grouped.")
public final class ErrorsCommand extends Command {

    private static final int CONTEXT = 30;

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Id of a model of the corpus; all pre-annotators together where nothing is said.")
    private String model = "";

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Only these layers, with commas between.")
    private Set<String> layers = new TreeSet<>();

    @Option(
            names = "--by",
            paramLabel = "outcome|string|cue|source|kind|report",
            description = "What the errors of a group have in common; outcome where nothing is said.")
    private Grouping by = Grouping.OUTCOME;

    @Option(names = "--groups", paramLabel = "N", description = "How many groups; 20 where nothing is said.")
    private int groups = 20;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "How many errors of each group; 3 where nothing is said.")
    private int examples = 3;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            Set<String> wanted = wanted(corpus);
            Measured measured = model.isEmpty()
                    ? ModelEvaluation.ofSuggestions(corpus, wanted, monitor)
                    : ModelEvaluation.of(corpus, model, monitor);
            List<Finding> findings = ErrorAnalysis.of(measured.judged(), wanted, corpus.layers());
            Map<String, Report> reports = new HashMap<>();
            measured.judged().forEach(j -> reports.put(j.gold().name(), j.gold()));
            List<ErrorGroup> found = by.group(findings, name -> known(reports, name));
            measured.remarks().forEach(console()::warn);
            if (json()) {
                print(node(findings, found, reports));
            } else {
                print(findings, found, reports);
            }
        }
        return DONE;
    }

    private Set<String> wanted(Corpus corpus) {
        try {
            layers.forEach(corpus.layers()::require);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        return layers.isEmpty()
                ? corpus.layers().stream().map(Layer::id).collect(Collectors.toCollection(TreeSet::new))
                : layers;
    }

    private static Report known(Map<String, Report> reports, String name) {
        Report report = reports.get(name);
        if (report == null) {
            throw new IllegalStateException("no report " + name);
        }
        return report;
    }

    private void print(List<Finding> findings, List<ErrorGroup> found, Map<String, Report> reports) {
        long right = findings.stream().filter(f -> !f.isError()).count();
        print(right + " right, " + (findings.size() - right) + " errors");
        BoundaryErrors.count(findings).forEach((name, count) -> print("  boundary " + name + ": " + count));
        Table table = new Table("errors", by.words(), "where");
        for (ErrorGroup group : found.subList(0, Math.min(Math.max(0, groups), found.size()))) {
            Object size = group.findings().size();
            Object name = group.name();
            List<Finding> shown = group.findings()
                    .subList(0, Math.min(Math.max(1, examples), group.findings().size()));
            for (Finding finding : shown) {
                table.row(size, name, context(known(reports, finding.report()), finding));
                size = "";
                name = "";
            }
        }
        table.print(console().out());
        if (found.size() > groups) {
            print((found.size() - groups) + " more groups; --groups N shows more");
        }
    }

    private static String context(Report report, Finding finding) {
        Span span = finding.span();
        String text = report.text();
        String before = text.substring(Math.max(0, span.begin() - CONTEXT), span.begin());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT));
        return finding.report() + ":" + span.begin() + "  " + oneLine(before) + "[" + oneLine(span.of(text)) + "]"
                + oneLine(after) + "  (" + words(finding) + ")";
    }

    private static String words(Finding finding) {
        return finding.outcome() == Outcome.KIND || finding.outcome() == Outcome.BOUNDARY_AND_KIND
                ? finding.goldKind() + ", not " + finding.predictedKind()
                : finding.outcome() == Outcome.BOUNDARY
                        ? BoundaryErrors.of(finding)
                        : finding.outcome().words() + " "
                                + (finding.outcome() == Outcome.MISSED ? finding.goldKind() : finding.predictedKind());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The covered text on one line. */
    static String covered(Corpus corpus, String report, Span span) throws IOException {
        return oneLine(span.of(corpus.read(report).text()));
    }

    private static ObjectNode node(List<Finding> findings, List<ErrorGroup> found, Map<String, Report> reports) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("right", findings.stream().filter(f -> !f.isError()).count());
        node.put("errors", findings.stream().filter(Finding::isError).count());
        ArrayNode groups = node.putArray("groups");
        for (ErrorGroup group : found) {
            ObjectNode one = groups.addObject().put("name", group.name());
            ArrayNode list = one.putArray("errors");
            for (Finding finding : group.findings()) {
                list.addObject()
                        .put("report", finding.report())
                        .put("layer", finding.layer())
                        .put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT))
                        .put("begin", finding.span().begin())
                        .put("end", finding.span().end())
                        .put(
                                "text",
                                finding.span()
                                        .of(known(reports, finding.report()).text()))
                        .put("gold", finding.goldKind())
                        .put("predicted", finding.predictedKind());
            }
        }
        return node;
    }
}
