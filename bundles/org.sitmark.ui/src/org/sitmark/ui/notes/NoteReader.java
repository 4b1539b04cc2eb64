// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;

/** Reads the notes of all reports in the background; reports without notes are known by their summary. */
final class NoteReader extends Job {

    private final Corpus corpus;
    private final BiConsumer<String, List<NoteRow>> read;

    /** @param read told on the job's thread for each report that has notes */
    NoteReader(Corpus corpus, BiConsumer<String, List<NoteRow>> read) {
        super("Reading comments");
        this.corpus = corpus;
        this.read = read;
        setPriority(DECORATE);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<String> names = corpus.names();
            SubMonitor progress = SubMonitor.convert(monitor, names.size());
            for (String name : names) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                try {
                    if (corpus.summary(name).notes() > 0) {
                        read.accept(name, NoteRow.of(corpus.read(name)));
                    }
                } catch (IOException e) {
                    Failures.log("The report " + name + " cannot be read", e);
                }
                progress.worked(1);
            }
        } catch (IOException e) {
            return Failures.status("The reports cannot be listed", e);
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
