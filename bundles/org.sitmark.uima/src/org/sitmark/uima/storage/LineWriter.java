// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.uima.storage.XmlEscape.IllegalTextException;

/** Writes a report file line by line, an element on each, with its checksum. Used by one thread. */
final class LineWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private StringBuilder line = new StringBuilder(256);

    /** Writes a line as it is, with its checksum. */
    LineWriter raw(CharSequence content) {
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        byte[] comment = LineChecks.comment(bytes, bytes.length);
        out.write(comment, 0, comment.length);
        out.write('\n');
        return this;
    }

    /** Writes a line without a checksum, where none can stand. */
    LineWriter plain(CharSequence content) {
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.write('\n');
        return this;
    }

    /** Begins an element on a new line. */
    LineWriter start(String tag, int id) {
        line.setLength(0);
        line.append("    <").append(tag).append(" xmi:id=\"").append(id).append('"');
        return this;
    }

    /** Adds an attribute; null adds none. */
    LineWriter attribute(String name, @Nullable String value) throws IllegalTextException {
        if (value != null) {
            line.append(' ').append(name).append("=\"");
            XmlEscape.append(line, value);
            line.append('"');
        }
        return this;
    }

    LineWriter attribute(String name, int value) {
        line.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    /** Ends an element without children. */
    void end() {
        line.append("/>");
        flush();
    }

    /** Ends an element with children, which are escaped already; without any it is closed at once. */
    void end(String tag, CharSequence children) {
        if (children.length() == 0) {
            end();
            return;
        }
        line.append('>').append(children).append("</").append(tag).append('>');
        flush();
    }

    private void flush() {
        raw(line);
        if (line.capacity() > 1 << 16) {
            line = new StringBuilder(256);
        }
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /** An element of an XMI file on one line, with other attributes in the place of some of its own. */
    static String of(XmiNode node, Map<String, String> changed) throws IllegalTextException {
        var line = new StringBuilder("    ");
        append(line, node, changed);
        return line.toString();
    }

    private static void append(StringBuilder line, XmiNode node, Map<String, String> changed)
            throws IllegalTextException {
        line.append('<').append(node.tag);
        if (node.id() != XmiNode.NO_ID) {
            line.append(" xmi:id=\"").append(node.id()).append('"');
        }
        for (int i = 0; i < node.names().size(); i++) {
            String name = node.names().get(i);
            line.append(' ').append(name).append("=\"");
            XmlEscape.append(line, changed.getOrDefault(name, node.value(i)));
            line.append('"');
        }
        if (node.children().isEmpty() && node.text().isEmpty()) {
            line.append("/>");
            return;
        }
        line.append('>');
        XmlEscape.append(line, node.text());
        for (XmiNode child : node.children()) {
            append(line, child, Map.of());
        }
        line.append("</").append(node.tag).append('>');
    }

    /** The children of an element, escaped, those of some names left out. */
    static String children(XmiNode node, Set<String> without) throws IllegalTextException {
        var text = new StringBuilder();
        for (XmiNode child : node.children()) {
            if (!without.contains(child.tag)) {
                append(text, child, Map.of());
            }
        }
        return text.toString();
    }
}
