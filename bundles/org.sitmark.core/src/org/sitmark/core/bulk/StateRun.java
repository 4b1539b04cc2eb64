// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.ReportInfo.State;

/** Says of several reports how far the work on them is, as one undo step. */
public final class StateRun {

    /**
     * What was done.
     *
     * @param group id of the edit, for {@link Corpus#undo}
     * @param state that was set
     * @param reports whose state changed
     * @param open how many open suggestions these reports have
     * @param failures reports whose state could not be set, a sentence each
     */
    public record Result(String group, State state, List<String> reports, int open, List<String> failures) {

        public Result {
            reports = List.copyOf(reports);
            failures = List.copyOf(failures);
        }
    }

    private StateRun() {}

    /**
     * Sets the state of reports. Reports that have it already stay as they are; one that cannot be written is told.
     *
     * @throws IOException if the corpus cannot be written at all; nothing is done
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled; what was set until then stays and can be undone as one step
     */
    public static Result apply(Corpus corpus, Collection<String> names, State state, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Set state to " + words(state), names.size());
        String group = corpus.beginGroup("Set state to " + words(state), List.copyOf(names));
        List<String> changed = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int[] open = new int[1];
        for (String name : names) {
            progress.split(1);
            try {
                corpus.change(name, session -> {
                    String value = state == State.NEW ? null : state.text();
                    Edit edit = Edits.setInfo(session.report(), ReportInfo.STATE, value);
                    if (!edit.isEmpty() && ReportInfo.stateOf(session.report()) != state) {
                        session.apply(new Edit("Set state to " + words(state), edit.changes(), group));
                        changed.add(name);
                        open[0] += session.report().openCount();
                    }
                });
            } catch (IOException e) {
                failures.add(name + ": " + e.getMessage());
            }
        }
        return new Result(group, state, changed, open[0], failures);
    }

    private static String words(State state) {
        return state.text().replace('-', ' ');
    }
}
