// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.preannotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** Pre-annotates the whole corpus, or what is selected in the corpus view, or the active report. */
public final class PreAnnotateHandler extends AbstractHandler {

    /** Parameter of the command: {@code corpus} or {@code report}. */
    public static final String SCOPE = "org.sitmark.ui.preannotate.scope";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return null;
        }
        try {
            List<String> names = "corpus".equals(event.getParameter(SCOPE)) ? corpus.names() : selected(event);
            if (!names.isEmpty()) {
                new PreAnnotateJob(corpus, names).schedule();
            }
        } catch (IOException e) {
            Failures.show("The reports cannot be listed", e);
        }
        return null;
    }

    private static List<String> selected(ExecutionEvent event) {
        List<String> names = new ArrayList<>();
        if (CorpusView.ID.equals(HandlerUtil.getActivePartId(event))
                && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection.toList()) {
                if (element instanceof ReportInput input) {
                    names.add(input.getName());
                }
            }
        }
        if (names.isEmpty()) {
            ReportEditing editing =
                    ActiveReport.of(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
            if (editing != null) {
                names.add(editing.session().name());
            }
        }
        return names;
    }
}
