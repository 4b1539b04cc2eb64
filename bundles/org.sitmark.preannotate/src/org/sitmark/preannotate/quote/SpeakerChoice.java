// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;

/** Gives the statements that the rules find the speakers that a ranker prefers. */
final class SpeakerChoice {

    /** How likely somebody must be by himself to become the speaker where the rules have none. */
    private static final double SURE = 0.5;

    private SpeakerChoice() {}

    /** The statements in the same order; the speakers of earlier ones are remembered for later ones. */
    static List<Statement> of(
            String text,
            List<Line> lines,
            List<Quoted> quotes,
            List<Statement> statements,
            Collection<? extends Item> entities,
            SpeakerRanker ranker) {
        List<SpeakerScene.Name> names = new ArrayList<>();
        for (Item entity : entities) {
            names.add(new SpeakerScene.Name(
                    entity.span(), String.valueOf(entity.features().text("kind"))));
        }
        SpeakerScene scene = SpeakerScene.of(text, lines, quotes, statements, names);
        List<SpeakerScene.Spoke> spoke = new ArrayList<>();
        List<Statement> chosen = new ArrayList<>();
        for (Statement statement : statements) {
            List<SpeakerRanker.Ranked> ranked = ranker.rank(scene.candidates(
                    new Utterance(statement.content(), statement.cue()), statement, List.copyOf(spoke)));
            Span speaker = choose(ranked, statement.speaker());
            chosen.add(new Statement(statement.content(), statement.cue(), speaker, statement.pattern()));
            if (speaker != null) {
                spoke.add(0, new SpeakerScene.Spoke(speaker.of(text), speaker));
                if (spoke.size() > SpeakerScene.REMEMBERED) {
                    spoke.remove(SpeakerScene.REMEMBERED);
                }
            }
        }
        return chosen;
    }

    static @Nullable Span choose(List<SpeakerRanker.Ranked> ranked, @Nullable Span ruled) {
        if (ranked.isEmpty()) {
            return ruled;
        }
        SpeakerRanker.Ranked best = ranked.get(0);
        return ruled != null || best.alone() >= SURE ? best.candidate().span() : null;
    }
}
