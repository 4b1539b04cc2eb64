// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ReadingCorpus.mark;
import static org.sitmark.tests.ui.ReadingCorpus.suggestion;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Repair.Unit;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.session.SessionService;

/** Repairing sentences and tokens at the keyboard. */
@ExtendWith(NoErrorsLogged.class)
class SegmentationTest {

    private static final String TEXT =
            "The crew of the Marder2A5carrier left Velm. It was dark.\n\nAnd the road was wet.";

    @BeforeEach
    @AfterEach
    void forgetSettings() {
        ReadingSettings.get().reset();
    }

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void uSplitsAWordAndJoinsItAgainAndMovesOfBoundariesFollow(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int inside = TEXT.indexOf("carrier");
        Item before = editor.report().marks().get(0);
        caret(editor, inside);
        Robot.type("U");
        assertThat(tokens(editor)).contains("Marder2A5", "carrier").doesNotContain("Marder2A5carrier");
        assertThat(editor.report().marks()).contains((org.sitmark.core.model.Mark) before);
        caret(editor, inside + 1);
        Robot.type("Q");
        assertThat(ConfirmLoopTest.current(editor)).isEqualTo("carrier");
        Robot.type("CTRL+Z");
        caret(editor, inside);
        Robot.type("U");
        assertThat(tokens(editor)).contains("Marder2A5carrier");
        assertThat(editor.report().repairs()).isEmpty();
    }

    @Test
    void shiftUSplitsASentenceAtAWordAndJoinsSentencesOverALineBreak(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int and = TEXT.indexOf("And the road");
        assertThat(sentences(editor)).contains("It was dark.", "And the road was wet.");
        caret(editor, and);
        Robot.type("SHIFT+U");
        assertThat(sentences(editor)).contains("It was dark.\n\nAnd the road was wet.");
        assertThat(Objects.requireNonNull(editor.tokens().sentence(and)).begin())
                .isEqualTo(TEXT.indexOf("It was"));
        caret(editor, TEXT.indexOf("was wet") + 1);
        Robot.type("SHIFT+U");
        assertThat(sentences(editor)).contains("was wet.");
        Robot.type("CTRL+Z", "CTRL+Z");
        assertThat(sentences(editor)).contains("It was dark.", "And the road was wet.");
        Robot.type("CTRL+Y", "CTRL+Y");
        assertThat(sentences(editor)).contains("was wet.");
    }

    @Test
    void aTokenIsNotJoinedOverASpaceAndTheStatusLineSaysWhy(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        caret(editor, TEXT.indexOf("crew"));
        Robot.type("U");
        assertThat(editor.report().repairs()).isEmpty();
    }

    @Test
    void repairsAreSavedAndPreAnnotationKeepsThem(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int inside = TEXT.indexOf("carrier");
        caret(editor, inside);
        Robot.type("U", "CTRL+S");
        Corpus corpus = Objects.requireNonNull(SessionService.get().corpus());
        Set<Repair> repairs = Set.copyOf(editor.report().repairs());
        assertThat(repairs).containsExactly(new Repair(Unit.TOKEN, inside, true));
        Workbench.page().closeAllEditors(true);
        new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, List.of(ReadingCorpus.NAME), null);
        ReportEditor again = Workbench.open(corpus, ReadingCorpus.NAME);
        assertThat(Set.copyOf(again.report().repairs())).isEqualTo(repairs);
        assertThat(tokens(again)).contains("Marder2A5", "carrier");
        assertThat(again.report().marks()).extracting(m -> m.span().of(TEXT)).contains("Marder2A5carrier");
    }

    @Test
    void controlUShowsBoundariesAndRepairedOnesStandOut(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        editor.setCurrent(null);
        Workbench.settle();
        int it = TEXT.indexOf("It was");
        var place = ReadingCorpus.at(editor, it);
        place.x -= 4;
        place.y -= 4;
        place.height += 6;
        place.width = 6;
        var widget = editor.text().widget();
        assertThat(ReadingCorpus.pixels(widget, place, Palette.current().dim())).isZero();
        Robot.type("CTRL+U");
        int shown = ReadingCorpus.pixels(widget, place, Palette.current().dim());
        assertThat(shown).isGreaterThan(8);
        caret(editor, it);
        Robot.type("SHIFT+U");
        Workbench.waitUntil(
                "the repaired boundary looks otherwise",
                () -> ReadingCorpus.pixels(widget, place, Palette.current().dim()) < shown);
    }

    private static void caret(ReportEditor editor, int offset) {
        editor.setFocus();
        editor.setCurrent(null);
        editor.goTo(offset);
        editor.text().widget().setCaretOffset(offset);
        Workbench.settle();
    }

    private static List<String> tokens(ReportEditor editor) {
        return editor.tokens().touching(new Span(0, TEXT.length())).stream()
                .map(t -> t.of(TEXT))
                .toList();
    }

    private static List<String> sentences(ReportEditor editor) {
        Report report = editor.report();
        Segmentation segmentation =
                editor.session().corpus().sitmark().segmenter().segment(report);
        return segmentation.sentences().stream().map(s -> s.of(TEXT)).toList();
    }

    private static ReportEditor open(Path folder) throws Exception {
        return ReadingCorpus.open(
                folder,
                TEXT,
                List.of(
                        mark(1, "equipment", TEXT, "Marder2A5carrier", Features.of("category", "armoured_vehicle")),
                        suggestion(2, "entity", TEXT, "Velm", Features.of("kind", "location"))));
    }
}
