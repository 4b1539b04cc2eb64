// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;

class OpenNlpSegmenterTest {

    private final OpenNlpSegmenter segmenter = new OpenNlpSegmenter();

    private List<String> sentences(String text) {
        return segmenter.segment(text).sentences().stream().map(s -> s.of(text)).toList();
    }

    private List<String> tokens(String text) {
        return segmenter.segment(text).tokens().stream().map(s -> s.of(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was Gen. Example who spoke.",
                "Lt. Col. Example of the U.S. Army left.",
                "See No. 14 of the list.",
                "John F. Example came."
            })
    void abbreviationsEndNoSentence(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void splitsSentences() {
        assertThat(sentences("They came. We left.")).containsExactly("They came.", "We left.");
    }

    @Test
    void headingsAndListLinesAreSentencesOfTheirOwn() {
        assertThat(sentences("LOSSES\ntanks - 12,\nboats - 3\n\nA line that was broken to fit the page goes on\nhere."))
                .containsExactly(
                        "LOSSES", "tanks - 12,", "boats - 3", "A line that was broken to fit the page goes on\nhere.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Su-25", "T-62M", "2S19", "F/A-18", "MiG-29UB", "AN/TPQ-36", "M1A2"})
    void aDesignationIsOneToken(String designation) {
        assertThat(tokens("The (" + designation + "), burned.")).contains(designation);
    }

    @Test
    void splitsSignsFromWords() {
        assertThat(tokens("\"We left,\" he said.")).containsExactly("\"", "We", "left", ",", "\"", "he", "said", ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uD83D\uDE00\uD83D\uDE00", "....", "a\u0000b", "\"\"\"", "\uFEFFx"})
    void oddTextsGiveTokensInsideTheirSentences(String text) {
        Segmentation segmentation = segmenter.segment(text);
        for (Span token : segmentation.tokens()) {
            assertThat(segmentation.sentences()).anyMatch(s -> s.covers(token));
            assertThat(token.of(text)).isEqualTo(token.of(text).strip()).isNotEmpty();
        }
    }
}
