// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenizerME;
import org.sitmark.core.model.Span;

/**
 * Splits sentences into tokens, chunk by chunk between blanks. What a chunk splits into depends on the chunk alone, so it is remembered; chunks that
 * are longer than words are split by character class, since the model's features grow with the length. Used by one thread.
 */
final class Tokens {

    private static final int WORD_LENGTH = 40;
    private static final int REMEMBERED = 20_000;
    private static final String OPENING = "([{<\"'\u201C\u2018\u00AB\u201E";
    private static final String CLOSING = ")]}>\"'\u201D\u2019\u00BB,.;:!?\u2026";

    /** Letters, then a number, joined as in Su-25, T-62M, M1A2, 2S19, MiG-29UB, F/A-18E/F, AN/TPQ-36. */
    private static final Pattern DESIGNATION = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}]{0,7}/?\\p{Lu}{0,4}[-\u2011]?\\d{1,4}[\\p{L}\\d]{0,6}|\\d{1,3}\\p{Lu}\\d{1,4}\\p{L}{0,3})(?:[-/]\\p{L}?[\\p{L}\\d]{0,5}){0,2}");

    private final TokenizerME model = new TokenizerME(EnglishModels.tokens());
    private final Map<String, int[]> known = new HashMap<>();

    /** Adds the tokens of a sentence. */
    void split(String text, Span sentence, List<Span> out) {
        int begin = sentence.begin();
        while (begin < sentence.end()) {
            if (Blocks.isSpace(text.charAt(begin))) {
                begin++;
                continue;
            }
            int end = begin;
            boolean letters = true;
            while (end < sentence.end() && !Blocks.isSpace(text.charAt(end))) {
                letters &= Character.isLetter(text.charAt(end));
                end++;
            }
            if (letters && end - begin <= WORD_LENGTH) {
                out.add(new Span(begin, end));
            } else if (end - begin > WORD_LENGTH) {
                byClass(text, begin, end, out);
            } else {
                chunk(text, begin, end, out);
            }
            begin = end;
        }
    }

    private void chunk(String text, int begin, int end, List<Span> out) {
        String chunk = text.substring(begin, end);
        int[] cuts = known.get(chunk);
        if (cuts == null) {
            cuts = cut(chunk);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(chunk, cuts);
        }
        for (int i = 0; i < cuts.length; i += 2) {
            out.add(new Span(begin + cuts[i], begin + cuts[i + 1]));
        }
    }

    private int[] cut(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && OPENING.indexOf(chunk.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && CLOSING.indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        String core = chunk.substring(from, to);
        boolean possessive = core.endsWith("'s") || core.endsWith("\u2019s");
        int coreEnd = possessive ? to - 2 : to;
        if (from < coreEnd
                && DESIGNATION.matcher(chunk.substring(from, coreEnd)).matches()) {
            int[] cuts = new int[2 * (from + 1 + (possessive ? 1 : 0) + chunk.length() - to)];
            int n = 0;
            for (int i = 0; i < from; i++) {
                cuts[n++] = i;
                cuts[n++] = i + 1;
            }
            cuts[n++] = from;
            cuts[n++] = coreEnd;
            if (possessive) {
                cuts[n++] = coreEnd;
                cuts[n++] = to;
            }
            for (int i = to; i < chunk.length(); i++) {
                cuts[n++] = i;
                cuts[n++] = i + 1;
            }
            return cuts;
        }
        opennlp.tools.util.Span[] spans = model.tokenizePos(chunk);
        int[] cuts = new int[spans.length * 2];
        for (int i = 0; i < spans.length; i++) {
            cuts[2 * i] = spans[i].getStart();
            cuts[2 * i + 1] = spans[i].getEnd();
        }
        return cuts;
    }

    /** Runs of letters, runs of digits, single signs. */
    private static void byClass(String text, int begin, int end, List<Span> out) {
        int from = begin;
        while (from < end) {
            int to = from + Character.charCount(text.codePointAt(from));
            int type = type(text.codePointAt(from));
            while (type != 0 && to < end && type(text.codePointAt(to)) == type) {
                to += Character.charCount(text.codePointAt(to));
            }
            out.add(new Span(from, Math.min(to, end)));
            from = to;
        }
    }

    private static int type(int code) {
        return Character.isLetter(code) ? 1 : Character.isDigit(code) ? 2 : 0;
    }
}
