// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;

class DirectionsTest {

    private static final String PEACE = "\u0627\u0644\u0633\u0644\u0627\u0645";
    private static final String SHALOM = "\u05e9\u05dc\u05d5\u05dd";

    @Test
    void aTextWithoutSuchLettersNeedsNothing() {
        assertThat(Directions.of("Ann \u2013 caf\u00e9 \u4e2d \ud83d\ude00 12").isMixed())
                .isFalse();
        assertThat(Directions.of("").isMixed()).isFalse();
    }

    @Test
    void theFirstLetterDecidesOnAParagraph() {
        assertThat(paragraph("40 " + PEACE + " Ann")).isTrue();
        assertThat(paragraph("\u201c" + SHALOM + "\u201d")).isTrue();
        assertThat(paragraph("Ann " + PEACE)).isFalse();
        assertThat(paragraph("12, 13")).isFalse();
    }

    @Test
    void aLineIsCutWhereTheDirectionChanges() {
        String text = "Ann " + PEACE + " 40 Bo";
        assertThat(runs(text, false)).containsExactly("Ann  >", PEACE + "  <", "40 >", " Bo >");
    }

    @Test
    void foreignWordsInARightToLeftLineAreReadFromLeftToRight() {
        String text = SHALOM + " T-72 " + SHALOM;
        assertThat(runs(text, true)).containsExactly(SHALOM + "  <", "T-72 >", " " + SHALOM + " <");
    }

    @Test
    void lettersOutsideTheBasicPlaneCount() {
        assertThat(Directions.of("\ud83a\udd00").isMixed()).as("Adlam").isTrue();
    }

    private static boolean paragraph(String text) {
        return Directions.of(text + SHALOM).isRightToLeft(new Span(0, text.length()));
    }

    private static java.util.List<String> runs(String text, boolean rightToLeft) {
        return Directions.of(text).runs(new Span(0, text.length()), rightToLeft).stream()
                .map(r -> r.span().of(text) + (r.rightToLeft() ? " <" : " >"))
                .toList();
    }
}
