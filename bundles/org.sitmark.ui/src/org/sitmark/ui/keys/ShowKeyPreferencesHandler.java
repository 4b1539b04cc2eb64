// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the preferences at the keys of the layers, from where those of the commands are one click away. */
public final class ShowKeyPreferencesHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        PreferencesUtil.createPreferenceDialogOn(HandlerUtil.getActiveShell(event), LayerKeysPage.ID, null, null)
                .open();
        return null;
    }
}
