// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to rank, and how. Immutable; the {@code with} methods give changed copies.
 *
 * @param layers what is to be annotated
 * @param byReport whether whole reports are ranked, not single sentences
 * @param strategy what a sentence is worth
 * @param count how many places at most
 * @param randomShare share of the places that is drawn by lot, 0 to 1
 * @param seed of everything random
 */
public record QueueRequest(
        SortedSet<String> layers, boolean byReport, Strategy strategy, int count, double randomShare, long seed) {

    /** How many where nothing is said. */
    public static final int COUNT = 20;
    /** One place in ten: enough to see later whether the ranking has made the data one-sided. */
    public static final double RANDOM_SHARE = 0.1;

    /** @throws IllegalArgumentException with a sentence for people if the count or the share make no sense, or there is no layer */
    public QueueRequest {
        layers = Collections.unmodifiableSortedSet(new TreeSet<>(layers));
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A queue needs at least one layer");
        }
        if (count < 1) {
            throw new IllegalArgumentException("A queue has at least one place, not " + count);
        }
        if (!(randomShare >= 0 && randomShare <= 1)) {
            throw new IllegalArgumentException("The share drawn by lot is between 0 and 1, not " + randomShare);
        }
    }

    /** Reports for these layers, with everything else as usual. */
    public static QueueRequest of(Set<String> layers) {
        return new QueueRequest(new TreeSet<>(layers), true, Strategy.GAIN, COUNT, RANDOM_SHARE, 1);
    }

    public QueueRequest by(boolean report) {
        return new QueueRequest(layers, report, strategy, count, randomShare, seed);
    }

    public QueueRequest with(Strategy other) {
        return new QueueRequest(layers, byReport, other, count, randomShare, seed);
    }

    public QueueRequest withCount(int other) {
        return new QueueRequest(layers, byReport, strategy, other, randomShare, seed);
    }

    public QueueRequest withLot(double share, long otherSeed) {
        return new QueueRequest(layers, byReport, strategy, count, share, otherSeed);
    }
}
