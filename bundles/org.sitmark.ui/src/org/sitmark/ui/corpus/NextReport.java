// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.session.ReportInput;

/** Finds the next report that still has open suggestions. */
public final class NextReport {

    private NextReport() {}

    /** Opens the next unfinished report after the named one, in the order of the corpus view; does nothing where all are finished. */
    public static void open(IWorkbenchPage page, Corpus corpus, String after) throws IOException, PartInitException {
        Optional<String> next = find(corpus, after);
        if (next.isPresent()) {
            ReportInput.open(page, corpus, next.get());
        }
    }

    /** Opens the report before the named one, finished or not, in the order of the corpus view; before the first comes the last. */
    public static void openBefore(IWorkbenchPage page, Corpus corpus, String name)
            throws IOException, PartInitException {
        List<String> names = corpus.names();
        if (names.size() > 1) {
            int at = names.indexOf(name);
            ReportInput.open(page, corpus, names.get((at <= 0 ? names.size() : at) - 1));
        }
    }

    /** Summaries that are not known yet are read, one by one, until one fits. */
    static Optional<String> find(Corpus corpus, String after) throws IOException {
        List<String> names = corpus.names();
        int start = names.indexOf(after);
        for (int i = 1; i <= names.size(); i++) {
            String name = names.get((start + i) % names.size());
            ReportSummary summary = corpus.summary(name);
            if (summary.open() > 0 && isUnfinished(summary.state()) && !name.equals(after)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnfinished(State state) {
        return state == State.NEW || state == State.IN_PROGRESS;
    }
}
