// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.scoring.Tally;

/**
 * What training did to the suggestions of a layer, on reports that the models have not seen. Right is what has the place and kind of a gold mark.
 *
 * @param trained whether the models learned this layer
 * @param rules what rules and gazetteers suggest
 * @param models what the models suggest alone
 * @param together what both suggest together
 * @param interval 95 % interval of how much the F1 of both lies over that of the rules
 */
record Gain(String layer, boolean trained, Tally rules, Tally models, Tally together, Interval interval) {

    double difference() {
        return together.f1() - rules.f1();
    }

    boolean better() {
        return interval.low() > 0;
    }

    boolean worse() {
        return interval.high() < 0;
    }

    String verdict() {
        if (better()) {
            return "better";
        }
        if (worse()) {
            return "worse";
        }
        return trained ? "no clear difference" : "";
    }
}
