// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.ReportInfo.State;

/**
 * Looks for the next report on which there is something to do: it has open suggestions and is neither done nor skipped nor a problem. What is
 * remembered of the reports is asked first; files are looked at only where nothing is remembered, and where all that is remembered is finished, since
 * another program may have changed a report. The search can be broken off after some files and continued on another thread, but not by two at once.
 */
public final class UnfinishedSearch {

    private final Corpus corpus;
    private final String after;
    private final List<String> names;
    private final int start;
    private int step = 1;
    private boolean thorough;
    private @Nullable String found;

    /** @param after name of the report after which the search begins, which is not found itself; another text: before the first */
    public UnfinishedSearch(Corpus corpus, String after) throws IOException {
        this.corpus = corpus;
        this.after = after;
        names = corpus.names();
        start = names.indexOf(after);
    }

    /**
     * Goes on until a report fits or all have been seen, after the last the first again.
     *
     * @param files how many reports' files may be looked at in this call
     * @return whether the search has come to an end; false if it is to be continued
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public boolean go(int files, @Nullable IProgressMonitor monitor) throws IOException {
        int all = 2 * names.size();
        int done = (thorough ? names.size() : 0) + step - 1;
        SubMonitor progress = SubMonitor.convert(monitor, "Looking for the next unfinished report", all - done);
        int left = files;
        while (found == null && (step <= names.size() || !thorough)) {
            if (step > names.size()) {
                thorough = true;
                step = 1;
                continue;
            }
            progress.split(1);
            String name = names.get((start + step) % names.size());
            if (isToBeLookedAt(name)) {
                if (left-- == 0) {
                    return false;
                }
                if (isUnfinished(name)) {
                    found = name;
                }
            }
            step++;
        }
        return true;
    }

    /** The name of the report, if one was found. */
    public Optional<String> found() {
        return Optional.ofNullable(found);
    }

    /** At first what may be unfinished, then the rest. */
    private boolean isToBeLookedAt(String name) {
        if (name.equals(after)) {
            return false;
        }
        ReportSummary remembered = corpus.rememberedSummary(name);
        return thorough == (remembered != null && !isUnfinished(remembered));
    }

    private boolean isUnfinished(String name) throws IOException {
        try {
            return isUnfinished(corpus.summary(name));
        } catch (NoSuchFileException expected) {
            return false; // taken away by another program
        }
    }

    private static boolean isUnfinished(ReportSummary summary) {
        return summary.open() > 0 && (summary.state() == State.NEW || summary.state() == State.IN_PROGRESS);
    }
}
