// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitmark.train.data.SampleSentence;

/** Counts the names on which two sources disagree. */
final class Disputes {

    private Disputes() {}

    /** Names that one source has and the other has not so; one that both have with other ends or of another type counts once. */
    static int between(List<SampleSentence.Name> a, List<SampleSentence.Name> b) {
        Set<SampleSentence.Name> agreed = new HashSet<>(a);
        agreed.retainAll(new HashSet<>(b));
        int disputed = 0;
        for (SampleSentence.Name name : a) {
            disputed += agreed.contains(name) ? 0 : 1;
        }
        for (SampleSentence.Name name : b) {
            boolean counted = a.stream().anyMatch(o -> o.begin() < name.end() && name.begin() < o.end());
            disputed += agreed.contains(name) || counted ? 0 : 1;
        }
        return disputed;
    }
}
