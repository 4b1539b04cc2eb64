// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import org.sitmark.core.model.Span;

/**
 * A place in its context, on one line.
 *
 * @param left what stands before it, cut at a word
 * @param covered the place itself
 * @param right what follows
 */
public record Snippet(String left, String covered, String right) {

    private static final int CONTEXT = 60;
    private static final int LONGEST = 160;

    /** The place with about sixty characters on each side, in which all white space is one blank. */
    public static Snippet of(String text, Span span) {
        int from = Math.max(0, span.begin() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        while (from > 0 && from < span.begin() && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length() && to > span.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        String covered = line(span.of(text));
        return new Snippet(
                (from > 0 ? "\u2026" : "") + line(text.substring(from, span.begin())),
                covered.length() > LONGEST ? covered.substring(0, LONGEST) + "\u2026" : covered,
                line(text.substring(span.end(), to)) + (to < text.length() ? "\u2026" : ""));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return left + "[" + covered + "]" + right;
    }
}
