// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Journal.Entry;
import org.sitmark.core.corpus.Journal.Type;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.History;
import org.sitmark.core.model.Report;

/**
 * Brings a stored report and its journal together.
 *
 * @param report the state after the last entry
 * @param history what can be undone and redone in that state
 * @param savedEdit the edit that was the last one when the file was written, or null where it was written before the first
 */
record Replay(Report report, History history, @Nullable Edit savedEdit) {

    /** A report without a journal. */
    static Replay fresh(Report stored) {
        return new Replay(stored, new History(), null);
    }

    /**
     * Finds the entry at which the file was written, rebuilds the history up to it and applies the entries after it.
     *
     * @param stored the report as the file has it
     * @param hash of the file
     * @return nothing if the journal does not know a file with this hash, or its edits do not fit the file
     */
    static Optional<Replay> of(Report stored, String hash, List<Entry> entries) {
        int saved = -1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if ((entry.type() == Type.SAVE || entry.type() == Type.OPEN) && hash.equals(entry.hash())) {
                saved = i;
            }
        }
        if (saved < 0) {
            return Optional.empty();
        }
        History history = new History();
        Report report = stored;
        Edit savedEdit = null;
        try {
            for (int i = 0; i < entries.size(); i++) {
                Edit edit = record(history, entries.get(i));
                if (i > saved && edit != null) {
                    report = report.with(edit.changes());
                }
                if (i == saved) {
                    savedEdit = history.undoable().orElse(null);
                }
            }
        } catch (IllegalArgumentException | NoSuchElementException expected) {
            return Optional.empty(); // the journal belongs to another state of the report
        }
        return Optional.of(new Replay(report, history, savedEdit));
    }

    /** Whether the journal holds edits that no save followed. */
    static boolean hasUnsaved(List<Entry> entries) {
        boolean unsaved = false;
        for (Entry entry : entries) {
            unsaved = switch (entry.type()) {
                case OPEN, SAVE -> false;
                case EDIT, UNDO, REDO -> true;
            };
        }
        return unsaved;
    }

    private static @Nullable Edit record(History history, Entry entry) {
        Edit edit = entry.edit();
        return switch (entry.type()) {
            case EDIT -> {
                if (edit == null) {
                    throw new IllegalArgumentException("An edit without changes in the journal");
                }
                history.applied(edit);
                yield edit;
            }
            case UNDO -> history.undo().inverse();
            case REDO -> history.redo();
            case OPEN, SAVE -> null;
        };
    }
}
