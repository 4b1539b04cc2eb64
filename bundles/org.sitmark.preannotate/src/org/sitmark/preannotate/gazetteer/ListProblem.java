// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.nio.file.Path;

/**
 * A line of a list that cannot be used.
 *
 * @param file the list
 * @param line its number, from 1
 * @param reason a part of a sentence for people
 */
public record ListProblem(Path file, int line, String reason) {

    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
