// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

/**
 * A stretch in quotation marks.
 *
 * @param first the piece of the opening mark
 * @param last the piece of the closing mark, or the last piece where the mark is missing
 * @param closed whether there is a closing mark
 */
record Quotation(int first, int last, boolean closed) {

    boolean contains(int piece) {
        return first <= piece && piece <= last;
    }
}
