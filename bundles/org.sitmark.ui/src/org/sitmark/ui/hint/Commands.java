// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.hint;

import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.sitmark.ui.failure.Failures;

/** Runs commands of the workbench from links and buttons. UI thread only. */
public final class Commands {

    private Commands() {}

    /** A link that runs a command. */
    public static Hint.Step step(String label, String command) {
        return new Hint.Step(label, () -> run(command, Map.of()));
    }

    /** Runs a command as its menu entry does; a failure is shown. */
    public static void run(String command, Map<String, String> parameters) {
        var workbench = PlatformUI.getWorkbench();
        Command found = workbench.getService(ICommandService.class).getCommand(command);
        try {
            workbench
                    .getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
        } catch (CommandException e) {
            Failures.show("This cannot be done now", e);
        }
    }
}
