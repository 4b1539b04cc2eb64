// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.session.SessionService;

/** Asks what is to be imported, and imports it in the background. */
public final class ImportHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        open(HandlerUtil.getActiveShell(event), List.of());
        return null;
    }

    /** Asks with some files or folders in the list already; without an open corpus nothing happens. */
    static void open(Shell shell, List<Path> files) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus != null) {
            new ImportDialog(shell, corpus, files).open();
        }
    }
}
