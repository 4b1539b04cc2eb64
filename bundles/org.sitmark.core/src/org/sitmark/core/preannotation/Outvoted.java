// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Suggestion;

/**
 * A suggestion that was made but is not proposed.
 *
 * @param suggestion as its source made it
 * @param winner what stands in its place, or null where people rejected its like
 * @param reason for people, a part of a sentence
 */
public record Outvoted(Suggestion suggestion, @Nullable Suggestion winner, String reason) {}
