// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.time.Duration;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

/** Lines of 30,000 characters; anything quadratic would take minutes. */
class LongTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said ",
                "said, ",
                "who said ",
                "according to X ",
                "\"A said, ",
                ", and said ",
                "X, Y, ",
                "( ",
                "the of the ",
                "A and B, ",
                "THE MINISTER SAID THAT IT WAS. ",
                "‘s “",
                "aaaa"
            })
    void areReadInTimeInProportionToTheirLength(String piece) {
        String text = piece.repeat(30_000 / piece.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> QuoteFinder.find(
                        text,
                        Lines.of(text, new OpenNlpSegmenter().segment(text), QuotationMarks.in(text)),
                        new NullProgressMonitor()));
    }
}
