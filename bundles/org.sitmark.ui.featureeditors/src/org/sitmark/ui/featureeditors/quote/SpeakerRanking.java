// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.preannotate.quote.Speech.Reporting;
import org.sitmark.ui.featureeditors.context.Neighbours;
import org.sitmark.ui.featureeditors.context.Passage;

/**
 * Ranks who may have spoken a quote: the subject of its reporting word first, then persons and organisations of this and the neighbouring sentences,
 * other subjects of reporting words, and the speakers of the quotes before. Used once.
 */
final class SpeakerRanking {

    private static final int MOST = 9;
    private static final int SENTENCES_BEFORE = 2;
    private static final int SENTENCES_AFTER = 1;
    private static final int EARLIER_SPEAKERS = 3;
    private static final List<String> ENTITY = List.of("entity");

    private static final double OF_THE_CUE = 100;
    private static final double OF_ANOTHER_CUE = 40;
    private static final double PERSON = 50;
    private static final double ORGANISATION = 44;
    private static final double PLACE = 20;
    private static final double SPOKE_BEFORE = 48;
    private static final double PER_SENTENCE = 9;

    private final Report report;
    private final Item quote;
    private final Passage passage;
    private final Speech speech;
    private final int firstSentence;
    private final int lastSentence;
    private final Map<Span, Candidate> bySpan = new HashMap<>();

    private SpeakerRanking(Report report, Item quote, Passage passage, Speech speech) {
        this.report = report;
        this.quote = quote;
        this.passage = passage;
        this.speech = speech;
        firstSentence = passage.sentenceAt(quote.begin());
        lastSentence = passage.sentenceAt(Math.max(quote.begin(), quote.end() - 1));
    }

    /**
     * The candidates, the likeliest first.
     *
     * @param passage the paragraphs around the quote
     * @param speech of the passage
     */
    static List<Candidate> of(Report report, Item quote, Passage passage, Speech speech) {
        var ranking = new SpeakerRanking(report, quote, passage, speech);
        ranking.subjects();
        ranking.entities();
        ranking.earlierSpeakers();
        return ranking.best();
    }

    /** The reporting word that belongs to a quote, if one stands in its sentences or right beside them. */
    static Optional<Reporting> cue(Item quote, Passage passage, Speech speech) {
        Span inside = passage.inside(quote.span());
        int first = passage.sentenceAt(quote.begin());
        int last = passage.sentenceAt(Math.max(quote.begin(), quote.end() - 1));
        Reporting nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Reporting reporting : speech.reportings()) {
            int sentence = passage.sentenceAt(reporting.cue().begin() + passage.offset());
            if (inside.overlaps(reporting.cue()) || sentence < first || sentence > last) {
                continue;
            }
            int away = reporting.cue().end() <= inside.begin()
                    ? inside.begin() - reporting.cue().end()
                    : reporting.cue().begin() - inside.end();
            if (away < distance) {
                nearest = reporting;
                distance = away;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void subjects() {
        Link linked = quote.features().link("cue");
        Span cue = linked == null ? null : linked.resolve(report).orElse(null);
        Optional<Span> beside = cue(quote, passage, speech).map(r -> passage.outside(r.cue()));
        Span nearest = cue == null && beside.isPresent() ? beside.get() : cue;
        for (Reporting reporting : speech.reportings()) {
            Span word = passage.outside(reporting.cue());
            if (quote.span().overlaps(word) || distance(word) > SENTENCES_BEFORE) {
                continue;
            }
            boolean own = nearest != null && nearest.overlaps(word);
            double score = (own ? OF_THE_CUE : OF_ANOTHER_CUE) - PER_SENTENCE * distance(word);
            String why = word.of(report.text()) + (own ? "" : " " + where(word));
            for (int i = 0; i < reporting.sources().size(); i++) {
                Span source = passage.outside(reporting.sources().get(i));
                if (!quote.span().overlaps(source)) {
                    add(source, why, score - 30.0 * i);
                }
            }
        }
    }

    private void entities() {
        for (Item entity : Neighbours.in(report, passage.span(), "entity")) {
            String kind = entity.features().text("kind");
            int sentences = distance(entity.span());
            boolean before = entity.begin() < quote.begin();
            if (kind == null
                    || kind.equals("nationality")
                    || quote.span().overlaps(entity.span())
                    || sentences > (before ? SENTENCES_BEFORE : SENTENCES_AFTER)) {
                continue;
            }
            double base =
                    switch (kind) {
                        case "person" -> PERSON;
                        case "organisation" -> ORGANISATION;
                        default -> PLACE;
                    };
            double score = base - PER_SENTENCE * sentences - (entity instanceof Suggestion ? 2 : 0);
            int away = before ? quote.begin() - entity.end() : entity.begin() - quote.end();
            String shortKind = kind.equals("organisation") ? "org." : kind;
            add(entity.span(), shortKind + " " + where(entity.span()), score - Math.min(8, away / 40.0));
        }
    }

    private void earlierSpeakers() {
        List<Item> before = new ArrayList<>(Neighbours.all(report, "quote"));
        before.removeIf(q -> q.begin() >= quote.begin() || q.id() == quote.id());
        Set<String> seen = new HashSet<>();
        for (int i = before.size() - 1; i >= 0 && seen.size() < EARLIER_SPEAKERS; i--) {
            Link link = before.get(i).features().link("speaker");
            Span span = link == null ? null : link.resolve(report).orElse(null);
            if (link == null || span == null || !seen.add(key(span.of(report.text())))) {
                continue;
            }
            double score = SPOKE_BEFORE - 12 * (seen.size() - 1);
            Candidate known = bySpan.get(span);
            Candidate same = known != null ? known : sameText(span.of(report.text()));
            if (same != null) {
                put(new Candidate(same.link(), same.span(), same.text(), same.why(), same.score() + 12));
            } else {
                put(new Candidate(link, span, flat(span), "spoke before", score));
            }
        }
    }

    private @Nullable Candidate sameText(String text) {
        return bySpan.values().stream()
                .filter(c -> key(c.text()).equals(key(text)))
                .max(Comparator.comparingDouble(Candidate::score))
                .orElse(null);
    }

    private void add(Span span, String why, double score) {
        Candidate before = bySpan.get(span);
        if (before == null) {
            put(new Candidate(Neighbours.link(report, span, ENTITY), span, flat(span), why, score));
        } else {
            // found in two ways
            boolean stronger = score > before.score();
            put(new Candidate(
                    before.link(),
                    span,
                    before.text(),
                    stronger ? why : before.why(),
                    Math.max(score, before.score()) + 10));
        }
    }

    private void put(Candidate candidate) {
        bySpan.put(candidate.span(), candidate);
    }

    private String flat(Span span) {
        return span.of(report.text()).replaceAll("\\s+", " ");
    }

    private static String key(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private List<Candidate> best() {
        List<Candidate> all = new ArrayList<>(bySpan.values());
        all.sort(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(Candidate::span));
        List<Candidate> result = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Candidate candidate : all) {
            if (texts.add(key(candidate.text())) && result.size() < MOST) {
                result.add(candidate);
            }
        }
        return List.copyOf(result);
    }

    /** How many sentences lie between a place and the quote. */
    private int distance(Span span) {
        int sentence = passage.sentenceAt(span.begin());
        return sentence < firstSentence
                ? firstSentence - sentence
                : sentence > lastSentence ? sentence - lastSentence : 0;
    }

    /** In few words, since the pane is narrow: here, before or after, counted in sentences. */
    private String where(Span span) {
        int sentences = distance(span);
        boolean before = span.begin() < quote.begin();
        return sentences == 0
                ? "here"
                : sentences == 1 ? before ? "before" : "after" : sentences + (before ? " before" : " after");
    }
}
