// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

/**
 * A range in which a value lies with 95 % confidence, as far as the reports at hand can tell.
 *
 * @param low its 2.5th percentile
 * @param high its 97.5th percentile
 */
public record Interval(double low, double high) {}
