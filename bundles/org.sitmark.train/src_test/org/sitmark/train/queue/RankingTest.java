// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ranking.Candidate candidate(Terms terms, int tokens, double entropy, String... words) {
        return new Ranking.Candidate(new Signals(tokens, 0, 0, entropy, 0, 0, 0, 0), terms.vector(List.of(words)));
    }

    private static List<Integer> order(List<Ranking.Candidate> candidates, Terms terms, double lot, double diversity) {
        Ranking.Options options = new Ranking.Options(Strategy.ENTROPY, lot, diversity, 0, 1);
        return new Ranking(candidates, terms.size(), options)
                .order((places, words) -> false).stream()
                        .map(Ranking.Place::candidate)
                        .toList();
    }

    @Test
    void whatBringsMostForEachWordComesFirst() {
        Terms terms = new Terms(List.of(List.of("a"), List.of("b"), List.of("c")));
        List<Ranking.Candidate> candidates =
                List.of(candidate(terms, 10, 2, "a"), candidate(terms, 50, 5, "b"), candidate(terms, 10, 3, "c"));
        assertThat(order(candidates, terms, 0, 0)).containsExactly(2, 0, 1);
    }

    @Test
    void whatIsLikeAnEarlierPlaceComesLater() {
        Terms terms = new Terms(List.of(List.of("a", "b"), List.of("a", "b"), List.of("c", "d"), List.of("e")));
        List<Ranking.Candidate> candidates = List.of(
                candidate(terms, 10, 3, "a", "b"),
                candidate(terms, 10, 2.9, "a", "b"),
                candidate(terms, 10, 2, "c", "d"));
        assertThat(order(candidates, terms, 0, 0)).containsExactly(0, 1, 2);
        assertThat(order(candidates, terms, 0, 0.5)).containsExactly(0, 2, 1);
    }

    @Test
    void oneInTenIsDrawnByLotAndTheOrderIsTheSameEachTime() {
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            words.add(List.of("w" + i));
        }
        Terms terms = new Terms(words);
        List<Ranking.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            candidates.add(candidate(terms, 10, i, "w" + i));
        }
        Ranking.Options options = new Ranking.Options(Strategy.ENTROPY, 0.1, 0.5, 0, 7);
        List<Ranking.Place> places = new Ranking(candidates, terms.size(), options).order((p, w) -> p >= 100);
        assertThat(places).hasSize(100).doesNotHaveDuplicates();
        assertThat(places.stream().filter(Ranking.Place::byLot)).hasSize(10);
        for (int block = 0; block < 10; block++) {
            assertThat(places.subList(block * 10, block * 10 + 10).stream().filter(Ranking.Place::byLot))
                    .as("block " + block)
                    .hasSize(1);
        }
        assertThat(new Ranking(candidates, terms.size(), options).order((p, w) -> p >= 100))
                .isEqualTo(places);
    }

    @Test
    void stopsWhereThereAreEnoughWords() {
        Terms terms = new Terms(List.of(List.of("a"), List.of("b")));
        List<Ranking.Candidate> candidates = List.of(candidate(terms, 10, 2, "a"), candidate(terms, 10, 1, "b"));
        Ranking.Options options = new Ranking.Options(Strategy.ENTROPY, 0, 0, 0, 1);
        assertThat(new Ranking(candidates, terms.size(), options).order((places, words) -> words >= 5))
                .hasSize(1);
        assertThat(new Ranking(List.of(), terms.size(), options).order((places, words) -> false))
                .isEmpty();
    }

    @Test
    void reasonsAreWords() {
        assertThat(new Signals(210, 0, 0, 4, 12, 3, 1, 4).words())
                .isEqualTo("12 uncertain names, 4 unseen, sources disagree on 3, 210 words");
        assertThat(new Signals(1, 0, 0, 0, 0, 0, 0, 0).words()).isEqualTo("nothing uncertain, 1 word");
        assertThat(new Signals(5, 0, 0, 0, 0, 0, 0, 1).words()).isEqualTo("1 unseen name word, 5 words");
    }
}
