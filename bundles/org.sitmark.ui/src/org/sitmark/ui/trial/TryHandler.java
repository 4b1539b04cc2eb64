// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.trial;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;

/** Shows the view to try sentences in, with what is selected in the report, or the sentence of the current item. */
public final class TryHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        try {
            if (page.showView(TryView.ID) instanceof TryView view) {
                ReportEditing editing = ActiveReport.of(page);
                String text = editing == null ? "" : text(editing);
                if (!text.isBlank()) {
                    view.tryIt(text);
                }
            }
        } catch (PartInitException e) {
            Failures.show("The view cannot be opened", e);
        }
        return null;
    }

    private static String text(ReportEditing editing) {
        String text = editing.report().text();
        Span selected = editing.selection();
        if (!selected.isEmpty()) {
            return selected.of(text);
        }
        Item current = editing.current();
        int at = current == null ? selected.begin() : current.begin();
        return editing.session().corpus().sitmark().segmenter().segment(text).sentences().stream()
                .filter(s -> s.begin() <= at && at < s.end())
                .findFirst()
                .map(s -> s.of(text))
                .orElse("");
    }
}
