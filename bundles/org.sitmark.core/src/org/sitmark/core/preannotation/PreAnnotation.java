// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.decisions.ReportDecisions;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.RunContext;

/**
 * Runs the installed pre-annotators. What a person decided never changes: marks stay, rejected suggestions do not come back, and only open
 * suggestions are renewed. The same reports give the same suggestions, on any number of threads and in any order.
 *
 * <p>Thread-safe. Prepared pre-annotators are kept for the next report; make a new object when gazetteers, promoted models or decisions have changed.
 */
public final class PreAnnotation {

    private static final int TRIES = 3;

    private final Sitmark sitmark;
    private final RunContext context;
    private final List<Extension<PreAnnotator>> extensions;
    private final Set<String> sources;
    private final Queue<Pipeline> idle = new ConcurrentLinkedQueue<>();
    private final @Nullable Calibration calibration;
    private @Nullable Scores scores;

    /** With all installed pre-annotators that are not switched off. */
    public PreAnnotation(Sitmark sitmark, RunContext context) {
        this(sitmark, context, enabled(sitmark));
    }

    /** The installed pre-annotators that are not switched off. */
    public static List<Extension<PreAnnotator>> enabled(Sitmark sitmark) {
        return sitmark.preAnnotators().stream()
                .filter(e -> !e.attribute("enabled").filter("false"::equals).isPresent())
                .toList();
    }

    /** With these pre-annotators only. */
    public PreAnnotation(Sitmark sitmark, RunContext context, List<Extension<PreAnnotator>> extensions) {
        this(sitmark, context, extensions, null);
    }

    /**
     * With these pre-annotators and these curves.
     *
     * @param calibration in the place of what the pre-annotators bring, or null for that
     */
    public PreAnnotation(
            Sitmark sitmark,
            RunContext context,
            List<Extension<PreAnnotator>> extensions,
            @Nullable Calibration calibration) {
        this.calibration = calibration;
        this.sitmark = sitmark;
        this.context = context;
        this.extensions = Order.of(extensions);
        this.sources = extensions.stream().map(Extension::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the pre-annotators suggest for a report, after arbitration, in each layer in text order without overlaps. The report does not change.
     *
     * @throws PreAnnotationException if a pre-annotator cannot start or fails
     * @throws OperationCanceledException if cancelled
     */
    public List<Suggestion> suggest(Report report, @Nullable IProgressMonitor monitor) throws PreAnnotationException {
        return explain(report, monitor).winners();
    }

    /**
     * The same with all that lost, and why.
     *
     * @throws PreAnnotationException if a pre-annotator cannot start or fails
     * @throws OperationCanceledException if cancelled
     */
    public Explanation explain(Report report, @Nullable IProgressMonitor monitor) throws PreAnnotationException {
        SubMonitor progress = SubMonitor.convert(monitor, "Pre-annotating " + report.name(), 10);
        Pipeline pipeline = idle.poll();
        if (pipeline == null) {
            pipeline = newPipeline(progress.split(1));
        }
        Explanation found = pipeline.explain(report, progress.split(9));
        idle.add(pipeline);
        return found;
    }

    /**
     * The edit that gives a report what was learned of some strings since it was pre-annotated, and leaves all else as it is: suggestions of these
     * strings come, go or change their scores, and so does what stood in their place or gets it now.
     */
    public Edit relearn(Report report, Set<Term> learned, @Nullable IProgressMonitor monitor)
            throws PreAnnotationException {
        Predicate<Suggestion> isLearned = s -> learned.contains(ReportDecisions.term(report, context.layers(), s));
        List<Suggestion> open =
                report.openSuggestions().stream().filter(isLearned).toList();
        List<Suggestion> wanted = suggest(report, monitor).stream()
                .filter(isLearned.or(s -> open.stream()
                        .anyMatch(o -> o.layer().equals(s.layer()) && o.span().overlaps(s.span()))))
                .toList();
        Edit edit = Renewal.edit(report, context.layers(), wanted, isLearned);
        return new Edit("Learn from decisions", edit.changes()).asConsequence();
    }

    private Pipeline newPipeline(IProgressMonitor monitor) throws PreAnnotationException {
        return new Pipeline(extensions, context, sitmark, scores(), monitor);
    }

    /** Read once, so that all reports of a run are judged alike. */
    private synchronized Scores scores() throws PreAnnotationException {
        Scores known = scores;
        if (known == null) {
            try {
                Calibration curves = calibration;
                known = new Scores(curves == null ? Calibration.shippedWith(extensions) : curves, context.decisions());
            } catch (IOException e) {
                throw new PreAnnotationException("Pre-annotation cannot start: " + String.valueOf(e.getMessage()), e);
            }
            scores = known;
        }
        return known;
    }

    /** The edit that renews the open suggestions of a report; empty if nothing changes. */
    public Edit renew(Report report, @Nullable IProgressMonitor monitor) throws PreAnnotationException {
        return Renewal.edit(report, context.layers(), suggest(report, monitor), sources);
    }

    /**
     * Renews the suggestions of several reports, on as many threads as the machine has cores, as one undo step. A report that fails is told in the
     * result; the others go on.
     *
     * @throws OperationCanceledException if cancelled; the reports that were done until then stay done
     * @throws IOException if pre-annotation cannot start, or a report cannot be written
     */
    public RunResult run(Corpus corpus, Collection<String> names, @Nullable IProgressMonitor monitor)
            throws IOException {
        return run(corpus, names, Runtime.getRuntime().availableProcessors(), monitor);
    }

    /** The same on a given number of threads. */
    public RunResult run(Corpus corpus, Collection<String> names, int threads, @Nullable IProgressMonitor monitor)
            throws IOException {
        return run(corpus, names, threads, false, monitor);
    }

    /**
     * The same; a report of which nothing has changed since its last run, and which nothing concerns that has changed around it, may be left as it is.
     * The outcome is the same to the byte.
     *
     * @param changedOnly whether to leave such reports out
     */
    public RunResult run(
            Corpus corpus,
            Collection<String> names,
            int threads,
            boolean changedOnly,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        List<String> todo = List.copyOf(new LinkedHashSet<>(names));
        SubMonitor progress = SubMonitor.convert(monitor, "Pre-annotating", todo.size() + 1);
        Pipeline first = newPipeline(progress.split(1));
        idle.add(first);
        String group = corpus.beginGroup("Pre-annotate", todo);
        Changes changes = new Changes(corpus, first, context, changedOnly);
        Run run = new Run(corpus, group, changes, new CancelFlag(progress));
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, todo.size())));
        try {
            List<Future<Void>> results = new ArrayList<>();
            for (String name : todo) {
                results.add(pool.submit(run.of(name)));
            }
            for (int i = 0; i < todo.size(); i++) {
                progress.subTask(todo.get(i));
                await(results.get(i), run.cancel);
                progress.worked(1);
            }
        } finally {
            run.cancel.stop();
            pool.shutdown();
            awaitEnd(pool);
            changes.save();
        }
        return new RunResult(
                todo.size() - run.failures.size(),
                run.unchanged.get(),
                run.suggestions.get(),
                List.copyOf(run.failures));
    }

    /** The reports that are being written when a run is cancelled are finished first. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a result and looks for cancellation meanwhile. */
    private static void await(Future<Void> result, CancelFlag cancel) throws IOException {
        while (true) {
            try {
                result.get(100, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException expected) {
                cancel.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                if (e.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    /** A run over a corpus, shared by its threads. */
    private final class Run {

        final Corpus corpus;
        final String group;
        final CancelFlag cancel;
        final Queue<String> failures = new ConcurrentLinkedQueue<>();
        final AtomicInteger suggestions = new AtomicInteger();
        final AtomicInteger unchanged = new AtomicInteger();
        final Changes changes;

        Run(Corpus corpus, String group, Changes changes, CancelFlag cancel) {
            this.corpus = corpus;
            this.changes = changes;
            this.group = group;
            this.cancel = cancel;
        }

        Callable<Void> of(String name) {
            return () -> {
                cancel.check();
                try {
                    if (changes.mayStay(name)) {
                        unchanged.incrementAndGet();
                        suggestions.addAndGet(corpus.summary(name).open());
                        return null;
                    }
                    corpus.change(name, session -> {
                        for (int i = 1; ; i++) {
                            Edit edit = renew(session.report(), cancel);
                            try {
                                session.apply(edit.inGroup(group));
                                break;
                            } catch (IllegalArgumentException e) {
                                if (i == TRIES) {
                                    throw new IOException(
                                            "Report " + name
                                                    + " was edited faster than it could be pre-annotated; run it again",
                                            e);
                                }
                            }
                        }
                        suggestions.addAndGet(session.report().openSuggestions().size());
                    });
                    changes.done(name);
                } catch (IOException e) {
                    failures.add(e.getMessage());
                }
                return null;
            };
        }
    }

    /** Carries cancellation from the caller's monitor, which one thread may use, to all threads. */
    private static final class CancelFlag extends NullProgressMonitor {

        private final IProgressMonitor caller;

        CancelFlag(IProgressMonitor caller) {
            this.caller = caller;
        }

        @Override
        public boolean isCanceled() {
            return super.isCanceled() || caller.isCanceled();
        }

        void check() {
            if (isCanceled()) {
                throw new OperationCanceledException();
            }
        }

        void stop() {
            setCanceled(true);
        }
    }
}
