// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Comments and bookmarks in report files. */
class NotesTest {

    private static final Mark MARK = new Mark(0x1000007, "entity", new Span(0, 3), Features.of("kind", "person"), null);
    private static final Note COMMENT = new Note(
            0x50000001,
            Note.Kind.COMMENT,
            new Span(0, 3),
            MARK.id(),
            "A person?\n\t\"<see>\" & \uD83D\uDE00",
            "Ann",
            "2026-01-02T03:04:05Z",
            true);
    private static final Note BOOKMARK = new Note(0x50000002, Note.Kind.BOOKMARK, new Span(4, 7), 0, "", "", "", false);
    private static final Note OF_GONE =
            new Note(0x50000003, Note.Kind.COMMENT, new Span(4, 4), 0x1000999, "gone", "", "", false);

    private final TestLayers test = new TestLayers();

    NotesTest() throws Exception {}

    private static Report report(List<Note> notes) {
        return Report.of("r", "Ann ran.", Map.of(), List.of(MARK), notes);
    }

    private Path write(Path folder, Report report) throws Exception {
        Files.createDirectories(folder.resolve("reports"));
        test.storage.writeTypeSystem(folder, test.layers);
        Path file = folder.resolve("reports/r.xmi");
        test.storage.write(file, report, null, null, test.layers, h -> {});
        return file;
    }

    @Test
    void notesComeBackAsTheyWere(@TempDir Path folder) throws Exception {
        Report report = report(List.of(COMMENT, BOOKMARK, OF_GONE));
        var stored = test.storage.read(write(folder, report), test.layers);
        assertThat(stored.problems()).isEmpty();
        assertThat(stored.report()).isEqualTo(report);
    }

    @Test
    void aReportWithoutNotesIsWrittenAsBefore(@TempDir Path folder) throws Exception {
        assertThat(Files.readString(write(folder, report(List.of())))).doesNotContain("Note");
    }

    @Test
    void stockUimaLoadsNotesAndWhatTheyAreAbout(@TempDir Path folder) throws Exception {
        Path file = write(folder, report(List.of(COMMENT, BOOKMARK, OF_GONE)));
        CAS cas = StockUima.load(file, folder.resolve("TypeSystem.xml"));
        Type type = cas.getTypeSystem().getType("org.sitmark.types.Note");
        List<Annotation> notes = cas.<Annotation>select(type).toList();
        assertThat(notes).hasSize(3);
        assertThat(notes.get(0).getFeatureValueAsString(type.getFeatureByBaseName("text")))
                .isEqualTo(COMMENT.text());
        assertThat(((AnnotationFS) notes.get(0).getFeatureValue(type.getFeatureByBaseName("about"))).getCoveredText())
                .isEqualTo("Ann");
        Path again = folder.resolve("reports/again.xmi");
        StockUima.save(cas, again);
        var stored = test.storage.read(again, test.layers);
        assertThat(stored.problems()).isEmpty();
        Report report = stored.report();
        assertThat(report.notes()).hasSize(3);
        assertThat(report.notes().get(0).item()).isEqualTo(report.marks().get(0).id());
        assertThat(report.notes().get(0).text()).isEqualTo(COMMENT.text());
    }

    @Test
    void aCorpusOfAnEarlierVersionLearnsTheTypeWithItsFirstNote(@TempDir Path folder) throws Exception {
        Path file = write(folder, report(List.of()));
        Path types = folder.resolve("TypeSystem.xml");
        String old = Files.readString(types)
                .replaceAll("(?s)<typeDescription>\\s*<name>org.sitmark.types.Note.*?</typeDescription>", "");
        Files.writeString(types, old);
        assertThat(old).doesNotContain("types.Note<");
        TestLayers later = new TestLayers();
        var stored = later.storage.read(file, later.layers);
        Report with = stored.report().with(List.of(new org.sitmark.core.model.Change.OfNote(null, COMMENT)));
        later.storage.write(file, with, stored.foreign(), stored.hash(), later.layers, h -> {});
        assertThat(Files.readString(types)).contains("org.sitmark.types.Note<");
        assertThat(StockUima.load(file, types).getTypeSystem().getType("org.sitmark.types.Note"))
                .isNotNull();
    }
}
