// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import java.io.PrintStream;
import java.util.Locale;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Shows progress in one line of a terminal, drawn at most ten times a second and wiped at the end. */
@NonNullByDefault({})
final class TerminalProgress extends NullProgressMonitor {

    private static final long PAUSE = 100_000_000;
    private static final int WIDTH = 100;

    private final PrintStream err;
    private String task = "";
    private double total = 1;
    private double worked;
    private long drawnAt = System.nanoTime() - PAUSE;
    private boolean visible;

    TerminalProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void beginTask(@Nullable String name, int totalWork) {
        task = name == null ? "" : name;
        total = Math.max(1, totalWork);
        worked = 0;
        draw();
    }

    @Override
    public synchronized void setTaskName(@Nullable String name) {
        task = name == null ? "" : name;
        draw();
    }

    @Override
    public synchronized void subTask(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            task = name;
            draw();
        }
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public synchronized void internalWorked(double work) {
        worked += work;
        draw();
    }

    @Override
    public synchronized void done() {
        if (visible) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            visible = false;
        }
    }

    private void draw() {
        long now = System.nanoTime();
        if (now - drawnAt < PAUSE) {
            return;
        }
        drawnAt = now;
        String line = String.format(Locale.ROOT, "%3d %% %s", Math.min(100, (int) (100 * worked / total)), task);
        line = line.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(WIDTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())) + "\r");
        err.flush();
        visible = true;
    }
}
