// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import java.util.Arrays;

/**
 * Translates offsets of one text between UTF-16 code units, which Sitmark and UIMA use inside, and Unicode code points, which stand in JSON. A half
 * of a surrogate pair that stands alone counts as one code point, as in Python. Immutable.
 */
public final class CodePoints {

    /** UTF-16 offsets of the second halves of the surrogate pairs, ascending. */
    private final int[] seconds;

    private final int units;

    public CodePoints(CharSequence text) {
        units = text.length();
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < units; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        seconds = Arrays.copyOf(found, count);
    }

    /** Number of code points of the text. */
    public int length() {
        return units - seconds.length;
    }

    /** The code points before the UTF-16 offset; an offset inside of a surrogate pair counts as after it. */
    public int fromUnits(int offset) {
        int at = Arrays.binarySearch(seconds, offset);
        return offset - (at >= 0 ? at : -at - 1);
    }

    /** The UTF-16 offset of the code point with this index, from 0 to {@link #length()}. */
    public int toUnits(int codePoint) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // the pair whose second half stands there is the code point with this index
            if (seconds[middle] - 1 - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
