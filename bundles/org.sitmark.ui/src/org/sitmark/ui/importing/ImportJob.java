// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.io.IOException;
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
import org.sitmark.io.transfer.ImportRun;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.preannotation.PreAnnotateJob;

/** Imports files into a corpus in the background and pre-annotates what came without marks. */
public final class ImportJob extends Job {

    private static final String PLUGIN = "org.sitmark.ui";

    private final Corpus corpus;
    private final List<ImportSource> sources;
    private final boolean withMarks;

    /** @param withMarks false to take the texts only */
    public ImportJob(Corpus corpus, List<ImportSource> sources, boolean withMarks) {
        super("Importing " + (sources.size() == 1 ? name(sources.get(0)) : sources.size() + " files and folders"));
        this.corpus = corpus;
        this.sources = List.copyOf(sources);
        this.withMarks = withMarks;
    }

    private static String name(ImportSource source) {
        return String.valueOf(source.file().getFileName());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), sources.size());
        List<String> warnings = new ArrayList<>();
        var run = new ImportRun(corpus, withMarks, warnings::add);
        try {
            for (ImportSource source : sources) {
                progress.subTask(name(source));
                run.run(source.file(), source.format().create(), progress.split(1));
            }
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalArgumentException e) {
            return Failures.status("Import stopped; what was read before stays", e);
        } finally {
            List<String> unmarked = run.imported().stream()
                    .filter(r -> r.marks() + r.suggestions() == 0)
                    .map(ImportRun.Imported::name)
                    .toList();
            if (!unmarked.isEmpty()) {
                new PreAnnotateJob(corpus, unmarked).schedule();
            }
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
