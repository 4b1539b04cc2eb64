// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Overlapping runs of {@value #RUN} words as hashes: letters and digits only, case folded. Texts that share many of them repeat each other. */
public final class Shingles {

    /** How many words a run has. */
    public static final int RUN = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Shingles() {}

    /** The runs of a text; a text shorter than one run is one run. */
    public static Set<Long> of(String text) {
        return of(words(text));
    }

    /** The runs of a text; none where it is shorter than a run. */
    public static Set<Long> whole(String text) {
        long[] words = words(text);
        return words.length < RUN ? Set.of() : of(words);
    }

    private static long[] words(String text) {
        return WORD.matcher(text).results().mapToLong(w -> hash(w.group())).toArray();
    }

    private static Set<Long> of(long[] words) {
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i == 0 || i + RUN <= words.length; i++) {
            long run = 17;
            for (int j = i; j < Math.min(words.length, i + RUN); j++) {
                run = run * 0x9E3779B97F4A7C15L + words[j];
            }
            runs.add(run);
        }
        return runs;
    }

    private static long hash(String word) {
        long hash = 1125899906842597L;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(i));
        }
        return hash;
    }
}
