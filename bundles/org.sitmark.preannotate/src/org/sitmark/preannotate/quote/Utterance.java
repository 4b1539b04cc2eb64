// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * A quote whose speaker is looked for.
 *
 * @param content what was said; UTF-16 offsets
 * @param cue its reporting word, or null where that is not known
 */
public record Utterance(Span content, @Nullable Span cue) {}
