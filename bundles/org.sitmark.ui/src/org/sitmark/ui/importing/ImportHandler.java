// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Importer;
import org.sitmark.ui.session.SessionService;

/** Lets the user choose files; the format is the one chosen in the file dialog's list, which comes from the installed importers. */
public final class ImportHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return null;
        }
        List<Extension<Importer>> formats = corpus.sitmark().importers();
        var dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN | SWT.MULTI);
        dialog.setText("Import reports");
        dialog.setFilterNames(formats.stream().map(Extension::name).toArray(String[]::new));
        dialog.setFilterExtensions(formats.stream().map(ImportHandler::pattern).toArray(String[]::new));
        if (dialog.open() == null) {
            return null;
        }
        List<Path> files = new ArrayList<>();
        for (String name : dialog.getFileNames()) {
            files.add(Path.of(dialog.getFilterPath(), name));
        }
        new ImportJob(corpus, formats.get(Math.max(0, dialog.getFilterIndex())), files).schedule();
        return null;
    }

    private static String pattern(Extension<Importer> format) {
        List<String> extensions = format.list("extensions");
        return extensions.isEmpty()
                ? "*"
                : String.join(";", extensions.stream().map(e -> "*." + e).toList());
    }
}
