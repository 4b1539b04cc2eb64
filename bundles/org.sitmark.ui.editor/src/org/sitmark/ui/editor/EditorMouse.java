// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.sitmark.ui.editor.mouse.BoundaryHandles;
import org.sitmark.ui.editor.mouse.HoverCard;
import org.sitmark.ui.editor.mouse.WordSelection;

/** What the mouse does in the text of an editor. UI thread only. */
public final class EditorMouse {

    private final BoundaryHandles handles;
    private final HoverCard card;

    EditorMouse(ReportEditor editor) {
        handles = new BoundaryHandles(editor);
        new WordSelection(editor);
        card = new HoverCard(editor);
    }

    /** The handles of the current item. */
    public BoundaryHandles handles() {
        return handles;
    }

    /** The card that hovering shows. */
    public HoverCard card() {
        return card;
    }
}
