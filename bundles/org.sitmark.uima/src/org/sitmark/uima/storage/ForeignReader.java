// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.uima.storage.Foreign.Extra;
import org.sitmark.uima.storage.XmlEscape.IllegalTextException;

/** Collects what a file holds beside the report. Used once. */
final class ForeignReader {

    private static final Set<String> NO_REFERENCES = Set.of("sofa", "begin", "end");

    private final XmiDocument document;
    private final TextView view;
    private final Set<XmiNode> own;
    private final Map<Integer, XmiNode> items;
    private final FeatureReader features;
    private final @Nullable XmiNode documentAnnotation;
    private final Map<Integer, Span> referenced = new HashMap<>();
    private final Set<String> prefixes = new TreeSet<>();

    ForeignReader(
            XmiDocument document,
            TextView view,
            Set<XmiNode> own,
            Map<Integer, XmiNode> items,
            FeatureReader features,
            @Nullable XmiNode documentAnnotation) {
        this.document = document;
        this.view = view;
        this.own = own;
        this.items = items;
        this.features = features;
        this.documentAnnotation = documentAnnotation;
        own.add(view.sofa);
        XmiNode listing = view.listing;
        if (listing != null) {
            own.add(listing);
        }
    }

    Foreign read() throws DamagedException {
        followReferences();
        List<String> lines = new ArrayList<>();
        List<String> views = new ArrayList<>();
        Set<Integer> ids = new TreeSet<>();
        Set<Integer> members = new TreeSet<>();
        for (XmiNode node : document.elements()) {
            if (own.contains(node) && node != documentAnnotation) {
                continue;
            }
            if (node.id() != XmiNode.NO_ID) {
                ids.add(node.id());
                if (view.isListed(node)) {
                    members.add(node.id());
                }
            }
            usePrefixes(node);
            if (node != documentAnnotation) {
                (node.type.equals(OwnTypes.VIEW) ? views : lines).add(line(node));
            }
        }
        document.rootAttributes().keySet().forEach(this::usePrefix);
        Map<String, String> sofa = new LinkedHashMap<>();
        for (int i = 0; i < view.sofa.names().size(); i++) {
            String attribute = view.sofa.names().get(i);
            if (!attribute.equals("sofaString")) {
                usePrefix(attribute);
                sofa.put(attribute, view.sofa.value(i));
            }
        }
        return new Foreign(
                document.namespaces().only(prefixes),
                document.rootAttributes(),
                view.sofa.id(),
                sofa,
                documentAnnotation,
                lines,
                views,
                toArray(members),
                toArray(ids),
                referenced,
                features.extras,
                features.targets);
    }

    private static int[] toArray(Collection<Integer> sorted) {
        return sorted.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String line(XmiNode node) throws DamagedException {
        try {
            return LineWriter.of(node, Map.of());
        } catch (IllegalTextException e) {
            throw new DamagedException(node.line, String.valueOf(e.getMessage()));
        }
    }

    /** Finds what other tools' elements point to, so that it is there as long as they are. Without a type system any number may be an id. */
    private void followReferences() {
        Deque<XmiNode> todo = new ArrayDeque<>();
        for (XmiNode node : document.elements()) {
            if (!own.contains(node)) {
                todo.add(node);
            }
        }
        for (Extra extra : features.extras.values()) {
            extra.attributes().values().forEach(value -> follow(value, todo));
        }
        while (!todo.isEmpty()) {
            XmiNode node = todo.remove();
            for (int i = 0; i < node.names().size(); i++) {
                if (!NO_REFERENCES.contains(node.names().get(i)) && !node.type.equals(OwnTypes.VIEW)) {
                    follow(node.value(i), todo);
                }
            }
            node.children().forEach(child -> follow(child.text(), todo));
        }
    }

    private void follow(String value, Deque<XmiNode> todo) {
        if (value.isEmpty() || value.charAt(0) > '9') {
            return;
        }
        int length = value.length();
        for (int i = 0; i < length; ) {
            int end = i;
            while (end < length && value.charAt(end) > ' ') {
                end++;
            }
            int id = Numbers.lenient(value, i, end);
            i = end + 1;
            if (id <= 0) {
                continue;
            }
            XmiNode target = items.get(id);
            if (target == null && features.consumed.contains(id)) {
                target = view.require(id);
                if (!target.type.equals(OwnTypes.MENTION)) {
                    // an array or list that others share with a mark: the mark gets its own
                    if (own.remove(target)) {
                        todo.add(target);
                    }
                    continue;
                }
            }
            Span span = target == null ? null : view.span(target);
            if (span != null) {
                referenced.put(id, span);
            }
        }
    }

    private void usePrefixes(XmiNode node) {
        usePrefix(node.tag);
        node.names().forEach(this::usePrefix);
        node.children().forEach(this::usePrefixes);
    }

    private void usePrefix(String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            prefixes.add(name.substring(0, colon));
        }
    }
}
