// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a log-linear OpenNLP model, found by hashes of features, so that no strings are made while a report is read. Immutable. A hash has 64
 * bits; two features of a model never meet in one (checked at loading), and a foreign feature does by chance once in some trillions of look-ups.
 */
final class Weights {

    private final String[] outcomes;
    private final long[] keys;
    private final int[] rows;
    private final byte[] targets;
    private final float[] weights;
    private final int[] ends;

    Weights(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        outcomes = (String[]) parts[2];
        List<String> features = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        int total = 0;
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) parts[1]).entrySet()) {
            features.add((String) entry.getKey());
            Context context = (Context) entry.getValue();
            contexts.add(context);
            total += context.getOutcomes().length;
        }
        int capacity = Integer.highestOneBit(Math.max(16, features.size() * 3)) * 2;
        keys = new long[capacity];
        rows = new int[capacity];
        targets = new byte[total];
        weights = new float[total];
        ends = new int[features.size() + 1];
        int at = 0;
        for (int f = 0; f < features.size(); f++) {
            Context context = contexts.get(f);
            for (int k = 0; k < context.getOutcomes().length; k++) {
                targets[at] = (byte) context.getOutcomes()[k];
                weights[at++] = (float) context.getParameters()[k];
            }
            ends[f + 1] = at;
            put(hash(features.get(f)), f);
        }
    }

    private void put(long hash, int row) {
        int slot = slot(hash);
        while (keys[slot] != 0) {
            if (keys[slot] == hash) {
                throw new IllegalStateException("Two features of the model have one hash");
            }
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = hash;
        rows[slot] = row;
    }

    private int slot(long hash) {
        return (int) (hash >>> 40) & keys.length - 1;
    }

    String[] outcomes() {
        return outcomes;
    }

    /** Adds the weights of features to the scores of the outcomes. */
    FeatureSink into(double[] scores) {
        return new Adding(scores);
    }

    private static long hash(String feature) {
        int equals = feature.indexOf('=');
        long hash = start(feature.substring(0, equals));
        for (String value : feature.substring(equals + 1).split(" ", -1)) {
            hash = mix(hash, value);
        }
        return hash == 0 ? 1 : hash;
    }

    private static long start(String template) {
        return template.hashCode() * 0x9E3779B97F4A7C15L;
    }

    private static long mix(long hash, String value) {
        int n = value.length();
        // String's own hash is cached but weak for short strings, so some of the letters go in once more
        long letters = n == 0 ? 0 : (long) value.charAt(0) << 48 | (long) value.charAt(n / 2) << 36 | (long) n << 32;
        long x = (hash ^ (letters ^ value.hashCode() & 0xFFFFFFFFL) * 0xBF58476D1CE4E5B9L) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    private final class Adding implements FeatureSink {

        private static final long[] STARTS =
                Arrays.stream(Template.values()).mapToLong(t -> start(t.name())).toArray();

        private final double[] scores;

        Adding(double[] scores) {
            this.scores = scores;
        }

        @Override
        public void add(Template template, String value) {
            add(mix(STARTS[template.ordinal()], value));
        }

        @Override
        public void add(Template template, String a, String b) {
            add(mix(mix(STARTS[template.ordinal()], a), b));
        }

        @Override
        public void add(Template template, String a, String b, String c) {
            add(mix(mix(mix(STARTS[template.ordinal()], a), b), c));
        }

        private void add(long mixed) {
            long hash = mixed == 0 ? 1 : mixed;
            for (int slot = slot(hash); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
                if (keys[slot] == hash) {
                    int row = rows[slot];
                    for (int k = ends[row]; k < ends[row + 1]; k++) {
                        scores[targets[k]] += weights[k];
                    }
                    return;
                }
            }
        }
    }
}
