// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.XmlText;

/** Makes a report of one JSON object. */
final class DocumentReader {

    private final JsonLines lines;
    private final Layers layers;
    private final Remarks remarks;
    private final DropRules drop;
    private final FeatureReader features;
    private final boolean withMarks;

    /** @param lines says where an error is */
    DocumentReader(JsonLines lines, Layers layers, Remarks remarks, DropRules drop, boolean withMarks) {
        this.withMarks = withMarks;
        this.lines = lines;
        this.layers = layers;
        this.remarks = remarks;
        this.drop = drop;
        this.features = new FeatureReader(remarks);
    }

    /** A mark of the file whose place is known; its layer may be missing, it can still be linked to. */
    private record Candidate(
            String jsonId, Span span, @Nullable Layer layer, JsonNode features, String where) {}

    Report read(ObjectNode document) throws IOException {
        String name = string(document, "name");
        String text = string(document, "text");
        if (name.isBlank()) {
            throw lines.error("the document has no name", null);
        }
        String unit = document.path("offsetUnit").asText("codepoint");
        if (!"codepoint".equals(unit)) {
            throw lines.error(
                    "document " + name + " counts offsets in '" + unit
                            + "'; only code points are read: convert the offsets and say \"offsetUnit\": \"codepoint\"",
                    null);
        }
        List<Candidate> candidates = withMarks ? candidates(document.path("marks"), text) : List.of();
        Map<String, Integer> ids = new HashMap<>();
        List<Mark> marks = marks(name, text, candidates, ids);
        var points = new CodePoints(text);
        List<Note> notes = !withMarks
                ? List.of()
                : JsonlNotes.read(
                        document.path("notes"),
                        Report.of(name, text),
                        node -> span(node, points, text).orElse(null),
                        ids::get,
                        () -> remarks.add(
                                "comments that do not lie in the text were left out", "", "line " + lines.line()));
        return Report.of(name, text, DocumentInfo.read(document.path("features")), marks, notes);
    }

    private String string(ObjectNode document, String key) throws IOException {
        JsonNode node = document.get(key);
        if (node == null || !node.isTextual()) {
            throw lines.error(
                    "expected a document with \"name\" and \"text\" as strings; \"" + key + "\" is "
                            + (node == null ? "missing" : "no string"),
                    null);
        }
        return node.textValue();
    }

    private List<Candidate> candidates(JsonNode array, String text) throws IOException {
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            throw lines.error("\"marks\" is no list", null);
        }
        List<Candidate> candidates = new ArrayList<>();
        var points = new CodePoints(text);
        int number = 0;
        for (JsonNode node : array) {
            number++;
            String id = node.path("id").asText("");
            String where = "line " + lines.line() + ", mark " + (id.isEmpty() ? "number " + number : id);
            if (drop.drops(node.path("features"))) {
                continue;
            }
            Optional<Span> span = span(node, points, text);
            if (span.isEmpty()) {
                remarks.add(
                        "marks that do not lie in the text were left out; do their offsets count code points?",
                        "",
                        where);
                continue;
            }
            Span inner = Spans.trimmed(span.get(), text);
            if (inner.isEmpty()) {
                remarks.add("marks that cover nothing but blanks were left out", "", where);
                continue;
            }
            if (!inner.equals(span.get())) {
                remarks.add("white space was taken off the ends of marks", "", where);
            }
            String layerId = node.path("layer").asText("");
            Optional<Layer> layer = layers.byId(layerId);
            if (layer.isEmpty()) {
                remarks.add("marks of layers that are not installed were left out:", layerId, where);
            }
            candidates.add(new Candidate(id, inner, layer.orElse(null), node.path("features"), where));
        }
        return candidates;
    }

    private List<Mark> marks(String name, String text, List<Candidate> candidates, Map<String, Integer> idsOut) {
        List<Candidate> kept = Spans.longestFirst(
                candidates.stream().filter(c -> c.layer() != null).toList(),
                c -> String.valueOf(c.layer()),
                Candidate::span,
                c -> remarks.add("marks that overlap a longer one of their layer were left out", "", c.where()));
        Map<Candidate, Integer> ids = ids(Report.of(name, text), kept);
        Map<String, Link> targets = new HashMap<>();
        for (Candidate candidate : candidates) {
            Integer id = ids.get(candidate);
            targets.putIfAbsent(
                    candidate.jsonId(),
                    id == null ? new Link.ToSpan(candidate.span()) : new Link.ToItem(id.intValue()));
            if (id != null) {
                idsOut.putIfAbsent(candidate.jsonId(), id);
            }
        }
        var points = new CodePoints(text);
        List<Mark> marks = new ArrayList<>();
        for (Candidate candidate : kept) {
            Layer layer = candidate.layer();
            Integer id = ids.get(candidate);
            if (layer != null && id != null) {
                Features read = features.read(
                        layer, candidate.features(), node -> link(node, targets, points, text), candidate.where());
                marks.add(new Mark(id.intValue(), layer.id(), candidate.span(), read, null));
            }
        }
        return marks;
    }

    /** Ids that this program once wrote come back as they were; others get one by their place. */
    private static Map<Candidate, Integer> ids(Report empty, List<Candidate> candidates) {
        Map<Candidate, Integer> ids = new IdentityHashMap<>();
        var used = new HashSet<Integer>();
        for (Candidate candidate : candidates) {
            Integer own = MarkIds.parse(candidate.jsonId());
            if (own != null && used.add(own)) {
                ids.put(candidate, own);
            }
        }
        for (Candidate candidate : candidates) {
            Layer layer = candidate.layer();
            if (layer != null && !ids.containsKey(candidate)) {
                int id = empty.freeId(layer.id(), candidate.span());
                while (!used.add(id)) {
                    id++;
                }
                ids.put(candidate, id);
            }
        }
        return ids;
    }

    private static @Nullable Link link(JsonNode node, Map<String, Link> targets, CodePoints points, String text) {
        if (node.hasNonNull("mark")) {
            return targets.get(node.path("mark").asText());
        }
        Optional<Span> span =
                span(node, points, text).map(s -> Spans.trimmed(s, text)).filter(s -> !s.isEmpty());
        return span.isPresent() ? Link.to(span.get()) : null;
    }

    private static Optional<Span> span(JsonNode node, CodePoints points, String text) {
        JsonNode begin = node.path("begin");
        JsonNode end = node.path("end");
        if (!begin.canConvertToInt()
                || !end.canConvertToInt()
                || !begin.isIntegralNumber()
                || !end.isIntegralNumber()
                || begin.intValue() < 0
                || begin.intValue() > end.intValue()
                || end.intValue() > points.length()) {
            return Optional.empty();
        }
        int from = points.toUnits(begin.intValue());
        int to = points.toUnits(end.intValue());
        return to > text.length() ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** The document's features as the report's info. */
    static final class DocumentInfo {

        private DocumentInfo() {}

        /** Strings as they are; all else as JSON text, whose keys are kept under {@link JsonlExporter#JSON_KEYS}. */
        static Map<String, String> read(JsonNode object) {
            Map<String, String> info = new TreeMap<>();
            List<String> asJson = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                JsonNode node = entry.getValue();
                if (node.isNull()) {
                    continue;
                }
                if (!node.isTextual()) {
                    asJson.add(entry.getKey());
                }
                info.put(entry.getKey(), XmlText.replaceIllegal(node.isTextual() ? node.textValue() : node.toString()));
            }
            if (!asJson.isEmpty()) {
                info.put(JsonlExporter.JSON_KEYS, String.join(",", asJson));
            }
            return info;
        }
    }
}
