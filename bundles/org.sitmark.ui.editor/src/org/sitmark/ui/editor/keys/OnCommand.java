// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.keys;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;

/** Runs something after any command but the one that shows the keys. */
final class OnCommand implements IExecutionListener {

    private static final String SHOW_KEYS = "org.sitmark.ui.editor.showKeys";

    private final Runnable action;

    OnCommand(Runnable action) {
        this.action = action;
    }

    @Override
    public void postExecuteSuccess(String commandId, Object returnValue) {
        if (!SHOW_KEYS.equals(commandId)) {
            action.run();
        }
    }

    @Override
    public void notHandled(String commandId, NotHandledException exception) {
        // nothing has happened
    }

    @Override
    public void postExecuteFailure(String commandId, ExecutionException exception) {
        // the failure is shown by the workbench
    }

    @Override
    public void preExecute(String commandId, ExecutionEvent event) {
        // afterwards, so that the sheet does not flicker away before the command has painted
    }
}
