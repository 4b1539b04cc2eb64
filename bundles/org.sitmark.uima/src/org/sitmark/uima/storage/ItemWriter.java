// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.uima.layer.FeatureType;
import org.sitmark.uima.layer.LayerType;
import org.sitmark.uima.layer.LayerTypes;
import org.sitmark.uima.storage.Foreign.Extra;
import org.sitmark.uima.storage.XmlEscape.IllegalTextException;

/** Writes marks and suggestions, each followed by what belongs to it. Used for one file. */
final class ItemWriter {

    private static final Extra NOTHING = new Extra(Map.of(), "");

    private final Report report;
    private final Foreign foreign;
    private final LineWriter out;
    private final Namespaces namespaces;
    private final Ids ids;
    private final Map<String, LayerType> types = new HashMap<>();
    /** What is to be indexed. */
    final List<Integer> members = new ArrayList<>();

    ItemWriter(
            Report report,
            Foreign foreign,
            Layers layers,
            LayerTypes layerTypes,
            Namespaces namespaces,
            Ids ids,
            LineWriter out) {
        this.report = report;
        this.foreign = foreign;
        this.namespaces = namespaces;
        this.ids = ids;
        this.out = out;
        for (Layer layer : layers) {
            types.put(layer.id(), layerTypes.of(layer));
        }
    }

    /** @throws IOException if the item has something that its layer's type or an XML file cannot hold */
    void write(Item item) throws IOException {
        LinkWriter links = new LinkWriter(report, item, ids, foreign.targets(), types);
        LayerType type = types.get(item.layer());
        if (type == null) {
            throw new IOException(describe(item) + " is of a layer that is not installed");
        }
        try {
            members.add(item.id());
            if (item instanceof Mark mark) {
                mark(mark, type, links);
            } else {
                suggestion((Suggestion) item, links);
            }
            parts(item, links);
        } catch (IllegalTextException e) {
            throw new IOException(describe(item) + ": " + e.getMessage(), e);
        }
    }

    private void mark(Mark mark, LayerType type, LinkWriter links) throws IllegalTextException {
        Map<String, List<Integer>> lists = new HashMap<>();
        Map<String, Value> apart = new TreeMap<>(mark.features().asMap());
        begin(type.name(), mark);
        for (FeatureType feature : type.features()) {
            Value value = apart.get(feature.name());
            if (value != null) {
                String attribute = attribute(mark, feature, value, links, lists);
                out.attribute(feature.name(), attribute);
                if (attribute != null) {
                    apart.remove(feature.name());
                }
            }
        }
        extras(mark, type.name());
        for (Map.Entry<String, List<Integer>> list : lists.entrySet()) {
            sharedList(mark, type.feature(list.getKey()).orElseThrow(), list.getValue());
        }
        Origin origin = mark.origin();
        if (origin != null) {
            int id = ids.derived(mark.id(), OwnTypes.ORIGIN, 0);
            members.add(id);
            out.start(namespaces.tag(OwnTypes.ORIGIN), id).attribute("mark", mark.id());
            origin(origin);
            out.end();
        }
        for (Map.Entry<String, Value> entry : apart.entrySet()) {
            apart(mark, entry.getKey(), entry.getValue(), links);
        }
    }

    /** Writes or notes a value that the mark's type cannot hold, so that no edit ever keeps a report from being saved. */
    private void apart(Mark mark, String name, Value value, LinkWriter links) throws IllegalTextException {
        if (value instanceof Value.Ref ref) {
            links.apart(name, ref.link());
        } else if (value instanceof Value.Refs refs && !refs.links().isEmpty()) {
            links.apart(name, refs.links());
        } else {
            int id = ids.derived(mark.id(), OwnTypes.OTHER_VALUE + name, 0);
            members.add(id);
            out.start(namespaces.tag(OwnTypes.OTHER_VALUE), id)
                    .attribute("owner", mark.id())
                    .attribute("feature", name)
                    .attribute("kind", OwnTypes.kind(value))
                    .attribute("value", value.toString())
                    .end();
        }
    }

    private void begin(String type, Item item) throws IllegalTextException {
        out.start(namespaces.tag(type), item.id())
                .attribute("sofa", foreign.sofa())
                .attribute("begin", item.begin())
                .attribute("end", item.end());
    }

    private void origin(Origin origin) throws IllegalTextException {
        out.attribute("source", origin.source())
                .attribute("score", Double.toString(origin.score()))
                .attribute("provenance", origin.provenance())
                .attribute("edited", Boolean.toString(origin.edited()));
    }

    /** The attribute's value; null where the feature has to be written apart. */
    private @Nullable String attribute(
            Mark mark, FeatureType feature, Value value, LinkWriter links, Map<String, List<Integer>> lists) {
        String name = feature.name();
        return switch (feature.form()) {
            case STRING, BOOLEAN, FLOAT, INTEGER -> feature.allows(value) ? value.toString() : null;
            case LINK -> value instanceof Value.Ref ref ? links.id(name, ref.link(), feature.target()) : null;
            case ARRAY, LIST -> {
                List<Integer> targets = targets(feature, value, links);
                yield targets == null ? null : join(targets);
            }
            case SHARED_ARRAY, SHARED_LIST -> {
                List<Integer> targets = targets(feature, value, links);
                if (targets == null) {
                    yield null;
                }
                int first = ids.derived(mark.id(), name + "[]", 0);
                List<Integer> list = new ArrayList<>(targets);
                list.add(0, first);
                lists.put(name, list);
                yield Integer.toString(first);
            }
        };
    }

    private static @Nullable List<Integer> targets(FeatureType feature, Value value, LinkWriter links) {
        return value instanceof Value.Refs refs ? links.ids(feature.name(), refs.links(), feature.target()) : null;
    }

    private static String join(List<Integer> numbers) {
        return String.join(" ", numbers.stream().map(String::valueOf).toList());
    }

    /** What another program put into the element, but for features that have a value now. */
    private void extras(Item item, String type) throws IllegalTextException {
        Extra extra = foreign.extras().getOrDefault(item.id(), NOTHING);
        for (Map.Entry<String, String> attribute : extra.attributes().entrySet()) {
            if (!item.features().has(attribute.getKey())) {
                out.attribute(attribute.getKey(), attribute.getValue());
            }
        }
        out.end(namespaces.tag(type), extra.children());
    }

    /** @param list its own id, then the ids of its elements */
    private void sharedList(Mark mark, FeatureType feature, List<Integer> list) throws IllegalTextException {
        List<Integer> elements = list.subList(1, list.size());
        if (feature.form() == FeatureType.Form.SHARED_ARRAY) {
            out.start(namespaces.tag(OwnTypes.FS_ARRAY), list.get(0))
                    .attribute("elements", join(elements))
                    .end();
            return;
        }
        int node = list.get(0);
        for (int i = 0; i < elements.size(); i++) {
            int tail = ids.derived(mark.id(), feature.name() + "[]", i + 1);
            out.start(namespaces.tag(OwnTypes.LIST_NODE), node)
                    .attribute("head", elements.get(i))
                    .attribute("tail", tail)
                    .end();
            node = tail;
        }
        out.start(namespaces.tag(OwnTypes.LIST_END), node).end();
    }

    private void suggestion(Suggestion suggestion, LinkWriter links) throws IllegalTextException {
        var children = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        Features features = suggestion.features();
        for (String name : features.names()) {
            Value value = features.get(name);
            if (value instanceof Value.Ref ref) {
                String id = links.id(name, ref.link(), LayerType.ANNOTATION);
                if (id == null) {
                    links.apart(name, ref.link());
                } else {
                    names.add(name);
                    targets.add(Integer.valueOf(id));
                }
            } else if (value instanceof Value.Refs refs && !refs.links().isEmpty()) {
                List<Integer> list = links.ids(name, refs.links(), LayerType.ANNOTATION);
                if (list == null) {
                    links.apart(name, refs.links());
                } else {
                    list.forEach(id -> names.add(name));
                    targets.addAll(list);
                }
            } else {
                child(children, "features", name + "=" + (value instanceof Value.Refs ? OwnTypes.EMPTY_LIST : value));
            }
        }
        for (String name : names) {
            child(children, "linkNames", name);
        }
        begin(OwnTypes.SUGGESTION, suggestion);
        out.attribute("layer", suggestion.layer()).attribute("state", suggestion.isOpen() ? "open" : "rejected");
        origin(suggestion.origin());
        if (!targets.isEmpty()) {
            out.attribute("links", join(targets));
        }
        Extra extra = foreign.extras().getOrDefault(suggestion.id(), NOTHING);
        for (Map.Entry<String, String> attribute : extra.attributes().entrySet()) {
            out.attribute(attribute.getKey(), attribute.getValue());
        }
        out.end(namespaces.tag(OwnTypes.SUGGESTION), children.append(extra.children()));
    }

    private static void child(StringBuilder children, String tag, String text) throws IllegalTextException {
        children.append('<').append(tag).append('>');
        XmlEscape.append(children, text);
        children.append("</").append(tag).append('>');
    }

    private void parts(Item item, LinkWriter links) throws IllegalTextException {
        for (LinkWriter.Mention mention : links.mentions) {
            out.start(namespaces.tag(OwnTypes.MENTION), mention.id())
                    .attribute("sofa", foreign.sofa())
                    .attribute("begin", mention.span().begin())
                    .attribute("end", mention.span().end())
                    .end();
        }
        for (LinkWriter.Reference reference : links.references) {
            int id = ids.derived(item.id(), OwnTypes.REFERENCE + reference.feature(), reference.position());
            members.add(id);
            out.start(namespaces.tag(OwnTypes.REFERENCE), id)
                    .attribute("owner", item.id())
                    .attribute("feature", reference.feature())
                    .attribute("position", Integer.toString(reference.position()));
            if (reference.target() == 0) {
                out.attribute("missing", reference.missing()).end();
            } else {
                out.attribute("target", reference.target())
                        .attribute("missing", 0)
                        .end();
            }
        }
    }

    static String describe(Item item) {
        return item.layer() + " " + item.span();
    }
}
