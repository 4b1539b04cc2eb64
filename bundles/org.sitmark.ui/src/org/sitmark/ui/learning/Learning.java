// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.learning;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.decisions.ReportDecisions;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.Relearning;
import org.sitmark.ui.failure.Failures;

/**
 * Brings what decisions teach into the open reports, in the background and a moment after the decision. UI thread only, but for what its job does.
 */
public final class Learning {

    private static final int CALM_MILLIS = 150;
    private static final Learning INSTANCE = new Learning();

    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private final Consumer<CorpusEvent> onCorpus = this::changed;
    private @Nullable Corpus corpus;
    private @Nullable UpdateJob job;

    private Learning() {}

    public static Learning get() {
        return INSTANCE;
    }

    /** Follows a corpus, from its first report that is opened until another corpus is. */
    public void watch(Corpus opened) {
        Corpus before = corpus;
        if (before == opened) {
            return;
        }
        if (before != null) {
            before.removeListener(onCorpus);
        }
        UpdateJob running = job;
        if (running != null) {
            running.cancel();
        }
        corpus = opened;
        UpdateJob next = new UpdateJob(opened);
        job = next;
        opened.addListener(onCorpus);
        next.schedule();
    }

    /** Called on any thread. */
    private void changed(CorpusEvent event) {
        UpdateJob update = job;
        ReportChange change = event.change();
        boolean decided = change != null
                && (change.kind() == ReportChange.Kind.RELOAD
                        || change.changes().stream().anyMatch(Change.OfItem.class::isInstance));
        if (update != null && decided) {
            update.schedule(CALM_MILLIS);
        }
    }

    /** Looks at the decisions again, such as when a string was forgotten. */
    public void refresh() {
        UpdateJob update = job;
        if (update != null) {
            update.schedule();
        }
    }

    /** What people decided by now, as far as it has been looked at. */
    public Decisions decisions() {
        Corpus followed = corpus;
        try {
            return followed == null ? Decisions.NONE : followed.decisions().last();
        } catch (IOException e) {
            Failures.log("What was decided cannot be read", e);
            return Decisions.NONE;
        }
    }

    /** What was learned of the item's string, for people; empty where nothing was. */
    public String reason(Report report, Layers layers, Item item) {
        Term term = ReportDecisions.term(report, layers, item);
        return decisions().reason(term);
    }

    /** Told on the UI thread after decisions were looked at. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> listeners.forEach(Runnable::run));
        }
    }

    /** Runs after decisions; a new one cancels nothing, it is looked at in the next run. */
    private final class UpdateJob extends Job {

        private final Corpus followed;
        private @Nullable Relearning relearning;

        UpdateJob(Corpus followed) {
            super("Learning from decisions");
            this.followed = followed;
            setSystem(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                Relearning known = relearning;
                if (known == null) {
                    relearning = new Relearning(followed, monitor);
                } else {
                    known.update(monitor);
                }
                tell();
                return Status.OK_STATUS;
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS;
            } catch (IOException e) {
                Failures.log("Nothing could be learned from the last decisions", e);
                return Status.OK_STATUS;
            }
        }

        /** Jobs of a corpus form a family, so that closing the corpus can stop and await them. */
        @Override
        public boolean belongsTo(Object family) {
            return family == followed;
        }
    }

    /** The strings that are learned or forgotten, in order. */
    public List<Term> terms() {
        Decisions decisions = decisions();
        TreeSet<Term> all = new TreeSet<>(decisions.learned());
        all.addAll(decisions.forgotten());
        return List.copyOf(all);
    }
}
