// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editing;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/**
 * A report that is open in an editor, as views see it: the session, and which mark or suggestion is the current one. An editor part that edits a
 * report gives it as its adapter. All methods are called on the UI thread.
 */
public interface ReportEditing {

    ReportSession session();

    /** The newest snapshot. */
    default Report report() {
        return session().report();
    }

    default Layers layers() {
        return session().corpus().layers();
    }

    /** The current mark or open suggestion as the newest snapshot has it, or null. */
    @Nullable
    Item current();

    /** Makes an item the current one and brings it into view, or with null leaves none. */
    void setCurrent(@Nullable Item item);

    /** What is selected in the text; empty, at the caret, where nothing is. */
    Span selection();

    /** Selects a stretch of text and brings it into view; what lies there may become the current item. */
    void select(Span span);

    /** Applies an edit; failures are shown to the user. An empty edit does nothing. */
    void apply(Edit edit);

    /**
     * Asks the user to point at the target of a link feature of the current item. The editor takes the focus; the next item that is clicked, or the
     * text that is selected, becomes the target. Escape leaves things as they are.
     */
    void pickTarget(String feature);

    /** The link feature whose target is being picked, or null. */
    @Nullable
    String picking();
}
