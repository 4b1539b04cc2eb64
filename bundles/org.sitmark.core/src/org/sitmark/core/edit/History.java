// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The edits of one report that can be undone and redone, without limit. A new edit forgets what could be redone. Not thread-safe; its session guards
 * it.
 */
public final class History {

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    public void applied(Edit edit) {
        done.push(edit);
        undone.clear();
    }

    /** The edit that undo would take back. */
    public Optional<Edit> undoable() {
        return Optional.ofNullable(done.peek());
    }

    /** The edit that a person would say they take back: the last that is no consequence of another one; else the last. */
    public Optional<Edit> undoableByPerson() {
        return done.stream().filter(e -> !e.isConsequence()).findFirst().or(this::undoable);
    }

    /** The edit that redo would apply again. */
    public Optional<Edit> redoable() {
        return Optional.ofNullable(undone.peek());
    }

    /** @throws NoSuchElementException if there is nothing to undo */
    public Edit undo() {
        Edit edit = done.pop();
        undone.push(edit);
        return edit;
    }

    /** @throws NoSuchElementException if there is nothing to redo */
    public Edit redo() {
        Edit edit = undone.pop();
        done.push(edit);
        return edit;
    }

    public int undoCount() {
        return done.size();
    }

    /** The edits that are in force, the last one first. */
    public Iterator<Edit> done() {
        return done.iterator();
    }
}
