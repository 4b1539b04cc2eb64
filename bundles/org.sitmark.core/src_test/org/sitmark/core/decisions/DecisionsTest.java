// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Term PLACE = new Term("thing", "a", "Velm");
    private static final Term OTHER = new Term("thing", "b", "Velm");

    private static Decisions decided(Map<Term, Tally> terms) {
        return new Decisions(terms, Map.of(), new TreeSet<>());
    }

    @Test
    void onceIsNotEnough() {
        Decisions once = decided(Map.of(PLACE, new Tally(1, 0, 1)));
        assertThat(once.weigh(PLACE, 0.6)).isEqualTo(0.6);
        assertThat(once.kept("thing")).isEmpty();
        assertThat(once.reason(PLACE)).isEmpty();
    }

    @Test
    void acceptedTwiceIsSuggestedAndSurer() {
        Decisions twice = decided(Map.of(PLACE, new Tally(1, 1, 0)));
        assertThat(twice.kept("thing")).containsExactly(PLACE);
        assertThat(twice.weigh(PLACE, 0.6)).isEqualTo(0.8);
        assertThat(twice.reason(PLACE)).isEqualTo("accepted twice in this corpus");
    }

    @Test
    void rejectedTwiceIsSuppressed() {
        Decisions twice = decided(Map.of(PLACE, new Tally(0, 0, 2)));
        double score = twice.weigh(PLACE, 0.9);
        assertThat(score).isLessThan(0.5);
        assertThat(twice.isSuppressed(PLACE, score)).isTrue();
        assertThat(twice.weigh(OTHER, 0.9)).as("as another kind").isEqualTo(0.9);
    }

    @Test
    void theKindThatPeopleMostlyKeepIsSuggested() {
        Decisions mixed = decided(Map.of(PLACE, new Tally(2, 0, 0), OTHER, new Tally(5, 0, 1)));
        assertThat(mixed.kept("thing")).containsExactly(OTHER);
        assertThat(mixed.reason(OTHER)).isEqualTo("accepted 5 times, rejected once in this corpus");
    }

    @Test
    void nothingIsLearnedOfWhatIsForgotten() {
        SortedSet<Term> forgotten = new TreeSet<>();
        forgotten.add(PLACE);
        Decisions decisions = new Decisions(Map.of(PLACE, new Tally(9, 0, 0)), Map.of(), forgotten);
        assertThat(decisions.kept("thing")).isEmpty();
        assertThat(decisions.learned()).isEmpty();
        assertThat(decisions.weigh(PLACE, 0.4)).isEqualTo(0.4);
    }

    @Test
    void textIsComparedWithoutLineBreaks() {
        assertThat(Term.normalized(" Armed\n Forces\u00A0of  Velm ")).isEqualTo("Armed Forces of Velm");
    }
}
