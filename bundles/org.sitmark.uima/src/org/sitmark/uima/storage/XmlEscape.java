// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes attribute values and element contents alike, so that every XML parser gives back the same characters: white space but the blank, and
 * whatever some program takes for a line end or does not show, stands as a character reference.
 */
final class XmlEscape {

    private XmlEscape() {}

    /** @throws IllegalTextException if XML 1.0 has no way to write a character */
    static void append(StringBuilder out, String value) throws IllegalTextException {
        int copied = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '"' && (c != '>' || !endsSection(value, i))) {
                continue;
            }
            String escaped = escaped(value, i, c);
            if (escaped == null) {
                if (Character.isHighSurrogate(c)) {
                    i++;
                }
                continue;
            }
            out.append(value, copied, i).append(escaped);
            copied = i + 1;
        }
        out.append(value, copied, length);
    }

    /** Whether the sign stands after two closing brackets, where XML does not allow it. */
    private static boolean endsSection(String value, int i) {
        return i >= 2 && value.charAt(i - 1) == ']' && value.charAt(i - 2) == ']';
    }

    private static @Nullable String escaped(String value, int i, char c) throws IllegalTextException {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            case '\t', '\n', '\r', 0x7f, '\u2028', '\u2029', '\uFEFF':
                return "&#" + (int) c + ";";
            default:
                break;
        }
        if (c > 0x7f && c < 0xa0) {
            return "&#" + (int) c + ";";
        }
        boolean pair =
                Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        if (c < ' ' || Character.isSurrogate(c) && !pair || c == '\uFFFE' || c == '\uFFFF') {
            throw new IllegalTextException(c, i);
        }
        return null;
    }

    /** A text has a character that no XML file can hold. The message is part of a sentence. */
    static final class IllegalTextException extends IOException {

        private static final long serialVersionUID = 1L;

        IllegalTextException(char c, int offset) {
            super(String.format(
                    Locale.ROOT, "the character U+%04X at offset %d cannot stand in an XML file", (int) c, offset));
        }
    }
}
