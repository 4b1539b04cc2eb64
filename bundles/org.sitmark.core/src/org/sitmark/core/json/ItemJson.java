// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/**
 * Edits as JSON and back, for the journal. Offsets are UTF-16 code units: this is Sitmark's own file, not the interchange format. Reading throws
 * {@link IllegalArgumentException} for JSON of another form.
 */
public final class ItemJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemJson() {}

    public static ObjectNode write(Edit edit) {
        ObjectNode node = JSON.objectNode();
        node.put("label", edit.label());
        if (edit.group() != null) {
            node.put("group", edit.group());
        }
        ArrayNode changes = node.putArray("changes");
        for (Change change : edit.changes()) {
            changes.add(write(change));
        }
        return node;
    }

    public static Edit readEdit(JsonNode node) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : required(node, "changes")) {
            changes.add(readChange(change));
        }
        return new Edit(required(node, "label").asText(), changes, text(node, "group"));
    }

    private static ObjectNode write(Change change) {
        ObjectNode node = JSON.objectNode();
        if (change instanceof Change.OfInfo info) {
            node.put("info", info.key());
            node.put("before", info.before());
            node.put("after", info.after());
        } else if (change instanceof Change.OfNote notes) {
            node.put("note", true);
            Note before = notes.before();
            Note after = notes.after();
            if (before != null) {
                node.set("before", write(before));
            }
            if (after != null) {
                node.set("after", write(after));
            }
        } else if (change instanceof Change.OfRepair repair) {
            Repair before = repair.before();
            Repair after = repair.after();
            Repair any = before == null ? after : before;
            if (any != null) {
                node.put("boundary", any.unit().text());
                node.put("offset", any.offset());
            }
            node.put("before", action(before));
            node.put("after", action(after));
        } else if (change instanceof Change.OfItem items) {
            Item before = items.before();
            Item after = items.after();
            if (before != null) {
                node.set("before", write(before));
            }
            if (after != null) {
                node.set("after", write(after));
            }
        } else if (change instanceof Change.OfList list) {
            node.put("list", list.list());
            node.put("line", list.line());
            node.put("added", list.added());
        }
        return node;
    }

    private static Change readChange(JsonNode node) {
        String key = text(node, "info");
        if (key != null) {
            return new Change.OfInfo(key, text(node, "before"), text(node, "after"));
        }
        if (node.has("note")) {
            return new Change.OfNote(readNote(node.get("before")), readNote(node.get("after")));
        }
        String list = text(node, "list");
        if (list != null) {
            return new Change.OfList(
                    list, node.path("line").asText(), node.path("added").asBoolean());
        }
        String boundary = text(node, "boundary");
        if (boundary != null) {
            return new Change.OfRepair(readRepair(node, boundary, "before"), readRepair(node, boundary, "after"));
        }
        return new Change.OfItem(readItem(node.get("before")), readItem(node.get("after")));
    }

    private static @Nullable String action(@Nullable Repair repair) {
        return repair == null ? null : repair.split() ? "split" : "join";
    }

    private static @Nullable Repair readRepair(JsonNode node, String unit, String name) {
        String action = text(node, name);
        return action == null
                ? null
                : new Repair(Repair.Unit.of(unit), required(node, "offset").intValue(), action.equals("split"));
    }

    private static ObjectNode write(Note note) {
        return JSON.objectNode()
                .put("id", note.id())
                .put("kind", note.kind().name())
                .put("begin", note.span().begin())
                .put("end", note.span().end())
                .put("item", note.item())
                .put("text", note.text())
                .put("author", note.author())
                .put("time", note.time())
                .put("resolved", note.resolved());
    }

    private static @Nullable Note readNote(@Nullable JsonNode node) {
        return node == null || node.isNull()
                ? null
                : new Note(
                        required(node, "id").intValue(),
                        Note.Kind.valueOf(required(node, "kind").asText()),
                        span(node),
                        required(node, "item").intValue(),
                        required(node, "text").asText(),
                        required(node, "author").asText(),
                        required(node, "time").asText(),
                        required(node, "resolved").booleanValue());
    }

    private static ObjectNode write(Item item) {
        ObjectNode node = JSON.objectNode();
        node.put("id", item.id());
        node.put("layer", item.layer());
        node.put("begin", item.begin());
        node.put("end", item.end());
        node.set("features", write(item.features()));
        Origin origin = item instanceof Suggestion s ? s.origin() : ((Mark) item).origin();
        if (origin != null) {
            ObjectNode from = node.putObject("origin");
            from.put("source", origin.source());
            from.put("score", origin.score());
            from.put("provenance", origin.provenance());
            from.put("edited", origin.edited());
        }
        if (item instanceof Suggestion s) {
            node.put("state", s.state().name());
        }
        return node;
    }

    private static @Nullable Item readItem(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        int id = required(node, "id").intValue();
        String layer = required(node, "layer").asText();
        Span span = span(node);
        Features features = readFeatures(required(node, "features"));
        JsonNode from = node.get("origin");
        Origin origin = from == null
                ? null
                : new Origin(
                        required(from, "source").asText(),
                        required(from, "score").doubleValue(),
                        required(from, "provenance").asText(),
                        required(from, "edited").booleanValue());
        String state = text(node, "state");
        if (state == null) {
            return new Mark(id, layer, span, features, origin);
        }
        if (origin == null) {
            throw new IllegalArgumentException("Suggestion " + id + " has no origin");
        }
        return new Suggestion(id, layer, span, features, origin, Suggestion.State.valueOf(state));
    }

    private static ObjectNode write(Features features) {
        ObjectNode node = JSON.objectNode();
        for (Map.Entry<String, Value> entry : features.asMap().entrySet()) {
            node.set(entry.getKey(), write(entry.getValue()));
        }
        return node;
    }

    private static JsonNode write(Value value) {
        if (value instanceof Value.Num num) {
            return JSON.numberNode(num.number());
        }
        if (value instanceof Value.Bool bool) {
            return JSON.booleanNode(bool.value());
        }
        if (value instanceof Value.Ref ref) {
            return write(ref.link());
        }
        if (value instanceof Value.Refs refs) {
            ArrayNode array = JSON.arrayNode();
            refs.links().forEach(link -> array.add(write(link)));
            return array;
        }
        return JSON.textNode(((Value.Text) value).text());
    }

    private static ObjectNode write(Link link) {
        ObjectNode node = JSON.objectNode();
        if (link instanceof Link.ToItem item) {
            node.put("mark", item.id());
        } else if (link instanceof Link.ToSpan to) {
            node.put("begin", to.span().begin());
            node.put("end", to.span().end());
        }
        return node;
    }

    private static Features readFeatures(JsonNode node) {
        Map<String, Value> values = new TreeMap<>();
        node.fields().forEachRemaining(entry -> values.put(entry.getKey(), readValue(entry.getValue())));
        return Features.of(values);
    }

    private static Value readValue(JsonNode node) {
        if (node.isNumber()) {
            return Value.of(node.doubleValue());
        }
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        if (node.isArray()) {
            List<Link> links = new ArrayList<>();
            node.forEach(link -> links.add(readLink(link)));
            return Value.of(links);
        }
        return node.isObject() ? Value.of(readLink(node)) : Value.of(node.asText());
    }

    private static Link readLink(JsonNode node) {
        JsonNode mark = node.get("mark");
        return mark == null ? new Link.ToSpan(span(node)) : new Link.ToItem(mark.intValue());
    }

    private static Span span(JsonNode node) {
        return new Span(
                required(node, "begin").intValue(), required(node, "end").intValue());
    }

    private static JsonNode required(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing in " + node);
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
