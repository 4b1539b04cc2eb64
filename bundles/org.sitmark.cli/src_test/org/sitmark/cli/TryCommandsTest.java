// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sitmark try}, {@code sitmark calibrate} and the runs that leave out what has not changed. */
class TryCommandsTest {

    private static final String HEADER = "name\tlayer\tkind\tcanonical\taliases\n";

    @Test
    void trySaysWhatFiresAndFromWhichLine(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        Files.writeString(folder.resolve("c/gazetteers/own.tsv"), HEADER + "Zorvexton\tentity\tlocation\t\t\n");
        String out =
                cli.done("try", "--corpus", "c", "Forty tanks left Zorvexton.").out();
        assertThat(out.lines().filter(l -> l.contains("Zorvexton"))).anyMatch(l -> l.contains("[own.tsv:2]"));
        JsonNode firings = cli.done("try", "--json", "Forty tanks left.").json().get("firings");
        List<String> fired = new ArrayList<>();
        firings.forEach(
                f -> fired.add(f.get("layer").asText() + " " + f.get("text").asText()));
        assertThat(fired).containsExactly("figure Forty", "equipment tanks");
    }

    @Test
    void tryListsBrokenLines(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        Files.writeString(folder.resolve("c/gazetteers/own.tsv"), HEADER + "Zorvexton\tentity\tplaces\t\t\n\tentity\n");
        Cli.Result result = cli.run("try", "--corpus", "c", "Zorvexton");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("line 2: 'places' is no kind of entity")
                .contains("line 3: name or layer");
    }

    @Test
    void aSecondRunLeavesOutWhatHasNotChanged(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        Files.writeString(folder.resolve("a.txt"), "Forty tanks left Kyiv.");
        cli.done("corpus", "import", "c", "a.txt");
        cli.done("annotate", "c");
        assertThat(cli.done("annotate", "c", "--json").json().get("unchanged").asInt())
                .isEqualTo(1);
        assertThat(cli.done("annotate", "c", "--all", "--json")
                        .json()
                        .get("unchanged")
                        .asInt())
                .isZero();
    }

    @Test
    void calibratePrintsATableForEachLayer(@TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        JsonNode table =
                cli.done("calibrate", "sample", "--installed", "--json").json().get("reliability");
        List<String> layers = new ArrayList<>();
        table.forEach(row -> layers.add(row.get("layer").asText()));
        assertThat(layers).containsExactly("entity", "equipment", "figure", "quote");
        table.forEach(row -> assertThat(row.get("error").asDouble()).isBetween(0.0, 0.25));
    }
}
