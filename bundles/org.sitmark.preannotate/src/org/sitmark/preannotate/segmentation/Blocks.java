// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.core.model.Span;

/** Cuts a text where a sentence ends for sure: at empty lines, and behind headings and the lines of lists and tables. */
final class Blocks {

    /** Lines that were broken to fit a page are about this long at least. */
    private static final int WRAPPED = 50;

    private Blocks() {}

    /** The blocks in text order, none longer than the limit unless it has no white space. */
    static List<Span> of(String text, int limit) {
        List<Span> blocks = new ArrayList<>();
        int begin = 0;
        int lineBegin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean tooLong = i - begin >= limit && isSpace(c);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
                if (endsBlock(text, lineBegin, i)) {
                    add(text, begin, i, blocks);
                    begin = i + 1;
                }
                lineBegin = i + 1;
            } else if (tooLong) {
                add(text, begin, i, blocks);
                begin = i + 1;
            }
        }
        add(text, begin, text.length(), blocks);
        return blocks;
    }

    private static boolean endsBlock(String text, int lineBegin, int lineEnd) {
        int last = lineEnd - 1;
        while (last >= lineBegin && isSpace(text.charAt(last))) {
            last--;
        }
        if (last < lineBegin) {
            return true;
        }
        int next = lineEnd + 1;
        if (next < text.length() && text.charAt(lineEnd) == '\r' && text.charAt(next) == '\n') {
            next++;
        }
        int breaks = 0;
        while (next < text.length() && isSpace(text.charAt(next))) {
            if (text.charAt(next) == '\n') {
                breaks++;
            }
            next++;
        }
        if (breaks > 0 || next >= text.length()) {
            return true;
        }
        char first = text.charAt(next);
        return isHeading(text, lineBegin, last)
                || last - lineBegin < WRAPPED && !Character.isLowerCase(first)
                || ".:;!?".indexOf(text.charAt(last)) >= 0 && !Character.isLowerCase(first)
                || last - lineBegin < WRAPPED && ",:;".indexOf(text.charAt(last)) >= 0
                || "-\u2022*\u2013\u2014\u25CF\u25AA\u00B7".indexOf(first) >= 0
                        && next + 1 < text.length()
                        && isSpace(text.charAt(next + 1));
    }

    /** A short line in capitals. */
    private static boolean isHeading(String text, int begin, int last) {
        if (last - begin >= WRAPPED) {
            return false;
        }
        boolean capitals = false;
        for (int i = begin; i <= last; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            capitals |= Character.isUpperCase(text.charAt(i));
        }
        return capitals;
    }

    private static void add(String text, int begin, int end, List<Span> blocks) {
        for (int i = begin; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                blocks.add(new Span(begin, end));
                return;
            }
        }
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }
}
