// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.FeatureSpec.Kind;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.Importer;

class BracketParserTest {

    private static final Layers LAYERS = new Layers(List.of(
            layer(
                    "figure",
                    new FeatureSpec("kind", Kind.STRING, List.of("count", "percent"), ""),
                    new FeatureSpec("modifier", Kind.STRING, List.of(), ""),
                    new FeatureSpec("value", Kind.NUMBER, List.of(), ""),
                    new FeatureSpec("exact", Kind.BOOLEAN, List.of(), ""),
                    new FeatureSpec("of", Kind.LINK, List.of(), "")),
            layer("group", new FeatureSpec("members", Kind.LINKS, List.of(), ""))));

    private static Layer layer(String id, FeatureSpec... features) {
        return new Layer(id, id, "test." + id, List.of(features), null, "#ffffff", "#000000", null, null, "test");
    }

    @Test
    void bracketsGiveTheTextAndTheMarks() {
        Report report = BracketParser.parse("r", "[At least 40|figure kind=count modifier=\">=\"] shells fell.");

        assertThat(report.text()).isEqualTo("At least 40 shells fell.");
        assertThat(report.marks()).hasSize(1);
        Mark mark = report.marks().get(0);
        assertThat(mark.layer()).isEqualTo("figure");
        assertThat(mark.span()).isEqualTo(new Span(0, 11));
        assertThat(mark.features().asMap()).isEqualTo(Map.of("kind", Value.of("count"), "modifier", Value.of(">=")));
        assertThat(mark.origin()).isNull();
    }

    @Test
    void linksGoToMarksAndToBareSpansBeforeAndAfter() {
        Report report = BracketParser.parse(
                "r", "[two|figure#f kind=count of=@t] [tanks|equipment#t quantity=@f] and [six|figure of=@n] [men|#n]");

        Mark two = report.marks("figure").get(0);
        Mark tanks = report.marks("equipment").get(0);
        assertThat(two.features().link("of")).isEqualTo(Link.to(tanks));
        assertThat(tanks.features().link("quantity")).isEqualTo(Link.to(two));
        assertThat(report.marks("figure").get(1).features().link("of")).isEqualTo(Link.to(new Span(18, 21)));
        assertThat(report.marks()).hasSize(3);
    }

    @Test
    void bracketsNestAndOneSpanTakesSeveralAnnotations() {
        Report report = BracketParser.parse(
                "r", "[“Hold [Velm|entity]”|quote speaker=@p], said [Ann Example|entity|#p|person]");

        assertThat(report.text()).isEqualTo("“Hold Velm”, said Ann Example");
        assertThat(report.marks().stream().map(m -> m.layer() + m.span()))
                .containsExactly("quote[0,11]", "entity[6,10]", "entity[18,29]", "person[18,29]");
        assertThat(report.marks("quote").get(0).features().link("speaker")).isEqualTo(Link.to(new Span(18, 29)));
    }

    @Test
    void escapedSignsAreLiteral() {
        Report report = BracketParser.parse("r", "\\[a\\] \\| \\\\ [b\\]|x name=\"q \\\" \\\\ ] | \"]");

        assertThat(report.text()).isEqualTo("[a] | \\ b]");
        assertThat(report.marks().get(0).features().text("name")).isEqualTo("q \" \\ ] | ");
    }

    @Test
    void questionAndExclamationMarksGiveSuggestions() {
        Report report = BracketParser.parse("r", "[a|x?] [b|x?0.25#i kind=k] [c|x!] [d|x y=@i]");

        assertThat(report.markCount()).isEqualTo(1);
        assertThat(report.openSuggestions().stream().map(s -> s.origin().score()))
                .containsExactly(1.0, 0.25);
        assertThat(report.suggestions().get(2).state()).isEqualTo(Suggestion.State.REJECTED);
        assertThat(report.marks().get(0).features().link("y"))
                .isEqualTo(Link.to(report.suggestions().get(1)));
    }

    @Test
    void layersGiveValuesTheirType() {
        Report report = BracketParser.parse(
                "r",
                "[a|figure#a kind=percent value=1.5 exact=true modifier=@x of=@b] [b|#b] [c|group members=@a,@b]",
                LAYERS);

        var features = report.marks("figure").get(0).features();
        assertThat(features.get("value")).isEqualTo(Value.of(1.5));
        assertThat(features.get("exact")).isEqualTo(Value.of(true));
        assertThat(features.get("modifier")).isEqualTo(Value.of("@x"));
        assertThat(report.marks("group").get(0).features().get("members"))
                .isEqualTo(Value.of(List.of(Link.to(report.marks("figure").get(0)), Link.to(new Span(2, 3)))));
    }

    @Test
    void theSameSourceGivesTheSameIds() {
        String source = "[a|x] [b|x]";

        assertThat(BracketParser.parse("r", source)).isEqualTo(BracketParser.parse("r", source));
        assertThat(BracketParser.parse("r", source).marks().get(1).id())
                .isEqualTo(BracketParser.parse("r", "a [b|x]").marks().get(0).id());
    }

    @Test
    void offsetsAreUtf16() {
        Report report = BracketParser.parse("r", "\uD83D\uDE00\r\n[e\u0301|x]");

        assertThat(report.marks().get(0).span()).isEqualTo(new Span(4, 6));
        assertThat(report.text()).isEqualTo("\uD83D\uDE00\r\ne\u0301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a [b; 1:3: This bracket is never closed",
                "a ]; 1:3: A bracket is closed without an annotation",
                "a [b] c; 1:5: A bracket is closed without an annotation",
                "a | b; 1:3: An annotation outside of brackets",
                "[a|]; 1:3: Expected a layer or #id",
                "[|x]; 1:2: An annotation of nothing",
                "[a|x y]; 1:5: Expected name=value, | or ] here",
                "[a|x y=1 y=2]; 1:10: \"y\" stands twice",
                "[a|#i] [b|#i]; 1:10: #i stands twice",
                "[a|x y=@z]; 1:3: There is no #z to link to",
                "[a|#i y=1]; 1:3: A bare span has no features",
                "a\\b; 1:2: A backslash stands before"
            })
    void brokenNotationIsRefusedWithItsPlace(String source, String message) {
        assertThatThrownBy(() -> BracketParser.parse("r", source))
                .isInstanceOf(BracketSyntaxException.class)
                .hasMessageStartingWith("r:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[a|nothing]; There is no layer \"nothing\"",
                "[a|figure speed=1]; Layer figure has no feature \"speed\"",
                "[a|figure kind=money]; kind=money is not allowed; there are count, percent",
                "[a|figure value=some]; value=some is no number",
                "[a|figure exact=no]; exact=no is neither true nor false",
                "[a|figure of=b]; \"b\" is no link"
            })
    void whatALayerDoesNotAllowIsRefused(String source, String message) {
        assertThatThrownBy(() -> BracketParser.parse("r", source, LAYERS)).hasMessageContaining(message);
    }

    @Test
    void errorsNameTheLineOfTheFile() {
        assertThatThrownBy(() -> BracketParser.parseFile("r", "title: T\n\nFirst\n[second", null))
                .isInstanceOfSatisfying(BracketSyntaxException.class, e -> {
                    assertThat(e.line()).isEqualTo(4);
                    assertThat(e.column()).isEqualTo(1);
                });
    }

    @Test
    void theHeaderOfAFileIsTheInfo() {
        Report report = BracketParser.parseFile(
                "r",
                "\uFEFFtitle: Round-up: [morning]\r\ndate: 2031-02-11\r\nsource: \r\n\r\nIn [Velm|x].\r\n\r\n",
                null);

        assertThat(report.info()).isEqualTo(Map.of("title", "Round-up: [morning]", "date", "2031-02-11", "source", ""));
        assertThat(report.text()).isEqualTo("In Velm.");
        assertThat(report.marks().get(0).span()).isEqualTo(new Span(3, 7));
    }

    @Test
    void aFileWithoutHeaderIsAllText() {
        assertThat(BracketParser.parseFile("r", "note: a\n\nb\n", null).text()).isEqualTo("note: a\n\nb");
        assertThat(BracketParser.parseFile("r", "", null).text()).isEmpty();
        assertThat(BracketParser.parseFile("r", "title: only", null).info()).isEqualTo(Map.of("title", "only"));
    }

    @Test
    void theImporterReadsAFolderInTheOrderOfNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.txt"), "title: B\n\n[b|figure kind=count]");
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("c.md"), "c");
        var sink = new Collecting();

        new BracketImporter().read(folder, LAYERS, sink, new NullProgressMonitor());

        assertThat(sink.reports.stream().map(Report::toString))
                .containsExactly("a (1 characters, 0 marks)", "b (1 characters, 1 marks)");
    }

    @Test
    void theImporterNamesTheBrokenFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "[a|nothing]");

        assertThatThrownBy(() -> new BracketImporter().read(file, LAYERS, new Collecting(), new NullProgressMonitor()))
                .hasMessageStartingWith(file + ": a:1:3: There is no layer");
    }

    private static final class Collecting implements Importer.Sink {

        private final List<Report> reports = new ArrayList<>();

        @Override
        public void report(Report report) {
            reports.add(report);
        }

        @Override
        public void warning(String message) {
            throw new AssertionError(message);
        }
    }
}
