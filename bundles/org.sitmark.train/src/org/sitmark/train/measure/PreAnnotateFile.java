// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.RunContext;

/**
 * Pre-annotates the bare texts of a file in the interchange format and writes what is suggested as such a file, for {@code score.py} and
 * {@code releng/evaluation/errors.py}. Arguments: the file with the texts, the file to write, settings of a corpus as NAME=VALUE, and
 * {@code corpus=DIR} for the conventions, lists and rules of a corpus.
 */
public final class PreAnnotateFile {

    private static final System.Logger LOG = System.getLogger(PreAnnotateFile.class.getName());

    private static final String CORPUS = "corpus";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PreAnnotateFile() {}

    public static void main(String[] arguments) throws IOException {
        Sitmark sitmark = Sitmark.installed();
        Map<String, String> settings = new TreeMap<>();
        for (String setting : List.of(arguments).subList(2, arguments.length)) {
            settings.put(setting.replaceFirst("=.*", ""), setting.replaceFirst(".*?=", ""));
        }
        PreAnnotation preAnnotation = new PreAnnotation(sitmark, context(sitmark.layers(), settings));
        List<Report> gold = JsonLines.read(Path.of(arguments[0]), sitmark.layers());
        long characters = 0;
        long start = System.nanoTime();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (Report report : gold) {
                Report bare = Report.of(report.name(), report.text());
                characters += bare.text().length();
                out.write(json(bare, preAnnotation.suggest(bare, null)).toString());
                out.write('\n');
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%d reports, %d characters, %.1f s",
                        gold.size(),
                        characters,
                        (System.nanoTime() - start) / 1e9));
    }

    /** A report and what is suggested for it. */
    public static ObjectNode json(Report report, List<Suggestion> suggestions) {
        ObjectNode document = JSON.createObjectNode();
        document.put("name", report.name());
        document.put("text", report.text());
        document.put("offsetUnit", "codepoint");
        ArrayNode marks = document.putArray("marks");
        for (Suggestion suggestion : suggestions) {
            ObjectNode mark = marks.addObject();
            mark.put("id", "s" + suggestion.id());
            mark.put("layer", suggestion.layer());
            mark.put("begin", report.text().codePointCount(0, suggestion.begin()));
            mark.put("end", report.text().codePointCount(0, suggestion.end()));
            ObjectNode features = mark.putObject("features");
            suggestion.features().asMap().forEach((name, value) -> {
                if (value instanceof Value.Text text) {
                    features.put(name, text.text());
                } else if (value instanceof Value.Num number) {
                    features.put(name, number.number());
                } else if (value instanceof Value.Ref ref) {
                    Optional<Span> place = place(ref.link(), suggestions);
                    place.ifPresent(p -> features.putObject(name)
                            .put("begin", report.text().codePointCount(0, p.begin()))
                            .put("end", report.text().codePointCount(0, p.end())));
                }
            });
            features.put("score", suggestion.origin().score());
            features.put(
                    "source",
                    suggestion.origin().source() + ": " + suggestion.origin().provenance());
        }
        return document;
    }

    private static Optional<Span> place(Link link, List<Suggestion> suggestions) {
        if (link instanceof Link.ToItem to) {
            return suggestions.stream()
                    .filter(s -> s.id() == to.id())
                    .map(Suggestion::span)
                    .findFirst();
        }
        return link instanceof Link.ToSpan to ? Optional.of(to.span()) : Optional.empty();
    }

    /** A run without a corpus, or with one that the setting {@code corpus} names. */
    public static RunContext context(Layers layers, Map<String, String> settings) {
        return new RunContext() {
            @Override
            public Layers layers() {
                return layers;
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.ofNullable(settings.get(CORPUS)).map(Path::of);
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
    }
}
