// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftWrapTest {

    @Test
    void linesBreakAtSpacesAndAtLineBreaks() {
        assertThat(lines("one two three\nfour", 8, false)).containsExactly("one two ", "three\n", "four");
    }

    @Test
    void carriageReturnsBelongToTheLineBreak() {
        assertThat(lines("one\r\ntwo\rthree", 80, false)).containsExactly("one\r\n", "two\r", "three");
    }

    @Test
    void linesStartWhereTheyMust() {
        String text = "One. Two. Three.";
        var rules = new SoftWrap.Rules(Paragraphs.asWritten(text), new int[] {0, 5, 10});
        assertThat(cut(text, SoftWrap.lineStarts(text, 80, (t, i) -> 1, rules)))
                .containsExactly("One. ", "Two. ", "Three.");
    }

    @Test
    void aParagraphThatWasBrokenAtAFixedWidthGoesOn() {
        String first = "The convoy left the harbour at dawn and reached the old bridge";
        String second = "afternoon had come, when its lorries had to wait for engineers.";
        String text = first + "\r\n" + second + "\r\n\r\nAn end.";
        assertThat(lines(text, 300, true)).containsExactly(first + "\r\n" + second + "\r\n", "\r\n", "An end.");
        assertThat(Paragraphs.rejoined(text).count()).isEqualTo(2);
    }

    @Test
    void shortLinesAndListsStayAsTheyAre() {
        String text = "Losses:\n- forty tanks and a number of lorries that were left behind\n- two ships which nobody"
                + " saw\nSigned\n";
        assertThat(Paragraphs.rejoined(text).count()).isEqualTo(4);
    }

    private static List<String> lines(String text, float width, boolean rejoined) {
        Paragraphs paragraphs = rejoined ? Paragraphs.rejoined(text) : Paragraphs.asWritten(text);
        return cut(text, SoftWrap.lineStarts(text, width, (t, i) -> 1, new SoftWrap.Rules(paragraphs, new int[0])));
    }

    private static List<String> cut(String text, int[] starts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            lines.add(text.substring(starts[i], i + 1 < starts.length ? starts[i + 1] : text.length()));
        }
        return lines;
    }
}
