// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.session.SessionService;

/** Opens the wizard that makes a first model from lists and rules. */
public final class StartHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus != null) {
            new WizardDialog(HandlerUtil.getActiveShell(event), new StartWizard(corpus)).open();
        }
        return null;
    }
}
