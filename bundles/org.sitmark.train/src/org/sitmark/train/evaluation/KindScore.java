// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.Tally;

/**
 * What a prediction is worth for one kind, as it is shown: strict counts, from which all shares come, and the interval of F1.
 *
 * @param layer id of the layer
 * @param kind the kind, or {@link RowKey#ALL} for all marks of the layer
 */
public record KindScore(String layer, String kind, Tally strict, Interval f1) {

    public static KindScore of(TypeScore score) {
        return new KindScore(score.layer(), score.kind(), score.strict(), score.f1());
    }

    /** Whether it speaks of all marks of the layer. */
    public boolean isWholeLayer() {
        return kind.equals(RowKey.ALL);
    }
}
