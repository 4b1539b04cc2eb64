// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

/**
 * A name that was found.
 *
 * @param first its first piece
 * @param last its last piece
 * @param kind of the layer
 * @param identifier id of the thing meant; empty where unknown
 * @param score how sure the rule is
 * @param rule what fired, for people
 */
record Name(int first, int last, String kind, String identifier, double score, String rule) {

    static final String PERSON = "person";
    static final String ORGANISATION = "organisation";
    static final String LOCATION = "location";
    static final String NATIONALITY = "nationality";

    Name(int first, int last, String kind, double score, String rule) {
        this(first, last, kind, "", score, rule);
    }

    int length() {
        return last - first + 1;
    }
}
