// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;

/**
 * What lists show of a report. Immutable.
 *
 * @param name of the report
 * @param title empty where it has none
 * @param characters length of the text in UTF-16 code units
 * @param marks number of marks
 * @param open number of open suggestions
 * @param rejected number of rejected suggestions
 * @param state how far the work is
 * @param notes number of comments and bookmarks, settled ones too
 */
public record ReportSummary(
        String name,
        String title,
        int characters,
        int marks,
        int open,
        int rejected,
        ReportInfo.State state,
        int notes) {

    public static ReportSummary of(Report report) {
        String title = report.info(ReportInfo.TITLE);
        return new ReportSummary(
                report.name(),
                title == null ? "" : title,
                report.text().length(),
                report.markCount(),
                report.openCount(),
                report.rejectedCount(),
                ReportInfo.stateOf(report),
                report.notes().size());
    }

    /** The share of what was suggested or marked that is decided, 0 to 1; 1 for a report that is done. */
    public double progress() {
        if (state == ReportInfo.State.DONE) {
            return 1;
        }
        int all = marks + open + rejected;
        return all == 0 ? 0 : (double) (marks + rejected) / all;
    }
}
