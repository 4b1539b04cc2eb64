// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.ui.failure.Failures;

/** Reads the summaries that a list needs in the background, those in view first. */
final class SummaryLoader extends Job {

    private final Corpus corpus;
    private final Consumer<String> loaded;
    private final ReadingQueue queue = new ReadingQueue();

    /** @param loaded called on the job's thread for each report whose summary is another than was remembered */
    SummaryLoader(Corpus corpus, Consumer<String> loaded) {
        super("Reading report summaries");
        this.corpus = corpus;
        this.loaded = loaded;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Wants a report that is in view: the next one to be read. */
    void wantNow(String name) {
        if (queue.addFirst(name)) {
            schedule();
        }
    }

    /** Wants a report for a list, after those in view. */
    void want(String name) {
        if (queue.addLast(name)) {
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        for (String name = queue.take(); name != null; name = queue.take()) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            try {
                ReportSummary before = corpus.rememberedSummary(name);
                ReportSummary now = corpus.summary(name);
                if (before == null || !now.equals(before)) {
                    loaded.accept(name);
                }
            } catch (NoSuchFileException expected) {
                queue.refuse(name); // taken away by another program: nothing to read, and nothing to be told
            } catch (IOException e) {
                queue.refuse(name);
                Failures.log("The report " + name + " cannot be read", e);
            }
        }
        return Status.OK_STATUS;
    }
}
