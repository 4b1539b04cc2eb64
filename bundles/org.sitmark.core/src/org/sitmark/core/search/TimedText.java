// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/** A text that ends the reading of it when the time is over or the user cancels: the only way to stop a regular expression that runs away. */
final class TimedText implements CharSequence {

    /** The time is over. */
    static final class TimeOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeOver() {
            super("time over", null, false, false);
        }
    }

    private static final int EVERY = 0x3ff;

    private final String text;
    private final long end;
    private final @Nullable IProgressMonitor monitor;
    private int reads;

    TimedText(String text, long millis, @Nullable IProgressMonitor monitor) {
        this.text = text;
        this.end = System.nanoTime() + millis * 1_000_000;
        this.monitor = monitor;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & EVERY) == 0) {
            check();
        }
        return text.charAt(index);
    }

    private void check() {
        if (System.nanoTime() - end > 0) {
            throw new TimeOver();
        }
        IProgressMonitor caller = monitor;
        if (caller != null && caller.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int to) {
        return text.substring(start, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
