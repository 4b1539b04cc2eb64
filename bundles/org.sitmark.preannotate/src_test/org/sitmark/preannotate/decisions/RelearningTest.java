// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.preannotation.Relearning;

/** Open reports see at once what a decision teaches, and lose it when the decision is undone. */
class RelearningTest {

    private static final String NAME = "zorvex quarter";

    private static void mark(ReportSession session) throws IOException {
        int at = session.report().text().indexOf(NAME);
        session.apply(Edits.add(
                session.report(), "entity", new Span(at, at + NAME.length()), Features.of("kind", "location")));
    }

    private static List<String> open(ReportSession session) {
        Report report = session.report();
        return report.openSuggestions().stream()
                .map(s -> s.span().of(report.text()))
                .toList();
    }

    @Test
    void openReportsLearnAndUnlearn(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("corpus"), Sitmark.installed())) {
            corpus.add(Report.of("a", "The " + NAME + " was hit. Later the " + NAME + " burned in Kyiv."));
            corpus.add(Report.of("b", "Near the " + NAME + " it was quiet."));
            corpus.add(Report.of("c", "They left the " + NAME + " early."));
            try (ReportSession a = corpus.open("a");
                    ReportSession b = corpus.open("b");
                    ReportSession c = corpus.open("c")) {
                Relearning relearning = new Relearning(corpus, new NullProgressMonitor());
                mark(b);
                assertThat(relearning.update(new NullProgressMonitor())).isZero();
                mark(a);
                assertThat(relearning.update(new NullProgressMonitor())).isEqualTo(2);
                assertThat(open(c)).containsExactly(NAME);
                assertThat(open(a)).as("nothing but what was learned").containsExactly(NAME);
                assertThat(a.undoLabel()).hasValue("Mark entity");

                a.undo();
                assertThat(open(a)).as("decision and consequence in one step").isEmpty();
                assertThat(a.report().marks()).isEmpty();
                relearning.update(new NullProgressMonitor());
                assertThat(open(c)).isEmpty();

                a.redo();
                assertThat(open(a)).containsExactly(NAME);
                assertThat(a.report().marks()).hasSize(1);
                assertThat(a.redoLabel()).isEmpty();
            }
        }
    }
}
