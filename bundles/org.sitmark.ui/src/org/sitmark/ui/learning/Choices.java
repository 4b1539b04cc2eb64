// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.learning;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Explanation;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.ui.failure.Failures;

/**
 * What else the pre-annotators find in a report: made in the background when it is asked for, and again after something was learned. One for each
 * editor; UI thread only.
 */
public final class Choices {

    private static final int CALM_MILLIS = 200;

    private final Corpus corpus;
    private final Runnable listener;
    private @Nullable Explanation known;
    private List<String> knownFor = List.of();
    private String text = "";
    private @Nullable Job job;

    /** @param listener told when there is more to see than before */
    public Choices(Corpus corpus, Runnable listener) {
        this.corpus = corpus;
        this.listener = listener;
    }

    /** All that was found where the item lies, the surest first; nothing while it is being made. */
    public List<Suggestion> at(Report report, Item item) {
        Explanation explanation = known;
        boolean stale = explanation == null || !text.equals(report.text()) || !knownFor.equals(lines());
        if (stale && job == null) {
            start(report);
        }
        return explanation == null ? List.of() : explanation.choices(report, item);
    }

    /** The whole explanation, or null while it is being made. */
    public @Nullable Explanation explanation(Report report) {
        boolean other = !text.equals(report.text());
        if ((other || !knownFor.equals(lines())) && job == null) {
            start(report);
        }
        return other ? null : known;
    }

    private static List<String> lines() {
        return Learning.get().decisions().lines();
    }

    private void start(Report report) {
        List<String> lines = lines();
        Job created = new Job("Looking for other suggestions") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Explanation made = new PreAnnotation(corpus.sitmark(), corpus.runContext())
                            .explain(Report.of(report.name(), report.text()), monitor);
                    Display.getDefault().asyncExec(() -> {
                        known = made;
                        knownFor = lines;
                        text = report.text();
                        job = null;
                        listener.run();
                    });
                    return Status.OK_STATUS;
                } catch (OperationCanceledException e) {
                    return Status.CANCEL_STATUS;
                } catch (IOException e) {
                    Failures.log("Other suggestions cannot be found", e);
                    return Status.OK_STATUS;
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == corpus;
            }
        };
        created.setSystem(true);
        job = created;
        created.schedule(CALM_MILLIS);
    }

    public void dispose() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
