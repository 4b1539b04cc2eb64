// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.util.List;
import java.util.regex.Pattern;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;

/** One sentence of words between blanks. */
public final class WordSegmenter implements Segmenter {

    private static final Pattern WORD = Pattern.compile("\\S+");

    @Override
    public Segmentation segment(String text) {
        return new Segmentation(
                text.isBlank() ? List.of() : List.of(new Span(0, text.length())),
                WORD.matcher(text)
                        .results()
                        .map(m -> new Span(m.start(), m.end()))
                        .toList());
    }
}
