// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.UnfinishedSearch;
import org.sitmark.ui.session.ReportInput;

/** Finds the next report that still has open suggestions. UI thread only. */
public final class NextReport {

    private static final int FEW = 20;

    private static @Nullable Order order;

    private NextReport() {}

    /** Another order than that of the corpus view. */
    @FunctionalInterface
    public interface Order {
        /**
         * Opens what comes next.
         *
         * @param after name of the report that is left
         * @return false where nothing is left in this order
         */
        boolean open(IWorkbenchPage page, Corpus corpus, String after) throws IOException, PartInitException;
    }

    /** Goes on in another order from now on, and in that of the corpus view where that order has nothing left; null for that of the corpus view alone. */
    public static void setOrder(@Nullable Order other) {
        order = other;
    }

    /** Opens the next unfinished report after the named one, in the order that is set; does nothing where all are finished. */
    public static void open(IWorkbenchPage page, Corpus corpus, String after) throws IOException, PartInitException {
        Order other = order;
        if (other != null && other.open(page, corpus, after)) {
            return;
        }
        Optional<String> next = find(corpus, after);
        if (next.isPresent()) {
            ReportInput.open(page, corpus, next.get());
        }
    }

    /** Opens the report before the named one, finished or not, in the order of the corpus view; before the first comes the last. */
    public static void openBefore(IWorkbenchPage page, Corpus corpus, String name)
            throws IOException, PartInitException {
        List<String> names = corpus.names();
        if (names.size() > 1) {
            int at = names.indexOf(name);
            ReportInput.open(page, corpus, names.get((at <= 0 ? names.size() : at) - 1));
        }
    }

    /** Few files are looked at here; where there are many to look at, that is done in the background, with progress and cancel. */
    private static Optional<String> find(Corpus corpus, String after) throws IOException {
        var search = new UnfinishedSearch(corpus, after);
        if (search.go(FEW, null)) {
            return search.found();
        }
        var failure = new AtomicReference<@Nullable IOException>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    search.go(Integer.MAX_VALUE, monitor);
                } catch (IOException e) {
                    failure.set(e);
                } catch (OperationCanceledException e) {
                    throw new InterruptedException(e.getMessage());
                }
            });
        } catch (InvocationTargetException e) {
            throw new IOException("The next unfinished report cannot be found", e.getCause());
        } catch (InterruptedException expected) {
            return Optional.empty(); // cancelled
        }
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return search.found();
    }
}
