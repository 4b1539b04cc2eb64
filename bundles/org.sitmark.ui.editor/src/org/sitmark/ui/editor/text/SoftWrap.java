// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.Arrays;

/**
 * Breaks a text into the lines that are shown, without changing it: a line break takes the place of a space, so every offset in the widget is the
 * offset in the report. The widget's own wrap is not used because it lays out the whole text before the first paint (1.3 s for 1 MB).
 */
final class SoftWrap {

    /** Widths of characters in pixels. */
    interface Advances {

        /** Width of the character at the offset, with what belongs to it; 0 for the second half of a surrogate pair and for combining marks. */
        float at(CharSequence text, int offset);
    }

    /**
     * Where lines start or go on for other reasons than their width.
     *
     * @param paragraphs tell which line breaks of the text are shown as blanks
     * @param starts offsets at which lines must start, ascending
     */
    record Rules(Paragraphs paragraphs, int[] starts) {}

    private SoftWrap() {}

    /**
     * Offsets at which lines start; the first is 0. A line break character or the last of a run of spaces before a start is shown as the line's
     * end.
     *
     * @param width in pixels; a word that is longer is broken where it must be
     */
    static int[] lineStarts(CharSequence text, float width, Advances advances, Rules rules) {
        int[] starts = new int[Math.max(16, text.length() / 40)];
        int count = 1;
        float x = 0;
        int lineStart = 0;
        int breakAfter = -1; // a line may start here
        float xAtBreak = 0;
        int length = text.length();
        int[] forced = rules.starts();
        int next = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            while (next < forced.length && forced[next] <= i) {
                if (forced[next++] == i && i > lineStart) {
                    starts = add(starts, count++, i);
                    lineStart = i;
                    x = 0;
                    breakAfter = -1;
                }
            }
            boolean joined = (c == '\n' || c == '\r') && rules.paragraphs().isJoined(i);
            if ((c == '\n' || c == '\r') && !joined) {
                if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                    i++;
                }
                starts = add(starts, count++, i + 1);
                lineStart = i + 1;
                x = 0;
                breakAfter = -1;
                continue;
            }
            float advance = advances.at(text, i);
            boolean space = c == ' ' || c == '\t' || joined;
            // spaces at the end hang over the edge
            if (!space && x + advance > width && i > lineStart && advance > 0) {
                if (breakAfter > lineStart) {
                    starts = add(starts, count++, breakAfter);
                    lineStart = breakAfter;
                    x -= xAtBreak;
                } else {
                    starts = add(starts, count++, i);
                    lineStart = i;
                    x = 0;
                }
                breakAfter = -1;
            }
            x += advance;
            if (space || isBreakAfter(text, i) || Character.isIdeographic(c)) {
                breakAfter = i + 1;
                xAtBreak = x;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Dashes part a line, and hyphens of words; those of designations such as T-72 do not. */
    private static boolean isBreakAfter(CharSequence text, int offset) {
        char c = text.charAt(offset);
        if (c == '-') {
            return offset > 0
                    && offset + 1 < text.length()
                    && Character.isLowerCase(text.charAt(offset - 1))
                    && Character.isLetter(text.charAt(offset + 1));
        }
        return c == '\u2013' || c == '\u2014' || c == '/' || c == '\u3001' || c == '\u3002';
    }

    private static int[] add(int[] starts, int index, int start) {
        int[] result = index < starts.length ? starts : Arrays.copyOf(starts, starts.length * 2);
        result[index] = start;
        return result;
    }
}
