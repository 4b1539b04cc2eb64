// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

class GuidelineTextTest {

    private static final String GUIDELINE = """
            # Layer entity
            Names.

            ## Boundaries
            The name only.

            ## kind: person
            Without titles.

            ## category: place
            With a name.
            """;

    @Test
    void tellsWhatConcernsAKind(@TempDir Path folder) throws IOException {
        Layer layer = layer(folder, "kind");
        assertThat(Guideline.about(layer, "person")).isEqualTo("Without titles.");
        assertThat(Guideline.about(layer(folder, "category"), "place")).isEqualTo("With a name.");
    }

    @Test
    void tellsBoundariesWhereItSaysNothingOfTheKind(@TempDir Path folder) throws IOException {
        assertThat(Guideline.about(layer(folder, "kind"), "ghost")).isEqualTo("The name only.");
        assertThat(Guideline.about(layer(folder, "kind"), null)).isEqualTo("The name only.");
    }

    @Test
    void putsExamplesBelowTheKind(@TempDir Path folder) throws IOException {
        var example = new Example("r1", 7, "the old ", "Ann Example", " said");
        GuidelineText text = GuidelineText.of(layer(folder, "kind"), "person", List.of(example));
        String all = text.rendered().text();
        assertThat(all).contains("Without titles.\nIn this corpus\n\u2022 the old Ann Example said\n\ncategory: place");
        GuidelineText.Link link = text.links().get(0);
        assertThat(all.substring(link.begin(), link.end())).isEqualTo("\u2022 the old Ann Example said");
        for (Rendered.Section section : text.rendered().sections()) {
            assertThat(all.substring(section.begin())).startsWith(section.heading());
        }
    }

    @Test
    void leavesTheGuidelineAsItIsWithoutExamples(@TempDir Path folder) throws IOException {
        Layer layer = layer(folder, "kind");
        assertThat(GuidelineText.of(layer, "person", List.of()).rendered()).isEqualTo(Guideline.of(layer));
    }

    @Test
    void takesExamplesOfTheKindWithDifferentTexts(@TempDir Path folder) throws IOException {
        String text = "Ann Example met ann example and Bo Other near Lake Place.";
        Report report = Report.of(
                "r1",
                text,
                java.util.Map.of(),
                List.of(
                        mark(1, text, "Ann Example", "person"),
                        mark(2, text, "ann example", "person"),
                        mark(3, text, "Bo Other", "person"),
                        mark(4, text, "Lake Place", "location")));
        var search = new ExampleSearch(layer(folder, "kind"), "person");
        search.look(report);
        assertThat(search.result()).extracting(Example::marked).containsExactly("Ann Example", "Bo Other");
        assertThat(search.result().get(1).before()).isEqualTo("Ann Example met ann example and ");
    }

    @Test
    void cutsTheContextAtWords(@TempDir Path folder) throws IOException {
        String text =
                "a very long introduction ".repeat(5) + "Ann Example" + " and a very long ending indeed".repeat(5);
        var search = new ExampleSearch(layer(folder, "kind"), "person");
        search.look(Report.of("r", text, java.util.Map.of(), List.of(mark(1, text, "Ann Example", "person"))));
        Example example = search.result().get(0);
        assertThat(example.before()).startsWith("\u2026").hasSizeLessThan(52);
        assertThat(example.before().substring(1)).matches("(introduction|a|very|long) .*");
        assertThat(example.after()).endsWith("\u2026").matches(".*(and|a|very|long|ending|indeed)\u2026");
    }

    private static Mark mark(int id, String text, String covered, String kind) {
        int begin = text.indexOf(covered);
        return new Mark(id, "entity", new Span(begin, begin + covered.length()), Features.of("kind", kind), null);
    }

    private static Layer layer(Path folder, String kindFeature) throws IOException {
        Path file = folder.resolve("guideline.md");
        Files.writeString(file, GUIDELINE);
        return new Layer(
                "entity",
                "Entity",
                "x.Entity",
                List.of(),
                kindFeature,
                "#fff000",
                "#000fff",
                "E",
                file.toUri().toURL(),
                "x");
    }
}
