// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.Set;
import org.sitmark.preannotate.words.WordList;

/** Simple noun phrases over parts of speech. Every search is bounded, so that long lines cost no more than their length. */
final class Phrases {

    private static final int FAR = 60;

    static final Set<String> ARTICLES = WordList.of("the a an");
    static final Set<String> RELATIVE = WordList.of("who which that whose whom where");
    private static final Set<String> PRONOUNS =
            WordList.of("i you he she it we they who one this that these those himself herself themselves");
    private static final Set<String> NOMINATIVE = WordList.of("i he she we they");
    private static final Set<String> INSIDE =
            WordList.of("of for at in from with on to near against among between under within");
    private static final Set<String> BEHIND = WordList.of("of for at in from with on near");
    private static final Set<String> TIME = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
            today yesterday tonight tomorrow week month year morning afternoon evening night weekend noon midnight earlier later
            """);
    private static final Set<String> OCCASION = WordList.of("""
            statement interview conference briefing letter telephone phone post tweet message article email e-mail report reports video television tv
            radio twitter facebook telegram speech address release remarks response reply court parliament turn part case return way
            reporters journalists condition fact detail public
            """);

    private final Line line;

    Phrases(Line line) {
        this.line = line;
    }

    /** First and last token, both included. */
    record Range(int first, int last) {}

    static boolean isTime(String word) {
        return TIME.contains(word);
    }

    boolean isPersonalPronoun(int i) {
        return line.isOneOf(i, PRONOUNS)
                && (line.is(i, Pos.PRON) || line.is(i, Pos.DET) || line.is(i, Pos.PROPN) || line.is(i, Pos.NOUN));
    }

    boolean isRelative(int i) {
        return line.isOneOf(i, RELATIVE) && line.pos(i) != Pos.SCONJ && line.pos(i) != Pos.DET;
    }

    boolean isPossessive(int i) {
        return line.is(i, "'s") || line.is(i, "'") && line.pos(i) == Pos.PART;
    }

    /** Whether the token may stand inside of a noun phrase, behind its article. */
    boolean isCore(int i) {
        if (i < 0 || i >= line.size()) {
            return false;
        }
        return switch (line.pos(i)) {
            case NOUN, PROPN, NUM, ADJ, X, SYM -> !line.is(i, "/") || line.touchesNext(i);
            case QUOTE -> isName(i);
            case PART -> isPossessive(i);
            case PUNCT -> isJoint(i);
            case VERB ->
                isParticiple(i)
                        && i > 0
                        && (line.is(i - 1, Pos.DET) || line.is(i - 1, Pos.ADJ) || isPossessive(i - 1))
                        && (line.is(i + 1, Pos.NOUN) || line.is(i + 1, Pos.PROPN));
            case ADV ->
                (line.is(i + 1, Pos.ADJ) || line.is(i + 1, Pos.NUM) || isParticiple(i + 1) && line.is(i + 1, Pos.ADJ))
                        && i > 0
                        && line.is(i - 1, Pos.DET);
            default -> false;
        };
    }

    /** A few words in quotation marks, such as a name or title. */
    private boolean isName(int i) {
        Quoted quoted = line.quoted(i);
        return quoted != null
                && quoted.closed()
                && quoted.words(line.text(), 6) < 6
                && ",.!?".indexOf(quoted.last(line.text())) < 0;
    }

    private boolean isJoint(int i) {
        String word = line.low(i);
        return (word.equals("-") || word.equals("/") || word.equals("&") || word.equals("\u2013"))
                        && line.touchesNext(i)
                        && line.touchesNext(i - 1)
                || word.equals(".")
                        && line.touchesNext(i - 1)
                        && i + 1 < line.size()
                        && line.startsUpper(i + 1)
                        && line.end(i - 1) - line.begin(i - 1) < 6;
    }

    private boolean isParticiple(int i) {
        if (line.pos(i) != Pos.VERB && line.pos(i) != Pos.ADJ) {
            return false;
        }
        String word = line.low(i);
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en") || word.endsWith("wn");
    }

    boolean startsPhrase(int i) {
        Pos pos = line.pos(i);
        return pos == Pos.DET
                || pos == Pos.NOUN
                || pos == Pos.PROPN
                || pos == Pos.PRON
                || pos == Pos.NUM
                || pos == Pos.ADJ
                || pos == Pos.QUOTE;
    }

    /** The noun phrase that ends here, with what restricts it, such as "of …"; its first token is -1 where there is none. */
    Range endingAt(int last, int floor) {
        int end = last;
        if (line.is(end, ")")) {
            end = opening(end) - 1;
        }
        if (end < floor) {
            return new Range(-1, last);
        }
        if (isPersonalPronoun(end) && (!isCore(end - 1) || line.isOneOf(end, NOMINATIVE))) {
            return new Range(end, end);
        }
        if (!isCore(end) || !line.pos(end).isNominal() && !line.is(end, Pos.ADJ) && !line.is(end, Pos.X)) {
            return new Range(-1, last);
        }
        int first = end;
        int stop = Math.max(floor, end - FAR);
        while (true) {
            while (first - 1 >= stop && isCore(first - 1)) {
                first--;
            }
            while (first - 1 >= stop && line.is(first - 1, Pos.DET)) {
                first--;
            }
            if (first - 1 >= stop && line.is(first - 1, Pos.PRON) && isPossessivePronoun(first - 1)) {
                first--;
            }
            int before = first - 1;
            if (before - 1 < stop) {
                break;
            }
            if (line.is(before, ")")) {
                int open = opening(before);
                if (open - 1 >= stop && line.pos(open - 1).isNominal()) {
                    first = open;
                    continue;
                }
                break;
            }
            int head = line.is(before - 1, ")") ? opening(before - 1) - 1 : before - 1;
            boolean linked = line.is(before, Pos.ADP)
                    && line.isOneOf(before, INSIDE)
                    && head >= stop
                    && line.pos(head).isNominal()
                    && !isPersonalPronoun(head);
            if (linked && head < before - 1) {
                first = head + 1;
                continue;
            }
            boolean joined = line.is(before, Pos.CCONJ) && line.pos(before - 1).isNominal() && !line.is(before, "but");
            boolean possessed = isPossessive(before) || isCore(before);
            if (linked || joined && !verbIn(Math.max(stop, clauseBegin(before)), before)) {
                first = before;
            } else if (possessed) {
                first = before;
            } else if (isList(first, end) && line.is(before, ",") && line.is(before - 1, Pos.PROPN)) {
                first = before;
            } else {
                break;
            }
        }
        return trimmed(first, end);
    }

    /** Whether the phrase is the end of a list: "…, Estonia and Latvia". */
    private boolean isList(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (line.is(i, Pos.CCONJ)) {
                return line.is(first, Pos.PROPN) && line.is(last, Pos.PROPN);
            }
        }
        return false;
    }

    private boolean isPossessivePronoun(int i) {
        return switch (line.low(i)) {
            case "his", "her", "its", "their", "our", "my", "your", "whose" -> true;
            default -> false;
        };
    }

    /** Without leading adverbs of time and without articles. */
    private Range trimmed(int first, int last) {
        int from = first;
        while (from < last
                && (line.isOneOf(from, ARTICLES)
                        || isPossessive(from)
                        || line.is(from, Pos.PUNCT)
                        || isTime(line.low(from)) && line.is(from - 1, Pos.ADP) && !isPossessive(from + 1))) {
            from++;
        }
        return new Range(from, last);
    }

    /** The noun phrase that begins here, with what restricts it; its first token is -1 where there is none. */
    Range startingAt(int first) {
        int i = first;
        while (i < line.size() && (line.is(i, Pos.DET) || line.isOneOf(i, ARTICLES))) {
            i++;
        }
        if (isPersonalPronoun(i) && !isCore(i + 1)) {
            return new Range(i, i);
        }
        if (line.is(i, Pos.PRON)) {
            i++;
        }
        int stop = Math.min(line.size(), first + FAR);
        int last = coreEnd(i, stop);
        if (last < i) {
            return i > first && line.is(i - 1, Pos.PRON) ? new Range(i - 1, i - 1) : new Range(-1, first);
        }
        while (last + 1 < stop) {
            int next = isPossessive(last + 1) ? last + 2 : last + 1;
            if (line.is(next, "(")) {
                int close = closing(next);
                if (close > next && close + 1 < stop && line.isOneOf(close + 1, BEHIND)) {
                    last = close;
                    continue;
                }
                break;
            }
            boolean linked = line.isOneOf(next, BEHIND) && line.is(next, Pos.ADP) && !isOccasion(next + 1);
            boolean joined = line.is(next, "and") && startsPhrase(next + 1) && !line.is(next + 1, Pos.PRON);
            if (!linked && !joined) {
                break;
            }
            int inner = next + 1;
            while (inner < stop
                    && (line.is(inner, Pos.DET) || line.is(inner, Pos.PRON) && isPossessivePronoun(inner))) {
                inner++;
            }
            int end = coreEnd(inner, stop);
            if (end < inner || joined && finiteNear(end + 1)) {
                break;
            }
            last = end;
        }
        return trimmed(first, last);
    }

    private boolean finiteNear(int i) {
        int at = i;
        while (line.is(at, Pos.ADV)) {
            at++;
        }
        return line.isFiniteAuxiliary(at) || line.mayBeFinite(at);
    }

    /** Whether a time or occasion follows, as in "in a statement", "on 5 May", and no place or organisation. */
    private boolean isOccasion(int first) {
        for (int i = first; i < first + 6 && i < line.size(); i++) {
            if (line.isOneOf(i, TIME) || line.isOneOf(i, OCCASION)) {
                return true;
            }
            Pos pos = line.pos(i);
            if (pos != Pos.DET
                    && pos != Pos.ADJ
                    && pos != Pos.NUM
                    && pos != Pos.NOUN
                    && !isPossessive(i)
                    && pos != Pos.PRON
                    && !line.is(i, "-")) {
                return false;
            }
            if (i == first && pos == Pos.NUM && !line.is(i + 1, Pos.NOUN) && !line.is(i + 1, Pos.PROPN)) {
                return true;
            }
        }
        return false;
    }

    private int coreEnd(int from, int stop) {
        int i = from;
        while (i < stop
                && (isCore(i)
                        || i == from && line.is(i, Pos.VERB) && line.is(i + 1, Pos.NOUN) && isParticiple(i)
                        || i > from && line.is(i, Pos.PART) && isPossessive(i))) {
            i++;
        }
        while (i > from && (isPossessive(i - 1) || line.is(i - 1, Pos.PUNCT))) {
            i--;
        }
        return i - 1;
    }

    /** Where the bracket that ends here opens; the place itself where it does not. */
    int opening(int close) {
        for (int i = close - 1; i >= 0 && i > close - FAR; i--) {
            if (line.is(i, "(")) {
                return i;
            }
        }
        return close;
    }

    int closing(int open) {
        for (int i = open + 1; i < line.size() && i < open + FAR; i++) {
            if (line.is(i, ")")) {
                return i;
            }
        }
        return open;
    }

    /** Where the clause of this token begins: behind the comma, conjunction of clauses, dash or quotation before it. */
    int clauseBegin(int i) {
        for (int k = i - 1; k >= 0 && k > i - FAR; k--) {
            if (isBoundary(k)) {
                return k + 1;
            }
        }
        return Math.max(0, i - FAR);
    }

    boolean isBoundary(int k) {
        if (line.is(k, Pos.SCONJ) || line.is(k, ",") || line.is(k, ";") || line.is(k, ":") || isDash(k)) {
            return true;
        }
        Quoted quoted = line.quoted(k);
        return quoted != null && (",.!?\u2026".indexOf(quoted.last(line.text())) >= 0 || !quoted.closed());
    }

    boolean isDash(int k) {
        String word = line.low(k);
        return (word.equals("-") || word.equals("\u2013") || word.equals("\u2014") || word.equals("--"))
                        && !(line.touchesNext(k) && line.touchesNext(k - 1))
                || word.equals("\u2014");
    }

    /** Whether a finite verb or auxiliary stands between the two places. */
    boolean verbIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isFiniteAuxiliary(i) || line.mayBeFinite(i)) {
                return true;
            }
        }
        return false;
    }
}
