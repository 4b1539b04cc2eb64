// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

class SpeechTest {

    @Test
    void namesTheSubjectOfAReportingVerb() {
        assertThat(told("Col. Mira Hadley told reporters that the bridge had fallen."))
                .contains("told < Col. Mira Hadley");
    }

    @Test
    void namesTheSubjectBehindTheVerb() {
        assertThat(told("\"We count every bandage,\" said Dr Oleh Vastin, the chief surgeon."))
                .contains("said < Dr Oleh Vastin");
    }

    @Test
    void namesTheSourceOfAccordingTo() {
        assertThat(told("According to UNHCR, 6,300 people crossed.")).contains("According to < UNHCR");
    }

    @Test
    void readsNoVerbInsideQuotationMarks() {
        assertThat(told("He added: \"My father said that the river rises.\"")).containsExactly("added < He");
    }

    @Test
    void saysWhichQuotationMarksAreNotClosed() {
        String text = "\"They came at dawn, he recalled.\n\n\"We left,\" she said.";
        assertThat(speech(text).quotations())
                .extracting(Speech.Quotation::closed)
                .containsExactly(false, true);
    }

    @Test
    void tellsTheTypeByTheQuotationMarks() {
        String text = "He said \"we left at once\" and that the town was empty.";
        var all = new Span(text.indexOf('"'), text.length() - 1);
        var quoted = new Span(text.indexOf('"'), text.lastIndexOf('"') + 1);
        assertThat(speech(text).type(text, quoted)).isEqualTo("direct");
        assertThat(speech(text).type(text, all)).isEqualTo("mixed");
        assertThat(speech(text).type(text, new Span(quoted.end() + 5, all.end())))
                .isEqualTo("indirect");
    }

    private static Speech speech(String text) {
        return Speech.of(text, new OpenNlpSegmenter().segment(text));
    }

    private static List<String> told(String text) {
        return speech(text).reportings().stream()
                .map(r -> r.cue().of(text) + " < " + r.sources().get(0).of(text))
                .toList();
    }
}
