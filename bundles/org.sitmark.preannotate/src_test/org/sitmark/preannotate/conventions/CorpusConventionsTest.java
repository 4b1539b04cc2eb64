// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Explanation;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.preannotate.trial.Firing;
import org.sitmark.preannotate.trial.Trial;

/** What is suggested in a corpus follows its conventions, and with them what is learned, renewed and undone. */
class CorpusConventionsTest {

    private static final String TEXT =
            "On 5 May 2031 the United Nations said that Gen. Ann Example had met Iraqi forces. At least 40 tanks were lost, the United Nations said.";

    @TempDir
    private Path folder = Path.of("");

    private Corpus corpus = noCorpus();

    @SuppressWarnings("null")
    private static Corpus noCorpus() {
        return null;
    }

    @BeforeEach
    void make() throws IOException {
        corpus = Corpus.create(folder.resolve("corpus"), Sitmark.installed());
        corpus.add(Report.of("one", TEXT));
        corpus.add(Report.of("two", "Later the United Nations left."));
    }

    @AfterEach
    void close() throws IOException {
        corpus.close();
    }

    private void choose(Conventions conventions) throws IOException {
        conventions.save(corpus.folder());
    }

    private Explanation explain(String name) throws IOException {
        return new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .explain(corpus.read(name), new NullProgressMonitor());
    }

    private List<String> found(String name, String layer) throws IOException {
        String text = corpus.read(name).text();
        return explain(name).winners().stream()
                .filter(s -> s.layer().equals(layer))
                .map(s -> s.span().of(text) + " " + s.features().text("kind"))
                .toList();
    }

    @Test
    void withoutConventionsTheGuidelineOfSitmarkHolds() throws IOException {
        assertThat(found("one", "entity"))
                .containsExactly(
                        "United Nations organisation",
                        "Ann Example person",
                        "Iraqi nationality",
                        "United Nations organisation");
        assertThat(found("one", "figure")).containsExactly("5 May 2031 date", "At least 40 count");
    }

    @Test
    void namesAndFiguresFollowTheConventions() throws IOException {
        choose(Conventions.NONE
                .with("entity", "articles", "in")
                .with("entity", "titles", "in")
                .with("entity", "phrases", "whole")
                .with("figure", "modifiers", "out")
                .omitting("figure", List.of("date")));
        assertThat(found("one", "entity"))
                .containsExactly(
                        "the United Nations organisation",
                        "Gen. Ann Example person",
                        "Iraqi forces organisation",
                        "the United Nations organisation");
        assertThat(found("one", "figure")).containsExactly("40 count");
        assertThat(explain("one").winners())
                .filteredOn(s -> s.layer().equals("figure"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.features().text("modifier")).isEqualTo(">=");
                    assertThat(s.origin().provenance()).endsWith("guideline: modifiers");
                });
        assertThat(explain("one").others())
                .filteredOn(o -> "date".equals(o.suggestion().features().text("kind")))
                .singleElement()
                .satisfies(o -> assertThat(o.reason()).isEqualTo("the guideline of the corpus has no date"));
    }

    @Test
    void tryingASentenceFollowsThemAsSoonAsTheyChange() throws IOException {
        Trial trial = new Trial(corpus.sitmark(), corpus.runContext());
        assertThat(trial.fire("Later the United Nations left.", new NullProgressMonitor()))
                .filteredOn(Firing::won)
                .extracting(Firing::text)
                .containsExactly("United Nations");
        choose(Conventions.NONE.with("entity", "articles", "in"));
        assertThat(trial.fire("Later the United Nations left.", new NullProgressMonitor()))
                .filteredOn(Firing::won)
                .extracting(Firing::text)
                .containsExactly("the United Nations");
    }

    @Test
    void linksLeadToWhatTheConventionsMade() throws IOException {
        choose(Conventions.NONE.with("entity", "articles", "in"));
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, corpus.names(), new NullProgressMonitor());
        Report report = corpus.read("one");
        assertThat(report.suggestions("quote")).isNotEmpty().allSatisfy(quote -> assertThat(
                        String.valueOf(quote.features().link("speaker")))
                .isNotEqualTo("null"));
        for (Suggestion quote : report.suggestions("quote")) {
            var speaker = quote.features().link("speaker");
            assertThat(
                            speaker == null
                                    ? ""
                                    : speaker.resolve(report).orElseThrow().of(report.text()))
                    .contains("United Nations");
        }
    }

    @Test
    void learningGoesByWhatThePersonSaw() throws IOException {
        choose(Conventions.NONE.with("entity", "articles", "in"));
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, List.of("one"), new NullProgressMonitor());
        assertThat(found("two", "entity")).containsExactly("the United Nations organisation");
        try (ReportSession one = corpus.open("one")) {
            List<Suggestion> seen = one.report().suggestions("entity").stream()
                    .filter(s -> s.span().of(TEXT).equals("the United Nations"))
                    .toList();
            assertThat(seen).hasSize(2);
            one.apply(Edits.reject(seen));
            assertThat(found("two", "entity")).isEmpty();
            one.undo();
            assertThat(found("two", "entity")).hasSize(1);
        }
    }

    @Test
    void aRunWithOthersIsOneStepThatCanBeUndone() throws IOException {
        PreAnnotation before = new PreAnnotation(corpus.sitmark(), corpus.runContext());
        before.run(corpus, corpus.names(), new NullProgressMonitor());
        Report plain = corpus.read("one");
        choose(Conventions.NONE.with("entity", "articles", "in"));
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, corpus.names(), new NullProgressMonitor());
        assertThat(corpus.read("one")).isNotEqualTo(plain);
        try (ReportSession one = corpus.open("one")) {
            one.undo();
            assertThat(one.report().suggestions()).isEqualTo(plain.suggestions());
        }
    }

    @Test
    void decidedMarksKeepTheirPlaces() throws IOException {
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, corpus.names(), new NullProgressMonitor());
        try (ReportSession two = corpus.open("two")) {
            two.apply(Edits.accept(two.report(), two.report().openSuggestions()));
        }
        choose(Conventions.NONE.with("entity", "articles", "in"));
        assertThat(found("two", "entity")).isEmpty();
    }

    @Test
    void whatIsNotKnownStopsTheRunAndIsTold() throws IOException {
        choose(Conventions.NONE.with("entity", "artikles", "in"));
        assertThatThrownBy(() -> explain("one"))
                .hasMessageContaining("artikles")
                .hasMessageContaining("articles");
    }
}
