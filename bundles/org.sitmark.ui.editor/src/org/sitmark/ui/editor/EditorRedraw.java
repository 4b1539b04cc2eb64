// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.link.EditorLinks;
import org.sitmark.ui.editor.text.ReportText;

/** Paints anew what a change touches, and no more. */
record EditorRedraw(ReportText text, EditorLinks links) {

    void around(@Nullable Item item) {
        if (item != null) {
            text.redraw(item.span());
        }
    }

    void around(Change step) {
        if (step instanceof Change.OfItem c) {
            Item before = c.before();
            Item after = c.after();
            around(before);
            if (after != null && (before == null || !before.span().equals(after.span()))) {
                around(after);
            }
        } else if (step instanceof Change.OfNote) {
            text.widget().redraw();
        }
    }

    /** Paints the links anew that were shown so far and those that are shown now, with the ways between their ends. */
    void links(@Nullable Span before) {
        links.ends();
        for (Span extent : new Span[] {before, links.extent()}) {
            if (extent != null) {
                text.redrawShown(extent);
            }
        }
    }
}
