// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import org.sitmark.core.decisions.SourceKind;

/**
 * A suggestion beside gold.
 *
 * @param source what made it, and its kind
 * @param score 0 to 1
 * @param right whether gold has a mark with its place and kind
 * @param touches whether gold has a mark of its layer that shares a character with it
 */
public record Judged(SourceKind source, double score, boolean right, boolean touches) {}
