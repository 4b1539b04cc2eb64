// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;

class NotesTest {

    private static final Sitmark SITMARK = new TestSitmark().build();
    private static final Mark MARK = new Mark(7, "thing", new Span(0, 4), Features.NONE, null);

    private static Note note(Report report, int item, Span span, String text) {
        return new Note(
                report.freeNoteId(span), Note.Kind.COMMENT, span, item, text, "Ann", "2026-01-02T03:04:05Z", false);
    }

    private static Corpus corpus(Path folder) throws Exception {
        Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK);
        corpus.add(Report.of("one", "tank here", Map.of(), List.of(MARK)));
        return corpus;
    }

    @Test
    void aCommentIsUndoneRedoneAndThereAfterARestart(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder);
                ReportSession session = corpus.open("one")) {
            Note note = note(session.report(), 7, MARK.span(), "Really?\nSee above.");
            session.apply(Edits.byPerson(session.report(), Edits.addNote(note)));
            assertThat(ReportInfo.stateOf(session.report())).isEqualTo(ReportInfo.State.NEW);
            session.apply(Edits.setNote(note, note.withResolved(true)));
            assertThat(session.undoLabel()).contains("Resolve comment");
        }
        try (Corpus corpus = Corpus.open(folder.resolve("c"), SITMARK);
                ReportSession session = corpus.open("one")) {
            assertThat(session.report().notes()).hasSize(1).allMatch(Note::resolved);
            session.undo();
            assertThat(session.report().notes().get(0).resolved()).isFalse();
            session.undo();
            assertThat(session.report().hasNotes()).isFalse();
            session.redo();
            session.save();
            assertThat(corpus.summary("one").notes()).isEqualTo(1);
        }
    }

    @Test
    void aCommentFollowsItsMarkAndStaysWhereItWasWhenTheMarkGoes(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder);
                ReportSession session = corpus.open("one")) {
            Note note = note(session.report(), 7, MARK.span(), "x");
            session.apply(Edits.addNote(note));
            session.apply(Edits.setSpan(session.report(), MARK, new Span(0, 9)));
            assertThat(note.place(session.report())).isEqualTo(new Span(0, 9));
            session.apply(Edits.remove(session.report(), session.report().marks()));
            assertThat(note.place(session.report())).isEqualTo(new Span(0, 4));
            session.save();
            session.undo();
            assertThat(session.report().note(note.id())).contains(note);
        }
    }

    @Test
    void twoNotesOfOnePlaceHaveTwoIdsAndNoneCanLieOutside() {
        Report report = Report.of("one", "tank");
        Note first = note(report, 0, new Span(0, 4), "a");
        Report with = report.with(Edits.addNote(first).changes());
        assertThat(with.freeNoteId(new Span(0, 4))).isNotEqualTo(first.id());
        Note outside = note(report, 0, new Span(2, 9), "b");
        assertThatThrownBy(() -> with.with(Edits.addNote(outside).changes())).hasMessageContaining("outside");
        assertThatThrownBy(() -> with.with(Edits.addNote(first).changes())).hasMessageContaining("two notes");
    }
}
