// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;

/** Tells screen readers which report is shown and what the current mark or suggestion is, which sighted users see by colour and outline. */
final class EditorAccessibility extends AccessibleAdapter {

    private final ReportEditor editor;

    EditorAccessibility(ReportEditor editor) {
        this.editor = editor;
    }

    @Override
    public void getName(AccessibleEvent event) {
        event.result = "Report " + editor.getPartName();
    }

    @Override
    public void getDescription(AccessibleEvent event) {
        Item item = editor.current();
        if (item != null) {
            String kind = editor.layers().kindOf(item);
            event.result = (item instanceof Suggestion ? "Suggested " : "Marked ") + item.layer()
                    + (kind == null ? "" : " " + kind) + ": "
                    + item.span().of(editor.report().text());
        }
    }
}
