// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.core.model.Span;

/**
 * Finds a phrase with its last word in any inflected form: plural, possessive, forms of a verb. Two forms belong together if their stems are equal and
 * both endings are such of an inflection, so that "operate" does not find "operators". A possessive ending stays outside of the hit.
 */
final class Inflections {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Set<String> ENDINGS = Set.of("", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied");

    private record Word(int begin, int end, String form) {}

    private final List<Word> wanted;
    private final List<String> between = new ArrayList<>();
    private final String before;
    private final String after;
    private final boolean matchCase;
    private final UnaryOperator<String> stem;
    private final String wantedStem;

    Inflections(String phrase, boolean matchCase, UnaryOperator<String> stem) {
        String text = phrase.strip();
        this.matchCase = matchCase;
        this.stem = stem;
        wanted = words(text);
        for (int i = 1; i < wanted.size(); i++) {
            between.add(gap(text, wanted.get(i - 1).end(), wanted.get(i).begin()));
        }
        before = wanted.isEmpty() ? "" : text.substring(0, wanted.get(0).begin());
        after = wanted.isEmpty() ? "" : text.substring(last().end());
        wantedStem = wanted.isEmpty() ? "" : stem.apply(low(last().form()));
    }

    private Word last() {
        return wanted.get(wanted.size() - 1);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = matcher.group();
            if (form.endsWith("'s") || form.endsWith("\u2019s")) {
                form = form.substring(0, form.length() - 2);
            }
            words.add(new Word(matcher.start(), matcher.start() + form.length(), form));
        }
        return words;
    }

    private static String gap(String text, int begin, int end) {
        return text.substring(begin, end).replaceAll("\\s+", " ");
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    TextSearch.Found find(String text, int limit) {
        List<Span> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return new TextSearch.Found(found, false);
        }
        List<Word> words = words(text);
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (!matches(text, words, i)) {
                continue;
            }
            int end = words.get(i + wanted.size() - 1).end();
            int begin = words.get(i).begin() - before.length();
            if (begin < 0 || !text.startsWith(before, begin) || !text.startsWith(after, end)) {
                continue;
            }
            if (found.size() == limit) {
                return new TextSearch.Found(found, true);
            }
            found.add(new Span(begin, end + after.length()));
            i += wanted.size() - 1;
        }
        return new TextSearch.Found(found, false);
    }

    private boolean matches(String text, List<Word> words, int first) {
        int size = wanted.size();
        for (int k = 0; k < size; k++) {
            Word word = words.get(first + k);
            if (k > 0
                    && !gap(text, words.get(first + k - 1).end(), word.begin()).equals(between.get(k - 1))) {
                return false;
            }
            if (k + 1 < size ? !same(word.form(), wanted.get(k).form()) : !inflects(word.form())) {
                return false;
            }
        }
        return true;
    }

    private boolean same(String form, String other) {
        return matchCase ? form.equals(other) : form.equalsIgnoreCase(other);
    }

    private boolean inflects(String form) {
        String base = last().form();
        if (same(form, base)) {
            return true;
        }
        int common = 0;
        int most = Math.min(form.length(), base.length());
        while (common < most && same(form.substring(common, common + 1), base.substring(common, common + 1))) {
            common++;
        }
        return common >= 2
                && isEnding(form, common)
                && isEnding(base, common)
                && stem.apply(low(form)).equals(wantedStem);
    }

    /** The rest of the form after what both share; a doubled consonant, as in "stopped", is no part of the ending. */
    private static boolean isEnding(String form, int common) {
        String rest = low(form.substring(common));
        return ENDINGS.contains(rest)
                || !rest.isEmpty()
                        && rest.charAt(0) == Character.toLowerCase(form.charAt(common - 1))
                        && ENDINGS.contains(rest.substring(1));
    }
}
