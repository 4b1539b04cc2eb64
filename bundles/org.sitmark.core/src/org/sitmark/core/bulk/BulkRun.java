// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Report;
import org.sitmark.core.search.Hit;

/**
 * Does an action at many places of many reports, as one undo step. Every place is planned anew on the report as it is then: what changed since the
 * preview is left out and told, never overwritten. A report that cannot be written is told; the others go on.
 */
public final class BulkRun {

    private static final int TRIES = 3;

    private final Corpus corpus;
    private final BulkAction action;
    private final Planner planner;
    private final List<String> skipped = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int places;

    private BulkRun(Corpus corpus, BulkAction action) {
        this.corpus = corpus;
        this.action = action;
        this.planner = new Planner(action, corpus.layers());
    }

    /**
     * What was done.
     *
     * @param group id of the edit, for {@link Corpus#undo}
     * @param label of the edit
     * @param places how many places were changed
     * @param reports the reports that were changed
     * @param skipped places that were left out, a sentence each
     * @param failures reports that could not be changed, a sentence each
     * @param cancelled whether the user stopped it; what was done until then stays and can be undone
     */
    public record Result(
            String group,
            String label,
            int places,
            List<String> reports,
            List<String> skipped,
            List<String> failures,
            boolean cancelled) {

        public Result {
            reports = List.copyOf(reports);
            skipped = List.copyOf(skipped);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Does the action.
     *
     * @param hits the places, of any reports in any order
     * @throws IllegalArgumentException with a sentence for people if the action does not fit the layers; nothing is done
     * @throws IOException if the corpus cannot be written at all; nothing is done
     */
    public static Result apply(
            Corpus corpus, BulkAction action, Collection<Hit> hits, @Nullable IProgressMonitor monitor)
            throws IOException {
        return new BulkRun(corpus, action).run(hits, SubMonitor.convert(monitor));
    }

    private Result run(Collection<Hit> hits, SubMonitor progress) throws IOException {
        Map<String, List<Hit>> byReport = new TreeMap<>();
        hits.forEach(h ->
                byReport.computeIfAbsent(h.report(), r -> new ArrayList<>()).add(h));
        progress.setTaskName(action.label());
        progress.setWorkRemaining(byReport.size());
        String group = corpus.beginGroup(action.label(), List.copyOf(byReport.keySet()));
        boolean cancelled = false;
        for (Map.Entry<String, List<Hit>> entry : byReport.entrySet()) {
            if (progress.isCanceled()) {
                cancelled = true;
                break;
            }
            progress.subTask(entry.getKey());
            try {
                corpus.change(entry.getKey(), session -> change(session, entry.getValue(), group));
            } catch (IOException e) {
                failures.add(entry.getKey() + ": " + e.getMessage());
            }
            progress.worked(1);
        }
        return new Result(group, action.label(), places, changed, skipped, failures, cancelled);
    }

    /** The user may edit the report at the same time; then the place is planned once more. */
    private void change(ReportSession session, List<Hit> hits, String group) throws IOException {
        for (int i = 1; ; i++) {
            Report before = session.report();
            Planned planned = plan(before, hits);
            try {
                session.apply(Edits.byPerson(before, new Edit(action.label(), planned.changes, group)));
                places += planned.places;
                skipped.addAll(planned.skipped.values());
                if (!planned.changes.isEmpty()) {
                    changed.add(session.name());
                }
                return;
            } catch (IllegalArgumentException e) {
                if (i == TRIES || session.report() == before) {
                    throw new IOException("it was edited at the same time; try it again", e);
                }
            }
        }
    }

    private static final class Planned {
        final List<Change> changes = new ArrayList<>();
        final Map<Hit, String> skipped = new LinkedHashMap<>();
        int places;
    }

    private Planned plan(Report report, List<Hit> hits) {
        Planned planned = new Planned();
        Report state = report;
        for (Hit hit : hits) {
            String place = hit.report() + ": \u201c" + hit.snippet().covered() + "\u201d ";
            if (hit.span().end() > state.text().length()
                    || !hit.span().of(state.text()).equals(hit.text())) {
                planned.skipped.put(hit, place + "is not there any more");
                continue;
            }
            Outcome outcome = planner.at(state, hit.span(), hit.item());
            if (outcome.isPossible()) {
                planned.changes.addAll(outcome.changes());
                planned.places++;
                state = state.with(outcome.changes());
            } else {
                planned.skipped.put(hit, place + outcome.text());
            }
        }
        return planned;
    }
}
