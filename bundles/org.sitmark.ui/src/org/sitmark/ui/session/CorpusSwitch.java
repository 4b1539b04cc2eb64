// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;

/** Changes the window from one corpus to another: closes the editors, stops what runs, opens. UI thread. */
public final class CorpusSwitch {

    /** How a corpus is opened. */
    public interface Opening {
        void open(Path folder) throws IOException;
    }

    private CorpusSwitch() {}

    /** Opens an existing corpus. Failures are shown. */
    public static boolean open(IWorkbenchWindow window, Path folder) {
        return open(window, folder, SessionService.get()::open);
    }

    /** Makes and opens a new corpus. Failures are shown. */
    public static boolean create(IWorkbenchWindow window, Path folder) {
        return open(window, folder, SessionService.get()::create);
    }

    private static boolean open(IWorkbenchWindow window, Path folder, Opening opening) {
        Corpus before = SessionService.get().corpus();
        if (before != null) {
            Job.getJobManager().cancel(before);
        }
        if (!window.getActivePage().closeAllEditors(true)) {
            return false;
        }
        try {
            opening.open(folder);
            return true;
        } catch (IOException e) {
            Failures.show("The corpus cannot be opened", e);
            return false;
        }
    }
}
