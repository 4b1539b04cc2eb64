// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/** The file {@code corpus.json}: format version and settings, sorted, one a line. What a later version adds to it is kept. Thread-safe. */
final class CorpusSettings {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final ObjectNode root;
    private final SortedMap<String, String> values = new TreeMap<>();

    private CorpusSettings(Path file, ObjectNode root) {
        this.file = file;
        this.root = root;
    }

    static CorpusSettings create(Path file) throws IOException {
        CorpusSettings settings =
                new CorpusSettings(file, JSON.createObjectNode().put("format", FORMAT));
        settings.write();
        return settings;
    }

    static CorpusSettings load(Path file) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is no valid JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
        if (!(tree instanceof ObjectNode root)) {
            throw new IOException(file + " is no JSON object; it was not written by Sitmark");
        }
        int format = root.path("format").asInt(0);
        if (format < 1 || format > FORMAT) {
            throw new IOException(file + " has format " + root.path("format").asText("(none)")
                    + "; this version of Sitmark reads format " + FORMAT);
        }
        CorpusSettings settings = new CorpusSettings(file, root);
        root.path("settings")
                .fields()
                .forEachRemaining(
                        e -> settings.values.put(e.getKey(), e.getValue().asText()));
        return settings;
    }

    synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void set(String key, @Nullable String value) throws IOException {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        write();
    }

    private void write() throws IOException {
        ObjectNode settings = root.putObject("settings");
        values.forEach(settings::put);
        SafeFile.write(file, (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
