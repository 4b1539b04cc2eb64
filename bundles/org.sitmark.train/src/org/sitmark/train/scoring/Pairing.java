// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Greedy one-to-one pairs of overlapping marks: gold marks in text order, each takes the free mark that it shares most characters with. */
final class Pairing {

    /** A gold mark and the predicted mark that counts as found for it. */
    record Pair(ScoredMark gold, ScoredMark predicted) {}

    private Pairing() {}

    static List<Pair> of(Collection<ScoredMark> gold, Collection<ScoredMark> predicted) {
        List<ScoredMark> waiting = sorted(predicted);
        List<ScoredMark> active = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        int next = 0;
        for (ScoredMark mark : sorted(gold)) {
            while (next < waiting.size() && waiting.get(next).begin() < mark.end()) {
                active.add(waiting.get(next++));
            }
            active.removeIf(x -> x.end() <= mark.begin());
            ScoredMark best = best(mark, active);
            if (best != null) {
                active.removeIf(x -> x == best);
                pairs.add(new Pair(mark, best));
            }
        }
        return pairs;
    }

    private static @Nullable ScoredMark best(ScoredMark mark, List<ScoredMark> active) {
        ScoredMark best = null;
        long most = 0;
        for (ScoredMark x : active) {
            long shared = Math.min(mark.end(), x.end()) - Math.max(mark.begin(), x.begin());
            if (x.begin() < mark.end() && (best == null || shared > most)) {
                best = x;
                most = shared;
            }
        }
        return best;
    }

    private static List<ScoredMark> sorted(Collection<ScoredMark> marks) {
        List<ScoredMark> result = new ArrayList<>(marks);
        result.sort(Comparator.comparingLong(ScoredMark::begin)); // stable: marks that begin together keep their order
        return result;
    }
}
