// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.bulk.StateRun;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.failure.Failures;

/** Sets the state of reports in the background and tells what came of it. UI thread; listeners are called on it. */
public final class StateChanges {

    /** Is told when states were set. */
    @FunctionalInterface
    public interface Listener {
        void set(StateRun.Result result);
    }

    private static final ListenerList<Listener> LISTENERS = new ListenerList<>();

    private StateChanges() {}

    /** Sets the state of reports. */
    public static void set(Corpus corpus, List<String> names, State state) {
        Job job = new Job("Setting the state of reports") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    StateRun.Result result = StateRun.apply(corpus, names, state, monitor);
                    Display.getDefault().asyncExec(() -> LISTENERS.forEach(l -> l.set(result)));
                    return result.failures().isEmpty()
                            ? Status.OK_STATUS
                            : Failures.status(
                                    "Some states could not be set",
                                    new IOException(String.join("; ", result.failures())));
                } catch (OperationCanceledException e) {
                    return Status.CANCEL_STATUS;
                } catch (IOException e) {
                    return Failures.status("The state could not be set", e);
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == corpus;
            }
        };
        job.schedule();
    }

    static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }
}
