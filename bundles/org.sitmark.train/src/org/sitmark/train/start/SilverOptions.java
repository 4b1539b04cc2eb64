// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.start;

/**
 * How suggestions become silver labels. Immutable.
 *
 * @param sure suggestions with this score or more are taken for marks; scores are calibrated, so of those with .8 about 80 % are right
 * @param doubtful suggestions with this score or more that are not sure make their sentence doubtful, and it is left out; those below count for nothing
 * @param mostPerName sentences with the same name at most, so that frequent names do not become all that the model knows
 * @param exchanged share of the names that are exchanged for another one of the same kind, so that the model learns from the words around them
 *        (mention replacement: Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", COLING 2020)
 * @param seed of everything random
 */
public record SilverOptions(double sure, double doubtful, int mostPerName, double exchanged, long seed) {

    /** By judgement; what a model made with them is worth on re3d is in releng/evaluation/start-from-nothing.md. */
    public static final SilverOptions USUAL = new SilverOptions(0.7, 0.3, 10, 0.3, 1);

    /** @throws IllegalArgumentException with a sentence for people if a value makes no sense */
    public SilverOptions {
        if (!(sure > 0 && sure <= 1 && doubtful >= 0 && doubtful <= sure)) {
            throw new IllegalArgumentException(
                    "Scores are between 0 and 1, and what is sure is not below what is doubtful");
        }
        if (mostPerName < 1 || !(exchanged >= 0 && exchanged <= 1)) {
            throw new IllegalArgumentException(
                    "A name stands in at least one sentence, and the share that is exchanged is between 0 and 1");
        }
    }
}
