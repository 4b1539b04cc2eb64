// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class CorpusSearchTest {

    private static final Sitmark SITMARK = new TestSitmark().build();

    private static Corpus corpus(Path folder) throws IOException {
        Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK);
        List<Item> items = List.of(
                new Mark(1, "thing", new Span(0, 4), Features.of("kind", "a").with("note", "Big one"), null),
                new Suggestion(
                        2,
                        "place",
                        new Span(9, 13),
                        Features.of("kind", "b"),
                        new Origin("words", 0.5, "list 7"),
                        Suggestion.State.OPEN),
                new Suggestion(
                        3,
                        "thing",
                        new Span(14, 18),
                        Features.NONE,
                        new Origin("words", 0.5, ""),
                        Suggestion.State.REJECTED));
        corpus.add(Report.of("one", "tank near Velm tank", Map.of(), items));
        corpus.add(Report.of("two", "no such thing"));
        return corpus;
    }

    private static List<String> texts(Corpus corpus, SearchQuery query) throws IOException, SearchException {
        return CorpusSearch.run(corpus, corpus.names(), query, 100, null).hits().stream()
                .map(h -> h.report() + ":" + h.span().begin())
                .toList();
    }

    private static SearchQuery items(ItemFilter filter) {
        return SearchQuery.of(filter);
    }

    @Test
    void textIsFoundWithWhatLiesThere(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            var result = CorpusSearch.run(corpus, corpus.names(), SearchQuery.of(TextQuery.exactly("tank")), 100, null);
            assertThat(result.hits()).hasSize(2);
            assertThat(result.reports()).isEqualTo(1);
            assertThat(result.hits().get(0).here()).hasSize(1);
            assertThat(result.hits().get(0).snippet().toString()).isEqualTo("[tank] near Velm tank");
            assertThat(result.more()).isFalse();
        }
    }

    @Test
    void itemsAreFoundByLayerKindFeatureSourceAndState(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            assertThat(texts(corpus, items(ItemFilter.ofLayer("thing")))).containsExactly("one:0", "one:14");
            assertThat(texts(corpus, items(new ItemFilter(null, "b", null, null, null, Set.of()))))
                    .containsExactly("one:9");
            assertThat(texts(corpus, items(new ItemFilter(null, null, "note", null, null, Set.of()))))
                    .containsExactly("one:0");
            assertThat(texts(corpus, items(new ItemFilter(null, null, "note", "big ONE", null, Set.of()))))
                    .containsExactly("one:0");
            assertThat(texts(corpus, items(new ItemFilter(null, null, "note", "big", null, Set.of()))))
                    .isEmpty();
            assertThat(texts(corpus, items(new ItemFilter(null, null, null, null, "LIST 7", Set.of()))))
                    .containsExactly("one:9");
            assertThat(texts(corpus, items(new ItemFilter(null, null, null, null, "hand", Set.of()))))
                    .containsExactly("one:0");
            assertThat(texts(corpus, items(ItemFilter.NONE.in(ItemFilter.State.REJECTED))))
                    .containsExactly("one:14");
            assertThat(texts(
                            corpus,
                            new SearchQuery(TextQuery.exactly("Velm"), ItemFilter.NONE.in(ItemFilter.State.OPEN))))
                    .isEmpty();
            assertThat(texts(
                            corpus,
                            new SearchQuery(
                                    new TextQuery("Ve|near", true, true, false, false),
                                    ItemFilter.NONE.in(ItemFilter.State.OPEN))))
                    .containsExactly("one:9");
        }
    }

    @Test
    void commentedPlacesAreFoundByWhatIsSaid(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            corpus.change(
                    "one",
                    s -> s.apply(Edits.addNote(
                            new Note(99, Note.Kind.COMMENT, new Span(0, 4), 1, "Check this TANK", "", "", false))));
            assertThat(texts(corpus, SearchQuery.ofComment("this tank"))).containsExactly("one:0");
            assertThat(texts(corpus, SearchQuery.ofComment("*"))).containsExactly("one:0");
            assertThat(texts(corpus, SearchQuery.ofComment("other"))).isEmpty();
            assertThat(texts(corpus, new SearchQuery(TextQuery.exactly("tank"), ItemFilter.NONE, "*")))
                    .containsExactly("one:0");
        }
    }

    @Test
    void aReportThatCannotBeReadIsToldAndTheOthersAreSearched(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            Files.writeString(corpus.file("two"), "garbage");
            var result = CorpusSearch.run(corpus, corpus.names(), SearchQuery.of(TextQuery.exactly("tank")), 100, null);
            assertThat(result.hits()).hasSize(2);
            assertThat(result.failures()).hasSize(1).first().asString().startsWith("two cannot be read");
        }
    }

    @Test
    void theSearchEndsAtTheLimitAndWhenCancelled(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            SearchQuery query = SearchQuery.of(TextQuery.exactly("tank"));
            var result = CorpusSearch.run(corpus, corpus.names(), query, 1, null);
            assertThat(result.hits()).hasSize(1);
            assertThat(result.more()).isTrue();
            var monitor = new NullProgressMonitor();
            monitor.setCanceled(true);
            assertThatThrownBy(() -> CorpusSearch.run(corpus, corpus.names(), query, 1, monitor))
                    .isInstanceOf(OperationCanceledException.class);
        }
    }
}
