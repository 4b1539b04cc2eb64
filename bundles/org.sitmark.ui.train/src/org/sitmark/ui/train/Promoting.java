// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.preannotation.PreAnnotateJob;
import org.sitmark.ui.session.ReportInput;

/** Promotes a model or takes a promotion back, and renews the suggestions of the reports that are open. */
public final class Promoting {

    private final IWorkbenchPage page;
    private final Corpus corpus;

    public Promoting(IWorkbenchPage page, Corpus corpus) {
        this.page = page;
        this.corpus = corpus;
    }

    public void promote(String model) throws IOException {
        new ModelStore(corpus).promote(model);
        renewOpenReports();
    }

    public void rollBack() throws IOException {
        new ModelStore(corpus).rollBack();
        renewOpenReports();
    }

    private void renewOpenReports() {
        List<String> names = new ArrayList<>();
        for (IEditorReference editor : page.getEditorReferences()) {
            try {
                if (editor.getEditorInput() instanceof ReportInput input && input.corpus() == corpus) {
                    names.add(input.getName());
                }
            } catch (PartInitException e) {
                Failures.log("An editor has no report", e);
            }
        }
        if (!names.isEmpty()) {
            new PreAnnotateJob(corpus, names).schedule();
        }
    }
}
