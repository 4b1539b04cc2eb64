// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec.Kind;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.uima.layer.FeatureType;
import org.sitmark.uima.layer.LayerType;
import org.sitmark.uima.storage.Foreign.Extra;
import org.sitmark.uima.storage.Foreign.LinkPlace;
import org.sitmark.uima.storage.Foreign.Target;
import org.sitmark.uima.storage.XmlEscape.IllegalTextException;

/** Reads the features of marks and suggestions, and notes what else belongs to them. Used for one file. */
final class FeatureReader {

    private static final Set<String> PLACE = Set.of("sofa", "begin", "end");
    private static final Set<String> OF_SUGGESTION = Set.of(
            "sofa",
            "begin",
            "end",
            "layer",
            "state",
            "source",
            "score",
            "provenance",
            "edited",
            "features",
            "linkNames",
            "links");

    private final Map<Integer, XmiNode> byId;
    private final Map<Integer, XmiNode> items;
    private final Map<Integer, XmiNode> mentions;
    private final Spans spans;
    private final List<String> problems;
    /** Bare spans, arrays and lists that stand for links and are written anew. */
    final Set<Integer> consumed = new HashSet<>();

    final Map<Integer, Extra> extras = new HashMap<>();
    final Map<LinkPlace, Target> targets = new HashMap<>();

    /** Gives the span of an annotation of the text, or null for what is none. */
    @FunctionalInterface
    interface Spans {
        @Nullable
        Span of(XmiNode node);
    }

    FeatureReader(
            Map<Integer, XmiNode> byId,
            Map<Integer, XmiNode> items,
            Map<Integer, XmiNode> mentions,
            Spans spans,
            List<String> problems) {
        this.byId = byId;
        this.items = items;
        this.mentions = mentions;
        this.spans = spans;
        this.problems = problems;
    }

    Features ofMark(XmiNode node, Layer layer, LayerType type, List<XmiNode> references) throws DamagedException {
        Map<String, Value> values = new TreeMap<>();
        Set<String> known = new HashSet<>(PLACE);
        for (FeatureType feature : type.features()) {
            String name = feature.name();
            String raw = node.feature(name);
            if (raw == null || raw.equals("0") && feature.form().isReference()) {
                known.add(name);
                continue;
            }
            Value value =
                    switch (feature.spec().kind()) {
                        case LINK -> single(node, name, Numbers.integers(raw, name, node.line));
                        case LINKS -> list(node, name, Numbers.integers(raw, name, node.line));
                        default -> plain(node, feature.spec().kind(), name, raw);
                    };
            if (value == null) {
                problems.add("Feature " + name + " of " + describe(layer, node) + " leads to no place in the text");
            } else {
                known.add(name);
                values.put(name, value);
            }
        }
        addOtherValues(values, references);
        addReferences(values, node, references);
        check(layer, type, values, node);
        keepExtras(node, known);
        return Features.of(values);
    }

    Features ofSuggestion(XmiNode node, Layer layer, List<XmiNode> references) throws DamagedException {
        Map<String, Value> values = new TreeMap<>();
        for (String feature : node.texts("features")) {
            int equals = feature.indexOf('=');
            String name = equals < 0 ? feature : feature.substring(0, equals);
            String raw = feature.substring(equals + 1);
            Kind kind = layer.feature(name).map(f -> f.kind()).orElse(Kind.STRING);
            values.put(name, plain(node, kind, name, raw));
        }
        Map<String, List<Integer>> links = new LinkedHashMap<>();
        List<String> names = node.texts("linkNames");
        List<Integer> ids = Numbers.integers(node.feature("links"), "links", node.line);
        if (names.size() != ids.size()) {
            throw new DamagedException(
                    node.line, "a suggestion has " + names.size() + " names for " + ids.size() + " links");
        }
        for (int i = 0; i < ids.size(); i++) {
            links.computeIfAbsent(names.get(i), n -> new ArrayList<>()).add(ids.get(i));
        }
        for (Map.Entry<String, List<Integer>> link : links.entrySet()) {
            boolean list = layer.feature(link.getKey())
                            .filter(f -> f.kind() == Kind.LINKS)
                            .isPresent()
                    || link.getValue().size() > 1;
            Value value =
                    list ? list(node, link.getKey(), link.getValue()) : single(node, link.getKey(), link.getValue());
            if (value != null) {
                values.put(link.getKey(), value);
            }
        }
        addReferences(values, node, references);
        keepExtras(node, OF_SUGGESTION);
        return Features.of(values);
    }

    private static Value plain(XmiNode node, Kind kind, String name, String raw) throws DamagedException {
        return switch (kind) {
            case NUMBER -> Value.of(Numbers.decimal(raw, name, node.line));
            case BOOLEAN -> Value.of(raw.equals("true") || raw.equals("1"));
            case LINKS -> Value.of(List.of());
            default -> Value.of(raw);
        };
    }

    private @Nullable Value single(XmiNode owner, String feature, List<Integer> ids) {
        if (ids.size() != 1) {
            return null;
        }
        Link link = link(new LinkPlace(owner.id(), feature, OwnTypes.SINGLE), ids.get(0), true);
        return link == null ? null : Value.of(link);
    }

    private @Nullable Value list(XmiNode owner, String feature, List<Integer> written) throws DamagedException {
        List<Integer> ids = elements(written);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Link link = link(new LinkPlace(owner.id(), feature, i), ids.get(i), true);
            if (link == null) {
                return null;
            }
            links.add(link);
        }
        return Value.of(links);
    }

    /** What an array or list holds that is an element of its own; other ids as they are. Empty places are left out. */
    private List<Integer> elements(List<Integer> ids) throws DamagedException {
        XmiNode node = ids.size() == 1 ? byId.get(ids.get(0)) : null;
        if (node != null && node.type.equals(OwnTypes.FS_ARRAY)) {
            consumed.add(node.id());
            return elements(Numbers.integers(node.feature("elements"), "elements", node.line));
        }
        List<Integer> result = new ArrayList<>();
        if (node == null || !node.type.equals(OwnTypes.LIST_NODE) && !node.type.equals(OwnTypes.LIST_END)) {
            ids.stream().filter(id -> id != 0).forEach(result::add);
            return result;
        }
        while (node != null && consumed.add(node.id()) && node.type.equals(OwnTypes.LIST_NODE)) {
            result.addAll(Numbers.integers(node.feature("head"), "head", node.line));
            List<Integer> tail = Numbers.integers(node.feature("tail"), "tail", node.line);
            node = tail.isEmpty() ? null : byId.get(tail.get(0));
        }
        return result;
    }

    private @Nullable Link link(LinkPlace place, int id, boolean fits) {
        if (items.containsKey(id)) {
            return new Link.ToItem(id);
        }
        XmiNode node = byId.get(id);
        if (node == null) {
            problems.add("A link '" + place.feature() + "' leads to element " + id + ", which is not in the file");
            return new Link.ToItem(id);
        }
        Span span = spans.of(node);
        if (span == null) {
            return null;
        }
        if (mentions.containsKey(id)) {
            consumed.add(id);
        } else {
            targets.put(place, new Target(id, span, fits));
        }
        return Link.to(span);
    }

    private void addReferences(Map<String, Value> values, XmiNode owner, List<XmiNode> references)
            throws DamagedException {
        Map<String, TreeMap<Integer, Link>> lists = new HashMap<>();
        for (XmiNode reference : references) {
            if (!reference.type.equals(OwnTypes.REFERENCE)) {
                continue;
            }
            String feature = reference.feature("feature", "");
            String position = reference.feature("position", "-1");
            boolean single = position.equals("-1");
            int at = single ? OwnTypes.SINGLE : Numbers.integer(position, "position", reference.line);
            List<Integer> target = Numbers.integers(reference.feature("target"), "target", reference.line);
            Link link = target.isEmpty()
                    ? new Link.ToItem(Numbers.integer(reference.feature("missing", ""), "missing", reference.line))
                    : link(new LinkPlace(owner.id(), feature, at), target.get(0), false);
            if (link == null) {
                throw new DamagedException(reference.line, "link '" + feature + "' leads to no place in the text");
            }
            if (single) {
                values.put(feature, Value.of(link));
            } else {
                lists.computeIfAbsent(feature, f -> new TreeMap<>()).put(at, link);
            }
        }
        lists.forEach((feature, links) -> values.put(feature, Value.of(List.copyOf(links.values()))));
    }

    private void keepExtras(XmiNode node, Set<String> known) throws DamagedException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < node.names().size(); i++) {
            if (!known.contains(node.names().get(i))) {
                attributes.put(node.names().get(i), node.value(i));
            }
        }
        try {
            String children = LineWriter.children(node, known);
            if (!attributes.isEmpty() || !children.isEmpty()) {
                extras.put(node.id(), new Extra(attributes, children));
            }
        } catch (IllegalTextException e) {
            throw new DamagedException(node.line, String.valueOf(e.getMessage()));
        }
    }

    private static void addOtherValues(Map<String, Value> values, List<XmiNode> parts) throws DamagedException {
        for (XmiNode part : parts) {
            if (part.type.equals(OwnTypes.OTHER_VALUE)) {
                Kind kind =
                        switch (part.feature("kind", "")) {
                            case "number" -> Kind.NUMBER;
                            case "boolean" -> Kind.BOOLEAN;
                            case "list" -> Kind.LINKS;
                            default -> Kind.STRING;
                        };
                String name = part.feature("feature", "");
                values.put(name, plain(part, kind, name, part.feature("value", "")));
            }
        }
    }

    private void check(Layer layer, LayerType type, Map<String, Value> values, XmiNode node) {
        values.forEach((name, value) -> {
            List<String> allowed =
                    type.feature(name).map(f -> f.spec().allowedValues()).orElse(List.of());
            if (type.feature(name).isEmpty()) {
                problems.add(describe(layer, node) + " has a feature '" + name + "', which its layer does not have");
            } else if (!allowed.isEmpty() && !allowed.contains(value.toString())) {
                problems.add(name + " of " + describe(layer, node) + " is '" + value + "', which is none of "
                        + String.join(", ", allowed));
            }
        });
    }

    private static String describe(Layer layer, XmiNode node) {
        return layer.id() + " [" + node.get("begin") + "," + node.get("end") + "]";
    }
}
