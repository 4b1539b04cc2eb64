// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Repair.Unit;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

class PassageTest {

    private static final String TEXT = "First paragraph.\n\nSecond one. It has two sentences.\n\n\nThird.\nFourth.";

    @Test
    void isTheParagraphOfTheItem() {
        assertThat(around("two", 0).text()).isEqualTo("Second one. It has two sentences.");
    }

    @Test
    void takesNeighbourParagraphsAndCountsNoBlankLines() {
        assertThat(around("two", 1).text())
                .isEqualTo("First paragraph.\n\nSecond one. It has two sentences.\n\n\nThird.");
    }

    @Test
    void endsWhereTheReportEnds() {
        assertThat(around("two", 9).text()).isEqualTo(TEXT);
        assertThat(around("First", 2).offset()).isZero();
    }

    @Test
    void translatesOffsets() {
        Passage passage = around("two", 0);
        Span span = Reports.span(TEXT, "two");
        assertThat(passage.inside(span).of(passage.text())).isEqualTo("two");
        assertThat(passage.outside(passage.inside(span))).isEqualTo(span);
    }

    @Test
    void knowsTheSentenceOfAPlace() {
        Passage passage = around("two", 0);
        assertThat(passage.sentenceAt(TEXT.indexOf("Second"))).isZero();
        assertThat(passage.sentenceAt(TEXT.indexOf("two"))).isEqualTo(1);
    }

    @Test
    void staysSmallInAParagraphOfAnyLength() {
        String text = "word ".repeat(100_000) + "here " + "word ".repeat(100_000);
        Passage passage =
                Passage.around(new Reports(text).report(), Reports.span(text, "here"), new OpenNlpSegmenter(), 2);
        assertThat(passage.text()).contains("here").hasSizeLessThan(9000).startsWith("word");
    }

    @Test
    void hasTheSentencesAsAPersonRepairedThem() {
        Report report = new Reports(TEXT).report();
        int second = TEXT.indexOf("It has");
        List<Change> repairs = List.of(new Change.OfRepair(null, new Repair(Unit.SENTENCE, second, false)));
        Passage passage = Passage.around(report.with(repairs), Reports.span(TEXT, "two"), new OpenNlpSegmenter(), 0);
        assertThat(passage.sentences()).hasSize(1);
        assertThat(passage.sentences().get(0).of(passage.text())).isEqualTo("Second one. It has two sentences.");
    }

    private static Passage around(String words, int more) {
        return Passage.around(new Reports(TEXT).report(), Reports.span(TEXT, words), new OpenNlpSegmenter(), more);
    }
}
