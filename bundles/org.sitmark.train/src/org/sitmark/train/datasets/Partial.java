// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is done with a report that is only partly annotated: work on it is under way and suggestions are open. What is taken of it is learned from
 * only, never measured on.
 */
public enum Partial {
    /** It is not taken. */
    LEAVE_OUT("it is left out"),
    /** Its sentences count in which something was marked or rejected and nothing is open. */
    DECIDED("its sentences count in which something was decided and nothing is open"),
    /** These, and the sentences before the last decision in which nothing is open: for work from the top to the bottom. */
    UP_TO_LAST("its sentences up to the last decision count in which nothing is open");

    private final String words;

    Partial(String words) {
        this.words = words;
    }

    /** The end of a sentence about such a report. */
    public String words() {
        return words;
    }

    /** As it stands in files and on the command line: lower case, words joined by a hyphen. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException with a sentence for people for anything else */
    public static Partial of(String text) {
        return Arrays.stream(values())
                .filter(p -> p.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' says nothing of partly annotated reports; there are "
                        + Arrays.stream(values()).map(Partial::text).collect(Collectors.joining(", "))));
    }
}
