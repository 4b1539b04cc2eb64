// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapCommandTest {

    private static final List<String> PLACES = List.of("Kyiv", "Kharkiv", "Odesa", "Lviv", "Kherson", "Aleppo");

    /** Reports whose places every list has. */
    private static void write(Path file, String prefix, int reports) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            String place = PLACES.get(i % PLACES.size());
            String other = PLACES.get((i + 2) % PLACES.size());
            String text = "Shells fell in " + place + " on day " + i + ".\\n\\nThe road from " + other + " is open.";
            int second = text.replace("\\n", "\n").indexOf(other);
            lines.append("{\"name\": \"" + prefix + i + "\", \"text\": \"" + text + "\", \"marks\": ["
                    + "{\"layer\": \"entity\", \"begin\": 15, \"end\": " + (15 + place.length())
                    + ", \"features\": {\"kind\": \"location\"}}, {\"layer\": \"entity\", \"begin\": " + second
                    + ", \"end\": " + (second + other.length())
                    + ", \"features\": {\"kind\": \"location\"}}]}\n");
        }
        Files.writeString(file, lines);
    }

    @Test
    void aFirstModelSaysWhatItIsAndWhatItIsWorth(@TempDir Path folder) throws IOException {
        write(folder.resolve("bare.jsonl"), "bare", 12);
        write(folder.resolve("gold.jsonl"), "gold", 4);
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        cli.done("corpus", "import", "c", "bare.jsonl", "--without-marks");
        String first = cli.done("bootstrap", "c", "--layer", "entity").out();
        assertThat(first).contains("There is no gold, so nobody knows what this model is worth");

        cli.done("corpus", "import", "c", "gold.jsonl");
        JsonNode result =
                cli.done("bootstrap", "c", "--layer", "entity", "--json").json();
        assertThat(result.path("gold").asInt()).isEqualTo(4);
        assertThat(result.at("/silver/marks").asInt()).isGreaterThan(10);
        assertThat(result.at("/model alone/entity/f1").asDouble()).isGreaterThan(0.5);
        assertThat(result.at("/rules alone/entity/f1").asDouble()).isGreaterThan(0.5);

        String id = result.path("model").asText();
        JsonNode card = new ObjectMapper()
                .readTree(folder.resolve("c/models/" + id + "/card.json").toFile());
        assertThat(card.at("/parameters/source").asText()).isEqualTo("distant supervision");
        assertThat(card.at("/parameters/silver.share").asText()).isEqualTo("1.0");
        assertThat(card.path("note").asText()).contains("no person has checked");
        assertThat(card.at("/scores/0/f1").asDouble())
                .isEqualTo(Math.round(result.at("/model alone/entity/f1").asDouble() * 10000) / 10000.0);
        assertThat(cli.done("promote", "c", id).out()).contains(id);
        assertThat(cli.run("evaluate", "c", "--model", id, "--json")
                        .json()
                        .at("/entity~1strict~1*/f1")
                        .asDouble())
                .isEqualTo(card.at("/scores/0/f1").asDouble());
    }

    @Test
    void itIsMeasuredOnHiddenMarks(@TempDir Path folder) throws IOException {
        write(folder.resolve("gold.jsonl"), "gold", 12);
        var cli = new Cli(folder);
        String out = cli.done("bootstrap", "gold.jsonl", "--layer", "entity", "--folds", "2")
                .out();
        assertThat(out).contains("model alone").contains("lists and rules").contains("together");
        assertThat(cli.run("bootstrap", "gold.jsonl", "--layer", "entity", "--sure", "7"))
                .returns(2, Cli.Result::code);
    }
}
