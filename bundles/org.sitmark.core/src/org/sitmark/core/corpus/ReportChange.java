// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.util.List;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Report;

/**
 * What happened to an open report.
 *
 * @param before the snapshot before
 * @param after the snapshot after; the same object for {@link Kind#SAVE}
 * @param changes the steps from one to the other, empty for {@link Kind#SAVE} and {@link Kind#RELOAD}
 */
public record ReportChange(Report before, Report after, List<Change> changes, Kind kind) {

    /** How the change came about. */
    public enum Kind {
        APPLY,
        UNDO,
        REDO,
        SAVE,
        RELOAD
    }
}
