// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.NameSampleDataStream;
import opennlp.tools.util.PlainTextByLineStream;
import org.junit.jupiter.api.Test;
import org.sitmark.train.Gold;

class NameSamplesTest {

    private static List<ReportSamples> samples() {
        return Gold.many(5).stream()
                .map(r -> ReportSamples.of(r, Set.of("entity", "equipment"), Gold.LAYERS, Gold.SEGMENTER))
                .toList();
    }

    @Test
    void onlyTheFirstSentenceOfAReportClearsWhatWasLearnedFromTheOneBefore() {
        List<NameSample> all = NameSamples.of(samples());
        assertThat(all).hasSize(40);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).isClearAdaptiveDataSet()).isEqualTo(i % 8 == 0);
        }
    }

    @Test
    void stockOpenNlpReadsBackWhatWasWritten() throws Exception {
        StringBuilder text = new StringBuilder();
        for (ReportSamples report : samples()) {
            assertThat(NameSamples.write(report, true, text)).isZero();
        }
        List<NameSample> read = new ArrayList<>();
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (NameSampleDataStream in = new NameSampleDataStream(
                new PlainTextByLineStream(() -> new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            for (NameSample s = in.read(); s != null; s = in.read()) {
                read.add(s);
            }
        }
        assertThat(read).isEqualTo(NameSamples.of(samples()));
    }

    @Test
    void tokensThatTheFormatCannotHoldAreLeftOutAndCounted() throws Exception {
        ReportSamples odd = new ReportSamples(
                "r",
                List.of(
                        new SampleSentence(List.of("a", "<END>"), List.of()),
                        new SampleSentence(List.of("<START:x>"), List.of()),
                        new SampleSentence(List.of("10\u00a0km"), List.of()),
                        new SampleSentence(List.of("fine"), List.of())),
                Coverage.NONE);
        StringBuilder text = new StringBuilder();
        assertThat(NameSamples.write(odd, false, text)).isEqualTo(3);
        assertThat(text.toString()).isEqualTo("fine\n");
    }

    @Test
    void tokensAloneAreOneSentenceALine() throws Exception {
        StringBuilder text = new StringBuilder();
        ReportSamples report = ReportSamples.of(
                Gold.report("r", "[Ann|entity=person] spoke.\nBob left."),
                Set.of("entity"),
                Gold.LAYERS,
                Gold.SEGMENTER);
        NameSamples.writeTokens(report, false, text);
        NameSamples.writeTokens(report, true, text);
        assertThat(text.toString()).isEqualTo("Ann spoke .\nBob left .\n\nAnn spoke .\nBob left .\n");
    }
}
