// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;

class CorpusTest {

    private static final Sitmark SITMARK = new TestSitmark().build();

    private static Report mark(Report report, ReportSession session, int begin, int end) throws IOException {
        session.apply(Edits.add(report, "thing", new Span(begin, end), Features.NONE));
        return session.report();
    }

    @Test
    void aNewCorpusIsEmptyAndCanBeOpenedAgain(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.setSetting("models.promoted", "m1");
            assertThat(corpus.names()).isEmpty();
        }
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK)) {
            assertThat(corpus.setting("models.promoted")).contains("m1");
        }
    }

    @Test
    void whatIsNoCorpusIsRefusedWithAReason(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Corpus.open(folder.resolve("none"), SITMARK)).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> Corpus.open(folder, SITMARK)).hasMessageContaining("sitmark corpus create");
        Files.writeString(folder.resolve("x"), "");
        assertThatThrownBy(() -> Corpus.create(folder, SITMARK)).hasMessageContaining("not empty");
        assertThatThrownBy(() -> Corpus.create(folder.resolve("x"), SITMARK)).hasMessageContaining("is a file");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("corpus.json"), "{\n oops");
        assertThatThrownBy(() -> Corpus.open(broken, SITMARK)).hasMessageContaining("line 2");
        Files.writeString(broken.resolve("corpus.json"), "{\"format\": 99}");
        assertThatThrownBy(() -> Corpus.open(broken, SITMARK)).hasMessageContaining("format 99");
    }

    @Test
    void settingsOfLaterVersionsAreKept(@TempDir Path folder) throws IOException {
        Corpus.create(folder.resolve("c"), SITMARK).close();
        Path file = folder.resolve("c/corpus.json");
        Files.writeString(file, "{\"format\": 1, \"future\": {\"x\": 1}, \"settings\": {}}");
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK)) {
            corpus.setSetting("a", "b");
        }
        assertThat(Files.readString(file)).contains("\"future\"").contains("\"a\" : \"b\"");
    }

    @Test
    void importedReportsGetUniqueNamesAndLegalText(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.add(Report.of("Bulletin", "one"));
            Report second = corpus.add(Report.of("bulletin", "two\f\u0001"));
            assertThat(second.name()).isEqualTo("bulletin (2)");
            assertThat(corpus.names()).containsExactly("Bulletin", "bulletin (2)");
            assertThat(corpus.read("bulletin (2)").text()).isEqualTo("two  ");
            assertThat(second.info(ReportInfo.REPLACED_CHARACTERS)).isEqualTo("2");
        }
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK)) {
            assertThat(corpus.names()).containsExactly("Bulletin", "bulletin (2)");
        }
    }

    @Test
    void editsSurviveWithoutSavingAndCanBeUndoneAfterARestart(@TempDir Path folder) throws IOException {
        Report last;
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            ReportSession session = corpus.open("r");
            Report report = mark(session.report(), session, 0, 6);
            session.save();
            last = mark(report, session, 7, 12);
            assertThat(session.isDirty()).isTrue();
            // no close of the session: as after a crash, but for the lock
        }
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK)) {
            assertThat(corpus.read("r")).isEqualTo(last);
            ReportSession session = corpus.open("r");
            assertThat(session.report()).isEqualTo(last);
            assertThat(session.isDirty()).isTrue();
            assertThat(session.undo()).isTrue();
            assertThat(session.isDirty()).isFalse();
            assertThat(session.undo()).isTrue();
            assertThat(session.report().marks()).isEmpty();
            assertThat(session.undo()).isFalse();
            assertThat(session.redo()).isTrue();
            assertThat(session.redo()).isTrue();
            assertThat(session.report()).isEqualTo(last);
            session.save();
            session.close();
        }
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK);
                ReportSession session = corpus.open("r")) {
            assertThat(session.isDirty()).isFalse();
            assertThat(session.report()).isEqualTo(last);
            assertThat(session.undoLabel()).contains("Mark thing");
        }
    }

    @Test
    void aHundredEditsCanAllBeUndone(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.add(Report.of("r", "x".repeat(300)));
            try (ReportSession session = corpus.open("r")) {
                Report first = session.report();
                for (int i = 0; i < 100; i++) {
                    mark(session.report(), session, 3 * i, 3 * i + 2);
                }
                assertThat(session.isDirty()).isTrue();
                for (int i = 0; i < 100; i++) {
                    assertThat(session.undo()).isTrue();
                }
                assertThat(session.report()).isEqualTo(first);
                assertThat(session.isDirty()).isFalse();
            }
        }
    }

    @Test
    void aLastJournalLineThatACrashCutOffIsDropped(@TempDir Path folder) throws IOException {
        Path c = folder.resolve("c");
        Report complete;
        try (Corpus corpus = Corpus.create(c, SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            ReportSession session = corpus.open("r");
            complete = mark(session.report(), session, 0, 6);
            mark(complete, session, 7, 12);
        }
        Path journal = c.resolve(".sitmark/journal/r.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        try (Corpus corpus = Corpus.open(c, SITMARK);
                ReportSession session = corpus.open("r")) {
            assertThat(session.report()).isEqualTo(complete);
            Report more = mark(session.report(), session, 13, 20);
            assertThat(corpus.read("r")).isEqualTo(more);
        }
        try (Corpus corpus = Corpus.open(c, SITMARK)) {
            assertThat(corpus.read("r").marks()).hasSize(2);
        }
    }

    @Test
    void aCrashBetweenJournalAndFileIsNoConflict(@TempDir Path folder) throws IOException {
        Path c = folder.resolve("c");
        Path file = c.resolve("reports/r.json");
        byte[] old;
        Report last;
        try (Corpus corpus = Corpus.create(c, SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            old = Files.readAllBytes(file);
            ReportSession session = corpus.open("r");
            last = mark(session.report(), session, 0, 6);
            session.save();
        }
        Files.write(file, old); // as if the crash came before the new file took its place
        try (Corpus corpus = Corpus.open(c, SITMARK);
                ReportSession session = corpus.open("r")) {
            assertThat(session.report()).isEqualTo(last);
            assertThat(session.isDirty()).isTrue();
            assertThat(session.notices()).isEmpty();
            session.save();
        }
        assertThat(Files.readAllBytes(file)).isNotEqualTo(old);
    }

    @Test
    void aFileThatAnotherProgramChangedIsNeverOverwritten(@TempDir Path folder) throws IOException {
        Path c = folder.resolve("c");
        Path file = c.resolve("reports/r.json");
        try (Corpus corpus = Corpus.create(c, SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            ReportSession session = corpus.open("r");
            Report mine = mark(session.report(), session, 0, 6);
            String theirs = Files.readString(file).replace("Twelve", "Eleven");
            Files.writeString(file, theirs);
            assertThatThrownBy(session::save).isInstanceOf(IOException.class).hasMessageContaining("another program");
            assertThat(session.isDirty()).isTrue();
            assertThat(session.report()).isEqualTo(mine);
            assertThat(Files.readString(file)).isEqualTo(theirs);
            session.reload();
            assertThat(session.report().text()).startsWith("Eleven");
            assertThat(session.notices().get(0)).contains("are kept in");
        }
    }

    @Test
    void unsavedEditsOfAChangedFileAreKeptAside(@TempDir Path folder) throws IOException {
        Path c = folder.resolve("c");
        Path file = c.resolve("reports/r.json");
        try (Corpus corpus = Corpus.create(c, SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            ReportSession session = corpus.open("r");
            mark(session.report(), session, 0, 6);
        }
        Files.writeString(file, Files.readString(file).replace("Twelve", "Eleven"));
        try (Corpus corpus = Corpus.open(c, SITMARK);
                ReportSession session = corpus.open("r")) {
            assertThat(session.report().marks()).isEmpty();
            assertThat(session.notices()).hasSize(1);
            assertThat(c.resolve(".sitmark/journal/r.jsonl.conflict")).exists();
        }
    }

    @Test
    void aReportCanBeEditedInOneProgramAtATime(@TempDir Path folder) throws IOException {
        try (Corpus one = Corpus.create(folder.resolve("c"), SITMARK)) {
            one.add(Report.of("r", "Twelve tanks crossed."));
            try (Corpus two = Corpus.open(folder.resolve("c"), SITMARK)) {
                ReportSession first = one.open("r");
                Report marked = mark(first.report(), first, 0, 6);
                ReportSession second = two.open("r");
                assertThat(second.isReadOnly()).isTrue();
                assertThat(second.report()).isEqualTo(marked);
                assertThatThrownBy(() -> mark(second.report(), second, 7, 12)).hasMessageContaining("another Sitmark");
                assertThat(second.report()).isEqualTo(marked);
            }
        }
    }

    @Test
    void aBulkEditIsOneUndoStepOverAllReports(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            for (String name : List.of("a", "b", "c")) {
                corpus.add(Report.of(name, "Twelve tanks crossed."));
            }
            ReportSession a = corpus.open("a");
            corpus.apply(
                    "Mark all",
                    Map.of(
                            "a",
                            Edits.add(a.report(), "thing", new Span(0, 6), Features.NONE),
                            "b",
                            Edits.add(corpus.read("b"), "thing", new Span(0, 6), Features.NONE)),
                    null);
            assertThat(corpus.read("b").marks()).hasSize(1);
            assertThat(corpus.summary("b").marks()).isEqualTo(1);
            assertThat(a.undoLabel()).contains("Mark all");
            assertThat(a.undo()).isTrue();
            assertThat(corpus.read("a").marks()).isEmpty();
            assertThat(corpus.read("b").marks()).isEmpty();
            assertThat(a.redo()).isTrue();
            assertThat(corpus.read("b").marks()).hasSize(1);
        }
    }

    @Test
    void listenersHearOfEveryChange(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            List<ReportChange.Kind> heard = new java.util.ArrayList<>();
            try (ReportSession session = corpus.open("r")) {
                session.addListener(change -> heard.add(change.kind()));
                mark(session.report(), session, 0, 6);
                session.undo();
                session.redo();
                session.save();
            }
            assertThat(heard)
                    .containsExactly(
                            ReportChange.Kind.APPLY,
                            ReportChange.Kind.UNDO,
                            ReportChange.Kind.REDO,
                            ReportChange.Kind.SAVE);
        }
    }

    @Test
    void summariesAreRememberedUntilTheFileChanges(@TempDir Path folder) throws IOException {
        Path c = folder.resolve("c");
        try (Corpus corpus = Corpus.create(c, SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
        }
        try (Corpus corpus = Corpus.open(c, SITMARK)) {
            assertThat(corpus.knownSummary("r")).isNotNull();
            Path file = c.resolve("reports/r.json");
            Files.writeString(file, Files.readString(file).replace("Twelve", "Twenty-one"));
            @Nullable ReportSummary stale = corpus.knownSummary("r");
            assertThat(stale).isNull();
            assertThat(corpus.summary("r").characters()).isEqualTo("Twenty-one tanks crossed.".length());
        }
    }

    @Test
    void nothingIsKnownOfAReportThatAnotherProgramRemoved(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK)) {
            corpus.add(Report.of("r", "Twelve tanks crossed."));
            Files.delete(corpus.file("r"));
            @Nullable ReportSummary gone = corpus.knownSummary("r");
            assertThat(gone).isNull();
        }
    }
}
