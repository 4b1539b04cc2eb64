// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.SpeakerCandidate;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.preannotate.quote.SpeakerScene;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.preannotate.quote.Speech.Reporting;
import org.sitmark.preannotate.quote.Utterance;
import org.sitmark.ui.featureeditors.context.Neighbours;
import org.sitmark.ui.featureeditors.context.Passage;

/**
 * Ranks who may have spoken a quote, with the model that also chooses the speakers of suggested quotes: subjects of reporting words, noun phrases,
 * persons and organisations of this and the neighbouring sentences, and the speakers of the quotes before. Used once.
 */
final class SpeakerRanking {

    private static final int MOST = 9;
    private static final List<String> ENTITY = List.of("entity");
    /** A phrase of which nothing else is known is only shown where it is not quite unlikely. */
    private static final double LEAST_OF_PHRASE = 0.01;

    private final Report report;
    private final Item quote;
    private final Passage passage;
    private final int firstSentence;
    private final int lastSentence;
    private final List<Item> before;

    private SpeakerRanking(Report report, Item quote, Passage passage) {
        this.report = report;
        this.quote = quote;
        this.passage = passage;
        firstSentence = passage.sentenceAt(quote.begin());
        lastSentence = passage.sentenceAt(Math.max(quote.begin(), quote.end() - 1));
        before = new ArrayList<>(Neighbours.all(report, "quote"));
        before.removeIf(q -> q.begin() >= quote.begin() || q.id() == quote.id() || speaker(q) == null);
    }

    /**
     * The candidates, the likeliest first.
     *
     * @param passage the paragraphs around the quote
     * @param ranker of the corpus, or the one that comes with Sitmark
     */
    static List<Candidate> of(Report report, Item quote, Passage passage, SpeakerRanker ranker) {
        return new SpeakerRanking(report, quote, passage).best(ranker);
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

    private List<Candidate> best(SpeakerRanker ranker) {
        SpeakerScene scene = SpeakerScene.of(passage.text(), passage.segmentation(), names());
        Link link = quote.features().link("cue");
        Span cue = link == null ? null : link.resolve(report).orElse(null);
        boolean inPassage = cue != null && passage.span().covers(cue);
        Utterance utterance =
                new Utterance(passage.inside(quote.span()), cue != null && inPassage ? passage.inside(cue) : null);
        List<Candidate> result = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (SpeakerRanker.Ranked ranked : ranker.rank(scene.candidates(utterance, spoke()))) {
            if (result.size() < MOST && isWorthIt(ranked)) {
                Candidate candidate = candidate(ranked);
                if (candidate != null && texts.add(key(candidate.text()))) {
                    result.add(candidate);
                }
            }
        }
        return List.copyOf(result);
    }

    private static boolean isWorthIt(SpeakerRanker.Ranked ranked) {
        SpeakerCandidate candidate = ranked.candidate();
        return candidate.ruled()
                || candidate.cue() != null
                || candidate.kind() != null
                || candidate.spokeBefore() > 0
                || ranked.alone() >= LEAST_OF_PHRASE;
    }

    private @Nullable Candidate candidate(SpeakerRanker.Ranked ranked) {
        SpeakerCandidate found = ranked.candidate();
        if (found.span().isEmpty()) {
            Item earlier = earlier(found.spokeBefore());
            Span span = earlier == null ? null : speaker(earlier);
            Link link = earlier == null ? null : earlier.features().link("speaker");
            return span == null || link == null
                    ? null
                    : new Candidate(link, span, flat(span), "spoke before", ranked.probability());
        }
        Span span = passage.outside(found.span());
        return new Candidate(
                Neighbours.link(report, span, ENTITY), span, flat(span), why(found, span), ranked.probability());
    }

    /** In few words, since the pane is narrow. */
    private String why(SpeakerCandidate found, Span span) {
        Span cue = found.cue();
        if (cue != null) {
            Span word = passage.outside(cue);
            return word.of(report.text()) + (found.ownCue() ? "" : " " + where(word));
        }
        if (found.spokeBefore() > 0) {
            return "spoke before";
        }
        String kind = found.kind();
        return kind == null ? where(span) : (kind.equals("organisation") ? "org." : kind) + " " + where(span);
    }

    private List<SpeakerScene.Name> names() {
        List<SpeakerScene.Name> names = new ArrayList<>();
        for (Item entity : Neighbours.in(report, passage.span(), "entity")) {
            String kind = entity.features().text("kind");
            if (kind != null && passage.span().covers(entity.span())) {
                names.add(new SpeakerScene.Name(passage.inside(entity.span()), kind));
            }
        }
        return names;
    }

    /** The speakers of the quotes before, the latest first. */
    private List<SpeakerScene.Spoke> spoke() {
        List<SpeakerScene.Spoke> spoke = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0 && spoke.size() < SpeakerScene.REMEMBERED; i--) {
            Span span = speaker(before.get(i));
            if (span != null) {
                spoke.add(new SpeakerScene.Spoke(
                        span.of(report.text()), passage.span().covers(span) ? passage.inside(span) : null));
            }
        }
        return spoke;
    }

    /** The latest quote by the speaker that is so many speakers back, counted from 1. */
    private @Nullable Item earlier(int number) {
        Set<String> seen = new HashSet<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            Span span = speaker(before.get(i));
            if (span != null && seen.add(key(span.of(report.text()))) && seen.size() == number) {
                return before.get(i);
            }
        }
        return null;
    }

    private @Nullable Span speaker(Item item) {
        Link link = item.features().link("speaker");
        return link == null ? null : link.resolve(report).orElse(null);
    }

    private String flat(Span span) {
        return span.of(report.text()).replaceAll("\\s+", " ");
    }

    private static String key(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
