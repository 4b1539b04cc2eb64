// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.ui.featureeditors.context.Reports;

class QuoteChainTest {

    private static final String TEXT =
            "\"One,\" said Oleh Vastin. \"Two,\" said the mayor. \"Three,\" Vastin said. \"Four.\"";

    private final Reports reports = new Reports(TEXT);
    private final Mark one = quote("\"One,\"", "Oleh Vastin");
    private final Mark two = quote("\"Two,\"", "mayor");
    private final Mark three = quote("\"Three,\"", " |Vastin| said. \"Four");
    private final Mark four = reports.mark("quote", "\"Four.\"", Features.of("type", "direct"));

    private Mark quote(String words, String speaker) {
        return reports.mark(
                "quote",
                words,
                Features.of("type", "direct")
                        .with("speaker", Link.to(Reports.span(TEXT, speaker)))
                        .with("cue", Link.to(Reports.span(TEXT, "said"))));
    }

    @Test
    void joinsTheQuotesOfASpeakerAndOfHisSurname() {
        QuoteChain chain = QuoteChain.of(reports.report(), three);
        assertThat(chain.quotes()).containsExactly(one, three);
        assertThat(chain.index()).isEqualTo(1);
        assertThat(chain.previous()).isEqualTo(one);
    }

    @Test
    void isEmptyWithoutASpeakerAndStillKnowsTheQuoteBefore() {
        QuoteChain chain = QuoteChain.of(reports.report(), four);
        assertThat(chain.quotes()).isEmpty();
        assertThat(chain.before()).isEqualTo(three);
    }

    @Test
    void aContinuedQuoteHasTheSpeakerAndTheCueOfTheOneBefore() {
        Features joined = QuoteChain.continued(four.features(), three);
        assertThat(joined.link("speaker")).isEqualTo(three.features().link("speaker"));
        assertThat(joined.link("cue")).isEqualTo(three.features().link("cue"));
    }

    @Test
    void aCueOfItsOwnStays() {
        Link own = Link.to(Reports.span(TEXT, "mayor"));
        assertThat(QuoteChain.continued(two.features().with("cue", own), one).link("cue"))
                .isEqualTo(own);
    }
}
