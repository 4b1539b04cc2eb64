// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Report;

/**
 * Brings what was learned from the last decisions into the reports that are open, as a consequence of the edit before it: undo takes both. A report in
 * which something was undone is left alone until its next edit, so that it can be done again. Reports that are not open get it with their next run.
 * Used by one thread at a time.
 */
public final class Relearning {

    private final Corpus corpus;
    private Decisions applied;

    /** What is learned by now counts as known. */
    public Relearning(Corpus corpus, IProgressMonitor monitor) throws IOException {
        this.corpus = corpus;
        this.applied = corpus.decisions().now(monitor);
    }

    /**
     * Looks for what was learned or unlearned since the last call.
     *
     * @return how many reports changed
     */
    public int update(IProgressMonitor monitor) throws IOException {
        Decisions now = corpus.decisions().now(null);
        if (now == applied) {
            return 0;
        }
        Set<Term> changed = changed(applied, now);
        if (changed.isEmpty()) {
            applied = now;
            return 0;
        }
        List<String> names = new ArrayList<>();
        for (String name : corpus.names()) {
            if (corpus.opened(name).isPresent()) {
                names.add(name);
            }
        }
        SubMonitor progress = SubMonitor.convert(monitor, names.size());
        PreAnnotation run = new PreAnnotation(corpus.sitmark(), corpus.runContext());
        int count = 0;
        for (String name : names) {
            Optional<ReportSession> session = corpus.opened(name);
            if (session.isPresent() && update(session.get(), run, changed, progress.split(1))) {
                count++;
            }
        }
        applied = now;
        return count;
    }

    private static Set<Term> changed(Decisions before, Decisions after) {
        Set<Term> changed = new HashSet<>();
        Set<Term> all = new HashSet<>(before.learned());
        all.addAll(after.learned());
        for (Term term : all) {
            // what it does to two scores tells all that it does
            if (before.weigh(term, 0) != after.weigh(term, 0) || before.weigh(term, 1) != after.weigh(term, 1)) {
                changed.add(term);
            }
        }
        return changed;
    }

    private boolean update(ReportSession session, PreAnnotation run, Set<Term> changed, IProgressMonitor monitor)
            throws IOException {
        Report report = session.report();
        if (session.isReadOnly() || session.redoLabel().isPresent() || !mentions(report, changed)) {
            return false;
        }
        Edit edit = run.relearn(report, changed, monitor);
        if (edit.isEmpty()) {
            return false;
        }
        try {
            session.apply(edit);
            return true;
        } catch (IllegalArgumentException expected) {
            return false; // the person was faster; the next decision brings it again
        }
    }

    private static boolean mentions(Report report, Set<Term> changed) {
        String text = Term.normalized(report.text());
        return changed.stream().anyMatch(term -> text.contains(term.text()));
    }
}
