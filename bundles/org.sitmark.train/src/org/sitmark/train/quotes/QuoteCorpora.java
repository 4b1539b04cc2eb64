// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** The quotes that the models for reported speech are trained on, free to use; see the models' cards for licences and attribution. */
public final class QuoteCorpora {

    /** Name of the corpus in which thinking and knowing are marked as well; those marks are left out. */
    public static final String GUM = "gum-quotes-dev";
    /** Name of the sample reports. */
    public static final String SAMPLE = "sample";

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuoteCorpora() {}

    /**
     * Their reports by name, in a fixed order.
     *
     * @param data the folder with {@code gum-quotes-dev.jsonl}
     * @param sample the sample reports with their gold
     * @throws IOException if the file is missing or broken
     */
    public static Map<String, List<Report>> read(Path data, List<Report> sample) throws IOException {
        Path file = data.resolve(GUM + ".jsonl");
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("There is no " + file);
        }
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                reports.add(report(JSON.readTree(line)));
            }
        }
        Map<String, List<Report>> corpora = new LinkedHashMap<>();
        corpora.put(GUM, reports);
        corpora.put(SAMPLE, sample);
        return corpora;
    }

    private static Report report(JsonNode document) {
        String text = document.get("text").asText();
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : document.get("marks")) {
            JsonNode told = mark.path("features");
            if (told.path("speech").asBoolean(true)) {
                Features features = Features.of("type", told.path("type").asText());
                for (String link : List.of("speaker", "cue")) {
                    if (told.path(link).has("begin")) {
                        features = features.with(link, Link.to(span(text, told.get(link))));
                    }
                }
                marks.add(new Mark(marks.size() + 1, "quote", span(text, mark), features, null));
            }
        }
        return Report.of(document.get("name").asText(), text, Map.of(), marks);
    }

    /** Offsets of the format count code points. */
    private static Span span(String text, JsonNode node) {
        return new Span(
                text.offsetByCodePoints(0, node.get("begin").asInt()),
                text.offsetByCodePoints(0, node.get("end").asInt()));
    }
}
