// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.core.model.Span;

/**
 * The stretches of a text that people are likely to mark, whatever the layer: runs of capitalised words and designations with the small words
 * between them, numbers with their neighbours of the kind, and what stands in quotation marks. Knows no layer and no list; it only saves keys, since
 * every word can be reached without it.
 */
public final class LikelySpans {

    private static final Set<String> BETWEEN = Set.of(
            "of", "the", "de", "du", "des", "da", "do", "del", "la", "le", "al", "el", "bin", "ibn", "von", "van",
            "for", "and", "&", "-", "\u2013", "'", "\u2019");
    private static final Pattern QUOTED =
            Pattern.compile("\u201c[^\u201c\u201d\\n]{3,600}\u201d|(?<![\\p{L}\\p{N}.,!?])\"(?=\\S)[^\"\\n]{3,600}\"");
    private static final int LONGEST_RUN = 8;

    private LikelySpans() {}

    /**
     * The stretches, in text order; they may overlap.
     *
     * @param tokens of the stretch of text that is looked at, in text order
     */
    public static List<Span> of(String text, List<Span> tokens) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int next = run(text, tokens, i);
            if (next > i) {
                found.add(new Span(tokens.get(i).begin(), tokens.get(next - 1).end()));
                i = next;
            } else {
                i++;
            }
        }
        if (!tokens.isEmpty()) {
            Matcher matcher = QUOTED.matcher(text);
            matcher.region(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        found.sort((a, b) -> a.begin() != b.begin() ? a.begin() - b.begin() : b.end() - a.end());
        return found;
    }

    /** Index after the run of capitalised words, designations and numbers that begins here; the same index where none does. */
    private static int run(String text, List<Span> tokens, int from) {
        int end = from;
        int i = from;
        while (i < tokens.size() && i - from < LONGEST_RUN) {
            Span token = tokens.get(i);
            if (i > from && !near(text, tokens.get(i - 1), token)) {
                break;
            }
            String word = token.of(text);
            if (isNamelike(word)) {
                i++;
                end = i;
            } else if (end > from && BETWEEN.contains(word)) {
                i++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether only a blank or nothing lies between. */
    private static boolean near(String text, Span before, Span after) {
        int gap = after.begin() - before.end();
        return gap == 0 || gap == 1 && text.charAt(before.end()) != '\n';
    }

    private static boolean isNamelike(String word) {
        int first = word.codePointAt(0);
        if (Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first)) {
            return true;
        }
        // al-Wadi, pro-Examplian, mid-2030
        return word.codePoints().anyMatch(Character::isUpperCase);
    }
}
