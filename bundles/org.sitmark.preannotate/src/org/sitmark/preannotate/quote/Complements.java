// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.quote.Phrases.Range;
import org.sitmark.preannotate.quote.ReportingVerbs.Verb;
import org.sitmark.preannotate.words.WordList;

/** Decides whether what follows a reporting verb is reported speech, and where it begins. */
final class Complements {

    private static final int FAR = 30;
    private static final int FARTHEST_VERB = 40;
    private static final int NEAR_THAT = 8;
    private static final int WORDS_OF_SENTENCE = 4;
    private static final Set<String> QUESTION = WordList.of("how why what whether if who where");
    private static final Set<String> NEAR_TIME = WordList.of("last this next early late earlier later");
    private static final Set<String> SKIPPED = WordList.of("""
            also earlier later today yesterday tonight again recently previously publicly repeatedly separately meanwhile then too afterwards bluntly
            simply clearly openly
            """);
    private static final Set<String> SUBORDINATE =
            WordList.of("if when although though because while since unless once as until whereas");

    private final Line line;
    private final Phrases phrases;

    Complements(Line line, Phrases phrases) {
        this.line = line;
        this.phrases = phrases;
    }

    enum Kind {
        NONE,
        THAT,
        QUESTION,
        BARE,
        QUOTE,
        PART_QUOTE
    }

    /** @param begin first token of the content */
    record Complement(Kind kind, int begin) {

        boolean isPresent() {
            return kind != Kind.NONE;
        }
    }

    private static final Complement NONE = new Complement(Kind.NONE, -1);

    /** What follows the verb, whose last token (with its particle) is given. */
    Complement after(int last, Verb verb) {
        int i = last + 1;
        boolean hearer = false;
        boolean direct = true;
        while (i < line.size() && i < last + FAR) {
            String word = line.low(i);
            if (line.isQuote(i)) {
                return quote(i, direct || hearer, verb);
            }
            if (word.equals("that")) {
                return verb.takesThat() && !isDeterminer(i) ? new Complement(Kind.THAT, i + 1) : bare(i, verb);
            }
            if (word.equals(":")) {
                return colon(i, verb);
            }
            if (word.equals(",")) {
                if (line.isQuote(i + 1)) {
                    return quote(i + 1, true, verb);
                }
                int close = nextComma(i + 1);
                if (close > 0 && (line.is(close + 1, "that") || line.isQuote(close + 1))) {
                    i = close + 1;
                    continue;
                }
                return NONE;
            }
            if (QUESTION.contains(word) && (direct || hearer) && verb.takesQuestion()) {
                return new Complement(Kind.QUESTION, i);
            }
            if (verb.takesHearer() && !hearer && phrases.startsPhrase(i)) {
                int that = thatBehind(i);
                if (that > 0) {
                    return new Complement(Kind.THAT, that + 1);
                }
                int behind = behindHearer(i, verb);
                if (behind > i) {
                    hearer = true;
                    i = behind;
                    continue;
                }
            }
            if (line.is(i, Pos.ADP) && !SUBORDINATE.contains(word)) {
                Range phrase = phrases.startingAt(i + 1);
                if (phrase.first() < 0) {
                    return NONE;
                }
                i = phrase.last() + 1;
                direct = false;
                continue;
            }
            boolean beforeContent = line.is(i + 1, "that") || line.isQuote(i + 1) || line.is(i + 1, ",");
            if (line.is(i, Pos.ADV) && beforeContent) {
                i++;
                continue;
            }
            if (line.is(i, Pos.ADP) && line.is(i + 1, "that") && line.is(i + 1, Pos.SCONJ)) {
                i++;
                continue;
            }
            if (Phrases.isTime(word) || SKIPPED.contains(word) && line.is(i, Pos.ADV)) {
                i++;
                continue;
            }
            if (NEAR_TIME.contains(word) && Phrases.isTime(line.low(i + 1))) {
                i += 2;
                continue;
            }
            return direct || hearer || verb.oftenBare() ? bare(i, verb) : NONE;
        }
        return NONE;
    }

    /** "that plan", "that day": no conjunction. */
    private boolean isDeterminer(int i) {
        return line.is(i, Pos.DET)
                && line.is(i + 1, Pos.NOUN)
                && !phrases.startsPhrase(i + 2)
                && !line.is(i - 1, "that");
    }

    private Complement colon(int i, Verb verb) {
        if (line.isQuote(i + 1)) {
            return quote(i + 1, true, verb);
        }
        return verb.oftenBare() && i + 2 < line.size() && phrases.verbIn(i + 1, Math.min(line.size(), i + FAR))
                ? new Complement(Kind.BARE, i + 1)
                : NONE;
    }

    /** A quotation: the whole content, or the beginning of a clause. */
    private Complement quote(int i, boolean near, Verb verb) {
        boolean introduced = line.is(i - 1, ",") || line.is(i - 1, ":");
        Quoted quoted = line.quoted(i);
        boolean whole = quoted != null && (",.!?\u2026".indexOf(quoted.last(line.text())) >= 0 || !quoted.closed());
        int next = i + 1;
        while (line.is(next, Pos.ADV) || line.is(next, Pos.PART)) {
            next++;
        }
        if (!introduced
                && !whole
                && (line.isFiniteAuxiliary(next) || line.mayBeFinite(next) || phrases.isCore(i + 1))) {
            return phrases.verbIn(i + 1, Math.min(line.size(), i + FAR)) ? new Complement(Kind.PART_QUOTE, i) : NONE;
        }
        if (!introduced && !verb.oftenBare() && (!verb.takesThat() && !verb.mayFollow() || isShort(quoted))) {
            return NONE;
        }
        return near || introduced ? new Complement(Kind.QUOTE, i) : NONE;
    }

    private boolean isShort(@Nullable Quoted quoted) {
        return quoted != null && quoted.words(line.text(), WORDS_OF_SENTENCE) < WORDS_OF_SENTENCE;
    }

    /** The "that" behind a hearer, with no verb or comma between; -1 where there is none. */
    private int thatBehind(int from) {
        for (int i = from + 1; i < line.size() && i < from + NEAR_THAT; i++) {
            if (line.is(i, "that")) {
                return isDeterminer(i) ? -1 : i;
            }
            if (line.is(i, ",") || line.isQuote(i) || line.isFiniteAuxiliary(i) || line.mayBeFinite(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int nextComma(int from) {
        for (int i = from; i < line.size() && i < from + 16; i++) {
            if (line.is(i, ",")) {
                return i;
            }
            if (line.isQuote(i) || line.is(i, "that")) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the hearer who begins here, or the same place if it is no hearer but the subject of a clause. */
    private int behindHearer(int i, Verb verb) {
        Range phrase = phrases.startingAt(i);
        if (phrase.first() < 0) {
            return i;
        }
        int behind = phrase.last() + 1;
        boolean clause = line.isFiniteAuxiliary(behind) || line.mayBeFinite(behind);
        if (clause) {
            boolean two = verb.lemma().equals("tell") && phrase.last() > i && !line.is(i, Pos.DET);
            return two ? i + 1 : i;
        }
        boolean sure = verb.lemma().equals("tell") || verb.lemma().equals("inform");
        return sure
                        || line.is(behind, "that")
                        || line.isQuote(behind)
                        || line.is(behind, ",")
                        || line.is(behind, ":")
                        || clauseAt(behind) > 0
                ? behind
                : i;
    }

    private Complement bare(int i, Verb verb) {
        if (verb.neverBare() || line.isOneOf(i, QUESTION) && !verb.oftenBare()) {
            return NONE;
        }
        int strength = clauseAt(i);
        return strength >= (verb.oftenBare() ? 1 : 2) ? new Complement(Kind.BARE, i) : NONE;
    }

    /** How surely a clause begins here: 0 not at all, 1 perhaps, 2 surely. */
    int clauseAt(int from) {
        if (from >= line.size()) {
            return 0;
        }
        if (line.isOneOf(from, SUBORDINATE) && !line.is(from, "as")) {
            return phrases.verbIn(from + 1, Math.min(line.size(), from + FARTHEST_VERB)) && nextComma(from + 2) > 0
                    ? 2
                    : 0;
        }
        boolean gerund = line.is(from, Pos.VERB) && line.low(from).endsWith("ing");
        boolean adverb = line.is(from, Pos.ADV) && !line.is(from, "so") && !line.is(from, "as");
        boolean sign = line.is(from, Pos.SYM);
        if (!phrases.startsPhrase(from) && !gerund && !adverb && !sign) {
            return 0;
        }
        boolean relative = false;
        int weak = 0;
        int commas = 0;
        for (int i = from; i < line.size() && i < from + FARTHEST_VERB; i++) {
            if (line.is(i, ";") || line.is(i, ":")) {
                return weak;
            }
            if (line.is(i, "(")) {
                i = phrases.closing(i);
                continue;
            }
            if (line.is(i, ",") && ++commas > 3) {
                return weak;
            }
            if (i > from && line.is(i, Pos.CCONJ) && verbFollows(i + 1)) {
                return weak;
            }
            if (i > from && (phrases.isRelative(i) || line.is(i, "that"))) {
                relative = true;
            } else if (i > from && line.is(i, Pos.SCONJ)) {
                return weak;
            } else if (line.isFiniteAuxiliary(i)) {
                if (!relative) {
                    return i > from ? 2 : 0;
                }
                relative = false;
                i = groupEnd(i);
            } else if (line.mayBeFinite(i) && i > from && !phrases.isCore(i)) {
                if (relative) {
                    relative = false;
                } else if (line.low(i).endsWith("s")
                        || phrases.isPersonalPronoun(i - 1)
                        || line.is(i - 1, Pos.ADV)
                                && i - 2 >= from
                                && line.pos(i - 2).isNominal()) {
                    return 2;
                } else if (!line.is(i + 1, "by")) {
                    weak = 1;
                }
            } else if (line.isQuote(i) && i > from && line.pos(i - 1).isNominal()) {
                weak = 1;
            }
        }
        return weak;
    }

    private boolean verbFollows(int i) {
        int at = i;
        while (line.is(at, Pos.ADV)) {
            at++;
        }
        return line.isFiniteAuxiliary(at) || line.mayBeFinite(at);
    }

    private int groupEnd(int i) {
        int at = i;
        while (line.is(at + 1, Pos.ADV)
                || line.is(at + 1, Pos.AUX)
                || line.is(at + 1, Pos.PART)
                || line.is(at + 1, Pos.VERB)) {
            at++;
        }
        return at;
    }
}
