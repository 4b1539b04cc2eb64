// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Complements.Complement;
import org.sitmark.preannotate.quote.Complements.Kind;
import org.sitmark.preannotate.quote.Cues.Cue;
import org.sitmark.preannotate.quote.Phrases.Range;
import org.sitmark.preannotate.quote.ReportingVerbs.Verb;
import org.sitmark.preannotate.quote.Speakers.Subject;
import org.sitmark.preannotate.quote.Statement.Pattern;
import org.sitmark.preannotate.words.WordList;

/** Finds the statements of one sentence that has a reporting word. Used once. */
final class LineReader {

    private static final int FAR = 60;
    private static final int NOTHING = -1;
    private static final int SHORTEST_CLAUSE = 3;
    private static final Set<String> SUBORDINATE = WordList.of(
            "since as when while after before if although because with despite until once commenting speaking");
    private static final int LONGEST_LABEL = 10;
    private static final Set<String> NAMING = WordList.of("call describe brand label dub term characterise portray");
    private static final Set<String> NOBODY = WordList.of("nothing anything something so that this no little");
    private static final Set<String> CONCESSIVE = WordList.of("but though although yet");
    private static final Set<String> COMMENT =
            WordList.of("claim charge allegation accusation assertion statement remark figure number");
    private static final Set<String> INVERTED = WordList.of("say add write explain note warn reply");

    private final Line line;
    private final Phrases phrases;
    private final Speakers speakers;
    private final List<Cue> cues;
    private final List<Statement> found = new ArrayList<>();
    private @Nullable Span lastSpeaker;
    private final int floor;

    private LineReader(Line line, ReportingVerbs verbs) {
        this.line = line;
        this.phrases = new Phrases(line);
        this.speakers = new Speakers(line, phrases);
        Cues reportingWords = new Cues(line, verbs, phrases, speakers);
        this.floor = reportingWords.floor();
        this.cues = reportingWords.find();
    }

    /** The statements in text order of their cues. */
    static List<Statement> read(Line line, ReportingVerbs verbs) {
        if (!Cues.mayReport(line, verbs)) {
            return List.of();
        }
        LineReader reader = new LineReader(line, verbs);
        reader.readCues();
        return reader.found;
    }

    /** The speaker's name before a colon and a quotation, or null. */
    static @Nullable Span speakerBeforeColon(Line line, int quote) {
        if (quote < 2 || quote > LONGEST_LABEL || !line.is(quote - 1, ":")) {
            return null;
        }
        Range phrase = new Phrases(line).endingAt(quote - 2, 0);
        return phrase.first() >= 0 && phrase.first() <= 1 && line.is(phrase.last(), Pos.PROPN)
                ? line.span(phrase.first(), phrase.last())
                : null;
    }

    private void readCues() {
        int behind = floor;
        for (int k = 0; k < cues.size(); k++) {
            Cue cue = cues.get(k);
            if (cue.first() < behind) {
                continue;
            }
            int end = cue.verb() == null ? according(cue, behind, k) : verb(cue, behind, k);
            behind = Math.max(behind, end);
        }
    }

    /** Reads the statements of a verb; gives the first token behind them. */
    private int verb(Cue cue, int from, int k) {
        Verb verb = cue.verb();
        if (verb == null) {
            return from;
        }
        Subject subject = cue.subject();
        if (subject != null && subject.begin() < from) {
            subject = null;
        }
        int end = afterContent(cue, verb, subject, from);
        Complement complement = cue.complement();
        if (end > from && complement.kind() != Kind.QUOTE && complement.kind() != Kind.THAT) {
            return end;
        }
        boolean as = subject != null && line.is(subject.begin() - 1, "as") && !verb.neverBare();
        if (subject != null && as && (line.is(cue.last() + 1, ",") || !complement.isPresent())) {
            return asSaid(cue, subject, k);
        }
        if (!complement.isPresent()) {
            return Math.max(end, verb.takesPhrase() ? phrase(cue, verb, subject) : from);
        }
        Span speaker = subject != null ? span(subject.speaker()) : inherited(cue);
        if (speaker == null && complement.kind() != Kind.QUOTE) {
            return end;
        }
        Pattern pattern =
                switch (complement.kind()) {
                    case THAT -> Pattern.THAT;
                    case QUESTION -> Pattern.QUESTION;
                    case BARE -> Pattern.BARE;
                    case PART_QUOTE -> Pattern.PARTLY_QUOTED;
                    default -> Pattern.INTRODUCED;
                };
        int last = complement.kind() == Kind.QUOTE ? complement.begin() : contentEnd(complement.begin(), k);
        if (last < complement.begin()) {
            return end;
        }
        add(complement.begin(), last, cue, speaker, pattern);
        return last + 1;
    }

    /** Content before the verb: a quotation or a clause that a comma ends. */
    private int afterContent(Cue cue, Verb verb, @Nullable Subject subject, int from) {
        int direct = quoteBefore(cue.group(), from);
        if (direct >= 0 && verb.mayFollow()) {
            Range speaker = speakers.right(cue.last() + 1);
            if (speaker != null && !finiteAt(speaker.last() + 1)) {
                return quoteAt(direct, from, cue, span(speaker), speaker.last());
            }
        }
        boolean progressive = line.low(cue.first()).endsWith("ing");
        if (subject != null && verb.mayFollow() && !progressive) {
            int quote = quoteBefore(subject.begin(), from);
            if (quote >= 0) {
                return quoteAt(quote, from, cue, span(subject.speaker()), cue.last());
            }
        }
        boolean inverted = line.is(cue.group() - 1, ",")
                && INVERTED.contains(verb.lemma())
                && cue.complement().kind() != Kind.THAT
                && !line.low(cue.first()).endsWith("ing")
                && !line.isOneOf(cue.last() + 1, NOBODY);
        if (inverted) {
            Range speaker = speakers.right(cue.last() + 1);
            boolean clause = phrases.verbIn(Math.max(from, cue.group() - FAR), cue.group());
            int next = speaker == null ? line.size() : speaker.last() + 1;
            if (speaker != null && clause && !finiteAt(next)) {
                return clause(from, cue.group() - 2, cue, span(speaker), speaker.last());
            }
            if (speaker != null && line.is(next, ",") && finiteAt(next + 1)) {
                return interrupted(from, cue, span(speaker), next + 1);
            }
        }
        if (subject != null
                && verb.mayFollow()
                && verb.takesThat()
                && !progressive
                && line.is(subject.begin() - 1, ",")
                && !cue.complement().isPresent()
                && !line.is(cue.last() + 1, ":")
                && mayBeContent(from, subject.begin() - 2, verb)
                && (verb.takesHearer() || !takesObject(cue.last() + 1))) {
            return clause(from, subject.begin() - 2, cue, span(subject.speaker()), cue.last());
        }
        return from;
    }

    /** Whether what a comma ends may be a sentence of its own, and no clause of time or reason, as in "Since the war began, X said". */
    private boolean mayBeContent(int from, int last, Verb verb) {
        int first = Math.max(from, last - FAR);
        boolean sentence = phrases.verbIn(first, last + 1);
        boolean subordinate = line.is(from, Pos.SCONJ)
                || line.isOneOf(from, SUBORDINATE)
                || line.low(from).endsWith("ing") && (line.is(from + 1, Pos.ADP) || line.is(from + 1, Pos.DET));
        if (subordinate) {
            for (int i = from; i < last; i++) {
                if (line.is(i, ",") && phrases.verbIn(i, last + 1)) {
                    return true;
                }
            }
            return false;
        }
        return sentence || verb.oftenBare() && last - from >= SHORTEST_CLAUSE && phrases.startsPhrase(from);
    }

    /** A clause whose subject stands before the reporting verb: "The troops, said X, were gone". */
    private int interrupted(int from, Cue cue, Span speaker, int rest) {
        clause(from, cue.group() - 2, cue, speaker, cue.last());
        int end = contentEnd(rest, cues.indexOf(cue));
        add(rest, end, cue, speaker, Pattern.AFTER_CLAUSE);
        return end + 1;
    }

    private boolean finiteAt(int i) {
        int at = i;
        while (line.is(at, Pos.ADV)) {
            at++;
        }
        return line.isFiniteAuxiliary(at) || line.mayBeFinite(at);
    }

    /** Whether a noun phrase follows that is no time. */
    private boolean takesObject(int i) {
        return phrases.startsPhrase(i)
                && !line.isQuote(i)
                && !Phrases.isTime(line.low(i))
                && !Phrases.isTime(line.low(i + 1))
                && !line.is(i, "reporters")
                && !line.is(i, "journalists");
    }

    /** The quotation that ends right before a token, over a comma; -1 where there is none. */
    private int quoteBefore(int token, int from) {
        int i = token - 1;
        boolean comma = line.is(i, ",");
        if (comma) {
            i--;
        }
        Quoted quoted = line.quoted(i);
        if (i < from || quoted == null) {
            return -1;
        }
        boolean ends = ",.!?\u2026-\u2014\u2013".indexOf(quoted.last(line.text())) >= 0;
        return comma || ends || quoted.words(line.text(), 4) >= 4 || i == 0 ? i : -1;
    }

    /** A quotation, or a clause that ends with one. */
    private int quoteAt(int quote, int from, Cue cue, @Nullable Span speaker, int last) {
        Quoted quoted = line.quoted(quote);
        boolean inClause = quote > from
                && quoted != null
                && !phrases.isBoundary(quote - 1)
                && !line.is(quote - 1, Pos.PUNCT)
                && phrases.verbIn(Math.max(from, quote - FAR), quote);
        if (inClause) {
            return clause(from, quote, cue, speaker, last);
        }
        for (int i = from; i < quote; i++) {
            if (line.isQuote(i) && (i == from || phrases.isBoundary(i)) && line.is(i + 1, Pos.QUOTE)) {
                add(i, i, cue, speaker, Pattern.AFTER_QUOTE);
            }
        }
        add(quote, quote, cue, speaker, Pattern.AFTER_QUOTE);
        return last + 1;
    }

    private int clause(int from, int last, Cue cue, @Nullable Span speaker, int end) {
        int first = from;
        while (first < last
                && (line.is(first, ",")
                        || line.is(first, ";")
                        || line.is(first, Pos.CCONJ) && !line.is(first, "both"))) {
            first++;
        }
        for (int i = last; i > first; i--) {
            if (line.is(i, ":") && !line.touchesNext(i)) {
                first = i + 1;
                break;
            }
        }
        if (first > last) {
            return from;
        }
        add(first, last, cue, speaker, Pattern.AFTER_CLAUSE);
        return end + 1;
    }

    /** "As X said, …", or "…, as X said". */
    private int asSaid(Cue cue, Subject subject, int k) {
        int as = subject.begin() - 1;
        if (as <= floor + 1) {
            for (int i = cue.last() + 1; i < line.size() && i < cue.last() + 20; i++) {
                if (line.is(i, ",") && i + 1 < line.size()) {
                    int end = line.isQuote(i + 1) ? i + 1 : contentEnd(i + 1, k);
                    if (end > i) {
                        add(i + 1, end, cue, span(subject.speaker()), Pattern.AS_SAID);
                        return end + 1;
                    }
                }
            }
            return NOTHING;
        }
        if (line.is(as - 1, ",") && phrases.verbIn(floor, as) && lastSpeaker == null) {
            return clause(floor, as - 2, cue, span(subject.speaker()), cue.last());
        }
        return NOTHING;
    }

    /** A phrase in quotation marks behind a verb such as "call". */
    private int phrase(Cue cue, Verb verb, @Nullable Subject subject) {
        if (subject != null && phrases.isRelative(subject.begin() - 1)) {
            return NOTHING;
        }
        Span speaker = subject != null ? span(subject.speaker()) : inherited(cue);
        for (int i = cue.last() + 1; i < line.size() && i < cue.last() + 20 && speaker != null; i++) {
            Quoted quoted = line.quoted(i);
            if (quoted != null) {
                boolean named = line.is(i - 1, Pos.DET) && !NAMING.contains(verb.lemma());
                if (quoted.words(line.text(), 2) >= 2 && !phrases.isCore(i + 1) && !named && !line.is(i + 1, "from")) {
                    add(i, i, cue, speaker, Pattern.PHRASE);
                    return i + 1;
                }
                return NOTHING;
            }
            if (line.isFiniteAuxiliary(i) || line.is(i, Pos.VERB) || line.is(i, ";") || line.is(i, ":")) {
                break;
            }
        }
        return NOTHING;
    }

    private int according(Cue cue, int from, int k) {
        Range source = speakers.right(cue.last() + 1);
        if (source == null) {
            return from;
        }
        Span speaker = span(source);
        boolean leads = cue.first() <= floor + 1
                || phrases.isRelative(cue.first() - 2)
                || line.is(cue.first() - 1, ";")
                || line.is(cue.first() - 1, Pos.CCONJ)
                || line.is(cue.first() - 1, "that");
        if (!leads) {
            int last = line.is(cue.first() - 1, ",") ? cue.first() - 2 : cue.first() - 1;
            if (last > from && phrases.verbIn(from, last + 1)) {
                return clause(from, last, cue, speaker, source.last());
            }
        }
        int begin = behindSource(source.last() + 1);
        if (begin < 0) {
            return source.last() + 1;
        }
        int end = contentEnd(begin, k);
        if (end < begin || end == begin && !line.isQuote(begin)) {
            return source.last() + 1;
        }
        if (!leads && end - begin < cue.first() - 2 - from) {
            return clause(from, cue.first() - 2, cue, speaker, source.last());
        }
        add(begin, end, cue, speaker, Pattern.ACCORDING);
        return end + 1;
    }

    /** Where the content behind the source begins, over its appositions and relative clauses; -1 where there is none. */
    private int behindSource(int from) {
        int i = from;
        if (line.is(i, "(")) {
            i = phrases.closing(i) + 1;
        }
        if (!line.is(i, ",")) {
            return i < line.size() && !line.is(i, Pos.PUNCT) && phrases.verbIn(i, line.size()) ? i : -1;
        }
        i++;
        for (int steps = 0; steps < 4 && i < line.size(); steps++) {
            int comma = i;
            while (comma < line.size() && comma < i + FAR && !line.is(comma, ",")) {
                comma++;
            }
            boolean more = comma < line.size() && line.is(comma, ",");
            boolean relative = phrases.isRelative(i)
                    || line.is(i, Pos.ADP) && phrases.isRelative(i + 1)
                    || line.is(i, "citing")
                    || line.is(i, "quoting");
            boolean apposition = more
                    && !phrases.verbIn(i, comma)
                    && phrases.startsPhrase(i)
                    && phrases.verbIn(comma, Math.min(line.size(), comma + FAR));
            if (!more || !relative && !apposition) {
                return relative ? -1 : i;
            }
            i = comma + 1;
        }
        return i < line.size() ? i : -1;
    }

    /** The last token of the content that begins here. */
    private int contentEnd(int begin, int k) {
        int stop = line.size();
        for (int next = k + 1; next < cues.size(); next++) {
            int split = cues.get(next).split();
            if (split > begin) {
                stop = Math.min(stop, split);
                break;
            }
        }
        for (int i = begin + 1; i < stop; i++) {
            boolean quotation = line.is(i, ":") && line.isQuote(i + 1);
            if (line.is(i, ";") || quotation || line.is(i, ",") && isComment(i + 1)) {
                stop = i;
            }
        }
        int last = stop - 1;
        while (last >= begin
                && line.is(last, Pos.PUNCT)
                && !line.is(last, ")")
                && !line.is(last, "]")
                && !line.is(last, "%")) {
            last--;
        }
        return last;
    }

    /** What the writer appends: "but gave no date", "a claim that …". */
    private boolean isComment(int i) {
        if (line.isOneOf(i, CONCESSIVE)) {
            int at = i + 1;
            while (line.is(at, Pos.ADV)) {
                at++;
            }
            return line.isFiniteAuxiliary(at) || line.mayBeFinite(at);
        }
        if (line.is(i, "and") && (line.isFiniteAuxiliary(i + 1) || line.mayBeFinite(i + 1))) {
            return true;
        }
        return line.isOneOf(i, Phrases.ARTICLES) && line.isOneOf(i + 1, COMMENT);
    }

    /** The speaker of a verb without subject: that of the statement before, or the subject of the sentence. */
    private @Nullable Span inherited(Cue cue) {
        if (lastSpeaker != null) {
            return lastSpeaker;
        }
        for (int i = floor; i < cue.group(); i++) {
            if (line.isFiniteAuxiliary(i) || line.mayBeFinite(i) && !phrases.isCore(i)) {
                Subject subject = speakers.left(speakers.groupBegin(i), floor);
                if (subject != null) {
                    return span(subject.speaker());
                }
            }
        }
        return null;
    }

    private Span span(Range range) {
        return line.span(range.first(), range.last());
    }

    private void add(int first, int last, Cue cue, @Nullable Span speaker, Pattern pattern) {
        int end = last;
        while (end > first && line.is(end, Pos.PUNCT) && !line.is(end, ")")) {
            end--;
        }
        found.add(new Statement(
                line.span(first, end),
                line.span(cue.first(), cue.verb() == null ? cue.last() : cue.first()),
                speaker,
                pattern));
        if (speaker != null) {
            lastSpeaker = speaker;
        }
    }
}
