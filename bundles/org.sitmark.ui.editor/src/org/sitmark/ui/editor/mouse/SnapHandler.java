// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mouse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.State;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RegistryToggleState;

/** Switches between selecting whole words and selecting characters by mouse. The choice is kept. */
public final class SnapHandler extends AbstractHandler {

    /** Id of the command. */
    public static final String COMMAND = "org.sitmark.ui.editor.snap";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        HandlerUtil.toggleCommandState(event.getCommand());
        return null;
    }

    /** Whether dragging takes whole words now. */
    public static boolean isOn() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        State state = commands.getCommand(COMMAND).getState(RegistryToggleState.STATE_ID);
        return state == null || Boolean.TRUE.equals(state.getValue());
    }
}
