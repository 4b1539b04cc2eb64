// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a person says of a place of a report: a comment, or a bookmark to come back to. It is no annotation, never gold, and nothing learns from it.
 *
 * @param id unique among the notes and items of its report, at least 1
 * @param kind comment or bookmark
 * @param span the place when the note was made; UTF-16 offsets
 * @param item id of the mark or suggestion that it is about, which may be gone; 0 where it is about the text alone
 * @param text what is said; may have several lines, empty for most bookmarks
 * @param author who said it; may be empty
 * @param time when, as ISO instant; may be empty
 * @param resolved whether it is settled
 */
public record Note(int id, Kind kind, Span span, int item, String text, String author, String time, boolean resolved) {

    /** What notes there are. */
    public enum Kind {
        COMMENT,
        BOOKMARK
    }

    /** Text order. */
    public static final Comparator<Note> TEXT_ORDER =
            Comparator.comparing(Note::span).thenComparingInt(Note::id);

    public Note {
        text = XmlText.replaceIllegal(text);
        author = XmlText.replaceIllegal(author);
        time = XmlText.replaceIllegal(time);
    }

    /** The same note with another text. */
    public Note withText(String changed) {
        return new Note(id, kind, span, item, changed, author, time, resolved);
    }

    /** The same note, settled or open again. */
    public Note withResolved(boolean changed) {
        return new Note(id, kind, span, item, text, author, time, changed);
    }

    /** Where the note is now: at its item, whose boundaries may have moved, else where it was made. */
    public Span place(Report report) {
        Optional<Item> about = item == 0 ? Optional.empty() : report.item(item);
        return about.map(Item::span).orElse(span);
    }
}
