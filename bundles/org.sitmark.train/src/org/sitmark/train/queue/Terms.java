// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Texts as vectors of their words, weighted by frequency and rarity (TF-IDF), of length one. For one thread while vectors are made. */
final class Terms {

    /**
     * A vector. Immutable.
     *
     * @param terms numbers of words, ascending
     * @param weights of these words
     */
    record Vector(int[] terms, float[] weights) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] rarity;

    /** @param texts all texts that are compared, as their words */
    Terms(Collection<List<String>> texts) {
        int[] counts = new int[1024];
        for (List<String> text : texts) {
            for (int term : frequencies(text, true).keySet()) {
                if (term >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(term + 1, 2 * counts.length));
                }
                counts[term]++;
            }
        }
        rarity = new double[numbers.size()];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = Math.log((1.0 + texts.size()) / counts[i]);
        }
    }

    int size() {
        return rarity.length;
    }

    Vector vector(List<String> words) {
        TreeMap<Integer, Integer> counts = frequencies(words, false);
        int[] terms = new int[counts.size()];
        float[] weights = new float[terms.length];
        int size = 0;
        double squares = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            double weight = (1 + Math.log(count.getValue())) * rarity[count.getKey()];
            terms[size] = count.getKey();
            weights[size++] = (float) weight;
            squares += weight * weight;
        }
        for (int i = 0; i < size && squares > 0; i++) {
            weights[i] /= (float) Math.sqrt(squares);
        }
        return new Vector(terms, weights);
    }

    private TreeMap<Integer, Integer> frequencies(List<String> words, boolean grow) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String word : words) {
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                String low = word.toLowerCase(Locale.ROOT);
                Integer number = numbers.get(low);
                if (number == null && grow) {
                    number = numbers.size();
                    numbers.put(low, number);
                }
                if (number != null) {
                    counts.merge(number, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
