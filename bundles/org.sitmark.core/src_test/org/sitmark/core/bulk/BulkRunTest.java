// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.bulk.BulkAction.Verb;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.search.CorpusSearch;
import org.sitmark.core.search.Hit;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;

class BulkRunTest {

    private static final Sitmark SITMARK = new TestSitmark().build();
    private static final String TEXT = "Velm fell. Velm Bay held. Old Velm stays.";

    private static Corpus corpus(Path folder, Item... items) throws IOException {
        Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK);
        corpus.add(Report.of("one", TEXT, Map.of(), Arrays.asList(items)));
        corpus.add(Report.of("two", "In Velm again.", Map.of(), List.of()));
        return corpus;
    }

    private static Mark mark(int id, String layer, int begin, int end, String kind) {
        return new Mark(id, layer, new Span(begin, end), Features.of("kind", kind), null);
    }

    private static Suggestion suggestion(int id, int begin, int end, Suggestion.State state) {
        return new Suggestion(
                id, "place", new Span(begin, end), Features.of("kind", "b"), new Origin("test", 0.5, ""), state);
    }

    private static List<Hit> hits(Corpus corpus) throws IOException, SearchException {
        return CorpusSearch.run(corpus, corpus.names(), SearchQuery.of(TextQuery.exactly("Velm")), 100, null)
                .hits();
    }

    private static List<String> marks(Corpus corpus, String name) throws IOException {
        Report report = corpus.read(name);
        return report.marks().stream()
                .map(m -> m.layer() + " " + m.features().text("kind") + " "
                        + m.span().of(report.text()) + " " + m.begin())
                .toList();
    }

    @Test
    void marksEveryOccurrenceInAllReportsAsOneStep(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            BulkRun.Result result =
                    BulkRun.apply(corpus, BulkAction.mark("place", Map.of("kind", "a")), hits(corpus), null);
            assertThat(result.places()).isEqualTo(4);
            assertThat(result.reports()).containsExactly("one", "two");
            assertThat(marks(corpus, "one")).containsExactly("place a Velm 0", "place a Velm 11", "place a Velm 30");
            assertThat(marks(corpus, "two")).containsExactly("place a Velm 3");
            assertThat(ReportInfo.stateOf(corpus.read("two"))).isEqualTo(ReportInfo.State.IN_PROGRESS);
            try (ReportSession session = corpus.open("one")) {
                assertThat(session.undoLabel()).contains("Mark as place a");
                session.undo();
            }
            assertThat(marks(corpus, "one")).isEmpty();
            assertThat(marks(corpus, "two")).isEmpty();
        }
    }

    @Test
    void theWholeStepIsTakenBackWithoutAnyReportOpen(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            BulkRun.Result result =
                    BulkRun.apply(corpus, BulkAction.mark("place", Map.of("kind", "a")), hits(corpus), null);
            corpus.change("two", s -> s.apply(Edits.setInfo(s.report(), "title", "Two")));
            assertThat(corpus.undo(result.group())).containsExactly("two was edited since; undo there first");
            assertThat(marks(corpus, "one")).isEmpty();
            assertThat(marks(corpus, "two")).hasSize(1);
        }
    }

    @Test
    void marksInTheWayAreKeptAndTold(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder, mark(1, "place", 11, 19, "b"), mark(2, "place", 30, 34, "a"))) {
            List<Hit> hits = hits(corpus);
            Planner planner = new Planner(BulkAction.mark("place", Map.of("kind", "a")), SITMARK.layers());
            assertThat(hits.stream().map(planner::preview).map(o -> o.kind() + " " + o.text()))
                    .containsExactly(
                            "READY mark",
                            "BLOCKED overlaps place b \u201cVelm Bay\u201d",
                            "NOTHING is marked so already",
                            "READY mark");
            BulkRun.Result result = BulkRun.apply(corpus, BulkAction.mark("place", Map.of("kind", "a")), hits, null);
            assertThat(result.places()).isEqualTo(2);
            assertThat(result.skipped()).hasSize(2).first().asString().contains("overlaps place b");
            assertThat(marks(corpus, "one"))
                    .containsExactly("place a Velm 0", "place b Velm Bay 11", "place a Velm 30");
        }
    }

    @Test
    void aMarkOfAnotherLayerIsNotInTheWay(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder, mark(1, "thing", 11, 19, "b"))) {
            assertThat(BulkRun.apply(corpus, BulkAction.mark("place", Map.of()), hits(corpus), null)
                            .places())
                    .isEqualTo(4);
        }
    }

    @Test
    void markingAcceptsTheSuggestionThatLiesThere(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(
                folder,
                suggestion(1, 0, 4, Suggestion.State.OPEN),
                suggestion(2, 11, 15, Suggestion.State.REJECTED),
                suggestion(3, 26, 34, Suggestion.State.OPEN))) {
            List<Hit> hits = hits(corpus);
            Planner planner = new Planner(BulkAction.mark("place", Map.of("kind", "a")), SITMARK.layers());
            assertThat(hits.stream().map(planner::preview).map(o -> o.kind() + " " + o.text()))
                    .containsExactly(
                            "READY accept the suggestion place b",
                            "DOUBTFUL mark, though it was rejected here",
                            "READY mark, in place of the suggestion \u201cOld Velm\u201d",
                            "READY mark");
            BulkRun.apply(corpus, BulkAction.mark("place", Map.of("kind", "a")), hits, null);
            Mark first = corpus.read("one").marks().get(0);
            assertThat(first.id()).isEqualTo(1);
            assertThat(first.features().text("kind")).isEqualTo("a");
            assertThat(first.origin()).isNotNull();
            assertThat(corpus.read("one").openCount()).isZero();
        }
    }

    @Test
    void changesKindAndLayerOfWhatLiesExactlyThere(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(
                folder,
                mark(1, "place", 0, 4, "b"),
                suggestion(2, 11, 15, Suggestion.State.OPEN),
                mark(3, "place", 26, 34, "b"))) {
            BulkRun.apply(corpus, BulkAction.change(null, Map.of("kind", "a")), hits(corpus), null);
            assertThat(marks(corpus, "one")).containsExactly("place a Velm 0", "place b Old Velm 26");
            assertThat(corpus.read("one").openSuggestions().get(0).features().text("kind"))
                    .isEqualTo("a");
            BulkRun.apply(corpus, BulkAction.change("thing", Map.of("kind", "b")), hits(corpus), null);
            assertThat(marks(corpus, "one")).containsExactly("thing b Velm 0", "place b Old Velm 26");
            assertThat(corpus.read("one").openSuggestions().get(0).layer()).isEqualTo("thing");
        }
    }

    @Test
    void removesMarksAndRejectsSuggestions(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(
                folder,
                mark(1, "place", 0, 4, "b"),
                suggestion(2, 11, 15, Suggestion.State.OPEN),
                new Mark(3, "thing", new Span(5, 9), Features.NONE.with("of", new Link.ToItem(1)), null))) {
            BulkRun.Result result = BulkRun.apply(corpus, BulkAction.of(Verb.REMOVE), hits(corpus), null);
            assertThat(result.places()).isEqualTo(2);
            assertThat(marks(corpus, "one")).containsExactly("thing null fell 5");
            assertThat(corpus.read("one").marks().get(0).features().link("of")).isEqualTo(Link.to(new Span(0, 4)));
            assertThat(corpus.read("one").openCount()).isZero();
        }
    }

    @Test
    void acceptsAndRejectsSuggestionsOnly(@TempDir Path folder) throws Exception {
        try (Corpus corpus =
                corpus(folder, mark(1, "place", 0, 4, "b"), suggestion(2, 11, 15, Suggestion.State.OPEN))) {
            assertThat(BulkRun.apply(corpus, BulkAction.of(Verb.REJECT), hits(corpus), null)
                            .places())
                    .isEqualTo(1);
            assertThat(marks(corpus, "one")).hasSize(1);
        }
    }

    @Test
    void whatChangedSinceThePreviewIsLeftOut(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            List<Hit> hits = hits(corpus);
            corpus.change(
                    "one", s -> s.apply(Edits.add(s.report(), "place", new Span(11, 19), Features.of("kind", "b"))));
            BulkRun.Result result = BulkRun.apply(corpus, BulkAction.mark("place", Map.of()), hits, null);
            assertThat(result.places()).isEqualTo(3);
            assertThat(result.skipped()).hasSize(1);
            assertThat(marks(corpus, "one")).contains("place b Velm Bay 11");
        }
    }

    @Test
    void aReportThatIsOpenInAnotherProgramIsToldAndTheOthersAreDone(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            List<Hit> hits = hits(corpus);
            try (Corpus other = Corpus.open(corpus.folder(), SITMARK);
                    ReportSession held = other.open("one")) {
                assertThat(held.isReadOnly()).isFalse();
                BulkRun.Result result = BulkRun.apply(corpus, BulkAction.mark("place", Map.of()), hits, null);
                assertThat(result.failures())
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains("one")
                        .contains("open in another Sitmark");
                assertThat(result.reports()).containsExactly("two");
            }
            assertThat(marks(corpus, "one")).isEmpty();
        }
    }

    @Test
    void aReportThatAnotherProgramChangedMeanwhileIsNotOverwritten(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            List<Hit> hits = hits(corpus);
            try (Corpus other = Corpus.open(corpus.folder(), SITMARK)) {
                other.change("two", s -> s.apply(Edits.setInfo(s.report(), "title", "Theirs")));
            }
            BulkRun.apply(corpus, BulkAction.mark("place", Map.of()), hits, null);
            assertThat(corpus.read("two").info("title")).isEqualTo("Theirs");
            assertThat(marks(corpus, "two")).hasSize(1);
            Files.delete(corpus.file("two"));
            BulkRun.Result result = BulkRun.apply(corpus, BulkAction.of(Verb.REMOVE), hits, null);
            assertThat(result.failures()).hasSize(1).first().asString().contains("There is no report 'two'");
        }
    }

    @Test
    void cancellingKeepsWhatWasDoneAsOneStepToUndo(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            var monitor = new NullProgressMonitor();
            corpus.addListener(event -> monitor.setCanceled(true));
            BulkRun.Result result = BulkRun.apply(corpus, BulkAction.mark("place", Map.of()), hits(corpus), monitor);
            assertThat(result.cancelled()).isTrue();
            assertThat(result.reports()).containsExactly("one");
            assertThat(corpus.undo(result.group())).isEmpty();
            assertThat(marks(corpus, "one")).isEmpty();
        }
    }

    @Test
    void aValueThatDoesNotFitIsRefusedBeforeAnythingIsDone(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            List<Hit> hits = new ArrayList<>(hits(corpus));
            assertThatThrownBy(() -> BulkRun.apply(corpus, BulkAction.mark("place", Map.of("kind", "z")), hits, null))
                    .hasMessage("'z' is no kind of place; there are a, b");
            assertThatThrownBy(() -> BulkRun.apply(corpus, BulkAction.mark("place", Map.of("x", "z")), hits, null))
                    .hasMessageContaining("has no feature x");
            assertThatThrownBy(() -> BulkRun.apply(corpus, BulkAction.of(Verb.CHANGE), hits, null))
                    .hasMessageContaining("Say what to change");
            assertThat(marks(corpus, "one")).isEmpty();
        }
    }
}
