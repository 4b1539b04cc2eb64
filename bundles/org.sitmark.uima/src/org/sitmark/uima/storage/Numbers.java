// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Reads the numbers of XMI files. */
final class Numbers {

    private Numbers() {}

    /** @throws DamagedException if this is no whole number in its plain form */
    static int integer(String value, String what, int line) throws DamagedException {
        int number = lenient(value, 0, value.length());
        if (number < 0) {
            throw new DamagedException(line, what + "=\"" + value + "\" is no number from 0 to " + Integer.MAX_VALUE);
        }
        return number;
    }

    static double decimal(String value, String what, int line) throws DamagedException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new DamagedException(line, what + "=\"" + value + "\" is no number");
        }
    }

    /** Whole numbers separated by white space. */
    static List<Integer> integers(@Nullable String value, String what, int line) throws DamagedException {
        List<Integer> numbers = new ArrayList<>();
        if (value == null) {
            return numbers;
        }
        int length = value.length();
        for (int i = 0; i < length; ) {
            if (value.charAt(i) <= ' ') {
                i++;
                continue;
            }
            int end = i;
            while (end < length && value.charAt(end) > ' ') {
                end++;
            }
            int number = lenient(value, i, end);
            if (number < 0) {
                throw new DamagedException(line, what + " has '" + value.substring(i, end) + "', which is no id");
            }
            numbers.add(number);
            i = end;
        }
        return numbers;
    }

    /** The whole number that stands between the offsets without sign and leading zeros, or -1 where there is none. */
    static int lenient(String value, int from, int to) {
        if (to <= from || to - from > 10 || value.charAt(from) == '0' && to - from > 1) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number <= Integer.MAX_VALUE ? (int) number : -1;
    }
}
