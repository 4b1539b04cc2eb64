// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.sentdetect.SentenceSampleStream;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenSampleStream;
import opennlp.tools.util.MarkableFileInputStreamFactory;
import opennlp.tools.util.PlainTextByLineStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Repair.Unit;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;

class SegmentationExporterTest {

    private static final String TEXT = "The convoy left Orre at dawn. It met Lt. Vastin and\nsix T-62M tanks.";

    @Test
    void stockOpenNlpReadsTheRepairedSentencesAndTokens(@TempDir Path folder) throws Exception {
        Segmentation made = Sitmark.installed().segmenter().segment(TEXT);
        Report report = Report.of("r", TEXT);
        int inside = TEXT.indexOf("62M");
        boolean whole = made.tokens().stream().anyMatch(t -> t.begin() < inside && t.end() > inside);
        for (var sentence : made.sentences()) {
            if (sentence.begin() > 0) {
                report = report.with(Edits.setBoundary(report, Unit.SENTENCE, sentence.begin(), false)
                        .changes());
            }
        }
        report =
                report.with(Edits.setBoundary(report, Unit.TOKEN, inside, whole).changes());
        Path sentences = folder.resolve("s");
        write(new SegmentationExporter.Sentences(), report, sentences);
        try (var stream = new SentenceSampleStream(lines(sentences))) {
            assertThat(stream.read().getSentences()).hasSize(1);
        }
        assertThat(sentences).hasContent("The convoy left Orre at dawn. It met Lt. Vastin and six T-62M tanks.\n");
        Path tokens = folder.resolve("t");
        write(new SegmentationExporter.Tokens(), report, tokens);
        try (var stream = new TokenSampleStream(lines(tokens))) {
            TokenSample sample = stream.read();
            List<String> read =
                    List.of(opennlp.tools.util.Span.spansToStrings(sample.getTokenSpans(), sample.getText()));
            assertThat(read).contains("convoy", "tanks", ".");
            assertThat(read.contains("T-62M")).isNotEqualTo(whole);
        }
    }

    @Test
    void reportsThatNobodyRepairedAreLeftOutUnlessAllAreWanted(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("s");
        var exporter = new SegmentationExporter.Sentences();
        write(exporter, Report.of("r", TEXT), target);
        assertThat(target).isEmptyFile();
        exporter.reports = SegmentationExporter.Which.ALL;
        write(exporter, Report.of("r", TEXT), target);
        assertThat(Files.readAllLines(target)).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void write(SegmentationExporter exporter, Report report, Path target) throws IOException {
        exporter.write(List.of(report).iterator(), 1, Sitmark.installed().layers(), target, new NullProgressMonitor());
    }

    private static PlainTextByLineStream lines(Path file) throws IOException {
        return new PlainTextByLineStream(
                new MarkableFileInputStreamFactory(file.toFile()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
