// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sitmark.core.model.Segmentation;

/**
 * Splits texts into sentences and tokens. Contributed through the extension point {@code org.sitmark.core.segmenters}. Thread-safe and
 * deterministic. Training and pre-annotation use the same one, else a model would meet other tokens than it was trained on.
 */
public interface Segmenter {

    /** Sentences and tokens of the text; both lists are empty for a text without letters or signs. */
    Segmentation segment(String text);

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
