// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.note;

import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Note;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.notes.NewNotes;

/** The commands of comments and bookmarks. */
public final class NoteHandlers {

    private NoteHandlers() {}

    /** Writes or changes a comment. */
    public static final class Comment extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.notes().open();
        }
    }

    /** Sets a bookmark, or takes the one that is there away. */
    public static final class Bookmark extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            Note fresh = NewNotes.of(editor, Note.Kind.BOOKMARK, "");
            Note there = NewNotes.at(editor, fresh);
            editor.apply(there == null ? Edits.addNote(fresh) : Edits.removeNote(there));
        }
    }

    /** Goes to the next comment or bookmark of the report; after the last comes the first. */
    public static final class Next extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            int caret = editor.text().widget().getCaretOffset();
            Note found = null;
            for (Note note : editor.report().notes()) {
                int begin = note.place(editor.report()).begin();
                if (found == null
                        || begin > caret && found.place(editor.report()).begin() <= caret) {
                    found = note;
                }
            }
            if (found != null) {
                var item = found.item() == 0
                        ? null
                        : editor.report().item(found.item()).orElse(null);
                if (item == null) {
                    editor.setCurrent(null);
                    editor.select(found.place(editor.report()));
                } else {
                    editor.setCurrent(item);
                }
            }
        }
    }
}
