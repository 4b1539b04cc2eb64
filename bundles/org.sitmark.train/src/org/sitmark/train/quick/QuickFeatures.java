// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the quick learner sees of a token: words, shapes, prefixes and suffixes of it and its neighbours. Features are numbered as they are met, so that a
 * sentence is read once however many models are trained on it. Not thread-safe while it grows; {@link #known} may be used by several threads.
 */
public final class QuickFeatures {

    private static final String OUTSIDE = "_";
    private static final int MOST = 32;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** How many features were met so far. */
    public int size() {
        return numbers.size();
    }

    /** The features of each token; new ones get numbers. */
    public int[][] learn(List<String> tokens) {
        return rows(tokens, true);
    }

    /** The features of each token that have numbers already. */
    public int[][] known(List<String> tokens) {
        return rows(tokens, false);
    }

    private int[][] rows(List<String> tokens, boolean grow) {
        int n = tokens.size();
        String[] low = new String[n];
        String[] shape = new String[n];
        for (int i = 0; i < n; i++) {
            low[i] = tokens.get(i).toLowerCase(Locale.ROOT);
            shape[i] = shape(tokens.get(i));
        }
        int[][] rows = new int[n][];
        Row row = new Row(grow);
        for (int i = 0; i < n; i++) {
            row.size = 0;
            token(tokens.get(i), i, low, shape, row);
            rows[i] = Arrays.copyOf(row.numbers, row.size);
        }
        return rows;
    }

    private static void token(String raw, int i, String[] low, String[] shape, Row row) {
        String w = low[i];
        String before = at(low, i - 1);
        String after = at(low, i + 1);
        row.add("w=" + w);
        row.add("r=" + raw);
        row.add("w-1=" + before);
        row.add("w+1=" + after);
        row.add("w-2=" + at(low, i - 2));
        row.add("w+2=" + at(low, i + 2));
        row.add("b-=" + before + ' ' + w);
        row.add("b+=" + w + ' ' + after);
        row.add("s=" + shape[i]);
        row.add("s-1=" + at(shape, i - 1));
        row.add("s+1=" + at(shape, i + 1));
        row.add("t=" + at(shape, i - 1) + ' ' + shape[i] + ' ' + at(shape, i + 1));
        row.add("ws-=" + before + ' ' + shape[i]);
        row.add("ws+=" + shape[i] + ' ' + after);
        for (int length = 2; length <= 4; length++) {
            if (w.length() > length) {
                row.add("p=" + w.substring(0, length));
                row.add("q=" + w.substring(w.length() - length));
            }
        }
        row.add(i == 0 ? "first=" + shape[i] : "in=" + shape[i]);
    }

    private static String at(String[] all, int i) {
        return i < 0 || i >= all.length ? OUTSIDE : all[i];
    }

    /** Letters by case and digits, runs cut to two signs: "Mi-24V" is {@code Aa-00A}. */
    static String shape(String token) {
        StringBuilder shape = new StringBuilder();
        int run = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            char s = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
            run = shape.length() > 0 && shape.charAt(shape.length() - 1) == s ? run + 1 : 1;
            if (run <= 2) {
                shape.append(s);
            }
        }
        return shape.toString();
    }

    /** The numbers of one token's features. */
    private final class Row {

        private final boolean grow;
        private final int[] numbers = new int[MOST];
        private int size;

        Row(boolean grow) {
            this.grow = grow;
        }

        void add(String feature) {
            Integer number = QuickFeatures.this.numbers.get(feature);
            if (number == null && grow) {
                number = QuickFeatures.this.numbers.size();
                QuickFeatures.this.numbers.put(feature, number);
            }
            if (number != null) {
                numbers[size++] = number;
            }
        }
    }
}
