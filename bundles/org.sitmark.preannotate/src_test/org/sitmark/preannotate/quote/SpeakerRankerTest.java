// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

class SpeakerRankerTest {

    private static final String TEXT =
            "The Northern Command met Mira Hadley in Velm. Dr Oleh Vastin said that the bridge was lost.";

    @Test
    void candidatesAreSubjectsPhrasesAndNamesOutsideOfTheQuote() {
        assertThat(candidates(TEXT, "the bridge was lost", List.of("Mira Hadley", "Velm")))
                .extracting(c -> c.span().of(TEXT))
                .contains("Dr Oleh Vastin", "Mira Hadley", "Velm")
                .doesNotContain("bridge");
    }

    @Test
    void theSubjectOfTheReportingWordIsRankedFirst() {
        List<SpeakerRanker.Ranked> ranked = rank(TEXT, "the bridge was lost", List.of("Mira Hadley"));
        assertThat(ranked.get(0).candidate().span().of(TEXT)).isEqualTo("Dr Oleh Vastin");
        assertThat(ranked.stream()
                        .mapToDouble(SpeakerRanker.Ranked::probability)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void noFeatureIsANameOfTheText() {
        for (SpeakerCandidate candidate : candidates(TEXT, "the bridge was lost", List.of("Mira Hadley", "Velm"))) {
            String features = String.join(" ", candidate.features()).toLowerCase(Locale.ROOT);
            assertThat(features).doesNotContain("hadley", "vastin", "velm", "northern", "bridge");
        }
    }

    @Test
    void namesDoNotMatter() {
        String other = TEXT.replace("Oleh Vastin", "Juan Quispe");
        assertThat(features(other, "Dr Juan Quispe")).isEqualTo(features(TEXT, "Dr Oleh Vastin"));
    }

    @Test
    void whoSpokeBeforeIsRememberedAlsoFromOutsideOfTheText() {
        String text = "It rained. \"We came back to the village at noon.\"";
        SpeakerScene scene = SpeakerScene.of(text, new OpenNlpSegmenter().segment(text), List.of());
        List<SpeakerCandidate> candidates = scene.candidates(
                new Utterance(span(text, "\"We came back to the village at noon.\""), null),
                List.of(new SpeakerScene.Spoke("mayor of Velm", null)));
        assertThat(candidates).anySatisfy(c -> {
            assertThat(c.span().isEmpty()).isTrue();
            assertThat(c.spokeBefore()).isEqualTo(1);
        });
    }

    @Test
    void nothingIsFoundInNothing() {
        for (String text : List.of("", " ", "\uD83D\uDE00", "\"")) {
            SpeakerScene scene = SpeakerScene.of(text, new OpenNlpSegmenter().segment(text), List.of());
            scene.candidates(new Utterance(new Span(0, text.length()), null), List.of());
        }
    }

    private static List<String> features(String text, String who) {
        return candidates(text, "the bridge was lost", List.of("Mira Hadley")).stream()
                .filter(c -> c.span().of(text).equals(who))
                .findFirst()
                .orElseThrow()
                .features();
    }

    private static List<SpeakerRanker.Ranked> rank(String text, String quote, List<String> names) {
        return SpeakerRanker.shipped().orElseThrow().rank(candidates(text, quote, names));
    }

    private static List<SpeakerCandidate> candidates(String text, String quote, List<String> names) {
        List<SpeakerScene.Name> known = names.stream()
                .map(n -> new SpeakerScene.Name(span(text, n), n.equals("Velm") ? "location" : "person"))
                .toList();
        return SpeakerScene.of(text, new OpenNlpSegmenter().segment(text), known)
                .candidates(new Utterance(span(text, quote), null), List.of());
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
