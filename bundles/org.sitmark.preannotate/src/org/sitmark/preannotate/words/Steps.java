// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/** Counts the steps of a long pass over a text and looks now and then whether the run was cancelled. Used by one thread. */
public final class Steps {

    private static final int BETWEEN_LOOKS = 0x1FF;

    private final @Nullable IProgressMonitor monitor;
    private int count;

    /** @param monitor null where nobody can cancel */
    public Steps(@Nullable IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    /** Steps that nobody cancels. */
    public static Steps uncancelled() {
        return new Steps(null);
    }

    /**
     * One step more.
     *
     * @throws OperationCanceledException if the run was cancelled
     */
    public void next() {
        if ((++count & BETWEEN_LOOKS) == 0 && monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
