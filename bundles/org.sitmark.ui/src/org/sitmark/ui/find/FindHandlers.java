// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.bulk.BulkAction.Verb;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.core.search.TextQuery;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;

/** The commands that open the find view. */
public final class FindHandlers {

    private FindHandlers() {}

    private static @Nullable FindView view(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return null;
        }
        try {
            return (FindView) page.showView(FindView.ID);
        } catch (PartInitException e) {
            Failures.show("The find view cannot be shown", e);
            return null;
        }
    }

    private static @Nullable ReportEditing editing(ExecutionEvent event) {
        return ActiveReport.of(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
    }

    /** What is selected, or the text of the current item, or the word at the caret. */
    private static String wanted(@Nullable ReportEditing editing) {
        if (editing == null) {
            return "";
        }
        Span selection = editing.selection();
        Item current = editing.current();
        if (selection.isEmpty() && current != null) {
            return current.span().of(editing.report().text());
        }
        return selection.isEmpty()
                ? wordAt(editing.report().text(), selection.begin())
                : selection.of(editing.report().text());
    }

    private static String wordAt(String text, int offset) {
        int begin = offset;
        int end = offset;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    /** Find in the corpus. */
    public static final class Find extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReportEditing editing = editing(event);
            String selected = editing == null || editing.selection().isEmpty() ? "" : wanted(editing);
            FindView view = view(event);
            if (view != null) {
                if (selected.isBlank()) {
                    view.setFocus();
                } else {
                    view.showOccurrences(new TextQuery(selected, false, false, false, false), false, null, null, null);
                }
            }
            return null;
        }
    }

    /** Every occurrence of the current item's text, of the selection or of the word at the caret, to be changed at once. */
    public static final class Occurrences extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReportEditing editing = editing(event);
            Item current = editing == null ? null : editing.current();
            String text = wanted(editing);
            String kind =
                    editing == null || current == null ? null : editing.layers().kindOf(current);
            FindView view = view(event);
            if (view != null) {
                view.showOccurrences(
                        TextQuery.exactly(text), false, Verb.MARK, current == null ? null : current.layer(), kind);
            }
            return null;
        }
    }
}
