// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.search.ItemFilter;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;

/** Data sets as JSON: a line for each report, everything in one order, so that a change is a diff of a few lines. */
public final class DataSetJson {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DataSetJson() {}

    static byte[] bytes(DataSet set) throws IOException {
        String text = JSON.writeValueAsString(node(set)).replace("\r\n", "\n") + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole data set. */
    public static ObjectNode node(DataSet set) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("name", set.name())
                .put("version", set.version())
                .put("note", set.note())
                .put("fingerprint", set.fingerprint());
        root.set("selection", selection(set.selection()));
        root.set("split", split(set.split()));
        ObjectNode reports = root.putObject("reports");
        for (Part part : Part.values()) {
            ObjectNode of = reports.putObject(part.text());
            set.of(part).forEach(of::put);
        }
        return root;
    }

    /** A selection; what is not said is left out. */
    public static ObjectNode selection(Selection selection) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        add(node, "layers", selection.layers());
        if (!selection.kinds().isEmpty()) {
            ObjectNode kinds = node.putObject("kinds");
            selection.kinds().forEach((layer, of) -> add(kinds, layer, of));
        }
        if (!selection.states().isEmpty()) {
            add(
                    node,
                    "states",
                    selection.states().stream().map(ReportInfo.State::text).toList());
        }
        put(node, "from", selection.from());
        put(node, "to", selection.to());
        if (!selection.sources().isEmpty()) {
            add(node, "sources", selection.sources());
        }
        if (!selection.query().isEmpty()) {
            node.set("query", query(selection.query()));
        }
        node.put("partial", selection.partial().text());
        return node;
    }

    private static ObjectNode query(SearchQuery query) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        TextQuery text = query.text();
        if (!text.isEmpty()) {
            node.put("text", text.text());
            flag(node, "regex", text.regex());
            flag(node, "case", text.matchCase());
            flag(node, "words", text.wholeWords());
            flag(node, "forms", text.inflected());
        }
        ItemFilter items = query.items();
        put(node, "layer", items.layer());
        put(node, "kind", items.kind());
        put(node, "feature", items.feature());
        put(node, "value", items.value());
        put(node, "markSource", items.source());
        if (!items.states().isEmpty()) {
            add(
                    node,
                    "markStates",
                    new TreeSet<>(items.states())
                            .stream()
                                    .map(s -> s.name().toLowerCase(Locale.ROOT))
                                    .toList());
        }
        put(node, "comment", query.comment());
        return node;
    }

    private static ObjectNode split(SplitRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("by", rule.by().text())
                .put("validation", rule.validation())
                .put("test", rule.test())
                .put("seed", rule.seed());
        put(node, "validationFrom", rule.validationFrom());
        put(node, "testFrom", rule.testFrom());
        return node;
    }

    private static void add(ObjectNode node, String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }

    /** @throws IOException with file and reason if it is no data set */
    static DataSet read(Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            int format = root.path("format").asInt(0);
            if (format < 1 || format > FORMAT) {
                throw new IOException(file + " has format "
                        + root.path("format").asText("(none)") + "; this version of Sitmark reads format " + FORMAT);
            }
            Map<Part, SortedMap<String, String>> reports = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                SortedMap<String, String> of = new TreeMap<>();
                root.path("reports")
                        .path(part.text())
                        .fields()
                        .forEachRemaining(e -> of.put(e.getKey(), e.getValue().asText()));
                reports.put(part, of);
            }
            return new DataSet(
                    root.path("name").asText(),
                    root.path("version").asInt(1),
                    root.path("note").asText(""),
                    selection(root.path("selection")),
                    split(root.path("split")),
                    reports,
                    root.path("fingerprint").asText());
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no data set: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is no data set: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException with a sentence for people if something in it is unknown */
    public static Selection selection(JsonNode node) {
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
        node.path("kinds").fields().forEachRemaining(e -> kinds.put(e.getKey(), strings(e.getValue())));
        SortedSet<ReportInfo.State> states = new TreeSet<>();
        for (String state : strings(node.path("states"))) {
            states.add(Arrays.stream(ReportInfo.State.values())
                    .filter(s -> s.text().equals(state))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + state + "' is no state of a report")));
        }
        return new Selection(
                strings(node.path("layers")),
                kinds,
                states,
                day(node, "from"),
                day(node, "to"),
                strings(node.path("sources")),
                query(node.path("query")),
                Partial.of(node.path("partial").asText(Partial.LEAVE_OUT.text())));
    }

    private static SearchQuery query(JsonNode node) {
        TextQuery text = node.hasNonNull("text")
                ? new TextQuery(
                        node.path("text").asText(),
                        node.path("regex").asBoolean(),
                        node.path("case").asBoolean(),
                        node.path("words").asBoolean(),
                        node.path("forms").asBoolean())
                : TextQuery.NONE;
        Set<ItemFilter.State> states = new TreeSet<>();
        strings(node.path("markStates")).forEach(s -> states.add(ItemFilter.State.valueOf(s.toUpperCase(Locale.ROOT))));
        ItemFilter items = new ItemFilter(
                string(node, "layer"),
                string(node, "kind"),
                string(node, "feature"),
                string(node, "value"),
                string(node, "markSource"),
                states);
        return new SearchQuery(text, items, string(node, "comment"));
    }

    private static SplitRule split(JsonNode node) {
        SplitRule.By by = SplitRule.By.valueOf(
                node.path("by").asText(SplitRule.By.REPORT.text()).toUpperCase(Locale.ROOT));
        return new SplitRule(
                by,
                node.path("validation").asDouble(),
                node.path("test").asDouble(),
                node.path("seed").asLong(1),
                day(node, "validationFrom"),
                day(node, "testFrom"));
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        String text = string(node, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String string(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static SortedSet<String> strings(JsonNode node) {
        SortedSet<String> strings = new TreeSet<>();
        node.forEach(n -> strings.add(n.asText()));
        return strings;
    }
}
