// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {

    private static Cli corpus(Path folder) throws Exception {
        var cli = new Cli(folder);
        Files.writeString(folder.resolve("one.txt"), "A tank and two tanks. Velm held.");
        Files.writeString(folder.resolve("two.txt"), "The tank's crew.");
        cli.done("corpus", "create", "c");
        cli.done("corpus", "import", "c", "one.txt", "two.txt");
        return cli;
    }

    @Test
    void whatWouldHappenIsToldAndThenDone(@TempDir Path folder) throws Exception {
        Cli cli = corpus(folder);
        String[] find = {
            "find", "c", "--text", "tank", "--forms", "--do", "mark", "--to", "equipment", "--set", "category=tank"
        };
        assertThat(cli.done(find).out())
                .contains("one: A [tank] and two tanks. Velm held.  -> mark")
                .contains("3 places in 2 reports; nothing was changed, --apply does it");
        String[] apply = java.util.Arrays.copyOf(find, find.length + 1);
        apply[find.length] = "--apply";
        assertThat(cli.done(apply).out()).contains("Mark as equipment tank: 3 places in 2 reports");
        assertThat(cli.done("find", "c", "--layer", "equipment", "--kind", "tank")
                        .out())
                .contains("3 places in 2 reports");
        assertThat(cli.done(apply).out()).contains("0 places in 0 reports, 3 left out");
        assertThat(cli.done("find", "c", "--layer", "equipment", "--do", "remove", "--apply", "--json")
                        .json()
                        .path("changed")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void wrongQueriesAreToldInASentence(@TempDir Path folder) throws Exception {
        Cli cli = corpus(folder);
        assertThat(cli.run("find", "c").err()).contains("Say what to find");
        assertThat(cli.run("find", "c", "--text", "a(", "--regex").err()).contains("broken at character 2");
        assertThat(cli.run("find", "c", "--text", "a", "--do", "mark").err()).contains("Choose the layer");
        assertThat(cli.run("find", "c", "--text", "a", "--do", "mark", "--to", "entity", "--set", "kind=x")
                        .err())
                .contains("'x' is no kind of entity");
    }

    @Test
    void statesAreSetAndListed(@TempDir Path folder) throws Exception {
        Cli cli = corpus(folder);
        assertThat(cli.done("corpus", "state", "c", "done", "one", "two").out()).contains("2 reports are done now");
        assertThat(cli.done("corpus", "list", "c").out()).containsPattern("one +done");
        assertThat(cli.run("corpus", "state", "c", "ready", "one").err()).contains("'ready' is no state");
    }
}
