// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.session.ReportInput;

/** Opens places of reports. */
public final class Places {

    private Places() {}

    /**
     * Opens a report at a place and gives its editor the focus.
     *
     * @param item what lies there and becomes the current item if it still does, or null
     */
    public static void open(IWorkbenchPage page, Corpus corpus, String report, Span span, @Nullable Item item)
            throws PartInitException {
        IEditorPart editor = ReportInput.open(page, corpus, report);
        ReportEditing editing = Adapters.adapt(editor, ReportEditing.class);
        if (editor == null || editing == null) {
            return;
        }
        page.activate(editor);
        Item now = item == null ? null : editing.report().item(item.id()).orElse(null);
        if (now != null && !(now instanceof Suggestion s && !s.isOpen())) {
            editing.setCurrent(now);
        } else if (span.end() <= editing.report().text().length()) {
            editing.setCurrent(null);
            editing.select(span);
        }
        editor.setFocus();
    }
}
