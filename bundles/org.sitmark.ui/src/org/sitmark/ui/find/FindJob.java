// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.search.CorpusSearch;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.search.SearchQuery;

/** Searches reports in the background. */
final class FindJob extends Job {

    /** More rows than this nobody checks one by one. */
    static final int LIMIT = 10_000;

    private final Corpus corpus;
    private final List<String> names;
    private final SearchQuery query;
    private final Consumer<CorpusSearch.Result> found;
    private final Consumer<String> failed;

    /**
     * @param found told on the UI thread, unless cancelled
     * @param failed told on the UI thread why nothing was found
     */
    FindJob(
            Corpus corpus,
            List<String> names,
            SearchQuery query,
            Consumer<CorpusSearch.Result> found,
            Consumer<String> failed) {
        super("Searching " + (names.size() == 1 ? names.get(0) : names.size() + " reports"));
        this.corpus = corpus;
        this.names = names;
        this.query = query;
        this.found = found;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            CorpusSearch.Result result = CorpusSearch.run(corpus, names, query, LIMIT, monitor);
            tell(() -> found.accept(result));
        } catch (SearchException e) {
            tell(() -> failed.accept(e.getMessage()));
        } catch (OperationCanceledException e) {
            tell(() -> failed.accept("The search was stopped"));
            return Status.CANCEL_STATUS;
        }
        return Status.OK_STATUS;
    }

    private static void tell(Runnable what) {
        Display.getDefault().asyncExec(what);
    }

    /** Jobs of a corpus form a family, so that closing the corpus can stop and await them. */
    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
