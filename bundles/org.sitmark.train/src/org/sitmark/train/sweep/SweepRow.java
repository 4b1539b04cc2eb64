// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import org.sitmark.train.evaluation.Evaluation;

/**
 * What a setting is worth in cross-validation. Immutable.
 *
 * @param setting the setting
 * @param folds how many folds are in; less than all while the sweep runs
 * @param evaluation of all reports of these folds, each predicted by the model of its fold, which did not see it
 * @param millis time spent training and predicting, summed over the folds, in thousandths of a second; folds that run side by side count each
 */
public record SweepRow(Setting setting, int folds, Evaluation evaluation, long millis) {}
