// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.quote.Phrases.Range;
import org.sitmark.preannotate.words.WordList;

/** Finds the subject of a reporting verb: left of its verb group over commas and relative clauses, or right of it where the order is turned round. */
final class Speakers {

    private static final int FAR = 60;
    private static final Set<String> BE = WordList.of("is are was were be been being am 's 're 'm");
    private static final Set<String> OBLIQUE = WordList.of(
            "to in on at by for with from of after before during under over as while when since until amid despite"
                    + " speaking asked citing quoting referring responding replying writing addressing");

    private final Line line;
    private final Phrases phrases;

    Speakers(Line line, Phrases phrases) {
        this.line = line;
        this.phrases = phrases;
    }

    /**
     * The subject of a verb.
     *
     * @param speaker first and last token of the noun phrase
     * @param begin the first token of everything that belongs to the subject, with article and appositions
     */
    record Subject(Range speaker, int begin) {}

    /** The first token of the verb group that the reporting verb ends: auxiliaries, adverbs, "not", "to". */
    int groupBegin(int verb) {
        int i = verb;
        while (i > 0 && i > verb - 8) {
            int before = i - 1;
            boolean auxiliary =
                    line.is(before, Pos.AUX) || line.isFiniteAuxiliary(before) && line.pos(before) != Pos.NOUN;
            boolean adverb = line.is(before, Pos.ADV) || line.is(before, Pos.PART) && !phrases.isPossessive(before);
            boolean both = line.is(before, "both") || line.is(before, "all") && line.is(before, Pos.DET);
            if (!auxiliary && !adverb && !both) {
                break;
            }
            i = before;
        }
        while (i < verb && line.is(i, Pos.ADV) && line.is(i - 1, ",")) {
            i++;
        }
        return i;
    }

    /** Whether the verb is passive: a form of "be" before its participle. */
    boolean isPassive(int verb, int group) {
        String form = line.low(verb);
        if (form.endsWith("ing") || form.endsWith("s") && !form.endsWith("ss")) {
            return false;
        }
        for (int i = verb - 1; i >= group; i--) {
            if (line.pos(i) == Pos.AUX || line.pos(i) == Pos.VERB) {
                return line.isOneOf(i, BE);
            }
        }
        return verb == group && line.isOneOf(verb - 1, BE);
    }

    /** The subject left of the verb group, or null. */
    @Nullable
    Subject left(int group, int floor) {
        int i = group - 1;
        if (i < floor) {
            return null;
        }
        if (phrases.isRelative(i) && i - 1 >= floor) {
            int last = line.is(i - 1, ",") ? i - 2 : i - 1;
            return last < floor ? null : chain(last, floor);
        }
        if (line.is(i, ",")) {
            return i - 1 < floor ? null : chain(i - 1, floor);
        }
        if (line.is(i, Pos.SCONJ) && !line.is(i, "that")) {
            return null;
        }
        if (phrases.isDash(i) || line.is(i, ")") && phrases.opening(i) == i) {
            return null;
        }
        return region(i, floor);
    }

    /** The subject that ends here, in a clause without comma before its verb. */
    private @Nullable Subject region(int last, int floor) {
        int begin = Math.max(floor, clauseBegin(last));
        Range phrase = phrases.endingAt(last, begin);
        if (phrase.first() < 0) {
            return null;
        }
        int start = withArticles(phrase.first(), begin);
        int relative = relativeIn(begin, start);
        if (relative > begin && !(phrases.isRelative(relative) && relative + 1 == start)) {
            Range head = phrases.endingAt(relative - 1, begin);
            if (head.first() >= 0) {
                return new Subject(new Range(head.first(), phrase.last()), withArticles(head.first(), begin));
            }
        }
        for (int i = begin; i < start && relative < 0; i++) {
            if (line.isFiniteAuxiliary(i)) {
                return null;
            }
        }
        return new Subject(withList(phrase, begin, floor), start);
    }

    /** With the members of a list that stand before commas: "the ministers of Finland, Estonia and Latvia". */
    private Range withList(Range phrase, int begin, int floor) {
        if (phrase.first() != begin || begin - 2 < floor || !line.is(begin - 1, ",")) {
            return phrase;
        }
        int before = segmentBegin(begin - 2, floor);
        if (line.is(before, Pos.ADP) || line.is(before, Pos.ADV) || phrases.verbIn(before, begin)) {
            return phrase;
        }
        Range list = phrases.endingAt(phrase.last(), before);
        return list.first() < 0 ? phrase : list;
    }

    /** Where a clause that restricts a noun begins: "a draft seen by …", "a mechanic who left …"; -1 where there is none. */
    private int relativeIn(int begin, int end) {
        int found = -1;
        for (int i = end - 1; i > begin; i--) {
            if (phrases.isRelative(i) && line.pos(i - 1).isNominal()) {
                return i;
            }
            if (line.is(i, Pos.CCONJ)) {
                return found;
            }
            if (line.is(i, Pos.VERB) && line.pos(i - 1).isNominal() && !phrases.isPersonalPronoun(i - 1)) {
                found = i;
            }
        }
        return found;
    }

    private int withArticles(int first, int floor) {
        int i = first;
        while (i - 1 >= floor && (line.is(i - 1, Pos.DET) || line.isOneOf(i - 1, Phrases.ARTICLES))) {
            i--;
        }
        return i;
    }

    private int clauseBegin(int i) {
        int begin = phrases.clauseBegin(i + 1);
        for (int k = i; k > begin; k--) {
            boolean newClause = line.is(k, Pos.CCONJ)
                    && phrases.verbIn(Math.max(begin, k - FAR), k)
                    && !(line.pos(k - 1).isNominal() && line.is(k, "&"));
            if (newClause) {
                return k + 1;
            }
        }
        return begin;
    }

    /** The subject before a comma: over appositions, relative clauses and participles to the noun phrase that they belong to. */
    private @Nullable Subject chain(int last, int floor) {
        @Nullable Subject best = null;
        int end = last;
        for (int steps = 0; steps < 8 && end >= floor; steps++) {
            int begin = Math.max(floor, segmentBegin(end, floor));
            if (begin > end) {
                return best;
            }
            boolean relative = phrases.isRelative(begin) || phrases.isRelative(begin + 1) && line.is(begin, Pos.ADP);
            boolean oblique = line.is(begin, Pos.ADP)
                    || line.is(begin, Pos.SCONJ)
                    || line.isOneOf(begin, OBLIQUE)
                    || line.is(begin, Pos.VERB)
                    || line.is(begin, Pos.ADV);
            boolean inverted = best != null
                    && line.is(begin, Pos.VERB)
                    && !line.low(begin).endsWith("ing")
                    && phrases.startsPhrase(begin + 1);
            if (inverted) {
                Subject here = region(end, begin + 1);
                return here == null ? best : here;
            }
            if (relative || oblique) {
                if (best != null && !relative) {
                    return best;
                }
            } else {
                boolean verb = phrases.verbIn(begin, end + 1);
                Subject here = region(end, begin);
                if (here == null || verb && here.begin() > begin + 1 && best != null) {
                    return best;
                }
                if (verb && best == null && !isReduced(begin, end)) {
                    return null;
                }
                if (best != null && isPlaceOfBefore(begin, end, floor)) {
                    return best;
                }
                best = here;
            }
            if (begin - 1 < floor || !line.is(begin - 1, ",")) {
                return best;
            }
            end = begin - 2;
        }
        return best;
    }

    /** Whether the name belongs to a place before it: "In Chiang Mai, Thailand, X said". */
    private boolean isPlaceOfBefore(int begin, int end, int floor) {
        if (begin - 2 < floor
                || begin != end
                || !line.is(begin - 1, ",")
                || !line.is(begin - 2, Pos.PROPN)
                || !line.is(begin, Pos.PROPN)) {
            return false;
        }
        int before = segmentBegin(begin - 2, floor);
        return line.is(before, Pos.ADP) && !phrases.verbIn(before, begin);
    }

    private boolean isReduced(int begin, int end) {
        for (int i = begin; i <= end; i++) {
            if (line.isFiniteAuxiliary(i)) {
                return relativeIn(begin, i) > begin;
            }
        }
        return true;
    }

    private int segmentBegin(int end, int floor) {
        for (int k = end; k >= floor && k > end - FAR; k--) {
            if (line.is(k, ",")
                    || line.is(k, ";")
                    || line.is(k, ":")
                    || phrases.isDash(k)
                    || line.is(k, Pos.QUOTE) && phrases.isBoundary(k)) {
                return k + 1;
            }
        }
        return floor;
    }

    /** The subject right of the verb, or null. */
    @Nullable
    Range right(int from) {
        if (from >= line.size() || !phrases.startsPhrase(from)) {
            return null;
        }
        Range phrase = phrases.startingAt(from);
        if (phrase.first() < 0) {
            return null;
        }
        int next = phrase.last() + 1;
        boolean restricted = (line.is(next, "who")
                        || line.is(next, Pos.VERB) && !line.low(next).endsWith("s"))
                && !line.is(next - 1, ",");
        if (restricted) {
            int end = next;
            while (end + 1 < line.size()
                    && end < next + 25
                    && !line.is(end + 1, ",")
                    && !line.is(end + 1, ".")
                    && !line.is(end + 1, ";")
                    && !line.isQuote(end + 1)
                    && !line.is(end + 1, Pos.CCONJ)) {
                end++;
            }
            return new Range(phrase.first(), end);
        }
        return phrase;
    }
}
