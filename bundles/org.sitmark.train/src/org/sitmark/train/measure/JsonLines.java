// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Reads the marks of a corpus in the interchange format with their kinds; all else of them is left out. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    public static List<Report> read(Path file, Layers layers) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                reports.add(report(JSON.readTree(line), layers));
            }
        }
        return reports;
    }

    private static Report report(JsonNode document, Layers layers) {
        String text = document.get("text").asText();
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : document.get("marks")) {
            Layer layer = layers.byId(mark.get("layer").asText()).orElse(null);
            if (layer == null) {
                continue;
            }
            String kindFeature = layer.kindFeature();
            JsonNode kind = mark.path("features").path(kindFeature == null ? "" : kindFeature);
            Span span = new Span(
                    text.offsetByCodePoints(0, mark.get("begin").asInt()),
                    text.offsetByCodePoints(0, mark.get("end").asInt()));
            Features features =
                    kindFeature == null || !kind.isTextual() ? Features.NONE : Features.of(kindFeature, kind.asText());
            marks.add(new Mark(marks.size() + 1, layer.id(), span, features, null));
        }
        return Report.of(document.get("name").asText(), text, Map.of(), marks);
    }
}
