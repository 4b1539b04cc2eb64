// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.queue;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.train.queue.QueueEntry;
import org.sitmark.train.queue.QueueOrder;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.find.Places;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The queue of the open corpus, and whether N goes on in its order. One for the program, with or without the view; UI thread only. */
public final class NextInQueue {

    private static final NextInQueue INSTANCE = new NextInQueue();
    private static final String FOLLOW = "queue.follow";
    private static final String BUNDLE = "org.sitmark.ui.train";

    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private @Nullable Corpus corpus;
    private @Nullable QueueOrder order;
    private int at = -1;
    private boolean follow;

    private NextInQueue() {}

    /** Looks at the queue when the window has opened, so that N knows it though the view was never shown. */
    public static final class Begin implements IStartup {
        @Override
        public void earlyStartup() {
            PlatformUI.getWorkbench().getDisplay().asyncExec(NextInQueue::get);
        }
    }

    public static NextInQueue get() {
        if (!INSTANCE.begun) {
            INSTANCE.begin();
        }
        return INSTANCE;
    }

    private boolean begun;

    private void begin() {
        begun = true;
        SessionService.get().addListener(this::corpusChanged);
        follow = preferences().getBoolean(FOLLOW, false);
        NextReport.setOrder(follow ? this::open : null);
        corpusChanged();
    }

    private void corpusChanged() {
        Corpus now = SessionService.get().corpus();
        corpus = now;
        order = null;
        at = -1;
        if (now != null) {
            try {
                order = QueueOrder.load(now).orElse(null);
            } catch (IOException e) {
                Failures.log("The queue of " + now.folder() + " cannot be read", e);
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** The queue of the open corpus, or null where none was made. */
    public @Nullable QueueOrder order() {
        return order;
    }

    /** Index of the place that was opened last, or -1. */
    public int at() {
        return at;
    }

    /** A queue was made. */
    void setOrder(Corpus of, QueueOrder made) {
        if (of == corpus) {
            order = made;
            at = -1;
            listeners.forEach(Runnable::run);
        }
    }

    public boolean isFollowed() {
        return follow;
    }

    /** Whether N goes on in the order of the queue; remembered. */
    public void setFollowed(boolean now) {
        follow = now;
        NextReport.setOrder(now ? this::open : null);
        preferences().putBoolean(FOLLOW, now);
        keep();
        listeners.forEach(Runnable::run);
    }

    static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }

    static void keep() {
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Failures.log("The choice could not be kept", e);
        }
    }

    /** Opens a place of the queue and goes on from there. */
    void open(IWorkbenchPage page, int place) throws PartInitException {
        QueueOrder of = order;
        Corpus in = corpus;
        if (of == null || in == null || place >= of.queue().entries().size()) {
            return;
        }
        QueueEntry entry = of.queue().entries().get(place);
        at = place;
        ReportInput.open(page, in, entry.report());
        if (!of.request().byReport()) {
            // later: an editor that is new goes to its first suggestion by itself, when it is shown
            page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> show(page, in, entry, of));
        }
        listeners.forEach(Runnable::run);
    }

    /** Goes to the first open suggestion of a sentence, or selects the sentence where there is none. */
    private void show(IWorkbenchPage page, Corpus in, QueueEntry entry, QueueOrder of) {
        if (in != corpus || order != of) {
            return;
        }
        try {
            Item first = in.read(entry.report()).suggestionsOverlapping(entry.span()).stream()
                    .filter(s -> s.isOpen() && of.request().layers().contains(s.layer()))
                    .findFirst()
                    .orElse(null);
            Places.open(page, in, entry.report(), entry.span(), first);
        } catch (IOException | PartInitException e) {
            Failures.show("The sentence cannot be shown", e);
        }
    }

    private boolean open(IWorkbenchPage page, Corpus in, String after) throws IOException, PartInitException {
        QueueOrder of = order;
        if (of == null || in != corpus) {
            return false;
        }
        OptionalInt next = of.next(in, from(of, after));
        if (next.isPresent()) {
            open(page, next.getAsInt());
        }
        return next.isPresent();
    }

    /** The place that is left: the one opened last, or that of a report which was opened by hand. */
    private int from(QueueOrder of, String after) {
        List<QueueEntry> entries = of.queue().entries();
        if (at >= 0 && entries.get(at).report().equals(after)) {
            return at;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (of.request().byReport() && entries.get(i).report().equals(after)) {
                return i;
            }
        }
        return at;
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
