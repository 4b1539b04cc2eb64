// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.cli.Cli.Result;

class DataSetCommandsTest {

    private static final String[] TOWNS = {"Velm", "Orsk", "Tarn", "Lozh", "Sarn", "Berez", "Halvar", "Ilva"};

    private static Cli corpus(Path folder) throws IOException {
        return corpus(folder, 15);
    }

    private static Cli corpus(Path folder, int reports) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            var text = new StringBuilder();
            var marks = new StringBuilder();
            for (int s = 0; s < 4; s++) {
                String town = TOWNS[(i * 5 + s * 3) % TOWNS.length];
                text.append("Shells number ").append(i * 7 + s).append(" hit the town of ");
                marks.append(marks.isEmpty() ? "" : ",")
                        .append("{'layer': 'entity', 'begin': ")
                        .append(text.length())
                        .append(", 'end': ")
                        .append(text.length() + town.length())
                        .append(", 'features': {'kind': 'location'}}");
                text.append(town).append(s % 2 == 0 ? " at dawn. " : " after report " + i + " came. ");
            }
            lines.append(line("r" + i, text.toString().strip(), marks.toString()));
        }
        Files.writeString(folder.resolve("in.jsonl"), lines.toString());
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        cli.done("corpus", "import", "c", "in.jsonl");
        return cli;
    }

    private static String line(String name, String text, String marks) {
        return ("{'name': '" + name + "', 'text': '" + text + "', 'marks': [" + marks + "]}\n").replace('\'', '"');
    }

    @Test
    void aDataSetIsMadeShownUsedAndUpdated(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        JsonNode made = cli.done("dataset", "create", "c", "towns", "--layer", "entity.location", "--json")
                .json();
        assertThat(made.at("/reports/train")).hasSize(10);
        assertThat(made.at("/reports/validation")).hasSize(2);
        assertThat(made.at("/reports/test")).hasSize(3);
        assertThat(made.path("locked").asBoolean()).isTrue();
        assertThat(folder.resolve("c/datasets/towns.json")).exists();
        assertThat(cli.done("dataset", "list", "c").out()).contains("towns", "entity.location");
        assertThat(cli.done("dataset", "show", "c", "towns").out())
                .contains("Nothing changed since it was written")
                .contains("looked at never");
        JsonNode stats = cli.done("dataset", "stats", "c", "towns", "--json").json();
        assertThat(stats.at("/parts/train/marks").asInt()).isEqualTo(40);
        assertThat(cli.done("dataset", "stats", "c", "towns").out()).contains("measured on", "location");

        Result trained =
                cli.run("train", "c", "--dataset", "towns", "--set", "iterations=8", "--out", "m.bin", "--json");
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.json().at("/data/dataSet/measuredOn").asText()).isEqualTo("validation");
        String id = trained.json().path("id").asText();
        JsonNode again =
                cli.run("train", "c", "--card", "m.card.json", "--json").json();
        assertThat(again.path("sameBytes").asBoolean()).isTrue();

        Result measured = cli.run("evaluate", "c", "--dataset", "towns", "--model", id, "--by", "seen", "--json");
        assertThat(measured.code()).as(measured.err()).isZero();
        assertThat(measured.json().path("rows")).hasSize(2);
        assertThat(measured.err()).contains("looked at once by now");
        assertThat(cli.run("evaluate", "c", "--model", id, "--by", "score").out())
                .contains("expected calibration error");
        assertThat(cli.done("dataset", "show", "c", "towns").out()).contains("looked at once", "model " + id);

        Files.writeString(
                folder.resolve("more.jsonl"),
                line(
                        "new",
                        "Nothing else was heard of Halvar.",
                        "{'layer': 'entity', 'begin': 26, 'end': 32, " + "'features': {'kind': 'location'}}"));
        cli.done("corpus", "import", "c", "more.jsonl");
        assertThat(cli.done("dataset", "update", "c", "towns").out())
                .contains("1 report new (new)", "Wrote version 2; the test part is the same");
        assertThat(cli.done("dataset", "delete", "c", "towns").out()).contains("Deleted");
        assertThat(cli.done("dataset", "list", "c").out()).contains("There is no data set");
    }

    @Test
    void theChosenSettingAloneIsMeasuredOnTheTestAndPartsAreExported(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        cli.done("dataset", "create", "c", "towns", "--layer", "entity");
        Result chosen = cli.run("crossvalidate", "c", "--dataset", "towns", "--try", "iterations=1,8", "--json");
        assertThat(chosen.code()).as(chosen.err()).isZero();
        assertThat(chosen.json().path("settings")).hasSize(2);
        assertThat(chosen.json().path("chosenOn").asText()).isEqualTo("validation");
        assertThat(chosen.json().at("/test/f1").asDouble()).isBetween(0.0, 1.0);
        assertThat(chosen.json().path("looks").asInt()).isEqualTo(1);
        assertThat(cli.run("crossvalidate", "c", "--dataset", "towns", "--no-test")
                        .out())
                .contains("Chosen on validation: defaults")
                .doesNotContain("On the test part");

        assertThat(cli.done("export", "c", "--format", "conll2003", "--dataset", "towns", "--out", "parts")
                        .out())
                .contains("Wrote 15 reports");
        assertThat(Files.readString(folder.resolve("parts/REPORT.txt")))
                .contains("train: 10 reports", "dev: 2 reports", "test: 3 reports");
        assertThat(cli.done(
                                "export",
                                "c",
                                "--format",
                                "opennlp",
                                "--dataset",
                                "towns",
                                "--part",
                                "test",
                                "--out",
                                "test.txt")
                        .out())
                .contains("Wrote 3 reports");
        JsonNode curve = cli.run(
                        "learningcurve",
                        "c",
                        "--dataset",
                        "towns",
                        "--points",
                        "2",
                        "--seeds",
                        "1",
                        "--set",
                        "iterations=3",
                        "--json")
                .json();
        assertThat(curve.path("points")).hasSize(2);
        assertThat(curve.path("verdict").asText()).isEqualTo("cannot-tell");
        assertThat(curve.path("sentence").asText()).contains("measured on 2 reports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dataset; 2; Say what to do",
                "dataset create c d; 2; at least one layer",
                "dataset create c d --layer weather; 2; no layer 'weather'",
                "dataset create c d --layer entity.x; 2; no kind 'x'",
                "dataset create c a/b --layer entity; 2; cannot be the name",
                "dataset create c d --layer entity --test 1; 2; leave something to train on",
                "dataset create c d --layer quote; 1; at least 3",
                "dataset create c d --layer entity --test-from 2024-01-01; 2; need --split date",
                "dataset create c d --layer entity --split date; 1; too few days",
                "dataset show c d; 1; no data set 'd'",
                "train c --dataset d; 1; no data set 'd'",
                "train c; 2; Say what to learn",
                "train c --layer entity --test; 2; goes with --dataset",
                "evaluate c --by seen; 2; needs what training has seen",
                "learningcurve c; 2; Say what to learn"
            })
    void errorsAreOneSentenceAndAnExitCode(String command, int code, String message, @TempDir Path folder)
            throws IOException {
        Result result = corpus(folder, 3).run(command.split(" "));
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
        assertThat(result.code()).as(result.err()).isEqualTo(code);
    }
}
