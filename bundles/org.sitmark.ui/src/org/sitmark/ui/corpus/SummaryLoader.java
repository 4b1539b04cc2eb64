// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.failure.Failures;

/** Reads the summaries that a list needs in the background, those asked for last first, since they are the ones in view. */
final class SummaryLoader extends Job {

    private final Corpus corpus;
    private final Consumer<String> loaded;
    private final LinkedHashSet<String> wanted = new LinkedHashSet<>();
    private final Set<String> failed = new LinkedHashSet<>();

    /** @param loaded called on the job's thread for each report whose summary is now known */
    SummaryLoader(Corpus corpus, Consumer<String> loaded) {
        super("Reading report summaries");
        this.corpus = corpus;
        this.loaded = loaded;
        setSystem(true);
        setPriority(DECORATE);
    }

    void want(String name) {
        synchronized (wanted) {
            if (failed.contains(name)) {
                return;
            }
            wanted.remove(name);
            wanted.add(name);
        }
        schedule();
    }

    private @Nullable String take() {
        synchronized (wanted) {
            String last = null;
            for (String name : wanted) {
                last = name;
            }
            if (last != null) {
                wanted.remove(last);
            }
            return last;
        }
    }

    private void failed(String name) {
        synchronized (wanted) {
            failed.add(name);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        for (String name = take(); name != null; name = take()) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            try {
                corpus.summary(name);
                loaded.accept(name);
            } catch (NoSuchFileException e) {
                failed(name); // another program removed it; the list says so when it is read anew
            } catch (IOException e) {
                failed(name);
                Failures.log("The report " + name + " cannot be read", e);
            }
        }
        return Status.OK_STATUS;
    }
}
