// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.label.StateLabels;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The commands that say how far a report is: of what is selected in the corpus view where that is active, else of the active report. */
public final class StateHandlers {

    private StateHandlers() {}

    private static List<String> names(ExecutionEvent event) {
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

    /** Sets the state that the parameter names; without it asks in a menu. */
    public static final class Set extends AbstractHandler {

        /** Parameter of the command: the state as it stands in files. */
        public static final String STATE = "org.sitmark.ui.setState.state";

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            Corpus corpus = SessionService.get().corpus();
            List<String> names = names(event);
            String state = event.getParameter(STATE);
            if (corpus == null || names.isEmpty()) {
                return null;
            }
            if (state != null) {
                StateChanges.set(corpus, names, State.of(state));
                return null;
            }
            var menu = new Menu(HandlerUtil.getActiveShell(event), SWT.POP_UP);
            for (State each : State.values()) {
                var item = new MenuItem(menu, SWT.PUSH);
                String words = StateLabels.words(each);
                item.setText("&" + Character.toUpperCase(words.charAt(0)) + words.substring(1) + "\t"
                        + StateLabels.sign(each));
                item.addListener(SWT.Selection, e -> StateChanges.set(corpus, names, each));
            }
            menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
            return null;
        }
    }

    /** Done, or where all are done, in progress again. */
    public static final class ToggleDone extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            Corpus corpus = SessionService.get().corpus();
            List<String> names = names(event);
            if (corpus == null || names.isEmpty()) {
                return null;
            }
            try {
                boolean allDone = true;
                for (String name : names) {
                    allDone &= corpus.summary(name).state() == State.DONE;
                }
                StateChanges.set(corpus, names, allDone ? State.IN_PROGRESS : State.DONE);
            } catch (IOException e) {
                Failures.show("The state of the report cannot be read", e);
            }
            return null;
        }
    }
}
