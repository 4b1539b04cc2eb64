// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** Names of reports that are still to be read, those in view first, each once. Asking and taking are fast for any number. Thread-safe. */
final class ReadingQueue {

    private final Set<String> wanted = new HashSet<>();
    private final Deque<String> order = new ArrayDeque<>();
    private final Set<String> refused = new HashSet<>();

    /** Wants a report that is in view: the next one to be read. Answers whether it is to be read. */
    synchronized boolean addFirst(String name) {
        if (refused.contains(name)) {
            return false;
        }
        if (!wanted.add(name) && name.equals(order.peekFirst())) {
            return true; // asked for again by a paint
        }
        order.addFirst(name);
        return true;
    }

    /** Wants a report for a list, after those that are wanted already. Answers whether it is to be read. */
    synchronized boolean addLast(String name) {
        if (refused.contains(name)) {
            return false;
        }
        if (wanted.add(name)) {
            order.addLast(name);
        }
        return true;
    }

    /** Takes the next one out; null where there is none. */
    synchronized @Nullable String take() {
        String next = order.pollFirst();
        while (next != null && !wanted.remove(next)) { // taken already, when it was in view
            next = order.pollFirst();
        }
        return next;
    }

    /** Never gives this report again: it cannot be read. */
    synchronized void refuse(String name) {
        refused.add(name);
        wanted.remove(name);
    }
}
