// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

/**
 * Replaces characters that no XML 1.0 file can hold. Every UTF-16 code unit is replaced by one code unit, so all offsets stay: control characters
 * become blanks, halves of surrogate pairs and non-characters become U+FFFD.
 */
public final class XmlText {

    private XmlText() {}

    /** The text itself where nothing must be replaced. */
    public static String replaceIllegal(String text) {
        StringBuilder copy = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLegal(text, i)) {
                if (Character.isHighSurrogate(c)) {
                    i++;
                }
                continue;
            }
            if (copy == null) {
                copy = new StringBuilder(text);
            }
            copy.setCharAt(i, c < ' ' ? ' ' : '\uFFFD');
        }
        return copy == null ? text : copy.toString();
    }

    /** How many code units {@link #replaceIllegal} would replace. */
    public static int countIllegal(String text) {
        String clean = replaceIllegal(text);
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != clean.charAt(i)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the code unit, or the pair that begins here, may stand in XML 1.0. */
    private static boolean isLegal(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    }
}
