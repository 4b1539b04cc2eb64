// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.spi.Convention;

class ConventionsTest {

    @TempDir
    private Path corpus = Path.of("");

    private Path file(String lines) throws IOException {
        Path file = corpus.resolve(Conventions.FILE);
        Files.createDirectories(corpus.resolve("rules"));
        return Files.writeString(file, lines);
    }

    private static Sitmark sitmark() {
        Convention asItIs = (report, suggestion, choice) -> suggestion;
        return new TestSitmark()
                .add(
                        "conventions",
                        Map.of("id", "test.articles", "key", "articles", "layers", "thing", "choices", "in,out"),
                        () -> asItIs)
                .build();
    }

    @Test
    void aCorpusWithoutAFileHasNone() throws IOException {
        assertThat(Conventions.load(corpus)).isEqualTo(Conventions.NONE);
        Conventions.NONE.save(corpus);
        assertThat(corpus.resolve(Conventions.FILE)).doesNotExist();
    }

    @Test
    void whatIsSavedIsReadAgainAndIsALineEach() throws IOException {
        Conventions some = Conventions.NONE.with("thing", "articles", "in").omitting("place", List.of("river", "hill"));
        some.save(corpus);
        assertThat(Files.readAllLines(corpus.resolve(Conventions.FILE)))
                .element(0)
                .asString()
                .startsWith("#");
        assertThat(Files.readAllLines(corpus.resolve(Conventions.FILE)))
                .containsSubsequence("place\tomit\thill, river", "thing\tarticles\tin");
        Conventions read = Conventions.load(corpus);
        assertThat(read).isEqualTo(some);
        assertThat(read.omitted("place")).containsExactly("hill", "river");
        assertThat(read.choice("thing", "articles")).contains("in");
        Conventions gone = read.with("thing", "articles", null).omitting("place", List.of());
        assertThat(gone).isEqualTo(Conventions.NONE);
        gone.save(corpus);
        assertThat(Conventions.load(corpus)).isEqualTo(Conventions.NONE);
    }

    @Test
    void brokenLinesAreToldWithTheirNumber() throws IOException {
        file("layer\tconvention\tchoice\nthing\tarticles\n");
        assertThatThrownBy(() -> Conventions.load(corpus)).hasMessageContaining("line 2");
        file("thing\tarticles\tin\n# again\nthing\tarticles\tout\n");
        assertThatThrownBy(() -> Conventions.load(corpus))
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }

    @Test
    void whatIsNotInstalledIsTold() {
        Sitmark sitmark = sitmark();
        assertThat(Conventions.NONE.with("thing", "articles", "out").problems(sitmark))
                .isEmpty();
        assertThat(Conventions.NONE.with("thign", "articles", "out").problems(sitmark))
                .singleElement()
                .asString()
                .contains("no layer 'thign'", "thing");
        assertThat(Conventions.NONE.with("thing", "article", "out").problems(sitmark))
                .singleElement()
                .asString()
                .contains("'article'", "omit, articles");
        assertThat(Conventions.NONE.with("thing", "articles", "maybe").problems(sitmark))
                .singleElement()
                .asString()
                .contains("'maybe'", "in, out");
        assertThat(Conventions.NONE.omitting("thing", List.of("nonsense")).problems(sitmark))
                .singleElement()
                .asString()
                .contains("'nonsense'");
    }
}
