// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sitmark.core.model.Note;

/** Words and signs for comments and bookmarks, the same in the text and in the view. */
public final class NoteLabels {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private NoteLabels() {}

    /** A sign that is told apart without its colour. */
    public static String sign(Note note) {
        if (note.kind() == Note.Kind.BOOKMARK) {
            return "\u2691";
        }
        return note.resolved() ? "\u2713" : "\u270e";
    }

    /** What sign and state mean. */
    public static String state(Note note) {
        if (note.kind() == Note.Kind.BOOKMARK) {
            return "bookmark";
        }
        return note.resolved() ? "resolved" : "open";
    }

    /** Who and when, as far as known. */
    public static String by(Note note) {
        String when = when(note);
        return note.author() + (note.author().isEmpty() || when.isEmpty() ? "" : ", ") + when;
    }

    private static String when(Note note) {
        if (note.time().isEmpty()) {
            return "";
        }
        try {
            return TIME.format(Instant.parse(note.time()).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException expected) {
            return note.time(); // as another tool wrote it
        }
    }
}
