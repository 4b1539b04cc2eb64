// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.errors;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.train.errors.ErrorBrowser;
import org.sitmark.ui.failure.Failures;

/** Predicts again, in the background, for the reports that a change of a list touches. */
final class AgainJob extends Job {

    private final ErrorBrowser browser;
    private final List<Report> reports;
    private final Consumer<Map<String, List<Suggestion>>> predicted;

    /** @param predicted told of the result, on the job's thread */
    AgainJob(ErrorBrowser browser, List<Report> reports, Consumer<Map<String, List<Suggestion>>> predicted) {
        super("Predicting again");
        this.browser = browser;
        this.reports = reports;
        this.predicted = predicted;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            predicted.accept(browser.predict(reports, monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Failures.status("What is suggested now cannot be told", e);
        }
    }
}
