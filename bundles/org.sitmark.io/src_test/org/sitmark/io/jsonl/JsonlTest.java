// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.io.CollectingSink;
import org.sitmark.io.TestLayers;

class JsonlTest {

    private static CollectingSink read(JsonlImporter importer, Path file) throws IOException {
        var sink = new CollectingSink();
        importer.read(file, TestLayers.ALL, sink, new NullProgressMonitor());
        return sink;
    }

    /** Reads lines that are written with ' for ". */
    private static CollectingSink read(Path folder, String... lines) throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
        return read(new JsonlImporter(), file);
    }

    private static List<String> export(Path folder, List<Report> reports) throws IOException {
        Path file = folder.resolve("out.jsonl");
        new JsonlExporter().write(reports.iterator(), reports.size(), TestLayers.ALL, file, new NullProgressMonitor());
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private static JsonNode exportOne(Path folder, Report report) throws IOException {
        List<String> lines = export(folder, List.of(report));
        assertThat(lines).hasSize(1);
        return new ObjectMapper().readTree(lines.get(0));
    }

    @Test
    void offsetsAreCodePointsOutsideAndUtf16Inside(@TempDir Path folder) throws IOException {
        Report report = read(
                        folder,
                        "{'name': 'a', 'text': '\uD83D\uDE00 Ann \uD83D\uDC4D', 'offsetUnit': 'codepoint', 'marks': ["
                                + "{'id': 'x', 'layer': 'entity', 'begin': 2, 'end': 5, 'features': {'kind': 'person'}},"
                                + "{'id': 'y', 'layer': 'every', 'begin': 6, 'end': 7}]}")
                .only();

        assertThat(report.marks()).extracting(m -> m.span().of(report.text())).containsExactly("Ann", "\uD83D\uDC4D");
        JsonNode out = exportOne(folder, report);
        assertThat(out.path("offsetUnit").asText()).isEqualTo("codepoint");
        assertThat(out.path("marks").get(0).path("begin").asInt()).isEqualTo(2);
        assertThat(out.path("marks").get(1).path("begin").asInt()).isEqualTo(6);
        assertThat(out.path("marks").get(1).path("end").asInt()).isEqualTo(7);
    }

    @Test
    void everyKindOfFeatureComesBackAsItWas(@TempDir Path folder) throws IOException {
        String text = "\uFEFFAnn \uD83D\uDE00 said\r\nthat 40\u00A0shells e\u0301xploded";
        Features links =
                Features.NONE.with("cue", Link.to(new Span(8, 12))).with("speaker", new Link.ToItem(0x1000001));
        Report report = Report.of(
                "a",
                text,
                Map.of("title", "T \uD83D\uDE00", "state", "done"),
                List.of(
                        new Mark(
                                0x1000001,
                                "entity",
                                new Span(1, 4),
                                Features.of("kind", "person").with("identifier", "007"),
                                null),
                        new Mark(0x1000002, "quote", new Span(19, text.length()), links, null),
                        new Mark(
                                0x1000003,
                                "figure",
                                new Span(19, 21),
                                Features.of("kind", "count").with("value", "40"),
                                null),
                        new Mark(
                                0x1000004,
                                "every",
                                new Span(1, 4),
                                Features.NONE
                                        .with("number", Value.of(2.5))
                                        .with("truth", Value.of(true))
                                        .with("text", "\"\\\u2028")
                                        .with(
                                                "links",
                                                Value.of(List.of(Link.to(new Span(5, 7)), new Link.ToItem(0x1000003)))),
                                null)));

        export(folder, List.of(report, report.named("b")));
        CollectingSink sink = read(new JsonlImporter(), folder.resolve("out.jsonl"));

        assertThat(sink.warnings).isEmpty();
        assertThat(sink.reports).containsExactly(report, report.named("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "count, 40, 40",
        "count, -3.50, -3.50",
        "count, 3200000000, 3200000000",
        "money, 1e9, '\"1e9\"'",
        "count, 007, '\"007\"'",
        "date, 2021, '\"2021\"'",
        "identifier, 12, '\"12\"'",
        "count, dozens, '\"dozens\"'"
    })
    void plainAmountsOfFiguresAreNumbers(String kind, String value, String json, @TempDir Path folder)
            throws IOException {
        Report report = Report.of(
                "a",
                "text",
                Map.of(),
                List.of(new Mark(
                        0x1000001,
                        "figure",
                        new Span(0, 4),
                        Features.of("kind", kind).with("value", value),
                        null)));

        assertThat(export(folder, List.of(report)).get(0)).contains("\"value\":" + json + "}");
        assertThat(read(new JsonlImporter(), folder.resolve("out.jsonl")).only())
                .isEqualTo(report);
    }

    @Test
    void numbersAreReadWithTheirDigits(@TempDir Path folder) throws IOException {
        Report report = read(
                        folder,
                        "{'name': 'a', 'text': 'x yy zz', 'marks': ["
                                + "{'layer': 'figure', 'begin': 0, 'end': 1, 'features': {'value': 3.2e9, 'low': 40.0, 'high': 0.10}},"
                                + "{'layer': 'figure', 'begin': 2, 'end': 4, 'features': {'value': 1e999999999}}]}")
                .only();

        assertThat(report.marks().get(0).features().text("value")).isEqualTo("3200000000");
        assertThat(report.marks().get(0).features().text("low")).isEqualTo("40.0");
        assertThat(report.marks().get(0).features().text("high")).isEqualTo("0.10");
        assertThat(report.marks().get(1).features().text("value")).isEqualTo("1E+999999999");
    }

    @Test
    void aLinkToAMarkThatIsNotExportedBecomesItsPlace(@TempDir Path folder) throws IOException {
        var suggestion = new Suggestion(
                0x1000001, "entity", new Span(0, 3), Features.NONE, new Origin("test", 1, ""), Suggestion.State.OPEN);
        Report report = Report.of(
                "a",
                "Ann said so",
                Map.of(),
                List.of(
                        suggestion,
                        new Mark(
                                0x1000002,
                                "quote",
                                new Span(9, 11),
                                Features.NONE
                                        .with("speaker", Link.to(suggestion))
                                        .with("cue", new Link.ToItem(5)),
                                null)));

        JsonNode features = exportOne(folder, report).path("marks").get(0).path("features");

        assertThat(features.toString()).isEqualTo("{\"speaker\":{\"begin\":0,\"end\":3}}");
    }

    @Test
    void linksToMarksOfUnknownLayersBecomeTheirPlace(@TempDir Path folder) throws IOException {
        CollectingSink sink = read(
                folder,
                "{'name': 'a', 'text': 'Ann said so', 'marks': ["
                        + "{'id': 'q', 'layer': 'quote', 'begin': 9, 'end': 11, 'features': {'speaker': {'mark': 'p'}, 'cue': {'mark': 'no'}}},"
                        + "{'id': 'p', 'layer': 'weather', 'begin': 0, 'end': 3}]}");

        assertThat(sink.only().marks()).singleElement().returns(Link.to(new Span(0, 3)), m -> m.features()
                .link("speaker"));
        assertThat(sink.warnings)
                .hasSize(2)
                .anyMatch(w -> w.contains("not installed were left out: weather ("))
                .anyMatch(w -> w.contains("quote.cue"));
    }

    @Test
    void whatTheLayersDoNotKnowIsSummedUp(@TempDir Path folder) throws IOException {
        String marks =
                "'marks': [{'id': 'm1', 'layer': 'entity', 'begin': 0, 'end': 3, 'features': {'kind': 'god', 'native': 'G'}},"
                        + "{'id': 'm2', 'layer': 'entity', 'begin': 4, 'end': 7, 'features': {'kind': 'person', 'native': 'P'}}]}";

        CollectingSink sink =
                read(folder, "{'name': 'a', 'text': 'Ann Bob', " + marks, "{'name': 'b', 'text': 'Ann Bob', " + marks);

        assertThat(sink.reports).hasSize(2);
        assertThat(sink.reports.get(0).marks())
                .extracting(m -> m.features().text("kind"))
                .containsExactly(null, "person");
        assertThat(sink.warnings)
                .hasSize(2)
                .anyMatch(
                        w -> w.contains(
                                "features that the layers do not have were left out: entity.native (4 times, first in line 1, mark m1)"))
                .anyMatch(w -> w.contains("left out: entity.kind=god (2 times"));
    }

    @Test
    void marksThatCannotStandAreTold(@TempDir Path folder) throws IOException {
        CollectingSink sink = read(
                folder,
                "{'name': 'a', 'text': 'Ann  Bob', 'marks': ["
                        + "{'layer': 'entity', 'begin': 0, 'end': 9}, {'layer': 'entity', 'begin': -1, 'end': 2},"
                        + "{'layer': 'entity', 'begin': 2, 'end': 1}, {'layer': 'entity', 'begin': 3, 'end': 5},"
                        + "{'layer': 'entity', 'begin': 0}, {'layer': 'entity', 'begin': '0', 'end': 1},"
                        + "{'layer': 'entity', 'begin': 3, 'end': 8}, {'layer': 'entity', 'begin': 6, 'end': 8},"
                        + "{'layer': 'every', 'begin': 6, 'end': 8}]}");

        assertThat(sink.only().marks())
                .extracting(m -> m.layer() + m.span())
                .containsExactly("entity[5,8]", "every[6,8]");
        assertThat(sink.warnings)
                .hasSize(4)
                .anyMatch(w -> w.contains("do not lie in the text") && w.contains("5 times"))
                .anyMatch(w -> w.contains("nothing but blanks"))
                .anyMatch(w -> w.contains("white space"))
                .anyMatch(w -> w.contains("overlap a longer one"));
    }

    @Test
    void documentFeaturesBecomeInfoAndComeBack(@TempDir Path folder) throws IOException {
        Report report = read(
                        folder,
                        "{'name': 'a', 'text': 'x', 'features': {'source': 'S', 'year': 2021, 'tags': ['b', {'c': 1.50}]}}")
                .only();

        assertThat(report.info())
                .containsEntry("source", "S")
                .containsEntry("year", "2021")
                .containsEntry("tags", "[\"b\",{\"c\":1.50}]");
        assertThat(exportOne(folder, report).path("features").toString())
                .isEqualTo("{\"source\":\"S\",\"tags\":[\"b\",{\"c\":1.5}],\"year\":2021}");
        Report changed = report.with(List.of(new Change.OfInfo("year", "2021", "MMXXI")));
        assertThat(exportOne(folder, changed).path("features").path("year").asText())
                .isEqualTo("MMXXI");
    }

    @Test
    void marksWithUnwantedFeaturesCanBeLeftOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(
                file,
                ("{'name': 'a', 'text': 'Ann they', 'marks': [{'layer': 'entity', 'begin': 0, 'end': 3},"
                                + "{'layer': 'entity', 'begin': 4, 'end': 8, 'features': {'nominal': true}}]}")
                        .replace('\'', '"'));
        var importer = new JsonlImporter();
        importer.drop = "nominal=true, numeric=false";

        CollectingSink sink = read(importer, file);

        assertThat(sink.only().marks()).extracting(Mark::span).containsExactly(new Span(0, 3));
        assertThat(sink.warnings).isEmpty();
        importer.drop = "nominal";
        assertThatThrownBy(() -> read(importer, file)).hasMessageContaining("NAME=VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "{'name': 'b'; line 2; not valid JSON",
                "[1]; line 2; one JSON object a line",
                "{'name': 'b'}; line 2; \"text\" is missing",
                "{'name': 5, 'text': ''}; line 2; \"name\" is no string",
                "{'name': ' ', 'text': ''}; line 2; no name",
                "{'name': 'b', 'text': 'x', 'offsetUnit': 'utf16'}; line 2; counts offsets in 'utf16'",
                "{'name': 'b', 'text': 'x', 'marks': {}}; line 2; \"marks\" is no list",
                "{'name': 'b', 'name': 'c', 'text': 'x'}; line 2; Duplicate",
                "{'name': 'b', 'text': 'x'} x; line 2; not valid JSON",
                "not json; line 2; not valid JSON"
            },
            delimiter = ';')
    void brokenLinesAreNamedAndWhatCameBeforeIsKept(String line, String where, String why, @TempDir Path folder) {
        var sink = new CollectingSink();
        Path file = folder.resolve("in.jsonl");

        assertThatThrownBy(() -> {
                    Files.writeString(file, ("{'name': 'a', 'text': 'x'}\n" + line).replace('\'', '"'));
                    new JsonlImporter().read(file, TestLayers.ALL, sink, new NullProgressMonitor());
                })
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("in.jsonl", where, why);
        assertThat(sink.reports).extracting(Report::name).containsExactly("a");
    }

    @Test
    void otherEncodingsAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.write(file, "{\"name\": \"a\", \"text\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(new JsonlImporter(), file)).hasMessageContainingAll("line 1", "not valid UTF-8");
        Files.write(file, "{\"name\": \"a\", \"text\": \"b\"}".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> read(new JsonlImporter(), file)).hasMessageContainingAll("line 1", "not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "\uFEFF"})
    void aFileWithoutObjectsIsAnError(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), content);

        assertThatThrownBy(() -> read(new JsonlImporter(), file)).hasMessageContaining("is empty");
    }

    @Test
    void aByteOrderMarkCrlfAndEmptyLinesDoNoHarm(@TempDir Path folder) throws IOException {
        CollectingSink sink =
                read(folder, "\uFEFF{'name': 'a', 'text': 'x'}\r", "", " \r", "{'name': 'b', 'text': 'y\\r\\nz'}\r");

        assertThat(sink.reports).extracting(Report::text).containsExactly("x", "y\r\nz");
    }

    @Test
    void linesLongerThanTheBufferAreRead(@TempDir Path folder) throws IOException {
        String text = "0123456789".repeat(200_000);

        CollectingSink sink = read(folder, "{'name': 'a', 'text': '" + text + "'}", "{'name': 'b', 'text': 'y'}");

        assertThat(sink.reports).extracting(Report::text).containsExactly(text, "y");
    }

    @Test
    void cancelStopsBetweenDocuments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"name\": \"a\", \"text\": \"x\"}\n".repeat(3));
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThatThrownBy(() -> new JsonlImporter().read(file, TestLayers.ALL, new CollectingSink(), monitor))
                .isInstanceOf(OperationCanceledException.class);
        assertThatThrownBy(() -> new JsonlExporter()
                        .write(
                                List.of(Report.of("a", "x")).iterator(),
                                1,
                                TestLayers.ALL,
                                folder.resolve("out"),
                                monitor))
                .isInstanceOf(OperationCanceledException.class);
    }

    @Test
    void commentsAndBookmarksComeBackWithWhatTheyAreAbout(@TempDir Path folder) throws IOException {
        var mark = new Mark(0x1000007, "entity", new Span(2, 5), Features.of("kind", "person"), null);
        var comment = new Note(
                0x50000001,
                Note.Kind.COMMENT,
                new Span(2, 5),
                0x1000007,
                "who?\n\"x\"",
                "Bea",
                "2026-01-02T03:04:05Z",
                true);
        var bookmark = new Note(0x50000002, Note.Kind.BOOKMARK, new Span(6, 9), 0, "", "", "", false);
        Report report = Report.of("r", "\uD83D\uDE00Ann ran", Map.of(), List.of(mark), List.of(comment, bookmark));
        String line = export(folder, List.of(report)).get(0);
        assertThat(line).contains("\"notes\":[{\"kind\":\"comment\",\"begin\":1,\"end\":4,\"mark\":");
        Report back = read(folder, line).reports.get(0);
        assertThat(back.notes()).hasSize(2);
        assertThat(back.notes().get(0).text()).isEqualTo("who?\n\"x\"");
        assertThat(back.notes().get(0).item()).isEqualTo(back.marks().get(0).id());
        assertThat(back.notes().get(0).resolved()).isTrue();
        assertThat(back.notes().get(1).kind()).isEqualTo(Note.Kind.BOOKMARK);
        assertThat(back.notes().get(1).span()).isEqualTo(new Span(6, 9));
        assertThat(exportOne(folder, Report.of("r", "x")).has("notes")).isFalse();
    }
}
