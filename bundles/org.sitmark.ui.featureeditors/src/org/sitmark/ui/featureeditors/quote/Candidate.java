// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;

/**
 * Who may have spoken.
 *
 * @param link to the entity, or to the bare noun phrase
 * @param span where the phrase stands in the report
 * @param text the phrase
 * @param why in words, for people
 * @param score the higher the likelier
 */
record Candidate(Link link, Span span, String text, String why, double score) {}
