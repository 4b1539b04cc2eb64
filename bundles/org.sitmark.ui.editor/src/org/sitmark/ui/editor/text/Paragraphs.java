// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sitmark.core.model.Span;

/**
 * The paragraphs of a text: its lines that are not blank, or whole paragraphs put together again from lines that were broken at a fixed width.
 * Immutable; headless.
 */
public final class Paragraphs {

    /** Lines of hard-wrapped text are about this long; shorter ones are lists, longer ones were not wrapped. */
    private static final int NARROWEST = 50;

    private static final int WIDEST = 160;

    private final int[] begins;
    private final int[] ends;
    private final BitSet joined;

    private Paragraphs(List<Span> spans, BitSet joined) {
        begins = spans.stream().mapToInt(Span::begin).toArray();
        ends = spans.stream().mapToInt(Span::end).toArray();
        this.joined = joined;
    }

    /** Each line that is not blank is a paragraph. */
    public static Paragraphs asWritten(String text) {
        return new Paragraphs(lines(text), new BitSet());
    }

    /**
     * A line goes on with the next one where it was broken because the next word did not fit: both are of one block without blank lines, and the
     * block has no longer line than the two words would have made.
     */
    public static Paragraphs rejoined(String text) {
        List<Span> lines = lines(text);
        List<Span> result = new ArrayList<>();
        var joined = new BitSet();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            int width = lines.get(from).length();
            while (to < lines.size()
                    && isOneBreak(text, lines.get(to - 1).end(), lines.get(to).begin())) {
                width = Math.max(width, lines.get(to).length());
                to++;
            }
            Span paragraph = lines.get(from);
            for (int i = from + 1; i < to; i++) {
                Span line = lines.get(i);
                if (goesOn(text, lines.get(i - 1), line, width)) {
                    joined.set(lines.get(i - 1).end(), line.begin());
                    paragraph = new Span(paragraph.begin(), line.end());
                } else {
                    result.add(paragraph);
                    paragraph = line;
                }
            }
            result.add(paragraph);
            from = to;
        }
        return new Paragraphs(result, joined);
    }

    private static boolean goesOn(String text, Span line, Span next, int width) {
        if (width < NARROWEST || width > WIDEST) {
            return false;
        }
        // indented lines and items of lists stand for themselves
        if (next.begin() > 0 && " \t".indexOf(text.charAt(next.begin() - 1)) >= 0
                || !Character.isLetterOrDigit(text.charAt(next.begin()))
                        && "\"'(\u201c\u2018\u00ab$\u20ac\u00a3".indexOf(text.charAt(next.begin())) < 0) {
            return false;
        }
        int word = next.begin();
        while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return line.length() + 1 + word - next.begin() > width;
    }

    private static boolean isOneBreak(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                breaks++;
            }
        }
        return breaks == 1;
    }

    /** The lines without the white space around them; blank ones are left out. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int begin = -1;
        int end = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\r') {
                if (begin >= 0) {
                    lines.add(new Span(begin, end));
                }
                begin = -1;
            } else if (!Character.isWhitespace(c)) {
                begin = begin < 0 ? i : begin;
                end = i + 1;
            }
        }
        return lines;
    }

    public int count() {
        return begins.length;
    }

    /** Without the white space around it. */
    public Span get(int index) {
        return new Span(begins[index], ends[index]);
    }

    /** The number of the paragraph at the offset or else of the last one before it; -1 before the first. */
    public int at(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the line break at this offset is one that a paragraph goes on over. */
    public boolean isJoined(int offset) {
        return joined.get(offset);
    }
}
