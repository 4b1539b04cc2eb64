// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.preannotation.PreAnnotateJob;

/** Imports files into a corpus in the background and pre-annotates what came without marks. */
public final class ImportJob extends Job {

    private static final String PLUGIN = "org.sitmark.ui";

    private final Corpus corpus;
    private final Extension<Importer> format;
    private final List<Path> files;

    public ImportJob(Corpus corpus, Extension<Importer> format, List<Path> files) {
        super("Importing " + (files.size() == 1 ? files.get(0).getFileName().toString() : files.size() + " files"));
        this.corpus = corpus;
        this.format = format;
        this.files = List.copyOf(files);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), files.size());
        List<String> warnings = new ArrayList<>();
        List<String> unmarked = new ArrayList<>();
        var sink = new Importer.Sink() {
            @Override
            public void report(Report report) throws IOException {
                Report stored = corpus.add(report);
                if (stored.size() == 0) {
                    unmarked.add(stored.name());
                }
            }

            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        };
        try {
            for (Path file : files) {
                progress.subTask(file.getFileName().toString());
                format.create().read(file, corpus.layers(), sink, progress.split(1));
            }
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Failures.status("Import stopped; what was read before stays", e);
        }
        if (!unmarked.isEmpty()) {
            new PreAnnotateJob(corpus, unmarked).schedule();
        }
        if (warnings.isEmpty()) {
            return Status.OK_STATUS;
        }
        var status = new MultiStatus(PLUGIN, 0, "Imported with " + warnings.size() + " warnings", null);
        warnings.forEach(w -> status.add(new Status(IStatus.WARNING, PLUGIN, w)));
        return status;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
