// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

class PreAnnotationTest {

    /** Suggests every place of a pattern. */
    public static final class Finder implements PreAnnotator {
        @Option("What to find")
        public String pattern = "tanks";

        @Option("The kind of what is found")
        public String kind = "a";

        @Option("The score")
        public double score = 0.5;

        @Override
        public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
            report.matches(Pattern.compile(pattern))
                    .forEach(m -> out.add(
                            new Span(m.start(), m.end()), Features.of("kind", kind), score, "pattern " + pattern));
        }
    }

    /** Suggests a place before each thing, with a link to it. */
    public static final class Linker implements PreAnnotator {
        @Override
        public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
            for (Suggestion thing : report.known("thing")) {
                if (thing.begin() > 2) {
                    out.add(new Span(0, 2), Features.NONE.with("of", Link.to(thing)), 0.9, "before a thing");
                }
            }
        }
    }

    /** Fails on texts with a certain word. */
    public static final class Breaker implements PreAnnotator {
        @Override
        public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws IOException {
            if (report.text().contains("poison")) {
                throw new IOException("poisoned text");
            }
        }
    }

    private static final String TEXT = "Twelve tanks crossed the Velm.";

    private static TestSitmark installation() {
        return new TestSitmark();
    }

    private static TestSitmark finder(TestSitmark sitmark, String id, String pattern, String kind, String score) {
        return sitmark.add(
                "test.bundle",
                "preAnnotators",
                Map.of("id", id, "layer", "thing"),
                Finder::new,
                Map.of("pattern", pattern, "kind", kind, "score", score));
    }

    private static PreAnnotation preAnnotation(Sitmark sitmark) {
        return new PreAnnotation(sitmark, new RunContext() {
            @Override
            public Layers layers() {
                return sitmark.layers();
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }
        });
    }

    private static Report renewed(PreAnnotation run, Report report) throws IOException {
        return report.with(run.renew(report, null).changes());
    }

    @Test
    void aSuggestionTellsItsSourceScoreAndProvenance() throws IOException {
        var run = preAnnotation(
                finder(installation(), "finder", " tanks ", "a", "0.5").build());
        Suggestion found = run.suggest(Report.of("r", TEXT), null).get(0);
        assertThat(found.span().of(TEXT)).isEqualTo("tanks");
        assertThat(found.origin().source()).isEqualTo("finder");
        assertThat(found.origin().score()).isEqualTo(0.5);
        assertThat(found.origin().provenance()).isEqualTo("pattern  tanks ");
    }

    @Test
    void runningAgainChangesNothing() throws IOException {
        var run = preAnnotation(
                finder(installation(), "finder", "\\w+", "a", "0.5").build());
        Report once = renewed(run, Report.of("r", TEXT));
        assertThat(once.suggestions()).hasSize(5);
        assertThat(run.renew(once, null).isEmpty()).isTrue();
    }

    @Test
    void whatAPersonDecidedIsNeverTouched() throws IOException {
        var run = preAnnotation(
                finder(installation(), "finder", "\\w+", "a", "0.5").build());
        Report report = renewed(run, Report.of("r", TEXT));
        Suggestion twelve = report.suggestions().get(0);
        Suggestion tanks = report.suggestions().get(1);
        report = report.with(Edits.reject(List.of(twelve)).changes());
        report = report.with(Edits.accept(report, tanks, new Span(0, 12), Features.of("kind", "b"))
                .changes());
        report = report.with(
                Edits.add(report, "thing", new Span(21, 29), Features.NONE).changes());
        Report again = renewed(run, report);
        assertThat(again.marks()).isEqualTo(report.marks());
        assertThat(again).isEqualTo(report);
    }

    @Test
    void aRejectedPlaceIsProposedAgainOnlyWithAnotherKind() throws IOException {
        var a = preAnnotation(
                finder(installation(), "finder", "tanks", "a", "0.5").build());
        var b = preAnnotation(
                finder(installation(), "finder", "tanks", "b", "0.5").build());
        Report report = renewed(a, Report.of("r", TEXT));
        report = report.with(Edits.reject(report.suggestions()).changes());
        assertThat(renewed(a, report).openSuggestions()).isEmpty();
        assertThat(renewed(b, report).openSuggestions()).hasSize(1);
    }

    @Test
    void openSuggestionsThatAreNoLongerProposedGo() throws IOException {
        var old = preAnnotation(
                finder(installation(), "finder", "tanks", "a", "0.5").build());
        var changed = preAnnotation(
                finder(installation(), "finder", "Velm", "a", "0.5").build());
        Report report = renewed(old, Report.of("r", TEXT));
        Report after = renewed(changed, report);
        assertThat(after.suggestions()).extracting(s -> s.span().of(TEXT)).containsExactly("Velm");
    }

    @Test
    void ofOverlappingSuggestionsOneWinsAndLinksLeadToIt() throws IOException {
        var sitmark = finder(finder(installation(), "short", "tanks", "a", "0.6"), "long", "tanks crossed", "b", "0.6");
        sitmark.add("preAnnotators", Map.of("id", "linker", "layer", "place", "after", "short,long"), Linker::new);
        Report report = renewed(preAnnotation(sitmark.build()), Report.of("r", TEXT));
        assertThat(report.suggestions("thing"))
                .extracting(s -> s.span().of(TEXT))
                .containsExactly("tanks crossed");
        Link link = report.suggestions("place").get(0).features().link("of");
        assertThat(link).isEqualTo(Link.to(report.suggestions("thing").get(0)));
    }

    @Test
    void laterPreAnnotatorsKnowTheMarksToo() throws IOException {
        var sitmark = installation().add("preAnnotators", Map.of("id", "linker", "layer", "place"), Linker::new);
        Report report = Report.of("r", TEXT);
        report = report.with(
                Edits.add(report, "thing", new Span(7, 12), Features.NONE).changes());
        Mark tanks = report.marks().get(0);
        Report after = renewed(preAnnotation(sitmark.build()), report);
        assertThat(after.suggestions("place").get(0).features().link("of")).isEqualTo(Link.to(tanks));
    }

    @Test
    void aValueThatTheLayerDoesNotAllowIsAnErrorThatNamesThePreAnnotator() {
        var run = preAnnotation(
                finder(installation(), "finder", "tanks", "z", "0.5").build());
        assertThatThrownBy(() -> run.suggest(Report.of("r", TEXT), null))
                .isInstanceOf(PreAnnotationException.class)
                .hasMessageContaining("finder")
                .hasMessageContaining("'z'");
    }

    @Test
    void aRunOverACorpusGoesOnAfterAFailureAndIsOneUndoStep(@TempDir Path folder) throws IOException {
        Sitmark sitmark = finder(installation(), "finder", "tanks", "a", "0.5")
                .add("preAnnotators", Map.of("id", "breaker", "layer", "place"), Breaker::new)
                .build();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            corpus.add(Report.of("a", TEXT));
            corpus.add(Report.of("b", "poison tanks"));
            corpus.add(Report.of("c", TEXT));
            RunResult result = new PreAnnotation(sitmark, corpus.runContext()).run(corpus, corpus.names(), 2, null);
            assertThat(result.reports()).isEqualTo(2);
            assertThat(result.suggestions()).isEqualTo(2);
            assertThat(result.failures()).hasSize(1);
            assertThat(result.failures().get(0))
                    .contains("breaker")
                    .contains("report b")
                    .contains("poisoned text");
            assertThat(corpus.summary("c").open()).isEqualTo(1);
            try (ReportSession session = corpus.open("a")) {
                session.undo();
            }
            assertThat(corpus.summary("a").open()).isZero();
            assertThat(corpus.summary("c").open()).isZero();
        }
    }

    @Test
    void aRunCanBeCancelled(@TempDir Path folder) throws IOException {
        Sitmark sitmark = finder(installation(), "finder", "tanks", "a", "0.5").build();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            corpus.add(Report.of("a", TEXT));
            NullProgressMonitor cancelled = new NullProgressMonitor();
            cancelled.setCanceled(true);
            assertThatThrownBy(() ->
                            new PreAnnotation(sitmark, corpus.runContext()).run(corpus, corpus.names(), cancelled))
                    .isInstanceOf(OperationCanceledException.class);
            assertThat(corpus.summary("a").open()).isZero();
        }
    }
}
