// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.model.Change;

/**
 * Follows the report of the active editor of a page, so that views show the report that the user works on even while the views have the focus.
 * UI thread only. The follower disposes it.
 */
public final class ActiveReport {

    /** What a follower is told. */
    public interface Listener {

        /** Another report, or none, is the active one. */
        default void reportActivated(@Nullable ReportEditing editing) {
            // not every view shows whole reports
        }

        /** The current item is another one, or has changed. */
        default void currentChanged(ReportEditing editing) {
            // not every view shows the current item
        }

        /** The active report changed. */
        default void reportChanged(ReportEditing editing) {
            // not every view shows marks
        }

        /**
         * What happened since the last call, all at once. Calls the two above; who shows both in one go, or follows a large report step by step, says
         * so here instead.
         */
        default void followed(ReportEditing editing, Since since) {
            if (since.report()) {
                reportChanged(editing);
            }
            if (since.current()) {
                currentChanged(editing);
            }
        }
    }

    /**
     * What happened to the active report.
     *
     * @param report whether the report changed
     * @param current whether another item is current, or it changed
     * @param steps what changed in the report, in order; null where that is not known and it has to be looked at anew
     */
    public record Since(
            boolean report, boolean current, @Nullable List<Change> steps) {}

    private static final int CALM_MILLIS = 20; // a frame takes 17
    private static final int LONGEST_MILLIS = 300;
    private static final ListenerList<ActiveReport> FOLLOWERS = new ListenerList<>();

    private final IWorkbenchPage page;
    private final Listener listener;
    private final IPartListener2 parts;
    private @Nullable ReportEditing editing;
    private final Runnable teller = this::tell;
    private boolean scheduled;
    private boolean waiting;
    private long scheduledAt;
    private boolean reportPending;
    private boolean currentPending;
    private @Nullable List<Change> steps = new ArrayList<>();
    private boolean disposed;

    private ActiveReport(IWorkbenchPage page, Listener listener) {
        this.page = page;
        this.listener = listener;
        parts = new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partOpened(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                update();
            }
        };
    }

    /** Starts to follow; the listener is told of the present state at once. */
    public static ActiveReport follow(IWorkbenchPage page, Listener listener) {
        var result = new ActiveReport(page, listener);
        result.editing = of(page);
        page.addPartListener(result.parts);
        FOLLOWERS.add(result);
        listener.reportActivated(result.editing);
        return result;
    }

    /** The report of the page's active editor, or null. */
    public static @Nullable ReportEditing of(IWorkbenchPage page) {
        return Adapters.adapt(page.getActiveEditor(), ReportEditing.class);
    }

    /** Called by editors when the current item of their report changes. */
    public static void fireCurrentChanged(ReportEditing editing) {
        fire(editing, f -> f.currentPending = true);
    }

    /** Called by editors when their report changes. */
    public static void fireReportChanged(ReportEditing editing, ReportChange change) {
        fire(editing, f -> {
            f.reportPending = true;
            List<Change> known = f.steps;
            if (change.kind() == ReportChange.Kind.RELOAD) {
                f.steps = null;
            } else if (known != null) {
                known.addAll(change.changes());
            }
        });
    }

    private static void fire(ReportEditing source, Consumer<ActiveReport> event) {
        for (ActiveReport follower : FOLLOWERS) {
            if (follower.editing == source) {
                event.accept(follower);
                follower.tellSoon();
            }
        }
    }

    /**
     * The text is painted first, then the views around it follow, once for all that happened meanwhile: a frame after the last of the keys that were
     * typed ahead, so that a view is not built for each of them.
     */
    private void tellSoon() {
        if (!scheduled) {
            scheduled = true;
            scheduledAt = System.nanoTime();
        }
        if (!waiting && System.nanoTime() - scheduledAt < LONGEST_MILLIS * 1_000_000L) {
            waiting = true;
            Display display = Display.getCurrent();
            display.timerExec(-1, teller);
            // counted from when the event that changed the report, and keys after it, are done with: an overdue timer
            // would come before the paint
            display.asyncExec(() -> {
                waiting = false;
                display.timerExec(CALM_MILLIS, teller);
            });
        }
    }

    private void tell() {
        scheduled = false;
        ReportEditing now = editing;
        if (disposed || now == null || now != of(page)) {
            return;
        }
        Since since = new Since(reportPending, currentPending, steps);
        forget();
        listener.followed(now, since);
    }

    private void forget() {
        reportPending = false;
        currentPending = false;
        steps = new ArrayList<>();
    }

    public @Nullable ReportEditing editing() {
        return editing;
    }

    private void update() {
        ReportEditing now = of(page);
        if (now != editing) {
            editing = now;
            forget();
            listener.reportActivated(now);
        }
    }

    public void dispose() {
        disposed = true;
        FOLLOWERS.remove(this);
        page.removePartListener(parts);
    }
}
