// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.hint;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.SessionService;

/** The hints that several views give: no corpus, an empty one, no report. UI thread only. */
public final class CorpusHints {

    private CorpusHints() {}

    /** No corpus is open. */
    public static Hint noCorpus() {
        return new Hint(
                "No corpus is open",
                "A corpus is a folder with your reports and all that is marked in them. The sample has thirty reports to try things on.",
                Commands.step("Open the sample corpus", "org.sitmark.app.openSample"),
                Commands.step("New corpus\u2026", "org.sitmark.ui.newCorpus"),
                Commands.step("Open a corpus\u2026", "org.sitmark.ui.openCorpus"));
    }

    /** The corpus has no reports. */
    public static Hint noReports() {
        return new Hint(
                "This corpus is empty",
                "Import reports: plain text, JSON lines, XMI and other formats. Then pre-annotate them and decide what is suggested.",
                Commands.step("Import reports\u2026", "org.sitmark.ui.import"));
    }

    /** A view that shows a part of the open report, while none is open. */
    public static Hint noReport(IWorkbenchPage page) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return noCorpus();
        }
        if (isEmpty(corpus)) {
            return noReports();
        }
        return new Hint(
                "No report is open",
                "Open one in the Corpus view with Enter or a double click.",
                nextUnfinished(page, null));
    }

    /** A link to the next report with open suggestions. */
    public static Hint.Step nextUnfinished(IWorkbenchPage page, @Nullable String after) {
        return new Hint.Step("Open the next unfinished report", () -> {
            Corpus corpus = SessionService.get().corpus();
            if (corpus == null) {
                return;
            }
            try {
                NextReport.open(page, corpus, after == null ? "" : after);
            } catch (IOException | PartInitException e) {
                Failures.show("The report cannot be opened", e);
            }
        });
    }

    /** Whether the corpus has no reports; one that cannot be listed counts as not empty and is told elsewhere. */
    public static boolean isEmpty(Corpus corpus) {
        try {
            return corpus.names().isEmpty();
        } catch (IOException e) {
            Failures.log("The reports cannot be listed", e);
            return false;
        }
    }
}
