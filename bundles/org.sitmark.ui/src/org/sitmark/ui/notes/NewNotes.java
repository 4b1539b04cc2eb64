// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;

/** Makes notes of what is current or selected in an editor, in the name of the user. */
public final class NewNotes {

    private NewNotes() {}

    /** A new note on the current mark or suggestion, on the selection, or at the caret. */
    public static Note of(ReportEditing editing, Note.Kind kind, String text) {
        Item current = editing.current();
        Span selection = editing.selection();
        boolean onItem = current != null && (selection.isEmpty() || selection.equals(current.span()));
        Span span = onItem && current != null ? current.span() : selection;
        return new Note(
                editing.report().freeNoteId(span),
                kind,
                span,
                onItem && current != null ? current.id() : 0,
                text,
                System.getProperty("user.name", ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                false);
    }

    /** The note of a kind that is there already: on the same item, or at the same place; an open one first. */
    public static @Nullable Note at(ReportEditing editing, Note like) {
        Report report = editing.report();
        Optional<Note> found = report.notes().stream()
                .filter(n -> n.kind() == like.kind())
                .filter(n -> like.item() != 0
                        ? n.item() == like.item()
                        : n.place(report).equals(like.span())
                                || like.span().isEmpty()
                                        && n.place(report).begin()
                                                <= like.span().begin()
                                        && n.place(report).end() >= like.span().end())
                .min(Comparator.comparing(Note::resolved).thenComparing(Note.TEXT_ORDER));
        return found.orElse(null);
    }
}
