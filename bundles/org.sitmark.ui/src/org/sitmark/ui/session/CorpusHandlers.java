// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;

/** The commands that open and make corpora. */
public final class CorpusHandlers {

    private CorpusHandlers() {}

    /** Where a dialog begins: corpora mostly lie beside each other. */
    private static String start() {
        Corpus corpus = SessionService.get().corpus();
        Path beside = corpus == null ? null : corpus.folder().toAbsolutePath().getParent();
        return beside == null ? System.getProperty("user.home", "") : beside.toString();
    }

    /** Opens a folder that is a corpus; without the parameter the user chooses it. */
    public static final class Open extends AbstractHandler {

        /** Parameter of the command: the folder. */
        public static final String FOLDER = "org.sitmark.ui.openCorpus.folder";

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
            String folder = event.getParameter(FOLDER);
            if (folder == null) {
                var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
                dialog.setText("Open corpus");
                dialog.setMessage("A corpus is a folder with a corpus.json.");
                dialog.setFilterPath(start());
                folder = dialog.open();
            }
            if (folder != null) {
                CorpusSwitch.open(window, Path.of(folder));
            }
            return null;
        }
    }

    /** Makes a corpus in an empty folder that the user chooses. */
    public static final class New extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
            var dialog = new DirectoryDialog(window.getShell(), SWT.SAVE);
            dialog.setText("New corpus");
            dialog.setMessage("Choose an empty folder for the new corpus.");
            dialog.setFilterPath(start());
            String folder = dialog.open();
            if (folder != null) {
                CorpusSwitch.create(window, Path.of(folder));
            }
            return null;
        }
    }
}
