// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.ui.editor.ReportEditor;

/** The sentences of a whole report, found in the background: in a report of a megabyte that takes seconds. UI thread only. */
final class SentenceStarts {

    private final ReportEditor editor;
    private final Runnable whenFound;
    private int[] known = {};
    private boolean isKnown;
    private @Nullable Job job;

    SentenceStarts(ReportEditor editor, Runnable whenFound) {
        this.editor = editor;
        this.whenFound = whenFound;
    }

    boolean areKnown() {
        return isKnown;
    }

    /** Where sentences begin; empty as long as that is not known. */
    int[] known() {
        return known.clone();
    }

    void forget() {
        isKnown = false;
    }

    void cancel() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
    }

    /** Starts to look; a search that runs is given up. */
    void find() {
        cancel();
        Report report = editor.report();
        Segmenter segmenter = editor.session().corpus().sitmark().segmenter();
        Display display = Display.getCurrent();
        Job search = new Job("Finding the sentences of " + report.name()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                int[] starts = segmenter.segment(report).sentences().stream()
                        .mapToInt(Span::begin)
                        .toArray();
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                display.asyncExec(() -> found(this, starts));
                return Status.OK_STATUS;
            }
        };
        job = search;
        search.schedule();
    }

    private void found(Job by, int[] starts) {
        if (by == job && !editor.text().widget().isDisposed()) {
            job = null;
            known = starts;
            isKnown = true;
            whenFound.run();
        }
    }
}
