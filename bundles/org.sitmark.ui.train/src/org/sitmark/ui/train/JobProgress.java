// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

/** Passes the progress of a job on to a view. */
public final class JobProgress extends ProgressMonitorWrapper {

    private final BiConsumer<Double, String> listener;
    private double total = 1;
    private double done;
    private String task = "";

    /** @param listener told of the share that is done and of what is being done, on the thread that works */
    public JobProgress(IProgressMonitor monitor, BiConsumer<Double, String> listener) {
        super(monitor);
        this.listener = listener;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        super.beginTask(name, totalWork);
        total = Math.max(1, totalWork);
        task = name == null ? "" : name;
        tell();
    }

    @Override
    public void setTaskName(String name) {
        super.setTaskName(name);
        task = name == null ? "" : name;
        tell();
    }

    @Override
    public void subTask(String name) {
        super.subTask(name);
        if (name != null && !name.isEmpty()) {
            task = name;
        }
        tell();
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        super.internalWorked(work);
        done += work;
        tell();
    }

    private void tell() {
        listener.accept(Math.min(1, done / total), task);
    }
}
