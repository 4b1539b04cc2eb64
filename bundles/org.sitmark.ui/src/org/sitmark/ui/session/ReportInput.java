// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;

/** A report as the input of its editor. Two inputs of one report are equal, so that it is opened once. */
public final class ReportInput implements IEditorInput {

    /** Id of the editor that reports are opened with. */
    public static final String EDITOR = "org.sitmark.ui.editor.report";

    private final Corpus corpus;
    private final String name;

    public ReportInput(Corpus corpus, String name) {
        this.corpus = corpus;
        this.name = name;
    }

    /** Opens a report in its editor, or brings the editor to the front. */
    public static @Nullable IEditorPart open(IWorkbenchPage page, Corpus corpus, String name) throws PartInitException {
        return page.openEditor(new ReportInput(corpus, name), EDITOR);
    }

    public Corpus corpus() {
        return corpus;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getToolTipText() {
        return name + " in " + corpus.folder().getFileName();
    }

    @Override
    public boolean exists() {
        try {
            return corpus.names().contains(name);
        } catch (IOException e) {
            Failures.log("The reports of " + corpus.folder() + " cannot be listed", e);
            return false;
        }
    }

    @Override
    public @Nullable ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportInput input && input.corpus == corpus && input.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
