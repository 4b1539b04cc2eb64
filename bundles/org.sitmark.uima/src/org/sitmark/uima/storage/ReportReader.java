// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.uima.layer.LayerTypes;

/**
 * Makes a report of an XMI file. Every element is looked at once and becomes part of the report or is kept as it is. Used once.
 */
final class ReportReader {

    /** What was found. */
    record Result(Report report, Foreign foreign, List<String> problems) {}

    private static final Set<String> DOCUMENT_FEATURES = Set.of("sofa", "begin", "end", "language");

    private final String name;
    private final XmiDocument document;
    private final Layers layers;
    private final LayerTypes types;
    private final TextView view;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> info = new TreeMap<>();
    /** Elements that become part of the report or are written anew. */
    private final Set<XmiNode> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Repair> repairs = new ArrayList<>();
    private final Map<Integer, XmiNode> items = new HashMap<>();
    private final Map<Integer, XmiNode> mentions = new HashMap<>();
    private final Map<Integer, Origin> origins = new HashMap<>();
    private final Map<Integer, List<XmiNode>> references = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable XmiNode documentAnnotation;

    ReportReader(String name, XmiDocument document, Layers layers, LayerTypes types) throws DamagedException {
        this.name = name;
        this.document = document;
        this.layers = layers;
        this.types = types;
        this.view = new TextView(document);
    }

    Result read() throws DamagedException {
        findItems();
        findParts();
        addLanguage();
        FeatureReader features = new FeatureReader(view.byId, items, mentions, view::span, problems);
        List<Item> found = new ArrayList<>(items.size());
        for (XmiNode node : document.elements()) {
            if (items.get(node.id()) == node) {
                found.add(node.type.equals(OwnTypes.SUGGESTION) ? suggestion(node, features) : mark(node, features));
            }
        }
        features.consumed.forEach(id -> own.add(view.require(id)));
        ForeignReader rest = new ForeignReader(document, view, own, items, features, documentAnnotation);
        Foreign foreign = rest.read();
        List<Change> repaired =
                repairs.stream().<Change>map(r -> new Change.OfRepair(null, r)).toList();
        return new Result(Report.of(name, view.text, info, found, notes).with(repaired), foreign, problems);
    }

    /** The marks and suggestions of installed layers; the first of a second with the same id was refused before. */
    private void findItems() throws DamagedException {
        Map<String, Layer> byType = new HashMap<>();
        layers.forEach(layer -> byType.put(layer.typeName(), layer));
        Map<String, Integer> unknown = new TreeMap<>();
        for (XmiNode node : document.elements()) {
            if (!view.isMember(node)) {
                continue;
            }
            boolean suggestion = node.type.equals(OwnTypes.SUGGESTION);
            if (suggestion && layers.byId(String.valueOf(node.feature("layer"))).isEmpty()) {
                unknown.merge(String.valueOf(node.feature("layer")), 1, Integer::sum);
            } else if (suggestion || byType.containsKey(node.type)) {
                if (node.id() == 0) {
                    throw new DamagedException(node.line, "an annotation has the id 0");
                }
                items.put(node.id(), node);
                own.add(node);
            }
        }
        unknown.forEach((layer, count) -> problems.add(
                count + " suggestions of layer '" + layer + "' are kept but not shown: the layer is not installed"));
    }

    /** What belongs to items or to the report and is no annotation of a layer. */
    private void findParts() throws DamagedException {
        for (XmiNode node : document.elements()) {
            switch (node.type) {
                case OwnTypes.NULL -> own.add(node);
                case OwnTypes.ORIGIN -> origin(node);
                case OwnTypes.REFERENCE, OwnTypes.OTHER_VALUE ->
                    ownerOf(node, "owner").ifPresent(owner -> {
                        references
                                .computeIfAbsent(owner, o -> new ArrayList<>())
                                .add(node);
                        own.add(node);
                    });
                case OwnTypes.NOTE -> note(node);
                case OwnTypes.REPAIR -> repair(node);
                case OwnTypes.METADATA -> metadata(node);
                case OwnTypes.LAYER_USE -> layerUse(node);
                case OwnTypes.MENTION -> {
                    if (!view.isMember(node) && view.span(node) != null) {
                        mentions.put(node.id(), node);
                    }
                }
                case OwnTypes.DOCUMENT -> documentAnnotation(node);
                default -> {
                    // an item or something of another tool
                }
            }
        }
    }

    /** A note without an id or a place is kept as something of another tool. */
    private void note(XmiNode node) throws DamagedException {
        Span span = view.isMember(node) ? view.span(node) : null;
        if (span == null || node.id() < 1) {
            return;
        }
        own.add(node);
        List<Integer> about = Numbers.integers(node.feature("about"), "about", node.line);
        List<Integer> item = Numbers.integers(node.feature("item"), "item", node.line);
        boolean there = about.size() == 1 && items.containsKey(about.get(0));
        notes.add(new Note(
                node.id(),
                "bookmark".equals(node.feature("kind")) ? Note.Kind.BOOKMARK : Note.Kind.COMMENT,
                span,
                there ? about.get(0) : item.size() == 1 ? item.get(0) : 0,
                node.feature("text", ""),
                node.feature("author", ""),
                node.feature("time", ""),
                "true".equals(node.feature("resolved"))));
    }

    private void origin(XmiNode node) throws DamagedException {
        Optional<Integer> mark = ownerOf(node, "mark");
        if (mark.isPresent() && !origins.containsKey(mark.get())) {
            origins.put(mark.get(), originIn(node));
            own.add(node);
        }
    }

    private static Origin originIn(XmiNode node) throws DamagedException {
        double score = Numbers.decimal(node.feature("score", "0"), "score", node.line);
        try {
            return new Origin(
                    node.feature("source", ""),
                    score,
                    node.feature("provenance", ""),
                    "true".equals(node.feature("edited")));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(node.line, String.valueOf(e.getMessage()));
        }
    }

    /** The item that a part belongs to. A part of something that is gone is left out. */
    private Optional<Integer> ownerOf(XmiNode part, String feature) throws DamagedException {
        List<Integer> ids = Numbers.integers(part.feature(feature), feature, part.line);
        if (ids.size() == 1 && items.containsKey(ids.get(0))) {
            return Optional.of(ids.get(0));
        }
        if (ids.isEmpty() || !view.byId.containsKey(ids.get(0))) {
            own.add(part);
        }
        return Optional.empty();
    }

    /** A repair that lies outside the text or is of a later version's sort is kept as it is. */
    private void repair(XmiNode node) {
        Span place = view.isMember(node) ? view.span(node) : null;
        String unit = node.feature("unit");
        String action = node.feature("action");
        if (place == null
                || place.begin() <= 0
                || place.begin() >= view.text.length()
                || !Set.of("sentence", "token").contains(String.valueOf(unit))
                || !Set.of("split", "join").contains(String.valueOf(action))) {
            problems.add("A repair of the segmentation is kept but has no effect: " + unit + " " + action + " at "
                    + node.get("begin"));
            return;
        }
        var repair = new Repair(Repair.Unit.of(String.valueOf(unit)), place.begin(), "split".equals(action));
        own.add(node);
        if (repairs.stream().anyMatch(repair::isSamePlace)) {
            problems.add("Two repairs of one boundary at " + place.begin() + "; the second is left out");
        } else {
            repairs.add(repair);
        }
    }

    private void metadata(XmiNode node) {
        String key = node.feature("key");
        String value = node.feature("value");
        if (key != null && view.isListed(node)) {
            own.add(node);
            String before = info.put(key, value == null ? "" : value);
            if (before != null) {
                problems.add("The report has two values for " + key + "; " + before + " is left out");
            }
        }
    }

    private void layerUse(XmiNode node) {
        String layer = String.valueOf(node.feature("layer"));
        String type = String.valueOf(node.feature("typeName"));
        if (layers.byId(layer).filter(l -> l.typeName().equals(type)).isPresent()) {
            own.add(node);
            return;
        }
        long count = document.elements().stream()
                .filter(n -> n.type.equals(type) && view.isMember(n))
                .count();
        if (count > 0) {
            problems.add(count + " marks of layer '" + layer + "' are kept but not shown: the layer is not installed");
        }
    }

    private void documentAnnotation(XmiNode node) {
        if (documentAnnotation != null
                || !view.isMember(node)
                || !DOCUMENT_FEATURES.containsAll(node.names())
                || !node.children().isEmpty()) {
            return;
        }
        documentAnnotation = node;
        own.add(node);
    }

    /** English needs no entry, and what other tools write for an unknown language says nothing. */
    private void addLanguage() {
        XmiNode node = documentAnnotation;
        String language = node == null ? null : node.get("language");
        if (language != null && !Set.of("", "x-unspecified", "en").contains(language)) {
            info.putIfAbsent(ReportInfo.LANGUAGE, language);
        }
    }

    private Mark mark(XmiNode node, FeatureReader features) throws DamagedException {
        Layer layer = layers.byType(node.type).orElseThrow();
        Span span = spanOfItem(node, layer.id());
        return new Mark(
                node.id(),
                layer.id(),
                span,
                features.ofMark(node, layer, types.of(layer), references.getOrDefault(node.id(), List.of())),
                origins.get(node.id()));
    }

    private Suggestion suggestion(XmiNode node, FeatureReader features) throws DamagedException {
        Layer layer = layers.require(String.valueOf(node.feature("layer")));
        Span span = spanOfItem(node, layer.id());
        return new Suggestion(
                node.id(),
                layer.id(),
                span,
                features.ofSuggestion(node, layer, references.getOrDefault(node.id(), List.of())),
                originIn(node),
                "rejected".equals(node.feature("state")) ? Suggestion.State.REJECTED : Suggestion.State.OPEN);
    }

    private Span spanOfItem(XmiNode node, String layer) throws DamagedException {
        Span span = view.span(node);
        if (span == null) {
            throw new DamagedException(
                    node.line,
                    layer + " " + node.id() + " at [" + node.get("begin") + "," + node.get("end")
                            + "] lies outside of the text, which has " + view.text.length() + " characters");
        }
        if (span.isEmpty()) {
            problems.add("A mark of layer " + layer + " at " + span + " is empty");
        } else if (splitsPair(span.begin()) || splitsPair(span.end())) {
            problems.add("A mark of layer " + layer + " at " + span + " cuts a character in half");
        }
        return span;
    }

    private boolean splitsPair(int offset) {
        return offset > 0
                && offset < view.text.length()
                && Character.isLowSurrogate(view.text.charAt(offset))
                && Character.isHighSurrogate(view.text.charAt(offset - 1));
    }
}
