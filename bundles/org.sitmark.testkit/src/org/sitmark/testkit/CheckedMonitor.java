// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Notes whether progress keeps the rules: begun at most once, never more done than there was to do. Used by one thread. */
public final class CheckedMonitor extends NullProgressMonitor {

    private double total = -1;
    private double worked;
    private int begun;
    private int looks;
    private int looksBeforeCancel = Integer.MAX_VALUE;

    /** A monitor that is cancelled once it has been asked that often. */
    public static CheckedMonitor cancelledAfter(int looks) {
        CheckedMonitor monitor = new CheckedMonitor();
        monitor.looksBeforeCancel = looks;
        return monitor;
    }

    @Override
    public void beginTask(@Nullable String name, int totalWork) {
        begun++;
        total = totalWork;
    }

    @Override
    public void internalWorked(double work) {
        worked += work;
    }

    @Override
    public void worked(int work) {
        worked += work;
    }

    @Override
    public boolean isCanceled() {
        return ++looks > looksBeforeCancel || super.isCanceled();
    }

    /** How often it was asked whether it is cancelled. */
    public int looks() {
        return looks;
    }

    /** @throws AssertionError if the rules were broken */
    public void verify() {
        if (begun > 1) {
            throw new AssertionError("beginTask was called " + begun + " times; use SubMonitor.convert once");
        }
        // SubMonitor adds up doubles
        if (worked > total + 0.001 && worked > 0) {
            throw new AssertionError("Progress says " + worked + " of " + total + " is done");
        }
    }
}
