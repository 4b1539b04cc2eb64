// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An element of an XMI file as it stands: the order of attributes and children is kept, white space between children is not. Mutable while it is
 * being parsed, then left alone.
 */
final class XmiNode {

    static final int NO_ID = -1;

    /** Name with its prefix, as it is written. */
    final String tag;
    /** The UIMA type that it is a feature structure of; empty for children, which are values of features. */
    final String type;

    final int line;
    private final List<String> names = new ArrayList<>(6);
    private final List<String> values = new ArrayList<>(6);
    private List<XmiNode> children = List.of();
    private String text = "";
    private int id = NO_ID;

    XmiNode(String tag, String type, int line) {
        this.tag = tag;
        this.type = type;
        this.line = line;
    }

    void addAttribute(String name, String value) {
        names.add(name);
        values.add(value);
    }

    void addChild(XmiNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void setText(String text) {
        this.text = text;
    }

    void setId(int id) {
        this.id = id;
    }

    /** The {@code xmi:id}, or {@link #NO_ID}. */
    int id() {
        return id;
    }

    /** Names of the attributes with their prefixes, without {@code xmi:id}. */
    List<String> names() {
        return names;
    }

    @Nullable
    String get(String name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values.get(at);
    }

    String value(int attribute) {
        return values.get(attribute);
    }

    List<XmiNode> children() {
        return children;
    }

    /** The texts of all children with this name, in order: the elements of an array of strings. */
    List<String> texts(String name) {
        return children.stream()
                .filter(c -> c.tag.equals(name))
                .map(XmiNode::text)
                .toList();
    }

    String text() {
        return text;
    }

    /** An attribute or, as XMI allows, children with text; null where there is neither. */
    @Nullable
    String feature(String name) {
        String value = get(name);
        if (value != null) {
            return value;
        }
        List<String> parts = texts(name);
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    /** The same with something in the place of null. */
    String feature(String name, String fallback) {
        String value = feature(name);
        return value == null ? fallback : value;
    }
}
