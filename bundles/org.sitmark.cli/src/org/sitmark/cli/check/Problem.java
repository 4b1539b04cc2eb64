// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.check;

/**
 * Something that is wrong in a corpus.
 *
 * @param report name of the report, or empty where it concerns the corpus
 * @param place {@code layer [begin,end]} in UTF-16 offsets, or empty
 * @param sentence what is wrong, for people
 */
public record Problem(String report, String place, String sentence) {

    @Override
    public String toString() {
        return (report.isEmpty() ? "" : report + ": ") + (place.isEmpty() ? "" : place + ": ") + sentence;
    }
}
