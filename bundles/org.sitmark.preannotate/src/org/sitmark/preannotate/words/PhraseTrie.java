// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds phrases in texts: one step for each word, however many phrases there are. Phrases are compared in folded form; a hyphen inside a word
 * counts like a blank, so "Al-Qaeda" and "al Qaeda" are one phrase. Not thread-safe while phrases are added; afterwards it is.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {

    /** Told of phrases at one place. */
    @FunctionalInterface
    public interface Visitor<T> {

        /**
         * A phrase ends here.
         *
         * @param last its last piece
         */
        void found(int last, T value);
    }

    private static final int ROOT = 0;

    private final Map<String, Integer> words = new HashMap<>();
    private final boolean joined;
    private int nodes = 1;
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int edges;
    private final List<@Nullable List<T>> values = new ArrayList<>();
    private boolean empty = true;

    /** @param joined whether hyphens and blanks between pieces make no difference at all: "T-62M" = "T62M" = "T 62M" */
    public PhraseTrie(boolean joined) {
        this.joined = joined;
    }

    /** Adds a phrase; one without a letter or digit is ignored. */
    public void add(String phrase, T value) {
        add(phrase, value, known -> false);
    }

    /**
     * Adds a phrase, unless one with the same words is known already.
     *
     * @param same tells of a value whose phrase has the same folded words whether it makes the new one needless
     */
    public void add(String phrase, T value, Predicate<? super T> same) {
        Words pieces = Words.of(phrase);
        int node = ROOT;
        for (int i = 0; i < pieces.size(); i++) {
            if (skipped(pieces, i)) {
                continue;
            }
            int word = words.computeIfAbsent(pieces.low(i), w -> words.size());
            int next = edge(node, word);
            if (next < 0) {
                next = nodes++;
                put(node, word, next);
            }
            node = next;
        }
        if (node != ROOT) {
            put(node, value, same);
        }
    }

    private void put(int node, T value, Predicate<? super T> same) {
        while (values.size() <= node) {
            values.add(null);
        }
        List<T> known = values.get(node);
        empty = false;
        if (known == null) {
            values.set(node, List.of(value)); // most phrases stand for one thing
            return;
        }
        for (T each : known) {
            if (same.test(each)) {
                return;
            }
        }
        List<T> more = new ArrayList<>(known);
        more.add(value);
        values.set(node, more);
    }

    /** Tells of all phrases that begin at a piece, the shortest first. Phrases never cross the end of a sentence. */
    public void at(Words text, int first, Visitor<? super T> visitor) {
        if (skipped(text, first)) {
            return;
        }
        int node = ROOT;
        for (int i = first; i < text.size() && text.sameSentence(first, i); i++) {
            if (i > first && text.lineBreakBefore(i) && text.paragraphBefore(i)) {
                return;
            }
            if (i > first && skipped(text, i)) {
                if (!joined && text.spaceBefore(i)) {
                    return;
                }
                continue;
            }
            Integer word = words.get(text.low(i));
            if (word == null) {
                return;
            }
            node = edge(node, word);
            if (node < 0) {
                return;
            }
            List<T> here = node < values.size() ? values.get(node) : null;
            if (here != null) {
                for (T value : here) {
                    visitor.found(i, value);
                }
            }
        }
    }

    public boolean isEmpty() {
        return empty;
    }

    private static boolean skipped(Words pieces, int i) {
        return pieces.is(i, '-') && !(pieces.spaceBefore(i) && pieces.spaceBefore(i + 1));
    }

    private int edge(int node, int word) {
        long key = key(node, word);
        for (int slot = slot(key); ; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (keys[slot] == 0) {
                return -1;
            }
        }
    }

    private void put(int node, int word, int target) {
        if (++edges * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            Arrays.fill(keys, 0);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    insert(oldKeys[i], oldTargets[i]);
                }
            }
        }
        insert(key(node, word), target);
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word + 1L;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
