// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.ui.failure.Failures;

/**
 * Writes a report's file two seconds after its last edit, in the background. Edits are durable without it, in the journal; this keeps the file that
 * other tools read up to date. UI thread only.
 */
public final class Autosave {

    private static final int IDLE_MILLIS = 2000;
    private static final Map<ReportSession, Job> JOBS = new HashMap<>();

    private Autosave() {}

    /** An edit was made: saves when no other follows soon. */
    public static void schedule(ReportSession session) {
        if (session.isReadOnly()) {
            return;
        }
        Job job = JOBS.computeIfAbsent(session, Autosave::job);
        job.cancel();
        job.schedule(IDLE_MILLIS);
    }

    /** Saves at once and gives the session back; called when its editor closes. */
    public static void closing(ReportSession session) {
        Job job = JOBS.remove(session);
        if (job != null) {
            job.cancel();
        }
        try (session) {
            if (session.isDirty() && !session.isReadOnly()) {
                session.save();
            }
        } catch (IOException e) {
            Failures.show("The report " + session.name() + " could not be saved; its edits are in the journal", e);
        }
    }

    private static Job job(ReportSession session) {
        Job job = new Job("Saving " + session.name()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    session.save();
                    return Status.OK_STATUS;
                } catch (IOException e) {
                    return Failures.status("The report " + session.name() + " could not be saved", e);
                }
            }
        };
        job.setSystem(true);
        return job;
    }
}
