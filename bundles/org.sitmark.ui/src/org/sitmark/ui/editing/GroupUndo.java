// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editing;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;

/** Takes an edit of several reports back, in the background. */
public final class GroupUndo extends Job {

    private final Corpus corpus;
    private final String group;
    private final Consumer<String> done;

    private GroupUndo(Corpus corpus, String group, Consumer<String> done) {
        super("Undo in all reports");
        this.corpus = corpus;
        this.group = group;
        this.done = done;
    }

    /** @param done told on the UI thread, in a sentence, what came of it */
    public static void run(Corpus corpus, String group, Consumer<String> done) {
        new GroupUndo(corpus, group, done).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<String> left = corpus.undo(group);
            String more = left.size() > 1 ? " and " + (left.size() - 1) + " more" : "";
            String said =
                    left.isEmpty() ? "Taken back in all reports." : "Not taken back everywhere: " + left.get(0) + more;
            Display.getDefault().asyncExec(() -> done.accept(said));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Failures.status("Undo failed", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == corpus;
    }
}
