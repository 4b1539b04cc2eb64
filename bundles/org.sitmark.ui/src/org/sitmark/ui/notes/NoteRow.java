// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import java.util.List;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.label.ItemLabels;

/**
 * A note with what the view shows of its report. Immutable.
 *
 * @param report name of the report
 * @param place where the note is now
 * @param covered the text of the place
 */
record NoteRow(String report, Note note, Span place, String covered) {

    static List<NoteRow> of(Report report) {
        return report.notes().stream()
                .map(n -> {
                    Span place = n.place(report);
                    return new NoteRow(
                            report.name(),
                            n,
                            place,
                            ItemLabels.text(report, place.isEmpty() ? lineFrom(report, place.begin()) : place));
                })
                .toList();
    }

    /** A place without text is told by what follows. */
    private static Span lineFrom(Report report, int begin) {
        int end = report.text().indexOf('\n', begin);
        return new Span(begin, Math.min(begin + 40, end < 0 ? report.text().length() : end));
    }
}
