// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Brings candidates into an order: the greatest gain for its cost first, less for what is like something before it (maximal marginal relevance: Carbonell
 * and Goldstein, SIGIR 1998), and some places by lot, so that what is annotated stays an honest sample too. The same candidates, options and seed give
 * the same order.
 */
final class Ranking {

    /**
     * How to rank.
     *
     * @param strategy what a candidate is worth
     * @param randomShare share of the places that are drawn by lot, 0 to 1
     * @param diversity how much of its worth a candidate loses that equals one before it, 0 to 1
     * @param overhead cost of a candidate beside its words, in words: finding and opening it
     * @param seed of the lot
     */
    record Options(Strategy strategy, double randomShare, double diversity, double overhead, long seed) {}

    /**
     * A candidate.
     *
     * @param signals what is known about it
     * @param terms its words
     */
    record Candidate(Signals signals, Terms.Vector terms) {}

    /**
     * A place in the order.
     *
     * @param candidate its number
     * @param score gain for each word, less what it has in common with those before
     * @param byLot whether chance put it here
     */
    record Place(int candidate, double score, boolean byLot) {}

    /** Whether there is enough; asked before each place. */
    interface Enough {
        boolean at(int places, double words);
    }

    private final List<Candidate> candidates;
    private final Options options;
    private final double[] gains;
    private final double[] alike;
    private final boolean[] taken;
    private final int[] lot;
    private final List<List<Integer>> postings;
    private int nextOfLot;

    /** @param terms number of different words in the candidates' terms */
    Ranking(List<Candidate> candidates, int terms, Options options) {
        this.candidates = candidates;
        this.options = options;
        this.gains = new double[candidates.size()];
        this.alike = new double[candidates.size()];
        this.taken = new boolean[candidates.size()];
        this.lot = lot(candidates.size(), options.seed());
        this.postings = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            postings.add(List.of());
        }
        for (int i = 0; i < gains.length; i++) {
            Signals signals = candidates.get(i).signals();
            gains[i] = options.strategy().value(signals) / (signals.tokens() + options.overhead());
            for (int term : candidates.get(i).terms().terms()) {
                if (postings.get(term).isEmpty()) {
                    postings.set(term, new ArrayList<>());
                }
                postings.get(term).add(i);
            }
        }
    }

    private static int[] lot(int size, long seed) {
        int[] lot = new int[size];
        Arrays.setAll(lot, i -> i);
        Random random = new Random(seed);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = lot[i];
            lot[i] = lot[other];
            lot[other] = swap;
        }
        return lot;
    }

    /** The order, until there is enough or nothing is left. */
    List<Place> order(Enough enough) {
        List<Place> order = new ArrayList<>();
        boolean chance = options.strategy() == Strategy.RANDOM;
        int block = options.randomShare() > 0 ? (int) Math.max(1, Math.round(1 / options.randomShare())) : 0;
        Random random = new Random(options.seed() + 1);
        int lotPlace = block == 0 ? -1 : random.nextInt(block);
        double words = 0;
        while (order.size() < candidates.size() && !enough.at(order.size(), words)) {
            int place = order.size();
            if (block > 0 && place > 0 && place % block == 0) {
                lotPlace = place + random.nextInt(block);
            }
            boolean byLot = chance || place == lotPlace;
            int next = byLot ? nextOfLot() : best();
            order.add(new Place(next, gains[next] * (1 - options.diversity() * alike[next]), byLot && !chance));
            taken[next] = true;
            words += candidates.get(next).signals().tokens();
            spread(next);
        }
        return order;
    }

    private int nextOfLot() {
        while (taken[lot[nextOfLot]]) {
            nextOfLot++;
        }
        return lot[nextOfLot];
    }

    /** The best of those that are left; of equals the one that the lot has first, so that the order of files does not matter. */
    private int best() {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i : lot) {
            double score = taken[i] ? Double.NEGATIVE_INFINITY : gains[i] * (1 - options.diversity() * alike[i]);
            if (!taken[i] && score > most) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    private void spread(int chosen) {
        if (options.diversity() == 0) {
            return;
        }
        Terms.Vector vector = candidates.get(chosen).terms();
        double[] dots = new double[candidates.size()];
        for (int t = 0; t < vector.terms().length; t++) {
            for (int other : postings.get(vector.terms()[t])) {
                if (!taken[other]) {
                    dots[other] += vector.weights()[t] * weight(other, vector.terms()[t]);
                }
            }
        }
        for (int i = 0; i < dots.length; i++) {
            alike[i] = Math.max(alike[i], Math.min(1, dots[i]));
        }
    }

    private float weight(int candidate, int term) {
        Terms.Vector vector = candidates.get(candidate).terms();
        int at = Arrays.binarySearch(vector.terms(), term);
        return at < 0 ? 0 : vector.weights()[at];
    }

    /** Numbers of candidates by their gain alone, for those who want only some of many. */
    static List<Integer> byGain(List<Signals> all, Options options) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) ->
                -options.strategy().value(all.get(i)) / (all.get(i).tokens() + options.overhead())));
        return order;
    }
}
