// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

/**
 * A mention of equipment.
 *
 * @param first its first piece
 * @param last its last piece
 * @param category of the layer
 * @param designation the name part as written; empty where generic
 * @param canonical the gazetteer's name for it; empty where unknown
 * @param score how sure the rule is
 * @param rule what fired, for people
 * @param needsContext whether it holds only beside other equipment
 */
record Mention(
        int first,
        int last,
        String category,
        String designation,
        String canonical,
        double score,
        String rule,
        boolean needsContext) {}
