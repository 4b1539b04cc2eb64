// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Phrases.Range;
import org.sitmark.preannotate.quote.Speech.Reporting;

/**
 * A text, read for who may speak in it: the sentences around a quote with their reporting words, noun phrases and names, and what the rules say.
 * Sentences are read when a quote near them is asked for. Used by one thread.
 */
public final class SpeakerScene {

    static final int LINES_BEFORE = 2;
    static final int LINES_AFTER = 1;
    static final int EARLIER_SPEAKERS = 3;
    /** How many quotes back a speaker is remembered. */
    public static final int REMEMBERED = 12;

    private static final int MOST_PHRASES = 40;

    /**
     * A name in the text.
     *
     * @param kind as in the layer of entities
     */
    public record Name(Span span, String kind) {}

    /**
     * Who spoke an earlier quote.
     *
     * @param text the noun phrase
     * @param span where it stands in the text, or null where it stands outside of what is read here
     */
    public record Spoke(String text, @Nullable Span span) {}

    private final String text;
    private final List<Line> lines;
    private final List<Quoted> quotes;
    private final List<Statement> statements;
    private final List<Name> names;
    private final Map<Integer, List<Reporting>> reportings = new HashMap<>();

    private SpeakerScene(
            String text, List<Line> lines, List<Quoted> quotes, List<Statement> statements, List<Name> names) {
        this.text = text;
        this.lines = lines;
        this.quotes = quotes;
        this.statements = statements;
        this.names = new ArrayList<>(names);
        this.names.sort(Comparator.comparing(Name::span));
    }

    /**
     * Reads a text, a whole report or the paragraphs around a quote.
     *
     * @param names the known entities of the text
     */
    public static SpeakerScene of(String text, Segmentation segmentation, List<Name> names) {
        List<Quoted> quotes = QuotationMarks.in(text);
        List<Line> lines = Lines.of(text, segmentation, quotes);
        return of(text, lines, quotes, QuoteFinder.find(text, lines, new NullProgressMonitor()), names);
    }

    /** The same with what was read already. */
    static SpeakerScene of(
            String text, List<Line> lines, List<Quoted> quotes, List<Statement> statements, List<Name> names) {
        return new SpeakerScene(text, lines, quotes, statements, names);
    }

    /** The speaker that the rules give a quote with about this content, or null. */
    public @Nullable Span ruled(Utterance utterance) {
        Statement statement = statement(utterance.content());
        return statement == null ? null : statement.speaker();
    }

    /**
     * Who may have spoken a quote, in text order; those who spoke before outside of the text come last, with an empty span.
     *
     * @param spokeBefore the speakers of the quotes before, the latest first
     */
    public List<SpeakerCandidate> candidates(Utterance utterance, List<Spoke> spokeBefore) {
        return candidates(utterance, statement(utterance.content()), spokeBefore);
    }

    List<SpeakerCandidate> candidates(Utterance utterance, @Nullable Statement ruled, List<Spoke> spokeBefore) {
        int first = lineAt(utterance.content().begin());
        int last =
                lineAt(Math.max(utterance.content().begin(), utterance.content().end() - 1));
        if (first < 0) {
            return List.of();
        }
        Around around = new Around(utterance, first, last);
        Map<Span, Traits> found = new TreeMap<>();
        subjects(around, found);
        phrases(around, found);
        names(around, found);
        List<Spoke> outside = earlier(around, spokeBefore, found);
        Span speaker = ruled == null ? null : ruled.speaker();
        if (ruled != null && speaker != null && !speaker.overlaps(utterance.content())) {
            traits(speaker, found).pattern = ruled.pattern();
        }
        List<SpeakerCandidate> candidates = new ArrayList<>();
        SpeakerFeatures features = new SpeakerFeatures(
                around, ruled == null ? null : ruled.pattern(), QuoteFinder.type(text, quotes, utterance.content()));
        for (Map.Entry<Span, Traits> entry : found.entrySet()) {
            Traits traits = entry.getValue();
            candidates.add(new SpeakerCandidate(
                    entry.getKey(),
                    traits.pattern != null,
                    traits.cue,
                    traits.own > 0,
                    traits.kind,
                    traits.before,
                    features.of(entry.getKey(), traits)));
        }
        for (Spoke spoke : outside) {
            Traits traits = new Traits();
            traits.before = order(spokeBefore).indexOf(key(spoke.text())) + 1;
            candidates.add(new SpeakerCandidate(
                    new Span(0, 0), false, null, false, null, traits.before, features.ofOutside(traits)));
        }
        return candidates;
    }

    /** What is known of a candidate by where it was found. */
    static final class Traits {
        Statement.@Nullable Pattern pattern;

        @Nullable
        Span cue;
        /** 1 for the likelier subject of the quote's own reporting word, 2 for the other one. */
        int own;

        boolean ofOther;

        @Nullable
        String kind;

        int before;
        boolean phrase;
    }

    /** The sentences around a quote. */
    final class Around {

        final Span content;
        final int first;
        final int last;
        final @Nullable Reporting own;

        Around(Utterance utterance, int first, int last) {
            this.content = utterance.content();
            this.first = first;
            this.last = last;
            this.own = own(utterance.cue());
        }

        int from() {
            return Math.max(0, first - LINES_BEFORE);
        }

        int to() {
            return Math.min(lines.size() - 1, last + LINES_AFTER);
        }

        Line line(int i) {
            return lines.get(i);
        }

        int lineOf(Span span) {
            return lineAt(span.begin());
        }

        /** The given reporting word with its subjects, else the nearest in the sentences of the quote. */
        private @Nullable Reporting own(@Nullable Span cue) {
            if (cue != null) {
                int line = lineAt(cue.begin());
                if (line >= 0) {
                    for (Reporting reporting : reportings(line)) {
                        if (reporting.cue().overlaps(cue)) {
                            return reporting;
                        }
                    }
                }
                return new Reporting(cue, List.of());
            }
            Reporting nearest = null;
            int distance = Integer.MAX_VALUE;
            for (int i = first; i <= last; i++) {
                for (Reporting reporting : reportings(i)) {
                    Span word = reporting.cue();
                    int away =
                            word.end() <= content.begin() ? content.begin() - word.end() : word.begin() - content.end();
                    if (!content.overlaps(word) && away < distance) {
                        nearest = reporting;
                        distance = away;
                    }
                }
            }
            return nearest;
        }
    }

    private void subjects(Around around, Map<Span, Traits> found) {
        Reporting own = around.own;
        if (own != null) {
            for (int i = 0; i < own.sources().size(); i++) {
                Span source = own.sources().get(i);
                if (!source.overlaps(around.content)) {
                    Traits traits = traits(source, found);
                    traits.own = traits.own == 0 ? i + 1 : traits.own;
                    traits.cue = own.cue();
                }
            }
        }
        for (int i = around.from(); i <= around.to(); i++) {
            for (Reporting reporting : reportings(i)) {
                boolean other = (own == null || !own.cue().overlaps(reporting.cue()))
                        && !reporting.cue().overlaps(around.content);
                for (Span source : other ? reporting.sources() : List.<Span>of()) {
                    if (!source.overlaps(around.content)) {
                        Traits traits = traits(source, found);
                        traits.ofOther = true;
                        traits.cue = traits.cue == null ? reporting.cue() : traits.cue;
                    }
                }
            }
        }
    }

    /** The noun phrases of the quote's own sentences. */
    private void phrases(Around around, Map<Span, Traits> found) {
        int count = 0;
        for (int k = around.first; k <= around.last; k++) {
            Line line = lines.get(k);
            Phrases phrases = new Phrases(line);
            for (int i = 0; i < line.size() && count < MOST_PHRASES; i++) {
                if (!phrases.startsPhrase(i) || line.isQuote(i)) {
                    continue;
                }
                Range range = phrases.startingAt(i);
                if (range.first() < 0) {
                    continue;
                }
                Span span = line.span(range.first(), range.last());
                if (!span.overlaps(around.content)) {
                    traits(span, found).phrase = true;
                    count++;
                }
                i = Math.max(i, range.last());
            }
        }
    }

    private void names(Around around, Map<Span, Traits> found) {
        int from = lines.get(around.from()).begin(0);
        Line last = lines.get(around.to());
        int to = last.end(last.size() - 1);
        for (int i = firstName(from); i < names.size() && names.get(i).span().begin() < to; i++) {
            Name name = names.get(i);
            boolean mayPhrase = !name.kind().equals("nationality") || found.containsKey(name.span());
            if (mayPhrase && !name.span().overlaps(around.content)) {
                traits(name.span(), found).kind = name.kind();
            }
        }
    }

    /** Gives those who spoke before and stand nowhere in the text. */
    private List<Spoke> earlier(Around around, List<Spoke> spokeBefore, Map<Span, Traits> found) {
        List<String> order = order(spokeBefore);
        List<String> seen = new ArrayList<>();
        List<Spoke> outside = new ArrayList<>();
        for (Spoke spoke : spokeBefore) {
            String key = key(spoke.text());
            if (!order.contains(key) || seen.contains(key)) {
                continue;
            }
            seen.add(key);
            Span span = spoke.span();
            if (span == null) {
                outside.add(spoke);
            } else if (!span.overlaps(around.content)) {
                traits(span, found);
            }
        }
        found.forEach((span, traits) -> {
            traits.before = order.indexOf(key(span.of(text))) + 1;
            outside.removeIf(o -> key(o.text()).equals(key(span.of(text))));
        });
        return outside;
    }

    /** The latest speakers by what they are called. */
    private static List<String> order(List<Spoke> spokeBefore) {
        return spokeBefore.stream()
                .map(s -> key(s.text()))
                .distinct()
                .limit(EARLIER_SPEAKERS)
                .toList();
    }

    private static String key(String phrase) {
        return phrase.replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static Traits traits(Span span, Map<Span, Traits> found) {
        return found.computeIfAbsent(span, s -> new Traits());
    }

    private List<Reporting> reportings(int line) {
        return reportings.computeIfAbsent(line, i -> Speech.reportings(lines.get(i)));
    }

    /** The statement of the rules that shares most with the content, or null. */
    private @Nullable Statement statement(Span content) {
        Statement best = null;
        int most = 0;
        for (int i = firstStatement(content.begin()); i < statements.size(); i++) {
            Span other = statements.get(i).content();
            if (other.begin() >= content.end()) {
                break;
            }
            int shared = Math.min(content.end(), other.end()) - Math.max(content.begin(), other.begin());
            if (shared > most) {
                most = shared;
                best = statements.get(i);
            }
        }
        return best;
    }

    private int firstStatement(int offset) {
        return firstEndingBehind(statements.size(), i -> statements.get(i).content(), offset);
    }

    private int firstName(int offset) {
        return firstEndingBehind(names.size(), i -> names.get(i).span(), offset);
    }

    /** The sentence at a place, or the one before it; -1 where there is none. */
    private int lineAt(int offset) {
        int i = firstEndingBehind(
                lines.size(),
                k -> new Span(
                        lines.get(k).begin(0), lines.get(k).end(lines.get(k).size() - 1)),
                offset);
        return i < lines.size() ? i : lines.size() - 1;
    }

    private static int firstEndingBehind(int size, java.util.function.IntFunction<Span> spans, int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.apply(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
