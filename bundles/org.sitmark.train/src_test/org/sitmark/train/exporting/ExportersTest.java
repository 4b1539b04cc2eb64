// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.DocumentSampleStream;
import opennlp.tools.formats.Conll02NameSampleStream;
import opennlp.tools.formats.Conll03NameSampleStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.MarkableFileInputStreamFactory;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.PlainTextByLineStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.train.Gold;

class ExportersTest {

    private static final Map<String, String> ONE_PART = Map.of("dev", "0", "test", "0");

    private static Path export(String format, List<Report> reports, Map<String, String> options, Path target)
            throws Exception {
        Sitmark.installed()
                .exporter(format)
                .orElseThrow()
                .create(options)
                .write(
                        reports.iterator(),
                        reports.size(),
                        Sitmark.installed().layers(),
                        target,
                        new NullProgressMonitor());
        return target;
    }

    @Test
    void conllColumnsAreReadByStockOpenNlpWithTheSameNames(@TempDir Path folder) throws Exception {
        List<Report> reports = List.of(
                Gold.report(
                        "a",
                        "General [Ann Example|entity=person] saw [Ann Example|entity=person] [Northtown|entity=location].\nNothing else."));
        Path out = export("conll2003", reports, ONE_PART, folder.resolve("out"));
        // the reader of OpenNLP knows only the four types of the shared task, under their names
        String columns = Files.readString(out.resolve("train/reports.conll"))
                .replace("person", "PER")
                .replace("location", "LOC");
        List<String> names = new ArrayList<>();
        try (ObjectStream<NameSample> samples = new Conll03NameSampleStream(
                Conll03NameSampleStream.LANGUAGE.EN,
                () -> new ByteArrayInputStream(columns.getBytes(StandardCharsets.UTF_8)),
                Conll02NameSampleStream.GENERATE_PERSON_ENTITIES
                        | Conll02NameSampleStream.GENERATE_LOCATION_ENTITIES)) {
            NameSample sample = samples.read();
            while (sample != null) {
                for (var name : sample.getNames()) {
                    names.add(name.getType() + " "
                            + String.join(" ", List.of(sample.getSentence()).subList(name.getStart(), name.getEnd())));
                }
                sample = samples.read();
            }
        }
        assertThat(names).containsExactly("person Ann Example", "person Ann Example", "location Northtown");
    }

    @Test
    void bioesSaysEndsAndSingles(@TempDir Path folder) throws Exception {
        List<Report> reports = List.of(Gold.report("a", "[Ann B Example|entity=person] [Northtown|entity=location]."));
        Path out =
                export("conll2003", reports, Map.of("scheme", "BIOES", "dev", "0", "test", "0"), folder.resolve("out"));
        assertThat(Files.readString(out.resolve("train/reports.conll"))).isEqualTo("""
                        -DOCSTART- -X- -X- O

                        Ann -X- -X- B-person
                        B -X- -X- I-person
                        Example -X- -X- E-person
                        Northtown -X- -X- S-location
                        . -X- -X- O

                        """);
        assertThat(Files.readAllLines(out.resolve("labels.txt")))
                .startsWith("O", "B-location", "I-location", "E-location", "S-location")
                .contains("S-person");
    }

    @Test
    void spacyTokensGiveTheTextBackAndEntitiesLieOnTokens(@TempDir Path folder) throws Exception {
        String odd = " \uD83D\uDE00 [Ann  Example|entity=person]\tsaw\n\n[Northtown|entity=location]  . ";
        Path out = export("spacy", List.of(Gold.report("a", odd)), ONE_PART, folder.resolve("out"));
        JsonNode doc = new ObjectMapper().readTree(Files.readString(out.resolve("train/reports.jsonl")));
        int[] points = doc.path("text").asText().codePoints().toArray();
        StringBuilder back = new StringBuilder();
        Set<Integer> begins = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (JsonNode token : doc.path("tokens")) {
            int begin = token.path("start").asInt();
            int end = token.path("end").asInt();
            begins.add(begin);
            ends.add(end);
            back.append(new String(points, begin, end - begin));
            if (end < points.length && points[end] == ' ' && !begins(doc).contains(end)) {
                back.append(' ');
            }
        }
        assertThat(back.toString()).isEqualTo(doc.path("text").asText());
        List<String> ents = new ArrayList<>();
        for (JsonNode ent : doc.path("ents")) {
            int begin = ent.path("start").asInt();
            int end = ent.path("end").asInt();
            assertThat(begins).contains(begin);
            assertThat(ends).contains(end);
            ents.add(ent.path("label").asText() + " " + new String(points, begin, end - begin));
        }
        assertThat(ents).containsExactly("person Ann  Example", "location Northtown");
    }

    private static Set<Integer> begins(JsonNode doc) {
        Set<Integer> begins = new HashSet<>();
        doc.path("tokens").forEach(t -> begins.add(t.path("start").asInt()));
        return begins;
    }

    @Test
    void huggingFaceLinesHaveATagForEachToken(@TempDir Path folder) throws Exception {
        List<Report> reports = List.of(Gold.report("a", "General [Ann Example|entity=person] came.\nAll calm."));
        Path out = export("huggingface", reports, ONE_PART, folder.resolve("out"));
        assertThat(Files.readString(out.resolve("train/reports.jsonl"))).isEqualTo("""
                        {"id":"a#0","tokens":["General","Ann","Example","came","."],"ner_tags":["O","B-person","I-person","O","O"]}
                        {"id":"a#1","tokens":["All","calm","."],"ner_tags":["O","O","O"]}
                        """);
    }

    @Test
    void categoriesAreReadByStockOpenNlp(@TempDir Path folder) throws Exception {
        Report report = Report.of("a", "All calm\nin town.", Map.of("topic", "daily note"), List.of());
        Report without = Report.of("b", "Nothing.");
        Path out = export(
                "opennlp-doccat",
                List.of(report, without),
                Map.of("category", "topic", "dev", "0", "test", "0"),
                folder.resolve("out"));
        try (ObjectStream<DocumentSample> samples = new DocumentSampleStream(new PlainTextByLineStream(
                new MarkableFileInputStreamFactory(
                        out.resolve("train/reports.doccat").toFile()),
                StandardCharsets.UTF_8))) {
            DocumentSample sample = samples.read();
            assertThat(sample.getCategory()).isEqualTo("daily_note");
            assertThat(sample.getText()).containsExactly("All", "calm", "in", "town", ".");
            assertThat(samples.read()).isNull();
        }
        assertThat(Files.readString(out.resolve("REPORT.txt"))).contains("b: left out, it has no topic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conll2003", "spacy", "huggingface"})
    void eachReportIsInOnePart(String format, @TempDir Path folder) throws Exception {
        Path out = export(format, Gold.many(20), Map.of("dev", "0.2", "test", "0.2"), folder.resolve("out"));
        assertThat(Files.readString(out.resolve("REPORT.txt")))
                .contains("train: 12 reports")
                .contains("dev: 4 reports")
                .contains("test: 4 reports");
    }

    @Test
    void whatCannotBeRepresentedIsTold(@TempDir Path folder) throws Exception {
        List<Report> reports = List.of(Gold.report("a", "A long-[Northtown|entity=location]road ran."));
        Path out = export("huggingface", reports, ONE_PART, folder.resolve("out"));
        assertThat(Files.readString(out.resolve("REPORT.txt"))).contains("widened to");
    }

    @Test
    void sharesThatLeaveNothingToTrainOnAreRefused(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> export("spacy", Gold.many(3), Map.of("dev", "0.5", "test", "0.5"), folder.resolve("out")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave something to train on");
    }
}
