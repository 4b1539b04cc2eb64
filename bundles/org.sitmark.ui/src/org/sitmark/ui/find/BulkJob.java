// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.bulk.BulkAction;
import org.sitmark.core.bulk.BulkRun;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.search.Hit;
import org.sitmark.ui.failure.Failures;

/** Does a bulk action in the background. */
final class BulkJob extends Job {

    private final Corpus corpus;
    private final BulkAction action;
    private final List<Hit> hits;
    private final Consumer<BulkRun.Result> done;

    /** @param done told on the UI thread, also where it was cancelled half way */
    BulkJob(Corpus corpus, BulkAction action, List<Hit> hits, Consumer<BulkRun.Result> done) {
        super(action.label());
        this.corpus = corpus;
        this.action = action;
        this.hits = hits;
        this.done = done;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            BulkRun.Result result = BulkRun.apply(corpus, action, hits, monitor);
            Display.getDefault().asyncExec(() -> done.accept(result));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Failures.status(action.label() + " failed; nothing was changed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
