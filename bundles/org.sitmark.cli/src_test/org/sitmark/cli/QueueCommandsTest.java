// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueCommandsTest {

    private static final String[] PEOPLE = {"Berez", "Halvar", "Ilva", "Kordan", "Lozh", "Marsk", "Orlan", "Tarn"};

    /** Reports in the interchange format with a person in each sentence. */
    private static void write(Path file, String prefix, int reports) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            StringBuilder text = new StringBuilder();
            StringBuilder marks = new StringBuilder();
            for (int s = 0; s < 5; s++) {
                String person = PEOPLE[(i * 3 + s) % PEOPLE.length] + "in";
                text.append("On day ").append(i * 9 + s).append(" we met Colonel ");
                marks.append(marks.isEmpty() ? "" : ",")
                        .append("{'layer': 'entity', 'begin': ")
                        .append(text.length())
                        .append(", 'end': ")
                        .append(text.length() + person.length())
                        .append(", 'features': {'kind': 'person'}}");
                text.append(person).append(" of unit ").append(i).append(" at the river. ");
            }
            lines.append("{'name': '")
                    .append(prefix)
                    .append(i)
                    .append("', 'text': '")
                    .append(text.toString().strip());
            lines.append("', 'marks': [").append(marks).append("]}\n");
        }
        Files.writeString(file, lines.toString().replace('\'', '"'));
    }

    @Test
    void theQueueIsToldWithItsReasons(@TempDir Path folder) throws IOException {
        write(folder.resolve("gold.jsonl"), "gold", 6);
        write(folder.resolve("new.jsonl"), "new", 4);
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        cli.done("corpus", "import", "c", "gold.jsonl");
        cli.done("corpus", "import", "c", "new.jsonl", "--without-marks");
        assertThat(cli.run("next", "c", "--count", "1").err()).contains("pre-annotate first");
        cli.done("annotate", "c");

        String table =
                cli.done("next", "c", "--layer", "entity", "--count", "3").out();
        assertThat(table.lines()).hasSize(4);
        assertThat(table).contains("new").doesNotContain("gold").contains("words");

        JsonNode sentences = cli.done("next", "c", "--by", "sentence", "--strategy", "entropy", "--json")
                .json();
        assertThat(sentences.path("learnedFrom").asInt()).isEqualTo(6);
        assertThat(sentences.path("waiting").asInt()).isEqualTo(4);
        assertThat(sentences.path("queue")).hasSize(20);
        assertThat(sentences.at("/queue/0/why").asText()).contains("words");

        assertThat(cli.run("next", "c", "--layer", "nonsense")).returns(2, Cli.Result::code);
        assertThat(cli.run("next", "c", "--count", "0").err()).contains("at least one place");
    }

    @Test
    void aSimulationComparesOrders(@TempDir Path folder) throws IOException {
        write(folder.resolve("gold.jsonl"), "gold", 12);
        var cli = new Cli(folder);
        String[] simulate = {
            "simulate",
            "gold.jsonl",
            "--layer",
            "entity",
            "--seeds",
            "1",
            "--folds",
            "3",
            "--steps",
            "3",
            "--strategy",
            "entropy",
            "--out",
            "curve.json"
        };
        String out = cli.done(simulate).out();
        assertThat(out).contains("entropy").contains("random").contains("saved");
        JsonNode curve =
                new ObjectMapper().readTree(folder.resolve("curve.json").toFile());
        assertThat(curve.at("/orders/entropy/points")).hasSize(4);
        assertThat(curve.at("/orders/random/points/3/share").asDouble()).isEqualTo(1);
        assertThat(cli.done(simulate).out()).isEqualTo(out);
        assertThat(cli.run("simulate", "none.jsonl", "--layer", "entity").err()).contains("There is no file");
        assertThat(cli.run("simulate", "gold.jsonl", "--layer", "entity", "--folds", "9")
                        .err())
                .contains("at least 18");
    }
}
