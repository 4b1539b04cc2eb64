// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/** Whatever XML 1.0 can hold comes back unchanged, wherever it stands; what it cannot hold is refused before anything is written. */
class ContentTest {

    private final TestLayers test = new TestLayers();

    ContentTest() throws Exception {}

    private Report roundTrip(Report report) throws Exception {
        byte[] bytes = ReportWriter.write(report, null, test.layers, test.types());
        return new ReportReader(report.name(), XmiParser.parse(bytes), test.layers, test.types())
                .read()
                .report();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\r",
                "\r\n",
                "\t",
                "  two  blanks  ",
                "emoji \uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69",
                "combining e\u0301 A\u030A\u0300\u0301",
                "mixed \r\n and \n and \r ends\r\n",
                "\uFEFFbyte order mark \uFEFF",
                "no\u00A0break\u202Fspaces\u2007",
                "bidi \u202Eabc\u202C \u2067x\u2069 \u05D0\u0627",
                "next\u0085line",
                "separators \u2028 \u2029",
                "delete \u007F, C1 \u0080\u009F",
                "\uFFFD \uFDD0 private \uE000",
                "plane 16 \uDBFF\uDFFD",
                "<a href=\"x\">&amp; ]]> <!-- --> <!--crc:00000000--> ' \\ &#10; &lt;",
                "]]>",
                "-->",
                "NFD \u0041\u030A NFC \u00C5",
                "\u0600\u061C\u200B\u200E soft\u00ADhyphen"
            })
    void everyTextComesBackUnchanged(String content) throws Exception {
        String text = content + "Velm" + content;
        Span velm = new Span(content.length(), content.length() + 4);
        Report report = Report.of(
                "r",
                text,
                Map.of("title", content, "key", content),
                List.of(
                        new Mark(
                                0x1000000,
                                "entity",
                                velm,
                                Features.of("identifier", content),
                                new Origin("s" + content, 0.1, content, true)),
                        new Suggestion(
                                0x1000001,
                                "figure",
                                velm,
                                Features.of("value", content).with("unit", "=" + content),
                                new Origin(content, 1, content),
                                Suggestion.State.OPEN)));

        assertThat(roundTrip(report)).isEqualTo(report);
    }

    @Test
    void randomTextsComeBackUnchanged() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            while (text.length() < length) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x300);
                if (c == 9
                        || c == 10
                        || c == 13
                        || c >= 32 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                    text.appendCodePoint(c);
                }
            }
            Report report = Report.of("r" + i, text.toString(), Map.of("k", text.toString()), List.of());

            assertThat(roundTrip(report)).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000B", "\u001F", "\uD800", "\uDC00x", "\uFFFE", "\uFFFF"})
    void whatXmlCannotHoldIsRefusedAndNothingIsWritten(String illegal, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        Report text = Report.of("r", "a" + illegal, Map.of(), List.of());
        Report info = Report.of("r", "Velm", Map.of("title", "ab" + illegal), List.of());

        assertThatThrownBy(() -> test.storage.write(file, text, null, null, test.layers, h -> {}))
                .hasMessageContaining("Report r cannot be written: The text: the character U+")
                .hasMessageContaining("at offset 1 cannot stand in an XML file");
        assertThatThrownBy(() -> test.storage.write(file, info, null, null, test.layers, h -> {}))
                .hasMessageContaining("The report's title: the character U+");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void marksThatTheirTypeCannotHoldAreSavedAndComeBack(@TempDir Path folder) throws Exception {
        Report report = Report.of(
                "r",
                "six men",
                Map.of(),
                List.of(
                        new Mark(
                                1,
                                "figure",
                                new Span(0, 3),
                                Features.of("kind", "ship")
                                        .with("of", "no link")
                                        .with("unknown", Value.of(true))
                                        .with("other", Link.to(new Span(4, 7)))
                                        .with("more", Value.of(List.of(Link.to(new Span(4, 7)), new Link.ToItem(99)))),
                                null),
                        new Mark(
                                2,
                                "weather",
                                new Span(0, 3),
                                Features.NONE
                                        .with("severity", Value.of(1.5))
                                        .with("certain", "maybe")
                                        .with("all", Value.of(List.of()))
                                        .with("place", Value.of(List.of())),
                                null)));

        test.storage.writeTypeSystem(folder, test.layers);
        test.storage.write(folder.resolve("r.xmi"), report, null, null, test.layers, h -> {});
        var stored = test.storage.read(folder.resolve("r.xmi"), test.layers);

        assertThat(stored.report()).isEqualTo(report);
        assertThat(stored.problems()).hasSize(4);
        StockUima.load(folder.resolve("r.xmi"), folder.resolve("TypeSystem.xml"));
    }

    @Test
    void theSameReportGivesTheSameBytesHoweverItWasMade() throws Exception {
        Report report = TestLayers.report();
        List<Item> reversed = new ArrayList<>(report.suggestions());
        reversed.addAll(report.marks());
        Collections.reverse(reversed);

        List<Change> repaired = new ArrayList<>();
        report.repairs().forEach(r -> repaired.add(0, new Change.OfRepair(null, r)));
        assertThat(ReportWriter.write(
                        Report.of("r", report.text(), report.info(), reversed).with(repaired),
                        null,
                        test.layers,
                        test.types()))
                .isEqualTo(ReportWriter.write(report, null, test.layers, test.types()));
    }

    @Test
    void savingWithoutChangeGivesTheSameBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        test.storage.write(file, TestLayers.report(), null, null, test.layers, h -> {});
        byte[] first = Files.readAllBytes(file);
        var stored = test.storage.read(file, test.layers);

        test.storage.write(file, stored.report(), stored.foreign(), stored.hash(), test.layers, h -> {});

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void theFileIsPlainUtf8WithAnElementOnEachLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        test.storage.write(file, TestLayers.report(), null, null, test.layers, h -> {});

        String content = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(content.lines().filter(l -> l.startsWith("    <")))
                .allSatisfy(l -> assertThat(l.replaceAll("[^<]|</|<!--|<features|<linkNames", ""))
                        .hasSize(1));
        assertThat(content).endsWith("\n").doesNotContain("\r");
    }
}
