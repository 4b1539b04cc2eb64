// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Explanation;
import org.sitmark.core.preannotation.PreAnnotation;

/** What is accepted or rejected twice changes what is suggested later, and undoing the decision takes that back. */
class LearningTest {

    private static final String NAME = "zorvex quarter";

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
        corpus.add(Report.of("one", "They met in the " + NAME + " on Monday."));
        corpus.add(Report.of("two", "The " + NAME + " was quiet."));
        corpus.add(Report.of("three", "Nobody entered the " + NAME + " or left it; the zorvex quarters were shut."));
    }

    @AfterEach
    void close() throws IOException {
        corpus.close();
    }

    private Explanation explain(String name) throws IOException {
        return new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .explain(corpus.read(name), new NullProgressMonitor());
    }

    private List<String> found(String name) throws IOException {
        String text = corpus.read(name).text();
        return explain(name).winners().stream()
                .filter(s -> s.layer().equals("entity"))
                .map(s -> s.span().of(text) + " " + s.features().text("kind") + " "
                        + s.origin().provenance())
                .toList();
    }

    private void mark(ReportSession session) throws IOException {
        int at = session.report().text().indexOf(NAME);
        session.apply(Edits.add(
                session.report(), "entity", new Span(at, at + NAME.length()), Features.of("kind", "location")));
    }

    @Test
    void whatIsMarkedTwiceIsSuggestedInOtherReports() throws IOException {
        try (ReportSession one = corpus.open("one");
                ReportSession two = corpus.open("two")) {
            mark(one);
            assertThat(found("three")).as("once is not enough").isEmpty();
            mark(two);
            assertThat(found("three")).containsExactly(NAME + " location accepted before as location; decided before");
            two.undo();
            assertThat(found("three")).as("undone").isEmpty();
            two.redo();
            assertThat(found("three")).hasSize(1);
            corpus.decisions().forget(new Term("entity", "location", NAME));
            assertThat(found("three")).as("forgotten").isEmpty();
            corpus.decisions().remember(new Term("entity", "location", NAME));
            assertThat(found("three")).as("learned again").hasSize(1);
        }
    }

    @Test
    void whatIsRejectedTwiceIsNotSuggestedAnyMoreButCanBeSeen() throws IOException {
        corpus.add(Report.of("four", "Kyiv was calm. In the evening Kyiv was hit."));
        corpus.add(Report.of("five", "Nobody left Kyiv."));
        new PreAnnotation(corpus.sitmark(), corpus.runContext())
                .run(corpus, List.of("four", "five"), new NullProgressMonitor());
        assertThat(found("five")).hasSize(1);
        try (ReportSession four = corpus.open("four")) {
            List<Suggestion> places = four.report().suggestions("entity").stream()
                    .filter(s -> s.span().of(four.report().text()).equals("Kyiv"))
                    .toList();
            assertThat(places).hasSize(2);
            four.apply(Edits.reject(places));
            assertThat(found("five")).isEmpty();
            assertThat(explain("five").others()).singleElement().satisfies(o -> assertThat(o.reason())
                    .isEqualTo("rejected twice in this corpus"));
            four.undo();
            assertThat(found("five")).hasSize(1);
        }
    }

    @Test
    void decisionsAreRememberedBesideTheReports() throws IOException {
        for (String name : List.of("one", "two")) {
            corpus.change(name, this::mark);
        }
        assertThat(found("three")).hasSize(1);
        corpus.close();
        corpus = Corpus.open(folder.resolve("corpus"), Sitmark.installed());
        assertThat(found("three")).hasSize(1);
    }
}
