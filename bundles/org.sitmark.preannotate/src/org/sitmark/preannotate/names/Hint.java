// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

/**
 * What a gazetteer or a rule says about a stretch of a report.
 *
 * @param first its first piece
 * @param last its last piece
 * @param kind of the layer
 * @param source the gazetteer, or the rule without the words of the report
 */
public record Hint(int first, int last, String kind, String source) {}
