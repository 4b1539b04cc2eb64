// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

/**
 * What an annotator had to do to come from suggestions to gold.
 *
 * @param accepted suggestions whose place and kind were right
 * @param corrected suggestions whose boundaries or kind had to be changed
 * @param added marks that nothing suggested
 * @param rejected suggestions of what is no mark
 */
record Effort(int accepted, int corrected, int added, int rejected) {

    static final Effort NONE = new Effort(0, 0, 0, 0);

    Effort plus(Effort other) {
        return new Effort(
                accepted + other.accepted, corrected + other.corrected, added + other.added, rejected + other.rejected);
    }

    /** Marks that came of it. */
    int marks() {
        return accepted + corrected + added;
    }
}
