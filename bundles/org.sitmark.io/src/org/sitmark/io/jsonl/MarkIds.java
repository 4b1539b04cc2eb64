// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import org.eclipse.jdt.annotation.Nullable;

/** How ids of marks are written, so that those of an exported file are the same when it is imported again. */
final class MarkIds {

    /** Smaller ones are other programs' numbering, which every document begins anew. */
    private static final int FIRST_OWN = 0x1000000;

    private MarkIds() {}

    static String format(int id) {
        return "m" + id;
    }

    /** The id that {@link #format} wrote, or null where another program made it. */
    static @Nullable Integer parse(String id) {
        if (id.length() < 2
                || id.length() > 11
                || id.charAt(0) != 'm'
                || !id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long number = Long.parseLong(id.substring(1));
        return number >= FIRST_OWN && number <= Integer.MAX_VALUE ? (int) number : null;
    }
}
