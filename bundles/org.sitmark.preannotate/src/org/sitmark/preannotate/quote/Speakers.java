// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Reads the noun phrase of who speaks, before or behind a verb: with title, without article and apposition. */
final class Speakers {

    private static final int LONGEST = 22;
    private static final Set<String> BOUNDARIES = WordList.of(
            "but while as that when because which if although though whereas since before after until where so then whether than what how");
    private static final Set<String> ARTICLES = WordList.of("the a an");
    private static final Set<String> LEADING = WordList.of(
            "and but however meanwhile also later earlier yesterday today separately still moreover furthermore so then now instead nevertheless or");
    private static final Set<String> BETWEEN = WordList.of("""
            also later has have had earlier then again further previously repeatedly recently now just only still simply clearly publicly flatly
            bluntly once himself herself itself themselves reportedly officially today yesterday already even explicitly quickly therefore
            often always immediately subsequently initially privately both all did does have
            """);
    private static final Set<String> NEGATIONS = WordList.of(
            "not never cannot nobody t to could would should might must may will can be is was were been being are by");
    private static final Set<String> DAYS = WordList.of(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");
    private static final Set<String> PREPOSITIONS =
            WordList.of("in on at during after before by since from amid under with for according");
    private static final Set<String> FINITE = WordList.of(
            "is are was were has had have will would did does do can could may might must should said told added");
    private static final Set<String> STOP_BEHIND = WordList.of("""
            on that after before when while as and but who which during by because where if adding
            monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later last this following speaking using about
            citing quoting referring noting
            """);

    /**
     * A noun phrase.
     *
     * @param first its first piece, behind the article
     * @param start its first piece with the article
     * @param last its last piece
     */
    record Phrase(int first, int start, int last) {}

    private final Words w;

    Speakers(Words words) {
        this.w = words;
    }

    Span span(Phrase phrase) {
        return w.span(phrase.first(), phrase.last());
    }

    /** Whether the words before a verb make it a plain statement of speaking: not negated, no infinitive, no passive, no noun. */
    boolean isFinite(int verb) {
        String before = w.sameSentence(verb - 1, verb) ? w.low(verb - 1) : "";
        return !NEGATIONS.contains(before);
    }

    /**
     * The subject before a verb, or null where there is none.
     *
     * @param from the first piece that may belong to it
     */
    @Nullable
    Phrase before(int verb, int from) {
        int last = verb - 1;
        while (last > from && BETWEEN.contains(w.low(last))) {
            last--;
        }
        if (last < from) {
            return null;
        }
        if (w.is(last, ',') || w.is(last, ')') || w.is(last, '-') && w.spaceBefore(last)) {
            return beforeApposition(last, from);
        }
        return phrase(start(last, from), last);
    }

    /** "X, a spokesman for Y, said": X. */
    private @Nullable Phrase beforeApposition(int comma, int from) {
        char mark = w.is(comma, ')') ? '(' : w.is(comma, '-') ? '-' : ',';
        for (int i = comma - 1; i > Math.max(from, comma - LONGEST * 2); i--) {
            if (w.is(i, mark)) {
                if (w.low(i + 1).equals("who") || w.low(i + 1).equals("which")) {
                    return phrase(start(i - 1, from), i - 1);
                }
                Phrase left = phrase(start(i - 1, from), i - 1);
                boolean adverbial = left != null && PREPOSITIONS.contains(w.low(left.start()));
                return left == null || adverbial ? phrase(start(comma - 1, i + 1), comma - 1) : left;
            }
        }
        return mark == ',' ? phrase(start(comma - 1, from), comma - 1) : null;
    }

    /** The first piece of the phrase that ends at a piece. */
    private int start(int last, int from) {
        int i = last;
        while (i > from && last - i < LONGEST) {
            int before = i - 1;
            String word = w.low(before);
            if (w.isSign(before)
                            && !w.is(before, '-')
                            && !w.is(before, '\'')
                            && !w.is(before, '.')
                            && !w.is(before, '/')
                            && !w.is(before, '&')
                    || w.is(before, '-') && w.spaceBefore(before) && w.spaceBefore(i)
                    || w.is(before, '.') && w.spaceBefore(i) && !isAbbreviation(before)
                    || BOUNDARIES.contains(word) && !(word.equals("as") || word.equals("than"))
                    || FINITE.contains(word)
                    || (word.equals("and") || word.equals("or")) && !(w.isCapital(i) && w.isCapital(before - 1))
                    || w.paragraphBefore(i)) {
                break;
            }
            i = before;
        }
        return i;
    }

    private boolean isAbbreviation(int dot) {
        return w.isCapital(dot - 1) && w.raw(dot - 1).length() <= 4;
    }

    private @Nullable Phrase phrase(int from, int last) {
        int start = from;
        while (start < last
                && (LEADING.contains(w.low(start))
                        || w.isSign(start)
                        || w.low(start).endsWith("ly") && !w.isCapital(start))) {
            start++;
        }
        if (PREPOSITIONS.contains(w.low(start))) {
            start = behindAdverbial(start, last);
        }
        int first = start < last && ARTICLES.contains(w.low(start)) ? start + 1 : start;
        if (first > last
                || !w.isWord(first) && !w.isNumber(first)
                || !w.isWord(last) && !w.isNumber(last) && !w.is(last, '\'')
                || BOUNDARIES.contains(w.low(first))
                || w.low(first).equals("who")
                || w.low(first).equals("there")
                || PREPOSITIONS.contains(w.low(first))) {
            return null;
        }
        return new Phrase(first, start, last);
    }

    /** "On Friday Smith said", "In Brussels the minister said": skips to the subject where that is plain. */
    private int behindAdverbial(int start, int last) {
        for (int i = start + 1; i < last; i++) {
            boolean day = DAYS.contains(w.low(i)) || w.isNumber(i);
            if (day && !w.isNumber(i + 1) && !w.low(i + 1).equals("of")) {
                return i + 1;
            }
            if (i > start + 1
                    && ARTICLES.contains(w.low(i))
                    && !PREPOSITIONS.contains(w.low(i - 1))
                    && !w.low(i - 1).equals("of")) {
                return i;
            }
        }
        return start;
    }

    /** The subject behind a verb ("…", said X), up to a comma, the end of the sentence or a clause; null where none begins there. */
    @Nullable
    Phrase behind(int from, int limit) {
        int start = from;
        if (!(w.isCapital(start)
                        || w.isWord(start)
                                && !STOP_BEHIND.contains(w.low(start))
                                && !w.low(start).endsWith("ly"))
                || w.low(start).equals("to")) {
            return null;
        }
        if (PREPOSITIONS.contains(w.low(start)) || FINITE.contains(w.low(start))) {
            return null;
        }
        int last = start - 1;
        for (int i = start; i < Math.min(limit, start + LONGEST); i++) {
            boolean stop = w.isSign(i)
                            && !(w.is(i, '-') && !w.spaceBefore(i))
                            && !w.is(i, '\'')
                            && !(w.is(i, '.') && isAbbreviation(i) && w.sameSentence(i, i + 1))
                            && !w.is(i, '&')
                    || STOP_BEHIND.contains(w.low(i))
                            && !(w.low(i).equals("and") && w.isCapital(i + 1) && w.isCapital(i - 1))
                    || w.paragraphBefore(i) && i > start
                    || !w.sameSentence(start, i)
                    || w.low(i).equals("in")
                            && w.low(i + 1)
                                    .matches(
                                            "a|an|his|her|their|its|response|reply|remarks|\\d+|january|february|march|april|may|june|july|august|september|october|november|december|the")
                            && i > start
                            && !w.isCapital(i + 1)
                    || w.low(i).equals("to")
                            && i > start
                            && !w.isCapital(i + 1)
                            && !w.low(i + 1).equals("the");
            if (stop) {
                break;
            }
            last = i;
        }
        return last < start ? null : phrase(start, last);
    }
}
