// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;

/**
 * Decides between suggestions of one layer that overlap, since marks of a layer never do: the one that is longer and surer wins, and each hundredth
 * of score weighs as much as one character of length.
 */
public final class Arbitration {

    private static final double CHARACTER = 0.01;
    private static final int LONG_ENOUGH = 60;

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.comparingDouble(Arbitration::weight).reversed().thenComparing(Item.TEXT_ORDER);

    private Arbitration() {}

    /** The winners in text order. The suggestions are of one layer. */
    public static List<Suggestion> winners(Collection<Suggestion> suggestions) {
        List<Suggestion> order = new ArrayList<>(suggestions);
        order.sort(BEST_FIRST);
        TreeMap<Integer, Suggestion> winners = new TreeMap<>();
        for (Suggestion suggestion : order) {
            var before = winners.lowerEntry(suggestion.end());
            if (before == null || before.getValue().end() <= suggestion.begin()) {
                winners.put(suggestion.begin(), suggestion);
            }
        }
        return List.copyOf(winners.values());
    }

    private static double weight(Suggestion suggestion) {
        return suggestion.origin().score()
                + CHARACTER * Math.min(LONG_ENOUGH, suggestion.span().length());
    }
}
