// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            The minister ~ minister
            Its spokesman, Ruslan Meshkov, ~ Its spokesman
            Ruslan Meshkov, its spokesman, ~ Ruslan Meshkov
            General Ann Example, who commands the northern front, ~ General Ann Example
            The Support Group (SG), which is linked to the rebels, ~ Support Group
            The ministers of Finland, Estonia and Latvia ~ ministers of Finland, Estonia and Latvia
            A draft seen by Example News ~ draft seen by Example News
            A mechanic who left the group in June ~ mechanic who left the group in June
            In Amman, the Free Council, which represents families, ~ Free Council
            In Chiang Mai, Thailand, its deputy minister, Sajin Lawi, ~ its deputy minister
            On Wednesday, Home Secretary Ann Example ~ Home Secretary Ann Example
            The Transport Workers' Federation's inspector in Suez ~ Transport Workers' Federation's inspector in Suez
            Velmark's Ministry of Defence ~ Velmark's Ministry of Defence
            With tears in her eyes she ~ she
            The doctors of the hospital have also ~ doctors of the hospital
            """)
    void isThePhraseWithoutArticleAndApposition(String subject, String expected) {
        assertThat(Found.in(subject + " said that the road was closed."))
                .containsExactly("indirect: the road was closed | said | " + expected);
    }
}
