// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.cli.Cli.Result;

class CorpusCommandsTest {

    private static final String LINE =
            "{'name': 're3d/A \uD83D\uDE00', 'text': '\uD83D\uDE00 Ann saw 40 tanks', 'features': {'title': 'T'},"
                    + " 'marks': [{'id': 'a', 'layer': 'entity', 'begin': 2, 'end': 5, 'features': {'kind': 'person', 'native': 'P'}},"
                    + " {'id': 'f', 'layer': 'figure', 'begin': 10, 'end': 12, 'features': {'kind': 'count', 'value': 40, 'of': {'mark': 'q'}}},"
                    + " {'id': 'q', 'layer': 'equipment', 'begin': 13, 'end': 18, 'features': {'category': 'tank', 'quantity': {'mark': 'f'}}}]}\n";

    private static Path jsonl(Path folder, String content) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), content.replace('\'', '"'));
    }

    @Test
    void aCorpusIsMadeFilledListedAndChecked(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);

        assertThat(cli.done("corpus", "create", "c").out()).contains("entity, figure, equipment, quote");
        assertThat(folder.resolve("c/corpus.json")).exists();
        Result imported = cli.run("corpus", "import", "c", "in.jsonl");
        assertThat(imported.code()).isZero();
        assertThat(imported.out()).startsWith("Imported 1 report with 3 marks");
        assertThat(imported.err())
                .contains("left out: entity.native (line 1, mark a)")
                .hasLineCount(1);
        assertThat(cli.done("corpus", "list", "c").out())
                .containsPattern("re3d/A \uD83D\uDE00 +new +19 +3 +0  T")
                .contains("1 report, 3 marks, 0 open suggestions");
        assertThat(cli.done("corpus", "check", "c").out()).isEqualToIgnoringNewLines("1 report, no problems");
    }

    @Test
    void everyCommandPrintsOneJsonObject(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);

        JsonNode created = cli.done("corpus", "create", "c", "--json").json();
        assertThat(created.path("corpus").asText())
                .isEqualTo(folder.resolve("c").toString());
        assertThat(created.path("layers")).hasSizeGreaterThanOrEqualTo(4);
        JsonNode imported =
                cli.run("corpus", "import", "--json", "c", "in.jsonl").json();
        assertThat(imported.at("/reports/0/name").asText()).isEqualTo("re3d/A \uD83D\uDE00");
        assertThat(imported.at("/reports/0/marks").asInt()).isEqualTo(3);
        assertThat(imported.path("warnings")).hasSize(1);
        assertThat(imported.path("failures")).isEmpty();
        JsonNode listed = cli.done("corpus", "list", "c", "--json").json();
        assertThat(listed.at("/reports/0/state").asText()).isEqualTo("new");
        assertThat(listed.at("/reports/0/suggestions").asInt(-1)).isZero();
        JsonNode checked = cli.done("corpus", "check", "c", "--json").json();
        assertThat(checked.path("reports").asInt()).isEqualTo(1);
        assertThat(checked.path("problems")).isEmpty();
    }

    @Test
    void aCorpusHasConventionsOfItsOwn(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        Files.writeString(folder.resolve("r.txt"), "Later the United Nations left at 10:30.");
        cli.done("corpus", "create", "c", "--convention", "figure.omit=time,date");
        cli.run("corpus", "import", "c", "r.txt");
        assertThat(folder.resolve("c/rules/conventions.tsv")).content().contains("figure\tomit\ttime,date");
        assertThat(cli.done("corpus", "conventions", "c", "--convention", "entity.articles=in")
                        .out())
                .containsPattern("entity +articles +in +in, out")
                .containsPattern("figure +omit +date, time")
                .containsPattern("figure +modifiers +- +in, out");
        cli.run("annotate", "c");
        assertThat(cli.run("export", "c", "--format", "jsonl", "--out", "o.jsonl", "--marks", "suggestions")
                        .code())
                .isZero();
        assertThat(folder.resolve("o.jsonl"))
                .content()
                .contains("\"begin\":6,\"end\":24")
                .doesNotContain("\"figure\"");
        assertThat(cli.done("try", "--corpus", "c", "Later the United Nations left.")
                        .out())
                .contains("the United Nations");
        Result wrong = cli.run("corpus", "conventions", "c", "--convention", "entity.articles=maybe");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("'maybe'", "in, out");
        JsonNode json = cli.done("corpus", "conventions", "c", "--json").json();
        assertThat(json.path("conventions")).hasSizeGreaterThan(8);
        cli.done("corpus", "conventions", "c", "--convention", "entity.articles=", "--convention", "figure.omit=");
        assertThat(folder.resolve("c/rules/conventions.tsv"))
                .content()
                .doesNotContain("articles\t")
                .doesNotContain("omit\t");
    }

    @Test
    void whatIsExportedIsWhatWasImported(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);
        cli.done("corpus", "create", "c");
        cli.run("corpus", "import", "c", "in.jsonl");

        JsonNode exported = cli.done("export", "c", "--format", "jsonl", "--out", "out.jsonl", "--json")
                .json();

        assertThat(exported.path("marks").asInt()).isEqualTo(3);
        assertThat(cli.done("score", "in.jsonl", "out.jsonl").out())
                .contains("figure/strict/*", "figure/attribute/of")
                .doesNotContain("f1 0.0", "accuracy 0.0");
        cli.done("corpus", "create", "d");
        cli.done("corpus", "import", "d", "out.jsonl");
        cli.done("export", "d", "--format", "jsonl", "--out", "again.jsonl");
        assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(folder.resolve("out.jsonl"));
    }

    @Test
    void xmiGoesRound(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);
        cli.done("corpus", "create", "c");
        cli.run("corpus", "import", "c", "in.jsonl");
        cli.done("export", "c", "--format", "jsonl", "--out", "out.jsonl");

        cli.done("export", "c", "--format", "xmi", "--out", "xmi");
        assertThat(folder.resolve("xmi/TypeSystem.xml")).exists();
        cli.done("corpus", "create", "d");
        cli.done("corpus", "import", "d", "xmi");
        cli.done("export", "d", "--format", "jsonl", "--out", "again.jsonl");

        assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(folder.resolve("out.jsonl"));
        assertThat(cli.run("export", "c", "--format", "xmi", "--out", "xmi"))
                .returns(1, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("nothing was overwritten");
    }

    @Test
    void marksCanBeLeftOutAtImport(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);
        cli.done("corpus", "create", "c");

        assertThat(cli.run("corpus", "import", "c", "in.jsonl", "--without-marks")
                        .out())
                .contains("1 report with 0 marks");
        assertThat(cli.run("corpus", "import", "c", "in.jsonl", "--set", "drop=kind=person")
                        .out())
                .contains("1 report with 2 marks");
        assertThat(cli.done("corpus", "list", "c").out()).contains("re3d/A \uD83D\uDE00 (2)");
    }

    @Test
    void foldersOfTextAreImportedAndOddFilesTold(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("in/a.txt"), "Shelling near the river.");
        Files.write(folder.resolve("in/deep/b.txt"), "Tank “Łódź”".getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("in/c.txt"), new byte[] {1, 2, 0, 3});
        Files.writeString(folder.resolve("in/d.txt"), "");
        cli.done("corpus", "create", "c");

        Result result = cli.run("corpus", "import", "c", "in");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Imported 2 reports with 0 marks");
        assertThat(result.err()).contains("c.txt cannot be imported as text: it is a binary file", "d.txt is empty");
        assertThat(cli.done("corpus", "list", "c").out()).contains("deep/b");
    }

    @Test
    void oneBadFileFailsButTheOthersAreImported(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE + "{broken\n");
        Files.writeString(folder.resolve("a.txt"), "Shelling near the river.");
        cli.done("corpus", "create", "c");

        Result result = cli.run("corpus", "import", "c", "in.jsonl", "a.txt");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("in.jsonl, line 2: not valid JSON");
        assertThat(result.out()).startsWith("Imported 2 reports");
        assertThat(cli.run("corpus", "import", "c", "a.txt", "missing.txt"))
                .returns(1, Result::code)
                .returns("", Result::out)
                .extracting(Result::err)
                .asString()
                .contains("missing.txt; nothing was imported")
                .hasLineCount(1);
        assertThat(cli.done("corpus", "list", "c").out()).contains("2 reports");
    }

    @Test
    void illegalCharactersAreReplacedAndTold(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, "{'name': 'a', 'text': 'x\\u0001y Ann', 'marks': [{'layer': 'entity', 'begin': 4, 'end': 7}]}");
        cli.done("corpus", "create", "c");

        assertThat(cli.run("corpus", "import", "c", "in.jsonl").err())
                .contains("1 characters that no XML file can hold");
        cli.done("export", "c", "--format", "jsonl", "--out", "out.jsonl");
        assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"x y Ann\"", "\"begin\":4,\"end\":7");
    }

    @Test
    void checkFindsWhatIsWrong(@TempDir Path folder) throws IOException {
        var cli = new Cli(folder);
        jsonl(folder, LINE);
        cli.done("corpus", "create", "c");
        cli.run("corpus", "import", "c", "in.jsonl");
        Path report;
        try (var files = Files.list(folder.resolve("c/reports"))) {
            report = files.findFirst().orElseThrow();
        }
        String content = Files.readString(report);
        Files.writeString(report, content.replace("tanks", "tenks"));

        Result broken = cli.run("corpus", "check", "c");

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("re3d/A \uD83D\uDE00: cannot be read", "1 report, 1 problems");
        assertThat(cli.run("corpus", "list", "c").code()).isEqualTo(1);
        assertThat(cli.run("export", "c", "--format", "jsonl", "--out", "out.jsonl")
                        .code())
                .isEqualTo(1);
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
        Files.writeString(report, content.substring(0, content.length() / 2));
        Result half = cli.run("corpus", "check", "c", "--json");
        assertThat(half.code()).isEqualTo(1);
        assertThat(half.json().path("problems")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "corpus list nothing; 1; There is no folder",
                "corpus list plain; 1; is no corpus",
                "corpus check nothing; 1; There is no folder",
                "annotate plain; 1; is no corpus",
                "annotate c --report none; 1; There is no report 'none'",
                "corpus create plain; 1; not empty",
                "corpus create file.txt; 1; is a file",
                "corpus create file.txt/c; 1; file.txt",
                "corpus create c; 1; corpus already",
                "corpus import c file.txt --format nope; 2; no format 'nope'",
                "corpus import c file.txt --set a=b; 2; no option 'a'",
                "corpus import c; 2; FILE",
                "corpus import c empty.txt; 1; empty.txt is empty",
                "corpus import c binary.txt; 1; binary file",
                "corpus import c file.txt --format jsonl; 1; line 1: not valid JSON",
                "corpus import c file.txt --format xmi; 1; file.txt",
                "export c --format nope --out x; 2; no format 'nope'",
                "export c --format jsonl; 2; --out",
                "export c --format jsonl --out none/x; 1; There is no folder",
                "export c --format jsonl --out file.txt/x; 1; There is no folder",
                "export c --format jsonl --out plain; 1; nothing was overwritten",
                "export c --format jsonl --out x --marks all; 2; --marks",
                "corpus; 2; create, import, list, state, conventions or check",
                "nope; 2; nope",
                "score file.txt nothing; 1; file.txt",
                "score file.txt; 2; PREDICTED"
            })
    void errorsAreOneSentenceAndAnExitCode(String command, int code, String message, @TempDir Path folder)
            throws IOException {
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        Files.writeString(folder.resolve("file.txt"), "A report.");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("binary.txt"), new byte[] {'a', 0, 'b'});
        Files.createDirectories(folder.resolve("plain/full"));

        Result result = cli.run(command.split(" "));

        assertThat(result.err()).contains(message).doesNotContain("\tat ").startsWith("sitmark: ");
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.err().lines().filter(line -> line.startsWith("sitmark:")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "corpus --help",
        "corpus create --help",
        "corpus import --help",
        "corpus list --help",
        "corpus check --help",
        "annotate --help",
        "export --help",
        "score --help",
        "--version"
    })
    void everyCommandHasHelp(String command, @TempDir Path folder) {
        Result result = new Cli(folder).done(command.split(" "));

        assertThat(result.out()).isNotEmpty();
    }
}
