// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.preannotation;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.RunResult;
import org.sitmark.ui.failure.Failures;

/** Suggests annotations for reports in the background, as one undo step. Two runs on one corpus wait for each other. */
public final class PreAnnotateJob extends Job {

    private static final String PLUGIN = "org.sitmark.ui";

    private final Corpus corpus;
    private final List<String> names;

    private record OneAtATime(Corpus corpus) implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return equals(rule);
        }
    }

    public PreAnnotateJob(Corpus corpus, List<String> names) {
        super(names.size() == 1 ? "Pre-annotating " + names.get(0) : "Pre-annotating " + names.size() + " reports");
        this.corpus = corpus;
        this.names = List.copyOf(names);
        setRule(new OneAtATime(corpus));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            RunResult result = new PreAnnotation(corpus.sitmark(), corpus.runContext())
                    .run(corpus, names, Runtime.getRuntime().availableProcessors(), true, monitor);
            return status(result);
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Failures.status("Pre-annotation failed", e);
        }
    }

    private static IStatus status(RunResult result) {
        if (result.failures().isEmpty()) {
            return new Status(
                    IStatus.OK,
                    PLUGIN,
                    NLS.bind("{0} reports, {1} open suggestions", result.reports(), result.suggestions()));
        }
        var status = new MultiStatus(PLUGIN, 0, result.failures().size() + " reports could not be pre-annotated", null);
        result.failures().forEach(f -> status.add(new Status(IStatus.ERROR, PLUGIN, f)));
        return status;
    }

    /** Jobs of a corpus form a family, so that closing the corpus can stop and await them. */
    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
