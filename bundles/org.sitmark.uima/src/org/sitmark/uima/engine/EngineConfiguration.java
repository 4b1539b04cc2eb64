// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an engine needs to run as a pre-annotator beside its class or descriptor.
 *
 * @param parameters values of its configuration parameters by name; lists are separated by commas
 * @param typeSystems names of type systems that it uses and its descriptor does not import, such as {@code com.acme.types.Weather}
 * @param segmentation whether it is given DKPro's sentences and tokens; false for an engine that makes its own
 * @param mappings what becomes a suggestion; at least one
 */
public record EngineConfiguration(
        Map<String, String> parameters, List<String> typeSystems, boolean segmentation, List<EngineMapping> mappings) {

    private static final Set<String> KEYS = Set.of("parameters", "typeSystems", "segmentation", "mappings");
    private static final Set<String> MAPPING_KEYS =
            Set.of("type", "layer", "kindFrom", "kinds", "features", "scoreFrom", "score");

    public EngineConfiguration {
        parameters = Map.copyOf(parameters);
        typeSystems = List.copyOf(typeSystems);
        mappings = List.copyOf(mappings);
    }

    /**
     * Reads a configuration written as JSON:
     *
     * <pre>
     * {
     *   "parameters": {"modelLocation": "${corpus}/models/ner.bin"},
     *   "mappings": [{
     *     "type": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "layer": "entity",
     *     "kindFrom": "value", "kinds": {"PERSON": "person", "LOCATION": "location"}
     *   }]
     * }
     * </pre>
     *
     * @param name for messages
     * @throws IOException with a sentence for people if it is no JSON or has unknown or missing keys
     */
    public static EngineConfiguration parse(String name, byte[] json) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IOException(name + " is no JSON: " + e.getMessage(), e);
        }
        checkKeys(name, root, KEYS);
        List<EngineMapping> mappings = new ArrayList<>();
        for (JsonNode mapping : root.path("mappings")) {
            checkKeys(name, mapping, MAPPING_KEYS);
            mappings.add(new EngineMapping(
                    required(name, mapping, "type"),
                    required(name, mapping, "layer"),
                    mapping.path("kindFrom").asText(""),
                    strings(mapping.path("kinds")),
                    strings(mapping.path("features")),
                    mapping.path("scoreFrom").asText(""),
                    mapping.path("score").asDouble(EngineMapping.DEFAULT_SCORE)));
        }
        if (mappings.isEmpty()) {
            throw new IOException(name + " has no \"mappings\" from types of the engine to layers");
        }
        List<String> typeSystems = new ArrayList<>();
        root.path("typeSystems").forEach(n -> typeSystems.add(n.asText()));
        return new EngineConfiguration(
                strings(root.path("parameters")),
                typeSystems,
                root.path("segmentation").asBoolean(true),
                mappings);
    }

    private static void checkKeys(String name, JsonNode node, Set<String> known) throws IOException {
        if (!node.isObject()) {
            throw new IOException(name + ": expected an object with " + new TreeSet<>(known));
        }
        for (var keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw new IOException(name + " has the key \"" + key + "\"; known are " + new TreeSet<>(known));
            }
        }
    }

    private static String required(String name, JsonNode node, String key) throws IOException {
        String value = node.path(key).asText("");
        if (value.isEmpty()) {
            throw new IOException(name + ": a mapping has no \"" + key + "\"");
        }
        return value;
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(
                        field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }

    /** Reads {@code a:b,c:d}, as it stands in plugin.xml; white space around the parts is left out. */
    static Map<String, String> pairs(String option, String text, char separator) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.strip().split("\\s*" + separator + "\\s*")) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException(option + ": '" + pair + "' is no name:value");
            }
            values.put(
                    pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
        }
        return values;
    }

    static List<String> list(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }
}
