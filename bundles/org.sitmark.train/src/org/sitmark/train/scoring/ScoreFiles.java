// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Reads documents in the interchange format (JSON lines, offsets in code points) and leaves out the marks that rules name. */
public final class ScoreFiles {

    private static final ObjectReader STRICT_JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(5000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Object.class);
    /** With NaN and Infinity, which the files of other programs may have. */
    private static final ObjectReader JSON = STRICT_JSON.with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);

    private ScoreFiles() {}

    /**
     * The documents of a file by name, in the order of the file.
     *
     * @throws IOException with file, line and reason if it cannot be read, or a document stands twice or counts in another unit than code points
     */
    public static Map<String, ScoredDocument> read(Path file) throws IOException {
        Map<String, ScoredDocument> documents = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith("\uFEFF")) {
                    line = line.substring(1);
                }
                if (JsonValues.strip(line).isEmpty()) {
                    continue;
                }
                ScoredDocument document = document(file, number, line);
                if (documents.putIfAbsent(document.name(), document) != null) {
                    throw new ScoreException(file + ": document " + document.name() + " stands twice");
                }
            }
        }
        return documents;
    }

    /** The documents without the marks whose feature has the value of a rule {@code NAME=VALUE}; the value is JSON or else a word. */
    public static Map<String, ScoredDocument> drop(Map<String, ScoredDocument> documents, List<String> rules) {
        Map<String, ScoredDocument> result = new LinkedHashMap<>(documents);
        for (String rule : rules) {
            int equals = rule.indexOf('=');
            String name = equals < 0 ? rule : rule.substring(0, equals);
            Object value = jsonOrWord(equals < 0 ? "" : rule.substring(equals + 1));
            result.replaceAll((key, document) -> new ScoredDocument(
                    document.name(),
                    document.text(),
                    document.marks().stream()
                            .filter(m -> !m.features().containsKey(name)
                                    || !JsonValues.equal(m.features().get(name), value))
                            .toList()));
        }
        return result;
    }

    private static @Nullable Object jsonOrWord(String text) {
        if (text.isBlank()) {
            return text;
        }
        try {
            return STRICT_JSON.readValue(text);
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }

    private static ScoredDocument document(Path file, int line, String json) throws IOException {
        String place = file + ", line " + line;
        Map<?, ?> object;
        try {
            object = JSON.readValue(json) instanceof Map<?, ?> map ? map : Map.of();
        } catch (JsonProcessingException e) {
            throw new ScoreException(place + ": no JSON object: " + e.getOriginalMessage(), e);
        }
        if (!(object.get("name") instanceof String name)) {
            throw new ScoreException(place + ": no object with a name");
        }
        Object unit = object.containsKey("offsetUnit") ? object.get("offsetUnit") : "codepoint";
        if (!"codepoint".equals(unit)) {
            throw new ScoreException(file + ": document " + name + " counts offsets in " + JsonValues.text(unit)
                    + ", not in code points");
        }
        Object marks = object.containsKey("marks") ? object.get("marks") : List.of();
        if (!(marks instanceof List<?> list)) {
            throw new ScoreException(place + ": the marks of document " + name + " are no list");
        }
        List<ScoredMark> result = new ArrayList<>(list.size());
        for (Object mark : list) {
            result.add(mark(place, mark));
        }
        return new ScoredDocument(name, object.get("text") instanceof String text ? text : null, result);
    }

    private static ScoredMark mark(String place, @Nullable Object json) throws ScoreException {
        if (json instanceof Map<?, ?> mark
                && mark.get("layer") instanceof String layer
                && mark.get("begin") instanceof Number begin
                && mark.get("end") instanceof Number end) {
            Map<String, Object> features = new LinkedHashMap<>();
            if (mark.get("features") instanceof Map<?, ?> map) {
                map.forEach((k, v) -> features.put((String) k, v));
            }
            return new ScoredMark(mark.get("id"), layer, begin.longValue(), end.longValue(), features);
        }
        throw new ScoreException(place + ": a mark needs layer, begin and end: " + JsonValues.text(json));
    }
}
