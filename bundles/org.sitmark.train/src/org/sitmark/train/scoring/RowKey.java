// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.Comparator;
import org.eclipse.jdt.annotation.NonNull;

/**
 * Names a row of scores.
 *
 * @param layer id of the layer
 * @param mode {@code strict} (span and kind equal), {@code span} (span equal) or {@code overlap} (greedy one-to-one)
 * @param kind {@code *} for all marks of the layer, else a kind
 */
public record RowKey(String layer, String mode, String kind) implements Comparable<@NonNull RowKey> {

    public static final String STRICT = "strict";
    public static final String SPAN = "span";
    public static final String OVERLAP = "overlap";
    /** The kind of rows that count all kinds together. */
    public static final String ALL = "*";

    /** By code points, not by UTF-16 units, as the reference scorer sorts. */
    static final Comparator<String> CODE_POINTS = (a, b) -> {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    };

    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::layer, CODE_POINTS)
            .thenComparing(RowKey::mode, CODE_POINTS)
            .thenComparing(RowKey::kind, CODE_POINTS);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return layer + "/" + mode + "/" + kind;
    }
}
