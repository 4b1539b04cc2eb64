// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Pairs quotation marks, paragraph by paragraph: straight and curly ones, guillemets in both directions, low ones, two backquotes, and single ones,
 * which are told from apostrophes by what surrounds them. Only the outermost pairs are given. Linear in the length of the text.
 */
final class QuotationMarks {

    private static final String SPACE_BEFORE = "([{-\u2010\u2011\u2012\u2013\u2014\u2026/*:;,|>";

    private static final int NONE = -1;
    private static final int OPENED_AGAIN = -2;
    private static final int MIN_UNCLOSED = 20;

    private final String text;
    private final List<Quoted> found = new ArrayList<>();

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** All outermost stretches in quotation marks, in text order. */
    static List<Quoted> in(String text) {
        QuotationMarks marks = new QuotationMarks(text);
        int begin = 0;
        while (begin < text.length()) {
            begin = marks.paragraph(begin, Paragraphs.end(text, begin));
        }
        return marks.found;
    }

    /** Goes on behind the last mark, which may close in a later paragraph. */
    private int paragraph(int from, int to) {
        int[] closing = null;
        Set<Character> neverClosed = new HashSet<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int width = width(i, to);
            if (width == 0 || !opens(i, width, from, to)) {
                i++;
                continue;
            }
            int end;
            if (isSingle(c) && width == 1) {
                if (closing == null) {
                    closing = singleClosings(from, to);
                }
                end = closing[i - from];
                if (end < 0) {
                    i++;
                    continue;
                }
                found.add(new Quoted(i, end + 1, i + 1, end, true));
                i = end + 1;
                continue;
            }
            end = neverClosed.contains(c) ? NONE : closing(i + width, to, c);
            if (end == NONE) {
                i = neverClosed.add(c) ? unclosed(i, width, to) : i + width;
            } else if (end == OPENED_AGAIN) {
                i += width;
            } else {
                int closeWidth = Math.max(1, width(end, to));
                found.add(new Quoted(i, end + closeWidth, i + width, end, true));
                i = end + closeWidth;
            }
        }
        return Math.max(i, to);
    }

    /** What nobody closes goes on in the next paragraph, or to the end of this one if it begins a sentence; else the mark is noise. */
    private int unclosed(int at, int width, int to) {
        int inner = at + width;
        char first = text.charAt(inner);
        if (Character.isLowerCase(first)) {
            return inner;
        }
        int later = to < text.length() ? closingIn(to, Paragraphs.end(text, to), text.charAt(at)) : NONE;
        if (later >= 0) {
            int end = later + Math.max(1, width(later, text.length()));
            found.add(new Quoted(at, end, inner, later, true));
            return Math.max(to, end);
        }
        int end = to;
        while (end > inner && isSpace(end - 1)) {
            end--;
        }
        if (end - at >= MIN_UNCLOSED) {
            found.add(new Quoted(at, end, inner, end, false));
            return to;
        }
        return inner;
    }

    /** Where the next paragraph closes what was opened in the one before; nowhere if it opens again first. */
    private int closingIn(int from, int to, char c) {
        for (int i = from; i < to; i++) {
            int width = width(i, to);
            if (width > 0 && !isSingle(text.charAt(i)) && opens(i, width, from, to)) {
                return NONE;
            }
            if (closes(c, i, to)) {
                return i;
            }
        }
        return NONE;
    }

    /** Length of the mark here, 0 for other characters. */
    private int width(int i, int to) {
        return switch (text.charAt(i)) {
            case '"',
                    '\u201C',
                    '\u201D',
                    '\u201E',
                    '\u201F',
                    '\u00AB',
                    '\u00BB',
                    '\u2039',
                    '\u203A',
                    '\uFF02',
                    '\u300C',
                    '\u300D' -> 1;
            case '\u2018', '\u201A' -> 1;
            case '`' -> i + 1 < to && text.charAt(i + 1) == '`' ? 2 : 0;
            case '\'' -> i + 1 < to && text.charAt(i + 1) == '\'' ? 2 : 1;
            case '\u2019' -> 1;
            default -> 0;
        };
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201A';
    }

    private boolean opens(int i, int width, int from, int to) {
        int next = i + width;
        char c = text.charAt(i);
        if (next >= to || Character.isWhitespace(text.charAt(next))) {
            return c == '"' && next + 1 < to && !isSpace(next + 1) && introduced(i, from);
        }
        boolean free = i == from
                || Character.isWhitespace(text.charAt(i - 1))
                || Character.isSpaceChar(text.charAt(i - 1))
                || SPACE_BEFORE.indexOf(text.charAt(i - 1)) >= 0;
        return switch (c) {
            case '\u201C', '\u201E', '\u201F', '\u00AB', '\u2039', '\u300C', '`' -> true;
            case '\u00BB', '\u203A' -> free;
            case '\u2018', '\u201A' -> free;
            case '\u201D', '\u2019', '\u300D' -> false;
            case '\'' ->
                width == 2 ? false : free && Character.isLetterOrDigit(text.charAt(next)) && !isElision(next, to);
            default -> free || !Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetter(text.charAt(next));
        };
    }

    /** Whether a comma or colon and a blank stand before. */
    private boolean introduced(int i, int from) {
        return i - 2 >= from && isSpace(i - 1) && ",:".indexOf(text.charAt(i - 2)) >= 0;
    }

    /** 'em, 'til, '90s: the apostrophe stands for letters or digits. */
    private boolean isElision(int next, int to) {
        int end = next;
        while (end < to && end - next < 6 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(next, end).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "em", "til", "tis", "twas", "cause", "round", "bout", "n" -> true;
            default ->
                word.length() >= 2
                        && Character.isDigit(word.charAt(0))
                        && Character.isDigit(word.charAt(1))
                        && word.length() <= 3;
        };
    }

    /** Where the mark that opened is closed. */
    private int closing(int from, int to, char c) {
        for (int i = from; i < to; i++) {
            if (closes(c, i, to)) {
                return i;
            }
            if (c == '"' && text.charAt(i) == '"' && opens(i, 1, 0, to)) {
                return OPENED_AGAIN;
            }
        }
        return NONE;
    }

    private boolean closes(char opening, int i, int to) {
        char x = text.charAt(i);
        return switch (opening) {
            case '\u201C' -> x == '\u201D' || x == '"' && !isSpace(i - 1);
            case '\u201E', '\u201F' -> x == '\u201C' || x == '\u201D' || x == '"' && !isSpace(i - 1);
            case '\u00AB' -> x == '\u00BB';
            case '\u00BB' -> x == '\u00AB' || x == '\u00BB';
            case '\u2039' -> x == '\u203A';
            case '\u203A' -> x == '\u2039' || x == '\u203A';
            case '\u300C' -> x == '\u300D';
            case '`' -> x == '\'' && i + 1 < to && text.charAt(i + 1) == '\'' || x == '"' && !isSpace(i - 1);
            default ->
                x == '\u201D'
                        || x == opening
                                && (!isSpace(i - 1)
                                        || i + 1 >= to
                                        || isSpace(i + 1)
                                        || ",.;:)".indexOf(text.charAt(i + 1)) >= 0);
        };
    }

    private boolean isSpace(int i) {
        return i < 0
                || i >= text.length()
                || Character.isWhitespace(text.charAt(i))
                || Character.isSpaceChar(text.charAt(i));
    }

    /** For each place the next single mark that may close, or -1; filled from the right. Those behind an s before a word come second. */
    private int[] singleClosings(int from, int to) {
        int[] next = new int[to - from];
        int sure = -1;
        int perhaps = -1;
        for (int i = to - 1; i >= from; i--) {
            next[i - from] = sure >= 0 ? sure : perhaps;
            char c = text.charAt(i);
            if (c == '"' || c == '\u201C' || c == '\u201D') {
                continue;
            }
            if ((c == '\'' || c == '\u2019')
                    && i > from
                    && !isSpace(i - 1)
                    && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                boolean plural = (text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'S')
                        && i + 2 < to
                        && isSpace(i + 1)
                        && Character.isLetter(text.charAt(i + 2));
                if (plural) {
                    perhaps = i;
                } else {
                    sure = i;
                    perhaps = -1;
                }
            }
        }
        return next;
    }
}
