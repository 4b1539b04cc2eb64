// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.ReportingVerbs.Verb;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds quotations by what reports them: verbs of saying and "according to", with quotation marks or without. */
final class QuoteFinder {

    private static final double DIRECT = 0.9;
    private static final double MIXED = 0.82;
    private static final double THAT = 0.85;
    private static final double BARE = 0.75;
    private static final double BEHIND = 0.82;
    private static final double ACCORDING = 0.85;
    private static final double GOES_ON = 0.75;

    private static final int WINDOW = 220;
    private static final int HEARER = 14;
    private static final int NEAR = 28;

    private static final Set<String> NOUN_BEFORE = WordList.of("""
            a an the this that these those no any its his her their our my your of for with by from in on at to as some many all such previous earlier
            recent official united first media news press initial false new alleged several early various unconfirmed conflicting other both two
            three daily local intelligence
            """);
    private static final Set<String> NOUN_FORMS = WordList.of(
            "report reports claim claims note notes states estimate estimates demand demands calls promises comments posts "
                    + "pledges claim complain read reads warning call post states believes");
    private static final Set<String> PARTICIPLE_BEFORE = WordList.of(
            "a an the of with no any this its their his her newly previously reportedly been was were is are be being as so also-known");
    private static final Set<String> NEEDS_THAT = WordList.of(
            "report announce confirm note state declare acknowledge admit estimate deny reveal disclose indicate assess predict stress explain recall "
                    + "affirm observe reiterate suggest inform testify proclaim emphasise underline");
    private static final Set<String> CLAUSE_START = WordList.of("""
            the a an this that these those there it he she they we you i his her its their our my your no all some many most both each every one two
            three four five six seven eight nine ten if although while when in at on after nobody nothing anyone everyone what more any such only
            another at-least even since because during under with for from as almost nearly about around over
            """);
    private static final Set<String> FINITE = WordList.of("""
            is are was were has have had will would can could may might must shall should did does do be been remain remained remains became went came
            took made gave got saw found fell rose kept left held lost won hit shot sent brought began ran led need needs want wants know knows think
            believe continue continues plan plans 's 're 've 'll 'd s re ve ll d broke fled built cut put met paid spent stood struck told understood
            """);
    private static final Set<String> ENDS_CONTENT = WordList.of("but adding although though whereas");
    private static final Set<String> ADVERBIAL = WordList.of(
            "on in at during late early yesterday today monday tuesday wednesday thursday friday saturday sunday "
                    + "this last earlier later by after again also via through over from before to");

    private final Words w;
    private final Speakers speakers;
    private final ReportingVerbs verbs = ReportingVerbs.get();
    private final List<Quotation> quotations;
    private final int[] inside;
    private final boolean[] used;
    private final TreeMap<Integer, Quote> found = new TreeMap<>();

    private record Last(Span cue, @Nullable Span speaker, int piece) {}

    private @Nullable Last last;

    private QuoteFinder(Words words) {
        this.w = words;
        this.speakers = new Speakers(words);
        this.quotations = QuotationMarks.find(words);
        this.inside = new int[words.size() + 1];
        Arrays.fill(inside, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(inside, quotations.get(q).first(), quotations.get(q).last() + 1, q);
        }
        this.used = new boolean[quotations.size()];
    }

    /** The quotations in text order, without overlaps. */
    static List<Quote> find(Words words) {
        QuoteFinder finder = new QuoteFinder(words);
        for (int i = 0; i < words.size(); i++) {
            if (finder.inside[i] < 0) {
                finder.at(i);
            }
        }
        finder.continued();
        return new ArrayList<>(finder.found.values());
    }

    private void at(int i) {
        if (w.low(i).equals("according") && w.low(i + 1).equals("to") && w.sameSentence(i, i + 1)) {
            accordingTo(i);
            return;
        }
        Verb verb = verbs.at(w, i);
        if (verb != null && isVerb(i, verb)) {
            reported(i, verb);
        }
    }

    private boolean isVerb(int i, Verb verb) {
        if (w.isCapital(i) && i != w.sentenceFirst(i)
                || !speakers.isFinite(i)
                || w.is(i - 1, '-') && !w.spaceBefore(i)
                || w.is(i + 1, '-') && !w.spaceBefore(i + 1)) {
            return false;
        }
        String before = w.sameSentence(i - 1, i) ? w.low(i - 1) : "";
        if (NOUN_FORMS.contains(w.low(i)) && (NOUN_BEFORE.contains(before) || !startsClause(i + verb.words()))) {
            return false;
        }
        return !PARTICIPLE_BEFORE.contains(before);
    }

    /** Whether a clause, a quotation or a colon follows. */
    private boolean startsClause(int i) {
        return w.low(i).equals("that")
                || w.is(i, ':')
                || w.is(i, ',') && inside[Math.min(i + 1, w.size())] >= 0
                || i < w.size() && inside[i] >= 0
                || CLAUSE_START.contains(w.low(i))
                || w.isCapital(i) && w.sameSentence(i - 1, i);
    }

    private void reported(int i, Verb verb) {
        int behind = i + verb.words();
        boolean participle = w.low(i).endsWith("ing");
        int sentenceBegin = unitBegin(i);
        Quotation before = quotationBefore(i, sentenceBegin);
        Speakers.Phrase subject = null;
        boolean inverted = false;
        boolean comma = w.is(i - 1, ',') || w.is(i - 1, '-') && w.spaceBefore(i - 1) || i > 0 && inside[i - 1] >= 0;
        if (verb.behind() && comma && !participle) {
            subject = speakers.behind(behind, w.size());
            inverted = subject != null;
        }
        if (subject == null && !participle) {
            subject = speakers.before(i, before != null ? before.last() + 1 : sentenceBegin);
        }
        Span speaker = subject != null ? speakers.span(subject) : inheritedSpeaker(i);
        if (speaker == null) {
            return;
        }
        Span cue = w.span(i, behind - 1);
        int after = inverted && subject != null ? subject.last() + 1 : behind;
        if (before != null && isAttributedBefore(before, subject, inverted, i)) {
            behindQuotation(before, cue, speaker, sentenceBegin);
            contentBehind(after, verb, cue, speaker, true);
        } else if (!contentBehind(after, verb, cue, speaker, inverted)
                && verb.behind()
                && subject != null
                && !participle) {
            contentBefore(inverted ? i : subject.start(), cue, speaker, sentenceBegin);
        }
    }

    /** The first piece of the sentence, even where a quotation before the verb has sentences of its own. */
    private int unitBegin(int i) {
        int first = w.sentenceFirst(i);
        int quotation = first > 0 ? inside[first] : -1;
        return quotation >= 0 ? quotations.get(quotation).first() : Math.max(first, i - WINDOW);
    }

    /** The quotation that ends shortly before a verb, in its sentence or right before that. */
    private @Nullable Quotation quotationBefore(int verb, int begin) {
        for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
            if (inside[i] >= 0) {
                Quotation quotation = quotations.get(inside[i]);
                boolean near = i >= begin || i == begin - 1 && !endsSentence(quotation);
                return quotation.closed() && near && !w.paragraphBefore(i + 1) ? quotation : null;
            }
            if (w.is(i, ';') || w.is(i, ':') || i < begin && !w.sameSentence(i, verb)) {
                return null;
            }
        }
        return null;
    }

    private boolean endsSentence(Quotation quotation) {
        int mark = quotation.last() - 1;
        return w.is(mark, '.') && !(w.is(quotation.last() + 1, ',')) || w.is(quotation.last() + 1, '.');
    }

    private boolean isAttributedBefore(
            Quotation quotation, Speakers.@Nullable Phrase subject, boolean inverted, int verb) {
        if (endsSentence(quotation)) {
            return false;
        }
        int start = quotation.last() + 1;
        if (w.is(start, ',')) {
            start++;
        }
        if (inverted || subject == null) {
            return verb - start <= 1;
        }
        boolean marked = w.is(quotation.last() - 1, ',')
                || w.is(quotation.last() + 1, ',')
                || w.is(quotation.last() - 1, '?')
                || w.is(quotation.last() - 1, '!')
                || w.is(quotation.last() - 1, '-');
        return subject.start() - start <= 1 && marked;
    }

    /** "…", X said. The whole clause where only its end was quoted. */
    private void behindQuotation(Quotation quotation, Span cue, Span speaker, int sentenceBegin) {
        int begin = quotation.first();
        int clause = trimBegin(sentenceBegin, begin);
        boolean mixed = clause < begin
                && w.sameSentence(clause, begin)
                && words(clause, begin - 1) > 1
                && inside[clause] < 0
                && !w.is(begin - 1, ':')
                && !w.is(begin - 1, ',');
        if (mixed) {
            add(clause, quotation.last(), "mixed", cue, speaker, MIXED, "clause before the verb");
        } else {
            add(quotation.first(), quotation.last(), "direct", cue, speaker, DIRECT, "quotation before the verb");
        }
    }

    /** What follows a verb: a quotation, a clause with "that" or without. Whether anything was found. */
    private boolean contentBehind(int from, Verb verb, Span cue, Span speaker, boolean onlyQuotation) {
        int end = unitEnd(from);
        int i = from;
        boolean that = false;
        int limit = Math.min(end, from + (verb.hearer() ? HEARER * 2 : HEARER));
        int colon = -1;
        for (int k = from; k <= Math.min(end, from + NEAR) && k < w.size(); k++) {
            if (inside[k] >= 0) {
                break;
            }
            if (w.is(k, ':')) {
                colon = k;
                break;
            }
        }
        int start = -1;
        for (; i <= limit && i < w.size(); i++) {
            if (inside[i] >= 0) {
                start = i;
                break;
            }
            if (w.low(i).equals("that") && !onlyQuotation && (i == from || verb.hearer() || isAdverbial(from, i))) {
                that = true;
                start = i + 1;
                break;
            }
            if (i > from && verbs.at(w, i) != null && !verb.phrase() && w.isWord(i) && !NOUN_FORMS.contains(w.low(i))) {
                break;
            }
        }
        if (colon >= 0 && colon + 1 < w.size() && (inside[colon + 1] >= 0)) {
            start = colon + 1;
            that = false;
        }
        if (that) {
            return clause(start, end, cue, speaker, THAT, "'that' behind the verb");
        }
        if (start >= 0 && inside[start] >= 0) {
            Quotation quotation = quotations.get(inside[start]);
            boolean direct =
                    start == from || w.is(start - 1, ':') || w.is(start - 1, ',') || verb.phrase() || !verb.that();
            if (onlyQuotation && !(w.is(start - 1, ',') || w.is(start - 1, ':') || w.is(start - 1, '.'))) {
                return false;
            }
            if (direct || !hasFinite(from, start - 1) && words(from, start - 1) < 3) {
                boolean goesOn = quotation.last() + 1 < w.size()
                        && quotation.last() < end
                        && !endsSentence(quotation)
                        && w.isWord(quotation.last() + 1)
                        && start == from
                        && !verb.phrase()
                        && verb.that()
                        && !w.is(quotation.last() - 1, ',');
                if (goesOn) {
                    return clause(start, end, cue, speaker, MIXED, "clause with quotation marks");
                }
                add(
                        quotation.first(),
                        quotation.last(),
                        "direct",
                        cue,
                        speaker,
                        verb.phrase() ? MIXED : DIRECT,
                        "quotation behind the verb");
                return true;
            }
        }
        if (onlyQuotation || !verb.that() || verb.weak()) {
            return false;
        }
        return bareClause(from, end, verb, cue, speaker);
    }

    private boolean bareClause(int from, int end, Verb verb, Span cue, Span speaker) {
        int start = from;
        if (verb.hearer()) {
            if (!verb.lemma().equals("tell")) {
                return false;
            }
            start = behindHearer(from, end);
        }
        if (start < 0 || start >= w.size() || NEEDS_THAT.contains(verb.lemma()) && !startsWithPronoun(start)) {
            return false;
        }
        if (ADVERBIAL.contains(w.low(start)) && !CLAUSE_START.contains(w.low(start)) || w.isSign(start)) {
            return false;
        }
        if (ADVERBIAL.contains(w.low(start))) {
            start = behindAdverbial(start, end);
        }
        boolean begins = CLAUSE_START.contains(w.low(start))
                || w.isCapital(start)
                || w.isNumber(start)
                || w.low(start).endsWith("s");
        return begins
                && hasFinite(start + 1, end)
                && words(start, end) > 2
                && clause(start, end, cue, speaker, BARE, "clause behind the verb");
    }

    private boolean startsWithPronoun(int i) {
        return w.low(i).matches("he|she|they|it|we|there|i");
    }

    /** "told reporters the strike …": the clause begins at the next noun phrase. */
    private int behindHearer(int from, int end) {
        int i = from;
        if (w.low(i).equals("the")
                || w.low(i).equals("a")
                || w.low(i).equals("an")
                || w.low(i).equals("his")
                || w.low(i).equals("her")) {
            i++;
        }
        boolean pronoun = w.low(i).matches("him|her|me|us|them|reporters|journalists|media");
        while (!pronoun
                && i + 1 <= end
                && (w.isCapital(i) && w.isCapital(i + 1)
                        || !w.isCapital(i) && !CLAUSE_START.contains(w.low(i + 1)) && i - from < 4)) {
            i++;
        }
        i++;
        return i <= end ? behindAdverbial(i, end) : -1;
    }

    private int behindAdverbial(int from, int end) {
        if (!ADVERBIAL.contains(w.low(from))
                && !w.low(from).matches("monday|tuesday|wednesday|thursday|friday|saturday|sunday")) {
            return from;
        }
        for (int i = from; i <= Math.min(end, from + 5); i++) {
            if (w.low(i).endsWith("day") && w.isCapital(i)) {
                return w.is(i + 1, ',') ? i + 2 : i + 1;
            }
        }
        return from;
    }

    private boolean isAdverbial(int from, int to) {
        return ADVERBIAL.contains(w.low(from)) && to - from < HEARER || w.is(from, ',');
    }

    /** "Content, X said": from the beginning of the sentence to the comma. */
    private void contentBefore(int subjectStart, Span cue, Span speaker, int sentenceBegin) {
        int comma = subjectStart - 1;
        if (!w.is(comma, ',') || comma - 1 <= sentenceBegin) {
            return;
        }
        int begin = trimBegin(sentenceBegin, comma);
        if (words(begin, comma - 1) < 4
                || !hasFinite(begin, comma - 1)
                || ADVERBIAL.contains(w.low(begin)) && !hasComma(begin, comma - 1) && words(begin, comma - 1) < 8) {
            return;
        }
        clause(begin, comma - 1, cue, speaker, BEHIND, "clause before the verb");
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (w.is(i, ',')) {
                return true;
            }
        }
        return false;
    }

    private void accordingTo(int i) {
        int begin = unitBegin(i);
        int end = unitEnd(i);
        Speakers.Phrase source = speakers.behind(i + 2, end + 1);
        if (source == null) {
            return;
        }
        Span cue = w.span(i, i + 1);
        Span speaker = speakers.span(source);
        if (i == begin || i - begin <= 1 && w.isWord(begin)) {
            int start = source.last() + 1;
            while (start < end && !w.is(start, ',')) {
                start++;
            }
            // an apposition: "According to X, a spokesman, …"
            if (start < end) {
                clause(start + 1, end, cue, speaker, ACCORDING, "according to");
            }
            return;
        }
        int stop = w.is(i - 1, ',') ? i - 2 : i - 1;
        int start = trimBegin(begin, stop);
        if (words(start, stop) > 2) {
            clause(start, stop, cue, speaker, ACCORDING - 0.05, "according to");
        }
    }

    /** A clause as content: direct where it is one quotation, mixed where a part is quoted. */
    private boolean clause(int from, int to, Span cue, Span speaker, double score, String rule) {
        int first = from;
        while (first <= to
                && (w.is(first, ',') || w.is(first, ':') || w.low(first).equals("that") && first == from)) {
            first++;
        }
        int end = to;
        if (first > end || first >= w.size()) {
            return false;
        }
        for (int i = first + 1; i < end; i++) {
            if (w.is(i, ',') && inside[i] < 0 && ENDS_CONTENT.contains(w.low(i + 1)) && words(first, i) > 2
                    || w.is(i, ',')
                            && inside[i] < 0
                            && w.low(i + 1).equals("and")
                            && verbs.at(w, i + 2) != null
                            && !w.low(i + 2).endsWith("ing")
                    || w.low(i).equals("and")
                            && inside[i] < 0
                            && w.low(i + 1).matches("said|added|says|adds|stressed|warned|noted")) {
                end = i - 1;
                break;
            }
        }
        if (inside[end] >= 0 && quotations.get(inside[end]).last() > end) {
            end = quotations.get(inside[end]).last();
        }
        while (end > first
                && inside[end] < 0
                && (w.is(end, '.') && !isInitial(end) || w.is(end, ',') || w.is(end, ';') || w.is(end, ':'))) {
            end--;
        }
        int quoted = inside[first];
        if (quoted >= 0
                && quotations.get(quoted).first() == first
                && quotations.get(quoted).last() >= end) {
            add(first, quotations.get(quoted).last(), "direct", cue, speaker, DIRECT, rule);
            return true;
        }
        boolean mixed = false;
        for (int i = first; i <= end; i++) {
            mixed |= inside[i] >= 0;
        }
        return add(
                first, end, mixed ? "mixed" : "indirect", cue, speaker, mixed ? Math.max(score, MIXED) : score, rule);
    }

    private boolean isInitial(int dot) {
        return w.isCapital(dot - 1) && w.raw(dot - 1).length() == 1 && w.is(dot - 2, '.');
    }

    /** The end of the sentence; a quotation that begins in it is taken whole. */
    private int unitEnd(int from) {
        int i = from;
        while (i + 1 < w.size() && w.sameSentence(from, i + 1) && i - from < WINDOW && !w.paragraphBefore(i + 1)) {
            i++;
        }
        return Math.min(i, w.size() - 1);
    }

    /** Leaves out a dateline, a bullet, a leading "But" or "Meanwhile,". */
    private int trimBegin(int from, int to) {
        int first = from;
        for (int i = from; i < Math.min(to, from + 18); i++) {
            if (w.is(i, '-') && w.spaceBefore(i) && w.spaceBefore(i + 1) && (w.isAllCaps(from) || w.is(i - 1, ')'))) {
                first = i + 1;
            }
        }
        while (first < to
                && (w.isSign(first) && inside[first] < 0
                        || w.low(first).matches("but|and|meanwhile|however|further|furthermore|moreover")
                                && (w.is(first + 1, ',') || w.low(first).length() <= 3))) {
            first++;
        }
        return first;
    }

    private boolean hasFinite(int from, int to) {
        for (int i = from; i <= to && i < w.size(); i++) {
            String word = w.low(i);
            if (FINITE.contains(word) || word.length() > 3 && word.endsWith("ed") || verbs.at(w, i) != null) {
                return true;
            }
        }
        return false;
    }

    private int words(int from, int to) {
        int count = 0;
        for (int i = from; i <= to && i < w.size(); i++) {
            count += w.isWord(i) || w.isNumber(i) ? 1 : 0;
        }
        return count;
    }

    private @Nullable Span inheritedSpeaker(int verb) {
        Last before = last;
        return before != null && w.sameSentence(before.piece(), verb) ? before.speaker() : null;
    }

    private boolean add(int first, int end, String type, Span cue, Span speaker, double score, String rule) {
        if (first > end || words(first, end) == 0) {
            return false;
        }
        for (int i = first; i <= end; i++) {
            if (inside[i] >= 0) {
                used[inside[i]] = true;
            }
        }
        var before = found.floorEntry(end);
        if (before != null && before.getValue().last() >= first) {
            Quote other = before.getValue();
            if (other.score() >= score || other.first() < first) {
                return false;
            }
            found.remove(before.getKey());
        }
        found.put(first, new Quote(first, end, type, cue, speaker, score, rule));
        last = new Last(cue, speaker, w.at(cue.begin()));
        return true;
    }

    /** Quotations without a verb of their own that go on behind one that has one: later sentences, later paragraphs. */
    private void continued() {
        for (int q = 0; q < quotations.size(); q++) {
            Quotation quotation = quotations.get(q);
            if (used[q]) {
                continue;
            }
            var before = found.lowerEntry(quotation.first());
            if (before == null) {
                continue;
            }
            Quote left = before.getValue();
            boolean sentence = words(quotation.first(), quotation.last()) > 2
                    && (w.isCapital(quotation.first() + 1) || w.isSign(quotation.first() + 1))
                    && (endsSentence(quotation)
                            || !quotation.closed()
                            || w.is(quotation.last() - 1, '?')
                            || w.is(quotation.last() - 1, '!'));
            if (!sentence || left.type().equals("indirect")) {
                continue;
            }

            Span cue = left.cue();
            int cueEnd = cue == null ? left.last() : Math.max(left.last(), w.at(cue.begin()));
            int breaks = 0;
            for (int i = cueEnd + 1; i <= quotation.first(); i++) {
                breaks += w.paragraphBefore(i) ? 1 : 0;
            }
            boolean open = inside[left.last()] >= 0
                    && !quotations.get(inside[left.last()]).closed();
            int sentences = w.sentence(quotation.first()) - w.sentence(cueEnd);
            boolean samePlace = breaks == 0 && sentences <= 1 || breaks == 1 && open && sentences <= 1;
            if (samePlace) {
                used[q] = true;
                found.put(
                        quotation.first(),
                        new Quote(
                                quotation.first(),
                                quotation.last(),
                                "direct",
                                left.cue(),
                                left.speaker(),
                                GOES_ON,
                                "goes on"));
            }
        }
    }
}
