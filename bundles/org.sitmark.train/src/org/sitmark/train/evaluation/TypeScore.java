// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import org.sitmark.train.scoring.Tally;

/**
 * What a prediction is worth for one kind of marks.
 *
 * @param layer id of the layer
 * @param kind the kind, or {@link org.sitmark.train.scoring.RowKey#ALL} for all marks of the layer
 * @param strict counts of marks with equal span and kind: precision, recall, F1
 * @param overlap counts of marks that overlap one-to-one; of the same kind, unless kind is all
 * @param f1 where the strict F1 would lie with other reports of the same sort (bootstrap over reports)
 */
public record TypeScore(String layer, String kind, Tally strict, Tally overlap, Interval f1) {}
