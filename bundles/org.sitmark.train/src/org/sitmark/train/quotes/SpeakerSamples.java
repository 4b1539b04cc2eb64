// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quotes;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.Event;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.SpeakerCandidate;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.preannotate.quote.SpeakerScene;
import org.sitmark.preannotate.quote.Utterance;

/** Quotes with their speakers as training data for a ranker. */
public final class SpeakerSamples {

    private SpeakerSamples() {}

    /**
     * A quote of the gold with everybody who may have spoken it.
     *
     * @param speaker the right one
     * @param ruled whom the rules take, or null
     * @param candidates where its reporting word is known
     * @param uncued the same where it is not, as when somebody has just marked the quote
     */
    public record Sample(
            Mark quote,
            Span speaker,
            @Nullable Span ruled,
            List<SpeakerCandidate> candidates,
            List<SpeakerCandidate> uncued) {}

    /**
     * The quotes of a report that have a speaker, in text order.
     *
     * @param entities known names of the text
     */
    public static List<Sample> of(Report gold, Segmentation segmentation, List<? extends Item> entities) {
        SpeakerScene scene = SpeakerScene.of(gold.text(), segmentation, names(entities));
        List<SpeakerScene.Spoke> spoke = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (Mark quote : gold.marks("quote")) {
            Span speaker = linked(gold, quote, "speaker");
            if (speaker != null) {
                Utterance utterance = new Utterance(quote.span(), linked(gold, quote, "cue"));
                samples.add(new Sample(
                        quote,
                        speaker,
                        scene.ruled(utterance),
                        scene.candidates(utterance, List.copyOf(spoke)),
                        scene.candidates(new Utterance(quote.span(), null), List.copyOf(spoke))));
                spoke.add(0, new SpeakerScene.Spoke(speaker.of(gold.text()), speaker));
                if (spoke.size() > SpeakerScene.REMEMBERED) {
                    spoke.remove(SpeakerScene.REMEMBERED);
                }
            }
        }
        return samples;
    }

    static List<SpeakerScene.Name> names(List<? extends Item> entities) {
        return entities.stream()
                .map(e -> new SpeakerScene.Name(
                        e.span(), String.valueOf(e.features().text("kind"))))
                .toList();
    }

    static @Nullable Span linked(Report report, Item item, String feature) {
        Link link = item.features().link(feature);
        return link == null ? null : link.resolve(report).orElse(null);
    }

    /** An event for each candidate; those that are about the right one but not just it are left out. */
    public static List<Event> events(List<Sample> samples) {
        List<Event> events = new ArrayList<>();
        for (Sample sample : samples) {
            add(sample.candidates(), sample.speaker(), events);
            add(sample.uncued(), sample.speaker(), events);
        }
        return events;
    }

    private static void add(List<SpeakerCandidate> candidates, Span speaker, List<Event> events) {
        SpeakerCandidate right = right(candidates, speaker);
        for (SpeakerCandidate candidate : candidates) {
            if (right != null && right.equals(candidate)) {
                events.add(new Event(SpeakerRanker.YES, candidate.features().toArray(String[]::new)));
            } else if (!candidate.span().overlaps(speaker)) {
                events.add(new Event(SpeakerRanker.NO, candidate.features().toArray(String[]::new)));
            }
        }
    }

    /** The candidate that shares most with the speaker, or null. */
    private static @Nullable SpeakerCandidate right(List<SpeakerCandidate> candidates, Span speaker) {
        SpeakerCandidate best = null;
        double most = 0;
        for (SpeakerCandidate candidate : candidates) {
            Span span = candidate.span();
            int shared = Math.min(span.end(), speaker.end()) - Math.max(span.begin(), speaker.begin());
            double share = (double) shared / (span.length() + speaker.length() - shared);
            if (shared > 0 && share > most) {
                best = candidate;
                most = share;
            }
        }
        return best;
    }
}
