// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Repairs;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;

/**
 * Splits texts into sentences and tokens. Contributed through the extension point {@code org.sitmark.core.segmenters}. Thread-safe and
 * deterministic. Training and pre-annotation use the same one, else a model would meet other tokens than it was trained on.
 */
public interface Segmenter {

    /** Sentences and tokens of the text; both lists are empty for a text without letters or signs. */
    Segmentation segment(String text);

    /** Sentences and tokens of the report as people repaired them. */
    default Segmentation segment(Report report) {
        return Repairs.apply(segment(report.text()), report.text(), report.repairs());
    }

    /**
     * The same for long reports, looking for cancellation now and then.
     *
     * @throws OperationCanceledException if cancelled
     */
    default Segmentation segment(Report report, IProgressMonitor monitor) {
        return Repairs.apply(segment(report.text(), monitor), report.text(), report.repairs());
    }

    /** Sentences and tokens of a part of the report as people repaired them, with offsets into the report. */
    default Segmentation segment(Report report, Span part) {
        Segmentation inside = segment(part.of(report.text()));
        UnaryOperator<List<Span>> shift = spans -> spans.stream()
                .map(s -> new Span(s.begin() + part.begin(), s.end() + part.begin()))
                .toList();
        List<Repair> repairs = report.repairs().stream()
                .filter(r -> r.offset() > part.begin() && r.offset() < part.end())
                .toList();
        return Repairs.apply(
                new Segmentation(shift.apply(inside.sentences()), shift.apply(inside.tokens())),
                report.text(),
                repairs);
    }

    /**
     * The same for long texts, looking for cancellation now and then.
     *
     * @throws OperationCanceledException if cancelled
     */
    default Segmentation segment(String text, IProgressMonitor monitor) {
        return segment(text);
    }

    /**
     * The stem that the inflected forms of a word share, to find one by another; the word itself where nothing is known of its language.
     *
     * @param word in lower case
     */
    default String stem(String word) {
        return word;
    }
}
