// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class StateRunTest {

    private static final Sitmark SITMARK = new TestSitmark().build();

    private static Corpus corpus(Path folder) throws Exception {
        Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK);
        corpus.add(Report.of(
                "one",
                "tank",
                Map.of(),
                List.of(new Suggestion(
                        1,
                        "thing",
                        new Span(0, 4),
                        Features.NONE,
                        new Origin("test", 0.5, ""),
                        Suggestion.State.OPEN))));
        corpus.add(Report.of("two", "tank", Map.of("state", "done"), List.of()));
        return corpus;
    }

    @Test
    void severalReportsAreDoneAsOneStepAndTellWhatIsStillOpen(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder)) {
            StateRun.Result result = StateRun.apply(corpus, corpus.names(), State.DONE, null);
            assertThat(result.reports()).containsExactly("one");
            assertThat(result.open()).isEqualTo(1);
            assertThat(corpus.summary("one").state()).isEqualTo(State.DONE);
            assertThat(corpus.undo(result.group())).isEmpty();
            assertThat(corpus.summary("one").state()).isEqualTo(State.NEW);
            assertThat(corpus.summary("two").state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void theFirstEditMakesANewReportOneInProgress(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder);
                ReportSession session = corpus.open("one")) {
            StateRun.apply(corpus, List.of("one"), State.NEW, null);
            Report report = session.report();
            session.apply(Edits.byPerson(report, Edits.add(report, "thing", new Span(0, 4), Features.NONE)));
            assertThat(ReportInfo.stateOf(session.report())).isEqualTo(State.IN_PROGRESS);
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsTold(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder);
                Corpus other = Corpus.open(corpus.folder(), SITMARK);
                ReportSession held = other.open("one")) {
            StateRun.Result result = StateRun.apply(corpus, List.of("one", "two"), State.PROBLEM, null);
            assertThat(held.isReadOnly()).isFalse();
            assertThat(result.reports()).containsExactly("two");
            assertThat(result.failures()).hasSize(1).first().asString().contains("open in another Sitmark");
        }
    }
}
