// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.HashSet;
import java.util.Set;

/**
 * The ids of a file that is being written. What belongs to an item has an id that is derived from the item's, so that it stays the same from one
 * writing to the next and in two people's copies. Used by one thread.
 */
final class Ids {

    /** Derived ids lie from here on, above those that items are given. */
    private static final int FIRST_DERIVED = 0x30000000;

    private static final int DERIVED = 0x0fffffff;

    private final Set<Integer> used = new HashSet<>();

    /** @return whether the id was free */
    boolean take(int id) {
        return used.add(id);
    }

    int firstFree() {
        int id = 1;
        while (!used.add(id)) {
            id++;
        }
        return id;
    }

    /** An id for a part of the item with this id. */
    int derived(int owner, String role, int position) {
        int hash = (owner * 31 + role.hashCode()) * 31 + position;
        hash ^= hash >>> 16;
        hash *= 0x7feb352d;
        hash ^= hash >>> 15;
        hash *= 0x846ca68b;
        hash ^= hash >>> 16;
        int id = FIRST_DERIVED + (hash & DERIVED);
        while (!used.add(id)) {
            id++;
        }
        return id;
    }
}
