// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

/** Tells paragraphs from lines that were broken to fit a page. */
final class Paragraphs {

    private static final int SHORT = 50;
    private static final int LONG = 110;

    private Paragraphs() {}

    /** Where the paragraph behind the one of this place begins, or the length of the text. Linear in the length of the paragraph. */
    static int end(String text, int from) {
        int lineBegin = from;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (breaks(text, lineBegin, i)) {
                    int next = i + 1;
                    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                        next++;
                    }
                    return next;
                }
                lineBegin = i + 1;
            }
        }
        return text.length();
    }

    /** Whether the paragraph ends with the line that ends here. */
    static boolean breaks(String text, int lineBegin, int lineEnd) {
        int next = lineEnd + 1;
        while (next < text.length() && text.charAt(next) != '\n' && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        int last = lineEnd - 1;
        while (last >= lineBegin && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        int length = last - lineBegin + 1;
        if (length <= 0) {
            return true;
        }
        boolean ends = ".!?:\"\u201D\u00BB\u2019'\u2026)".indexOf(text.charAt(last)) >= 0;
        return !Character.isLowerCase(text.charAt(next))
                && (length > LONG || length < SHORT || ends && length < SHORT + 10);
    }

    /** Whether a paragraph ends somewhere between two places. */
    static boolean between(String text, int from, int to) {
        int begin = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        begin = Math.max(begin, from - 4 * LONG);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                if (breaks(text, Math.min(begin, i), i)) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }
}
