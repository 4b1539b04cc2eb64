// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.conventions;

import java.io.IOException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.SessionService;

/** Opens the conventions of the open corpus. */
public final class ConventionsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus != null) {
            try {
                new ConventionsDialog(HandlerUtil.getActiveShell(event), corpus, Conventions.load(corpus.folder()))
                        .open();
            } catch (IOException e) {
                Failures.show("The conventions of the corpus cannot be read", e);
            }
        }
        return null;
    }
}
