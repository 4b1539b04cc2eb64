// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.sample;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.sitmark.app.tour.Tour;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.preannotation.PreAnnotateJob;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** Which corpus the window opens with: the last one, or at the first start a copy of the sample corpus. */
public final class FirstCorpus {

    private FirstCorpus() {}

    /** Opens the last corpus with its last report, else the sample corpus. UI thread. */
    public static void open(IWorkbenchWindow window) {
        List<Path> recent = SessionService.get().recent();
        for (Path folder : recent) {
            if (Corpus.isCorpus(folder) && CorpusSwitch.open(window, folder)) {
                openReport(window);
                return;
            }
        }
        openSample(window);
    }

    private static void openReport(IWorkbenchWindow window) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return;
        }
        try {
            String last = SessionService.get().lastReport();
            List<String> names = corpus.names();
            if (last != null && names.contains(last)) {
                ReportInput.open(window.getActivePage(), corpus, last);
            } else {
                NextReport.open(window.getActivePage(), corpus, "");
            }
        } catch (IOException | PartInitException e) {
            Failures.show("The report cannot be opened", e);
        }
    }

    /** Suggests for the reports of the sample that nobody, neither person nor machine, has touched. */
    private static void finishSample(IWorkbenchWindow window) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return;
        }
        try {
            List<String> bare = new ArrayList<>();
            for (String name : corpus.names()) {
                ReportSummary summary = corpus.summary(name);
                if (summary.marks() + summary.open() + summary.rejected() == 0) {
                    bare.add(name);
                }
            }
            if (!bare.isEmpty()) {
                ReportInput.open(window.getActivePage(), corpus, bare.get(0));
                new PreAnnotateJob(corpus, bare).schedule();
            }
        } catch (IOException | PartInitException e) {
            Failures.show("The sample report cannot be opened", e);
        }
    }

    /** Opens the copy of the sample corpus in the workspace, which is made first where there is none yet. UI thread. */
    public static void openSample(IWorkbenchWindow window) {
        Path folder = folder();
        if (Files.exists(folder)) {
            if (CorpusSwitch.open(window, folder)) {
                openReport(window);
                finishSample(window);
            }
            return;
        }
        var job = new Job("Copying the sample corpus") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    SampleCorpus.make(folder, monitor);
                    window.getWorkbench().getDisplay().asyncExec(() -> opened(window, folder));
                    return Status.OK_STATUS;
                } catch (IOException e) {
                    return Failures.status("The sample corpus could not be copied", e);
                }
            }
        };
        job.schedule();
    }

    private static void opened(IWorkbenchWindow window, Path folder) {
        // a window that was closed meanwhile finds the copy at the next start
        if (!window.getWorkbench().isClosing() && window.getActivePage() != null && CorpusSwitch.open(window, folder)) {
            finishSample(window);
            Tour.offer(window);
        }
    }

    private static Path folder() {
        try {
            Path workspace =
                    Path.of(URIUtil.toURI(Platform.getInstanceLocation().getURL()));
            return workspace.resolve("corpora").resolve("sample");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The workspace has no usable place", e);
        }
    }
}
