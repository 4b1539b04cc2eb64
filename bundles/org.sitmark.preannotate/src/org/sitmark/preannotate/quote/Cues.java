// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.quote.Complements.Complement;
import org.sitmark.preannotate.quote.Complements.Kind;
import org.sitmark.preannotate.quote.ReportingVerbs.Verb;
import org.sitmark.preannotate.quote.Speakers.Subject;
import org.sitmark.preannotate.words.WordList;

/** Finds the reporting words of a sentence, with what stands left and right of them. */
final class Cues {

    private static final Set<String> CLAUSE_WORDS = WordList.of("that how why what whether if who where ,");
    private static final Set<String> SURE_FORMS = WordList.of("said told says");
    private static final Set<String> NOT_BEFORE_GERUND = WordList.of("from of for without about");
    private static final Set<String> MAKING = WordList.of("help helps helped let lets make makes made");
    private static final Set<String> NEGATIVE = WordList.of("not n't never");
    private static final Set<String> JOINING = WordList.of("and but while whereas with although though or");
    private static final Set<String> QUOTED_AS = WordList.of("quoted cited reported");

    private final Line line;
    private final ReportingVerbs verbs;
    private final Phrases phrases;
    private final Speakers speakers;
    private final Complements complements;
    private final int floor;

    Cues(Line line, ReportingVerbs verbs, Phrases phrases, Speakers speakers) {
        this.line = line;
        this.verbs = verbs;
        this.phrases = phrases;
        this.speakers = speakers;
        this.complements = new Complements(line, phrases);
        this.floor = contentFloor();
    }

    /**
     * A reporting word.
     *
     * @param first first token of it
     * @param last last token of it
     * @param group first token of its verb group
     * @param verb null for "according to"
     * @param split where the content of the statement before ends, or -1 where this one lies inside of it
     */
    record Cue(
            int first,
            int last,
            int group,
            @Nullable Verb verb,
            @Nullable Subject subject,
            Complement complement,
            int split) {}

    /** The first token that may belong to content. */
    int floor() {
        return floor;
    }

    /** Whether one of the words may be a reporting word; costs no tagging. */
    static boolean mayReport(Line line, ReportingVerbs verbs) {
        boolean quote = false;
        boolean clause = false;
        boolean weak = false;
        for (int i = 0; i < line.size(); i++) {
            quote |= line.isQuote(i);
            clause |= line.isOneOf(i, CLAUSE_WORDS);
            Verb verb = verbs.at(line, i);
            if (verb != null && !verb.neverBare() || sourcePhrase(line, i) > i) {
                return true;
            }
            weak |= verb != null && (verb.takesThat() || verb.frames().contains("wh"));
            if (verb != null && quote) {
                return true;
            }
        }
        return weak && clause || quote && hasVerb(line, verbs);
    }

    /** The last token of "according to" or "in the words of" that begins here; the same place where it does not. */
    private static int sourcePhrase(Line line, int i) {
        if (line.is(i, "according") && line.is(i + 1, "to")) {
            return i + 1;
        }
        boolean words = line.is(i, "in") && line.is(i + 1, "the") && line.is(i + 2, "words") && line.is(i + 3, "of");
        return words ? i + 3 : i;
    }

    private static boolean hasVerb(Line line, ReportingVerbs verbs) {
        for (int i = 0; i < line.size(); i++) {
            if (verbs.at(line, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** The reporting words in text order. */
    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int source = sourcePhrase(line, i);
            if (source > i) {
                cues.add(new Cue(
                        i, source, i, null, null, new Complement(Kind.NONE, -1), line.is(i - 1, ",") ? i - 1 : i));
                continue;
            }
            Verb verb = verbs.at(line, i);
            if (verb != null && isVerb(i, verb)) {
                Cue cue = cue(i, verb);
                if (cue != null) {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    /** Whether the form is a verb here; the tagger takes many for nouns that hardly ever are. */
    private boolean isVerb(int i, Verb verb) {
        if (line.is(i - 1, "-") && line.touchesNext(i - 1)) {
            return false;
        }
        String form = line.low(i);
        if (form.endsWith("ing")) {
            return line.is(i, Pos.VERB) && !line.isOneOf(i - 1, NOT_BEFORE_GERUND);
        }
        Pos before = line.pos(i - 1);
        if (line.isOneOf(i, SURE_FORMS)) {
            return before != Pos.DET;
        }
        if (!verb.isAlsoNoun() || form.endsWith("ed")) {
            return line.is(i, Pos.VERB)
                    || (verb.takesThat() || line.is(i + 1, ":") || line.isQuote(i + 1))
                            && before != Pos.DET
                            && before != Pos.ADJ
                            && before != Pos.ADP
                            && !phrases.isPossessive(i - 1);
        }
        if (line.is(i, Pos.VERB)) {
            return !line.is(i - 1, "whose");
        }
        boolean subject = (before == Pos.PROPN || before == Pos.NOUN) && form.endsWith("s");
        if (!subject || phrases.verbIn(phrases.clauseBegin(i), i)) {
            return false;
        }
        return line.is(i + 1, "that")
                || i + 2 >= line.size()
                || line.is(i + 1, ",")
                || line.is(i + 1, ":")
                || complements.clauseAt(i + 1) > (verb.oftenBare() ? 0 : 1);
    }

    private @Nullable Cue cue(int i, Verb verb) {
        int group = speakers.groupBegin(i);
        if (line.is(i - 1, "to") && !line.is(i - 2, "on")) {
            return null;
        }
        if (line.is(i - 1, "to")) {
            group = speakers.groupBegin(i - 3);
        }
        for (int k = group; k < i; k++) {
            if (line.isOneOf(k, NEGATIVE)) {
                return null;
            }
        }
        if (line.isOneOf(i - 1, MAKING)) {
            return null;
        }
        int last = verb.particle().isEmpty() ? i : i + 1;
        Subject subject;
        if (line.is(i - 1, "as") && line.isOneOf(i - 2, QUOTED_AS)) {
            subject = speakers.left(speakers.groupBegin(i - 2), floor);
        } else if (speakers.isPassive(i, group)) {
            return null;
        } else {
            boolean participle = line.low(i).endsWith("ing") && line.is(group - 1, ",");
            subject = participle ? null : speakers.left(group, floor);
        }
        if (line.is(i - 1, Pos.DET)
                || line.is(i - 1, Pos.ADP) && !line.low(i).endsWith("ing")
                || line.is(i - 1, Pos.ADJ) && subject == null) {
            return null;
        }
        Complement complement = complements.after(last, verb);
        return new Cue(i, last, group, verb, subject, complement, split(i, group, subject, complement));
    }

    private int split(int verb, int group, @Nullable Subject subject, Complement complement) {
        if (line.is(group - 1, Pos.CCONJ) && complement.isPresent()) {
            return line.is(group - 2, ",") ? group - 2 : group - 1;
        }
        if (line.is(group - 1, ",") && line.low(verb).endsWith("ing") && complement.isPresent()) {
            return group - 1;
        }
        if (subject != null && complement.isPresent()) {
            int before = subject.begin() - 1;
            if (line.isOneOf(before, JOINING)) {
                return line.is(before - 1, ",") ? before - 1 : before;
            }
            if (line.is(before, ";")) {
                return before;
            }
        }
        return -1;
    }

    /** The first token that may belong to content: behind the dateline and the signs of lists. */
    private int contentFloor() {
        int from = 0;
        while (from < line.size()
                && !line.isQuote(from)
                && !Character.isLetterOrDigit(line.text().charAt(line.begin(from)))
                && "([$\u20AC\u00A3".indexOf(line.text().charAt(line.begin(from))) < 0) {
            from++;
        }
        if (line.startsParagraph() && line.size() > from && isCapitals(from)) {
            for (int i = from + 1; i < line.size() && i < from + 14; i++) {
                if (phrases.isDash(i)) {
                    return i + 1;
                }
            }
        }
        return from;
    }

    private boolean isCapitals(int i) {
        String word = line.text().substring(line.begin(i), line.end(i));
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }
}
