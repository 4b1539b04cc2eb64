// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;

/**
 * Decides between suggestions of one layer that overlap, since marks of a layer never do: first by how often their source is right on this corpus,
 * which is what a score says, in steps of a tenth; then by length, since marks of a layer do not nest; then by the rest of the score, the source's id
 * and the place in the text, so that the same suggestions always end the same way.
 */
public final class Arbitration {

    private static final double STEP = 0.1;

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(
                    (Suggestion s) -> -step(s.origin().score()))
            .thenComparingInt(s -> -s.span().length())
            .thenComparingDouble(s -> -s.origin().score())
            .thenComparing(s -> s.origin().source())
            .thenComparing(Item.TEXT_ORDER);

    /**
     * How the suggestions of one layer ended.
     *
     * @param winners in text order, without overlaps
     * @param losers each with the winner that took its place, in the order in which they lost
     */
    public record Outcome(List<Suggestion> winners, Map<Suggestion, Suggestion> losers) {}

    private Arbitration() {}

    /** The winners in text order. The suggestions are of one layer. */
    public static List<Suggestion> winners(Collection<Suggestion> suggestions) {
        return decide(suggestions).winners();
    }

    /** The suggestions are of one layer. */
    public static Outcome decide(Collection<Suggestion> suggestions) {
        List<Suggestion> order = new ArrayList<>(suggestions);
        order.sort(BEST_FIRST);
        TreeMap<Integer, Suggestion> winners = new TreeMap<>();
        Map<Suggestion, Suggestion> losers = new LinkedHashMap<>();
        for (Suggestion suggestion : order) {
            var before = winners.lowerEntry(suggestion.end());
            if (before == null || before.getValue().end() <= suggestion.begin()) {
                winners.put(suggestion.begin(), suggestion);
            } else {
                losers.put(suggestion, before.getValue());
            }
        }
        return new Outcome(List.copyOf(winners.values()), losers);
    }

    /** Why one of two lost, for people. */
    public static String reason(Suggestion loser, Suggestion winner) {
        double lost = loser.origin().score();
        double won = winner.origin().score();
        if (step(lost) != step(won)) {
            return "its source is right less often";
        }
        if (loser.span().length() != winner.span().length()) {
            return "about as sure, but shorter";
        }
        return lost < won ? "a little less sure" : "the same, from another source";
    }

    private static int step(double score) {
        return (int) Math.floor(score / STEP + 1e-9);
    }
}
