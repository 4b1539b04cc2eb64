// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.ui.featureeditors.context.Passage;
import org.sitmark.ui.featureeditors.context.Reports;

class QuoteMarksTest {

    @Test
    void tellsOfAMarkThatIsNeverClosed() {
        assertThat(problem(
                        "He said: \u201cThe bridge has been lost to the flood.\n\nNobody answered.",
                        "\u201cThe bridge has been lost to the flood."))
                .isEqualTo("The quotation mark before \u201cThe bridge has been lost\u2026\u201d is never closed.");
    }

    @Test
    void aQuotationOfSeveralParagraphsIsClosedInItsLast() {
        assertThat(problem(
                        "He said: \u201cThe bridge has been lost to the flood.\n\n\u201cWe shall build another,\u201d he added.",
                        "\u201cThe bridge has been lost to the flood."))
                .isNull();
    }

    @Test
    void tellsWhenOneMarkWasLeftOut() {
        assertThat(problem("He said: \"The bridge is lost to us.\" Then he left.", "\"The bridge is lost to us."))
                .isEqualTo("The closing quotation mark lies outside, the opening one inside.");
        assertThat(problem("He said: \"The bridge is lost to us.\" Then he left.", "The bridge is lost to us.\""))
                .isEqualTo("The opening quotation mark lies outside, the closing one inside.");
    }

    @Test
    void saysNothingWhereAllIsWell() {
        assertThat(problem("He said: \"The bridge is lost to us.\" Then he left.", "\"The bridge is lost to us.\""))
                .isNull();
        assertThat(problem("He said that it was \"lost to us\" for good.", "it was \"lost to us\" for good"))
                .isNull();
    }

    private static @Nullable String problem(String text, String words) {
        var reports = new Reports(text);
        Mark quote = reports.mark("quote", words, Features.NONE);
        Passage passage = reports.around(quote, 2);
        return QuoteMarks.problem(passage, Speech.of(passage.text(), passage.segmentation()), quote.span());
    }
}
