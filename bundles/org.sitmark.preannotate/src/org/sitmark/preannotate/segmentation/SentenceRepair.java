// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import java.util.Locale;
import java.util.Set;
import org.sitmark.preannotate.words.WordList;

/** Knows where the sentence detector splits too early: behind abbreviations, initials and inside numbers. */
final class SentenceRepair {

    private static final Set<String> BEFORE_NAMES = WordList.of("""
            gen lt maj col capt sgt cpl pvt pfc spc brig adm cmdr cdr vice-adm rear-adm mr mrs ms dr prof rev hon st mt ft sen rep gov pres amb
            sr jr messrs fr mgr msgr supt insp det const sec min dep asst lt.-col lt.-gen maj.-gen col.-gen gens cols
            """);
    private static final Set<String> BEFORE_NUMBERS =
            WordList.of("no nos nr fig figs p pp vol ch sec art para ca approx c est max min op res ext tel");
    private static final Set<String> ANYWHERE = WordList.of("e.g i.e vs cf al viz resp incl a.k.a u.s.c");
    private static final Set<String> INSIDE = WordList.of(
            "u.s u.k u.n u.a.e d.c e.u a.m p.m inc ltd corp co etc sq cu jan feb mar apr jun jul aug sept sep oct nov dec");

    private SentenceRepair() {}

    /**
     * Whether a sentence goes on where the detector ended it.
     *
     * @param end behind the last character of the left part
     * @param next first character of the right part
     */
    static boolean goesOn(String text, int begin, int end, int next) {
        if (next >= text.length()) {
            return false;
        }
        int last = end - 1;
        while (last > begin && Blocks.isSpace(text.charAt(last))) {
            last--;
        }
        char mark = text.charAt(last);
        char right = text.charAt(next);
        if (isClosing(right) && next + 1 < text.length() && ".!?".indexOf(mark) >= 0 && next == end) {
            return true;
        }
        if (mark != '.') {
            return Character.isLowerCase(right) && "!?".indexOf(mark) < 0 && mark != ':';
        }
        if (Character.isLowerCase(right)) {
            return true;
        }
        int wordBegin = last;
        while (wordBegin > begin
                && !Blocks.isSpace(text.charAt(wordBegin - 1))
                && last - wordBegin < 20
                && "(\"\u201C[".indexOf(text.charAt(wordBegin - 1)) < 0) {
            wordBegin--;
        }
        String word = text.substring(wordBegin, last).toLowerCase(Locale.ROOT);
        if (BEFORE_NAMES.contains(word) || ANYWHERE.contains(word)) {
            return Character.isLetterOrDigit(right) || right == '"' || right == '\u201C';
        }
        if (BEFORE_NUMBERS.contains(word)) {
            return Character.isDigit(right);
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(wordBegin));
        if (initial) {
            return Character.isUpperCase(right) && precededByName(text, begin, wordBegin);
        }
        if (INSIDE.contains(word)) {
            return Character.isDigit(right) || Character.isUpperCase(right) && !startsSentence(text, next);
        }
        return false;
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\u201D' || c == '\u2019' || c == ')' || c == '\u00BB';
    }

    /** An initial stands behind a capitalised word or at the start: "John F. Kerry", "J. Smith". */
    private static boolean precededByName(String text, int begin, int wordBegin) {
        int i = wordBegin - 1;
        while (i >= begin && text.charAt(i) == ' ') {
            i--;
        }
        if (i < begin) {
            return true;
        }
        int end = i + 1;
        while (i > begin && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return i < end && (Character.isUpperCase(text.charAt(i)) || text.charAt(end - 1) == '.');
    }

    private static final Set<String> STARTERS = WordList.of("""
            the a an this that these those it he she they we i you there in on at by for from with after before when while as if but and or so however
            meanwhile according his her its their our my some many most all no both one two three several
            """);

    private static boolean startsSentence(String text, int next) {
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return STARTERS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }
}
