// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;

class LikelySpansTest {

    @Test
    void takesNamesWithTheSmallWordsInThem() {
        assertThat(likely("talks at the Palais des Nations with Ahrar al-Wadi went on"))
                .containsExactly("Palais des Nations", "Ahrar al-Wadi");
    }

    @Test
    void doesNotEndWithASmallWord() {
        assertThat(likely("from Karsk and the north")).containsExactly("Karsk");
    }

    @Test
    void takesNumbersAndDesignations() {
        assertThat(likely("they lost 12 houses and a MAZ-5340 lorry")).containsExactly("12", "MAZ-5340");
    }

    @Test
    void takesWhatStandsInQuotationMarks() {
        assertThat(likely("he called it \u201cfiction for television\u201d again"))
                .containsExactly("\u201cfiction for television\u201d");
        assertThat(likely("he called it \"as good as settled\" again")).containsExactly("\"as good as settled\"");
    }

    @Test
    void endsAtPunctuationAndLines() {
        assertThat(likely("in Velm, Karsk\nOrlo")).containsExactly("Velm", "Karsk", "Orlo");
    }

    @Test
    void isEmptyForATextWithoutNames() {
        assertThat(likely("nothing to be seen here")).isEmpty();
        assertThat(likely("")).isEmpty();
    }

    private static List<String> likely(String text) {
        List<Span> tokens = new ArrayList<>();
        Matcher word =
                Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|\\S").matcher(text);
        while (word.find()) {
            tokens.add(new Span(word.start(), word.end()));
        }
        return LikelySpans.of(text, tokens).stream().map(s -> s.of(text)).toList();
    }
}
