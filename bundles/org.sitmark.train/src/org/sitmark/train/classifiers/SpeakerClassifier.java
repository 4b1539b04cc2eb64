// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.SpanClassifier;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.preannotate.quote.SpeakerScene;
import org.sitmark.preannotate.quote.Utterance;

/**
 * Says who speaks the quotes of a report, by a ranker or by the rules alone.
 *
 * @param ranker or null for the rules
 */
record SpeakerClassifier(@Nullable SpeakerRanker ranker) implements SpanClassifier {

    @Override
    public List<Decision> decide(ReportView report, List<? extends Item> items) {
        List<SpeakerScene.Name> names = report.known("entity").stream()
                .map(e -> new SpeakerScene.Name(
                        e.span(), String.valueOf(e.features().text("kind"))))
                .toList();
        String text = report.text();
        SpeakerScene scene = SpeakerScene.of(text, report.segmentation(), names);
        List<SpeakerScene.Spoke> spoke = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (Item item : items) {
            Link link = item.features().link("cue");
            Span cue = link == null ? null : link.resolve(report.report()).orElse(null);
            Decision decision = decide(scene, new Utterance(item.span(), cue), spoke);
            decisions.add(decision);
            if (decision.value() instanceof Value.Ref ref && ref.link() instanceof Link.ToSpan to) {
                spoke.add(0, new SpeakerScene.Spoke(to.span().of(text), to.span()));
                if (spoke.size() > SpeakerScene.REMEMBERED) {
                    spoke.remove(SpeakerScene.REMEMBERED);
                }
            }
        }
        return decisions;
    }

    private Decision decide(SpeakerScene scene, Utterance utterance, List<SpeakerScene.Spoke> spoke) {
        SpeakerRanker asked = ranker;
        if (asked == null) {
            Span ruled = scene.ruled(utterance);
            return new Decision(ruled == null ? null : Value.of(Link.to(ruled)), ruled == null ? 0 : 1);
        }
        List<SpeakerRanker.Ranked> ranked = asked.rank(scene.candidates(utterance, List.copyOf(spoke)));
        return ranked.isEmpty()
                ? new Decision(null, 0)
                : new Decision(
                        Value.of(Link.to(ranked.get(0).candidate().span())),
                        ranked.get(0).probability());
    }
}
