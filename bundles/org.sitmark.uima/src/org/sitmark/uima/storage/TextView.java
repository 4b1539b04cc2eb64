// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/** The text of an XMI file and what is indexed with it: the initial view, or else the first that has a text. */
final class TextView {

    final String text;
    final XmiNode sofa;
    /** The element that lists what is indexed, or null where nothing is. */
    final @Nullable XmiNode listing;

    final Map<Integer, XmiNode> byId = new HashMap<>();
    private final Set<Integer> members = new HashSet<>();
    private final String sofaId;

    TextView(XmiDocument document) throws DamagedException {
        for (XmiNode node : document.elements()) {
            if (node.id() != XmiNode.NO_ID) {
                XmiNode other = byId.put(node.id(), node);
                if (other != null) {
                    throw new DamagedException(
                            node.line,
                            "two elements have the id " + node.id() + ", lines " + other.line + " and " + node.line);
                }
            }
        }
        sofa = sofa(document);
        sofaId = Integer.toString(sofa.id());
        String string = sofa.get("sofaString");
        if (string == null) {
            throw new DamagedException(sofa.line, "its text is not in the file");
        }
        text = string;
        listing = listing(document);
        XmiNode listed = listing;
        if (listed != null) {
            readMembers(listed, document.checked());
        } else if (document.checked()) {
            throw new DamagedException(0, "the list of its annotations (cas:View) is missing");
        }
    }

    private static XmiNode sofa(XmiDocument document) throws DamagedException {
        List<XmiNode> sofas = document.elements().stream()
                .filter(n -> n.type.equals(OwnTypes.SOFA))
                .toList();
        return sofas.stream()
                .filter(s -> OwnTypes.INITIAL_VIEW.equals(s.get("sofaID")))
                .findFirst()
                .or(() ->
                        sofas.stream().filter(s -> s.get("sofaString") != null).findFirst())
                .orElseThrow(() -> new DamagedException(0, "it has no text (no cas:Sofa)"));
    }

    private @Nullable XmiNode listing(XmiDocument document) throws DamagedException {
        XmiNode found = null;
        for (XmiNode node : document.elements()) {
            if (!node.type.equals(OwnTypes.VIEW)) {
                continue;
            }
            if (!Set.of("sofa", "members").containsAll(node.names())) {
                throw new DamagedException(node.line, "a view has more than members: " + node.names());
            }
            String of = node.get("sofa");
            if (of == null || of.equals(sofaId)) {
                if (found != null && of != null && found.get("sofa") != null) {
                    throw new DamagedException(node.line, "the text has two views");
                }
                found = of != null || found == null ? node : found;
            } else {
                XmiNode other = byId.get(Numbers.integer(of, "sofa", node.line));
                if (other == null || !other.type.equals(OwnTypes.SOFA)) {
                    throw new DamagedException(node.line, "a view is of sofa " + of + ", which is not in the file");
                }
            }
        }
        return found;
    }

    private void readMembers(XmiNode node, boolean checked) throws DamagedException {
        for (int id : Numbers.integers(node.feature("members"), "members", node.line)) {
            XmiNode member = byId.get(id);
            if (member == null || Set.of(OwnTypes.SOFA, OwnTypes.NULL).contains(member.type)) {
                throw new DamagedException(
                        node.line,
                        "its view lists element " + id + ", which is "
                                + (member == null ? "not in the file" : "no annotation"));
            }
            if (!members.add(id) && checked) {
                throw new DamagedException(node.line, "its view lists element " + id + " twice");
            }
        }
    }

    /** Whether the element is an indexed annotation of the text. */
    boolean isMember(XmiNode node) {
        return sofaId.equals(node.get("sofa")) && isListed(node);
    }

    /** Whether the element is indexed, annotation or not. */
    boolean isListed(XmiNode node) {
        return node.id() != XmiNode.NO_ID && members.contains(node.id());
    }

    Set<Integer> members() {
        return members;
    }

    XmiNode require(int id) {
        XmiNode node = byId.get(id);
        if (node == null) {
            throw new IllegalArgumentException("No element " + id);
        }
        return node;
    }

    /** The span of an annotation of this text, or null where it is none or lies outside. */
    @Nullable
    Span span(XmiNode node) {
        if (!sofaId.equals(node.get("sofa"))) {
            return null;
        }
        int begin = offset(node.get("begin"));
        int end = offset(node.get("end"));
        return begin < 0 || end < begin || end > text.length() ? null : new Span(begin, end);
    }

    private static int offset(@Nullable String value) {
        return value == null ? 0 : Numbers.lenient(value, 0, value.length());
    }
}
