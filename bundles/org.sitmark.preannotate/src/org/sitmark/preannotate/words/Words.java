// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * A text cut into pieces for rules: runs of letters, numbers with their separators, and single signs. Unlike the tokens of a model the pieces follow
 * from the characters alone: "T-72B3" is always five pieces, "$3.2bn" three. Each piece knows its sentence, its folded form (small letters, no
 * accents) and whether white space stands before it. UTF-16 offsets. Immutable after construction apart from a cache; used by one thread.
 */
public final class Words {

    private static final byte WORD = 1;
    private static final byte NUMBER = 2;
    private static final byte SIGN = 3;

    private final String text;
    private int size;
    private int[] begin;
    private int[] end;
    private byte[] kind;
    private final int[] sentence;
    private final int[] sentenceFirst;
    private final @Nullable String[] raw;
    private final @Nullable String[] folded;

    /** @param sentences in text order, as the segmenter gives them */
    public Words(String text, List<Span> sentences) {
        this.text = text;
        int expected =
                Math.min(64, text.length() / 2 + 1); // a gazetteer makes one of these for each of its many short names
        begin = new int[expected];
        end = new int[expected];
        kind = new byte[expected];
        int at = 0;
        while (at < text.length()) {
            at = scan(at);
        }
        raw = new String[size];
        folded = new String[size];
        sentence = new int[size];
        sentenceFirst = new int[size];
        int current = 0;
        int first = 0;
        for (int i = 0; i < size; i++) {
            int before = current;
            while (current < sentences.size() && sentences.get(current).end() <= begin[i]) {
                current++;
            }
            if (current != before) {
                first = i;
            }
            sentence[i] = current;
            sentenceFirst[i] = first;
        }
    }

    /** The whole text as one sentence. */
    public static Words of(String text) {
        return new Words(text, List.of(new Span(0, text.length())));
    }

    private int scan(int at) {
        int code = text.codePointAt(at);
        int next = at + Character.charCount(code);
        if (Character.isWhitespace(code) || Character.isSpaceChar(code) || Character.isISOControl(code)) {
            return next;
        }
        if (isDigit(code)) {
            int stop = numberEnd(at);
            add(at, stop, NUMBER);
            return stop;
        }
        if (Character.isLetter(code)) {
            while (next < text.length()) {
                code = text.codePointAt(next);
                if (!Character.isLetter(code) && !isMark(code)) {
                    break;
                }
                next += Character.charCount(code);
            }
            add(at, next, WORD);
            return next;
        }
        while (next < text.length() && isMark(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        add(at, next, SIGN);
        return next;
    }

    /** Digits with separators between groups: 1,500 and 3.25 and 1.500.000, but not the comma of "12, 13". */
    private int numberEnd(int at) {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                i++;
            } else if ((c == ',' || c == '.') && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private void add(int from, int to, byte type) {
        if (size == begin.length) {
            begin = Arrays.copyOf(begin, size * 2);
            end = Arrays.copyOf(end, size * 2);
            kind = Arrays.copyOf(kind, size * 2);
        }
        begin[size] = from;
        end[size] = to;
        kind[size++] = type;
    }

    public String text() {
        return text;
    }

    /** Number of pieces. */
    public int size() {
        return size;
    }

    public int begin(int i) {
        return begin[i];
    }

    public int end(int i) {
        return end[i];
    }

    /** The stretch of text from the first to the last piece, both included. */
    public Span span(int first, int last) {
        return new Span(begin[first], end[last]);
    }

    /** The piece as it is written; empty before the first and behind the last piece. */
    public String raw(int i) {
        if (i < 0 || i >= size) {
            return "";
        }
        String made = raw[i];
        if (made == null) {
            made = text.substring(begin[i], end[i]);
            raw[i] = made;
        }
        return made;
    }

    /** The piece in small letters without accents; empty before the first and behind the last piece. */
    public String low(int i) {
        if (i < 0 || i >= size) {
            return "";
        }
        String made = folded[i];
        if (made == null) {
            made = Fold.fold(raw(i));
            folded[i] = made;
        }
        return made;
    }

    public boolean isWord(int i) {
        return i >= 0 && i < size && kind[i] == WORD;
    }

    public boolean isNumber(int i) {
        return i >= 0 && i < size && kind[i] == NUMBER;
    }

    /** Whether the piece is this one sign; hyphens, dashes and apostrophes of all kinds count as '-' and '\''. */
    public boolean is(int i, char sign) {
        return i >= 0 && i < size && kind[i] == SIGN && Fold.sign(text.charAt(begin[i])) == sign;
    }

    public boolean isSign(int i) {
        return i >= 0 && i < size && kind[i] == SIGN;
    }

    /** Whether the piece starts with a capital letter. */
    public boolean isCapital(int i) {
        return isWord(i) && Character.isUpperCase(text.codePointAt(begin[i]));
    }

    /** Whether the piece is a word of at least two letters, all of them capital. */
    public boolean isAllCaps(int i) {
        if (!isWord(i) || end[i] - begin[i] < 2) {
            return false;
        }
        for (int k = begin[i]; k < end[i]; k++) {
            if (Character.isLowerCase(text.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether white space (or the beginning of the text) stands before the piece. */
    public boolean spaceBefore(int i) {
        return i <= 0 || i >= size || end[i - 1] < begin[i];
    }

    /** Whether a line ends between the piece before this one and this one. */
    public boolean lineBreakBefore(int i) {
        return breaks(i) > 0;
    }

    /** Whether an empty line stands before the piece. */
    public boolean paragraphBefore(int i) {
        return breaks(i) > 1;
    }

    private int breaks(int i) {
        if (i <= 0 || i >= size) {
            return 2;
        }
        int count = 0;
        for (int k = end[i - 1]; k < begin[i]; k++) {
            if (text.charAt(k) == '\n') {
                count++;
            }
        }
        return count;
    }

    /** Number of the sentence that the piece belongs to, from 0. */
    public int sentence(int i) {
        return sentence[i];
    }

    public boolean sameSentence(int i, int k) {
        return i >= 0 && k >= 0 && i < size && k < size && sentence[i] == sentence[k];
    }

    /** The first piece of the sentence of a piece. */
    public int sentenceFirst(int i) {
        return sentenceFirst[i];
    }

    /** The first piece that ends behind the offset, or the number of pieces. */
    public int at(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether the words from here on are these, in any case, and lie in one sentence. */
    public boolean follows(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!low(i + k).equals(words[k])) {
                return false;
            }
        }
        return sameSentence(i, i + words.length - 1);
    }
}
