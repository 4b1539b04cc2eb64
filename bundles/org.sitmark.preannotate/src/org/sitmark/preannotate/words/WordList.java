// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Sets of words that are written as one string, for the small closed classes of the language. */
public final class WordList {

    private WordList() {}

    /** The words of a string, which are separated by white space. */
    public static Set<String> of(String words) {
        return Set.copyOf(new HashSet<>(Arrays.asList(words.strip().split("\\s+"))));
    }
}
