// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.lang.ref.WeakReference;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.spi.ReportView;

/** The words of the report that a thread works on; the pre-annotators of one run share them. */
public final class ReportWords {

    private record Last(WeakReference<Segmentation> segmentation, Words words) {}

    private static final ThreadLocal<@Nullable Last> LAST = new ThreadLocal<>();

    private ReportWords() {}

    /** The words of a report. */
    public static Words of(ReportView view) {
        Segmentation segmentation = view.segmentation();
        Last last = LAST.get();
        if (last != null
                && last.segmentation.get() == segmentation
                && last.words.text().equals(view.text())) {
            return last.words;
        }
        Words words = new Words(view.text(), segmentation.sentences());
        LAST.set(new Last(new WeakReference<>(segmentation), words));
        return words;
    }
}
