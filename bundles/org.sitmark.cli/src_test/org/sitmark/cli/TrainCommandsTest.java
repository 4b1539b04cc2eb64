// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.cli.Cli.Result;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.sweep.Setting;
import org.sitmark.train.sweep.Sweep;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.train.sweep.SweepRow;

class TrainCommandsTest {

    private static final List<String> TOWNS =
            List.of("Velm", "Orsk", "Tarn", "Lozh", "Sarn", "Berez", "Halvar", "Ilva");

    /** Reports that say the same of different towns and people, marked throughout. */
    private static Cli corpus(Path folder) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            var text = new StringBuilder();
            var marks = new StringBuilder();
            for (int s = 0; s < 6; s++) {
                String town = TOWNS.get((i * 5 + s * 3) % TOWNS.size());
                text.append("Shells number ").append(i * 7 + s).append(" hit the town of ");
                marks.append(marks.isEmpty() ? "" : ",")
                        .append("{'layer': 'entity', 'begin': ")
                        .append(text.length())
                        .append(", 'end': ")
                        .append(text.length() + town.length())
                        .append(", 'features': {'kind': 'location'}}");
                text.append(town).append(s % 2 == 0 ? " at dawn. " : " after report " + i + " came. ");
            }
            lines.append("{'name': 'r")
                    .append(i)
                    .append("', 'text': '")
                    .append(text.toString().strip());
            lines.append("', 'marks': [").append(marks).append("]}\n");
        }
        Files.writeString(folder.resolve("in.jsonl"), lines.toString().replace('\'', '"'));
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        cli.done("corpus", "import", "c", "in.jsonl");
        return cli;
    }

    @Test
    void aModelIsTrainedEvaluatedPromotedAndTakenBack(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);

        Result trained = cli.run("train", "c", "--layer", "entity", "--out", "m.bin", "--seed", "3", "--json");
        assertThat(trained.code()).as(trained.err()).isZero();
        JsonNode card = trained.json();
        assertThat(card.path("data").path("seed").asInt()).isEqualTo(3);
        assertThat(card.path("data").path("heldOut")).isNotEmpty();
        assertThat(card.path("scores").get(0).path("f1").asDouble()).isGreaterThan(0.5);
        String id = card.path("id").asText();
        assertThat(folder.resolve("m.bin")).hasSameBinaryContentAs(folder.resolve("c/models/" + id + "/model.bin"));
        assertThat(folder.resolve("m.card.json")).exists();

        Result byId = cli.run("evaluate", "c", "--model", id, "--json");
        assertThat(byId.json().at("/entity~1strict~1*/f1").asDouble())
                .isEqualTo(card.path("scores").get(0).path("f1").asDouble());
        assertThat(byId.err()).contains("the others were used to train the model");
        assertThat(cli.run("evaluate", "c", "--model", "m.bin", "--json").out()).isEqualTo(byId.out());

        cli.run("corpus", "import", "c", "in.jsonl", "--without-marks");
        assertThat(cli.done("promote", "c", "m.bin").out()).startsWith("Promoted " + id);
        cli.done("annotate", "c", "--report", "r0 (2)");
        try (Corpus corpus = Corpus.open(folder.resolve("c"), Sitmark.installed())) {
            assertThat(corpus.read("r0 (2)").openSuggestions()).anySatisfy(suggestion -> {
                assertThat(suggestion.origin().source()).isEqualTo("org.sitmark.train.models");
                assertThat(suggestion.origin().provenance()).startsWith("model " + id);
                assertThat(suggestion.features().text("kind")).isEqualTo("location");
            });
        }
        assertThat(cli.done("export", "c", "--format", "jsonl", "--out", "s.jsonl", "--marks", "suggestions")
                        .out())
                .contains("24 reports with");
        Path model = folder.resolve("c/models/" + id + "/card.json");
        Files.move(model, folder.resolve("card.json"));
        assertThat(cli.run("annotate", "c"))
                .returns(1, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("Model " + id + " is promoted", "roll back");
        Files.move(folder.resolve("card.json"), model);
        assertThat(cli.done("promote", "c", "--rollback", "--json").json().path("models"))
                .isEmpty();
    }

    /** What the window shows is a plan's sweep; the words that it copies give the same numbers. */
    @Test
    void aSweepOfTheWindowHasTheNumbersOfItsCommandLine(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        SweepPlan plan = new SweepPlan(
                new TreeSet<>(List.of("entity")),
                false,
                null,
                Setting.grid(Map.of("iterations", List.of("2", "20"))),
                3,
                7);
        List<SweepRow> rows;
        try (Corpus corpus = Corpus.open(folder.resolve("c"), Sitmark.installed())) {
            rows = Sweep.run(corpus, plan, row -> {}, null).rows();
        }
        List<String> words = new ArrayList<>(plan.commandLine());
        words.set(words.indexOf("DIR"), "c");
        words.add("--json");
        JsonNode told = cli.done(words.toArray(String[]::new)).json().path("settings");
        assertThat(told).hasSize(2);
        for (int i = 0; i < 2; i++) {
            TypeScore all = rows.get(i).evaluation().micro();
            JsonNode micro = told.get(i).path("all");
            assertThat(told.get(i).path("name").asText())
                    .isEqualTo(rows.get(i).setting().name());
            assertThat(micro.path("f1").asDouble()).isEqualTo(all.strict().f1());
            assertThat(micro.path("low").asDouble()).isEqualTo(all.f1().low());
            assertThat(micro.path("high").asDouble()).isEqualTo(all.f1().high());
        }
    }

    @Test
    void theSameSeedGivesTheSameModel(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);

        cli.run("train", "c", "--layer", "entity", "--out", "a.bin");
        cli.run("train", "c", "--layer", "entity", "--out", "b.bin");
        Result other = cli.run("train", "c", "--layer", "entity", "--seed", "2", "--json");

        assertThat(folder.resolve("a.bin")).hasSameBinaryContentAs(folder.resolve("b.bin"));
        assertThat(other.json().path("data").path("seed").asInt()).isEqualTo(2);
    }

    @Test
    void aModelFileFromElsewhereIsMeasuredWithoutBeingStored(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        cli.run("train", "c", "--layer", "entity", "--out", "m.bin");
        cli.done("corpus", "create", "d");
        cli.done("corpus", "import", "d", "in.jsonl");

        Result result = cli.run("evaluate", "d", "--model", "m.bin");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("entity/strict/*", "gold 72");
        assertThat(result.err()).contains("whether the model was trained on some of them is not known");
        assertThat(folder.resolve("d/models")).isEmptyDirectory();
        assertThat(cli.done("promote", "d", "m.bin").out()).startsWith("Promoted ");
    }

    @Test
    void suggestionsAreEvaluatedOnTheBareTexts(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);

        Result result = cli.run("evaluate", "c");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("entity/strict/*", "gold 72");
        assertThat(cli.run("evaluate", "c", "--suggestions").out()).isEqualTo(result.out());
        assertThat(cli.done("corpus", "list", "c").out()).contains("72 marks, 0 open suggestions");
    }

    @Test
    void nameSamplesAreExportedAsOpenNlpReadsThem(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);

        cli.done("export", "c", "--format", "opennlp", "--out", "train.txt");

        List<String> lines = Files.readAllLines(folder.resolve("train.txt"));
        assertThat(lines).contains("Shells number 0 hit the town of <START:location> Velm <END> at dawn .");
        assertThat(lines.stream().filter(String::isEmpty)).hasSize(11);
        cli.done("export", "c", "--format", "opennlp", "--out", "none.txt", "--layers", "equipment");
        assertThat(Files.readString(folder.resolve("none.txt")))
                .doesNotContain("START")
                .contains("Velm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "train c; 2; --layer",
                "train c --layer weather; 2; no layer 'weather'",
                "train c --layer entity --held-out 2; 2; between 0 and 1",
                "train c --layer entity --seed x; 2; 'x' is not a long",
                "train c --layer entity --set a=b; 2; no option 'a'",
                "train c --layer entity --trainer x; 1; no trainer 'x'",
                "train c --layer quote; 1; at least two annotated reports",
                "train c --layer entity --out none/m.bin; 1; There is no folder",
                "train c --layer entity --out c; 1; is a folder",
                "evaluate c --model none; 1; none",
                "evaluate c --model in.jsonl; 1; cannot be loaded",
                "evaluate c --model x --suggestions; 2; mutually exclusive",
                "evaluate empty; 1; no reports with marks",
                "promote c; 2; MODEL",
                "promote c none; 1; no model and no file 'none'",
                "promote c --rollback; 1; ",
                "promote c in.jsonl; 1; cannot be loaded"
            })
    void errorsAreOneSentenceAndAnExitCode(String command, int code, String message, @TempDir Path folder)
            throws IOException {
        Cli cli = corpus(folder);
        cli.done("corpus", "create", "empty");

        Result result = cli.run(command.split(" "));

        assertThat(result.err()).contains(message == null ? "" : message).doesNotContain("\tat ");
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err().lines().filter(line -> line.startsWith("sitmark:")))
                .hasSize(1);
    }

    @Test
    void errorsAreGroupedAndAgreeWithTheScores(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        JsonNode scores =
                cli.run("evaluate", "c", "--layers", "entity", "--json").json();
        JsonNode errors = cli.done("errors", "c", "--layers", "entity", "--by", "string", "--json")
                .json();
        assertThat(errors.path("right").asInt())
                .isEqualTo(scores.at("/entity~1strict~1*/hit").asInt());
        String text =
                cli.done("errors", "c", "--layers", "entity", "--by", "kind").out();
        assertThat(text).contains(" right, ").contains("where");
        assertThat(cli.run("errors", "c", "--layers", "nope").code()).isEqualTo(2);
        assertThat(cli.run("errors", "c", "--model", "nope").code()).isEqualTo(1);
    }

    @Test
    void twoModelsAreCompared(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        String a = cli.run("train", "c", "--layer", "entity", "--seed", "3", "--set", "iterations=1", "--json")
                .json()
                .path("id")
                .asText();
        String b = cli.run("train", "c", "--layer", "entity", "--seed", "3", "--json")
                .json()
                .path("id")
                .asText();
        JsonNode compared = cli.done("compare", "c", a, b, "--json").json();
        JsonNode entity = compared.at("/layers/entity");
        assertThat(entity.path("after").asDouble()).isGreaterThan(0.5);
        assertThat(entity.path("chance").asDouble()).isBetween(0.0001, 1.0);
        assertThat(entity.path("low").asDouble())
                .isLessThanOrEqualTo(
                        entity.path("after").asDouble() - entity.path("before").asDouble());
        assertThat(cli.done("compare", "c", a, b).out())
                .contains("gold reports that neither model was trained on")
                .contains("Appeared: ");
        assertThat(cli.run("compare", "c", a, "nope").err()).contains("nope");
    }

    @Test
    void settingsAreCrossValidated(@TempDir Path folder) throws IOException {
        Cli cli = corpus(folder);
        JsonNode swept = cli.done(
                        "crossvalidate", "c", "--layer", "entity", "--folds", "3", "--try", "iterations=1,30", "--json")
                .json();
        assertThat(swept.path("settings")).hasSize(2);
        assertThat(swept.at("/settings/1/name").asText()).isEqualTo("iterations=30");
        assertThat(swept.at("/settings/1/all/f1").asDouble())
                .isGreaterThanOrEqualTo(swept.at("/settings/1/all/low").asDouble());
        assertThat(cli.done(
                                "crossvalidate",
                                "c",
                                "--layer",
                                "entity",
                                "--folds",
                                "3",
                                "--setting",
                                "a: iterations=1",
                                "--setting",
                                "b: iterations=30")
                        .out())
                .contains("12 gold reports, 3 folds")
                .contains("Best: ");
        assertThat(cli.run("crossvalidate", "c", "--layer", "entity", "--try", "nope=1")
                        .err())
                .contains("nope");
    }
}
