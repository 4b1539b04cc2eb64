// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ReadingCorpus.mark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.text.ReportText.Piece;
import org.sitmark.ui.palette.Palette;

/** Annotating what is read from right to left, alone and within lines that are read from left to right, and what is one sign of many characters. */
@ExtendWith(NoErrorsLogged.class)
class RightToLeftTest {

    private static final String ARABIC =
            "\u0642\u0627\u0644 \u0627\u0644\u062c\u0646\u0631\u0627\u0644 \u0623\u062d\u0645\u062f \u0625\u0646 40 "
                    + "\u0642\u0630\u064a\u0641\u0629 \u0633\u0642\u0637\u062a \u0642\u0631\u0628 \u0628\u064a\u0631\u0648\u062a.";
    private static final String HEBREW =
            "\u05d4\u05d3\u05d5\u05d1\u05e8 \u05de\u05e1\u05e8 \u05db\u05d9 \u05d4\u05d8\u05e0\u05e7 Quorvex-9 "
                    + "\u05d4\u05d5\u05e9\u05de\u05d3 \u05dc\u05d9\u05d3 \u05d7\u05d9\u05e4\u05d4.";
    private static final String ENGLISH =
            "The paper \u0627\u0644\u0633\u0644\u0627\u0645 \u0627\u0644\u064a\u0648\u0645 was read in Velm.";
    private static final String SIGNS = "Ana \ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 wrote cafe\u0301 twice.";
    private static final String TEXT = ARABIC + "\n\n" + HEBREW + "\n\n" + ENGLISH + "\n\n" + SIGNS + "\n";
    private static final String AHMAD = "\u0623\u062d\u0645\u062f";
    private static final String SHELLS = "\u0642\u0630\u064a\u0641\u0629";
    private static final String FELL = "\u0633\u0642\u0637\u062a";

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void aParagraphInArabicBeginsAtTheRightEdgeAndOneInEnglishAtTheLeft(@TempDir Path folder) throws Exception {
        ReportEditor editor =
                ReadingCorpus.open(folder, (ARABIC + " ").repeat(6).strip() + "\n\n" + ENGLISH, List.of());
        assertThat(editor.text().lineCount()).as("it is wrapped").isGreaterThan(4);
        int right = right(editor, new Span(0, 1));
        int column = right(editor, editor.text().lineSpan(1).begin());
        assertThat(right)
                .as("all its lines begin in one column")
                .isCloseTo(column, org.assertj.core.data.Offset.offset(1));
        assertThat(editor.text().edge(new Span(4, 8), true)).isLessThan(right);
        int english = editor.report().text().indexOf(ENGLISH);
        assertThat(editor.text().edge(new Span(english, english + 1), true))
                .isEqualTo(editor.text().textLeft());
        assertThat(right).isGreaterThan(editor.text().textLeft() + 300);
        int stop = editor.text().lineSpan(editor.text().lineAt(english) - 2).end() - 1;
        assertThat(right(editor, stop)).as("the full stop is at the left").isLessThan(column - 20);
    }

    @Test
    void clickingAWordAndTypingAKeyMarksItAndLeftAddsTheWordAtItsLeft(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        Robot.doubleClick(editor, SHELLS);
        assertThat(editor.text().widget().getSelectionText()).isEqualTo(SHELLS);
        Robot.type("E");
        assertThat(covered(editor)).isEqualTo(SHELLS);
        Robot.type("SHIFT+ARROW_LEFT");
        assertThat(covered(editor)).isEqualTo(SHELLS + " " + FELL);
        Robot.type("ALT+SHIFT+ARROW_RIGHT");
        assertThat(covered(editor)).isEqualTo("40 " + SHELLS + " " + FELL);
        Robot.type("SHIFT+ARROW_RIGHT", "ALT+SHIFT+ARROW_LEFT");
        assertThat(covered(editor)).isEqualTo(SHELLS);
        Robot.type("M1+SHIFT+ARROW_RIGHT".replace("M1", "CTRL"));
        assertThat(covered(editor)).isEqualTo(SHELLS.substring(0, SHELLS.length() - 1));
    }

    @Test
    void theArrowsGoWhereTheyPoint(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        StyledText widget = editor.text().widget();
        Robot.click(editor, AHMAD);
        Robot.type("ARROW_LEFT");
        int before = widget.getCaretOffset();
        Point at = widget.getLocationAtOffset(before);
        Robot.type("ARROW_LEFT");
        assertThat(widget.getCaretOffset()).isGreaterThan(before);
        assertThat(widget.getLocationAtOffset(widget.getCaretOffset()).x).isLessThan(at.x);
        Robot.type("ARROW_RIGHT");
        assertThat(widget.getCaretOffset()).isEqualTo(before);
        Robot.click(editor, "Velm");
        int english = widget.getCaretOffset();
        Robot.type("ARROW_LEFT");
        assertThat(widget.getCaretOffset()).as("in English left goes back").isLessThan(english);
    }

    @Test
    void draggingTakesTheWordsBetweenAlsoWhereALineIsReadBothWays(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        Robot.drag(Robot.place(editor, AHMAD), Robot.place(editor, FELL));
        assertThat(editor.text().widget().getSelectionText())
                .isEqualTo(TEXT.substring(TEXT.indexOf(AHMAD), TEXT.indexOf(FELL) + FELL.length()));
        Robot.drag(Robot.place(editor, "paper"), Robot.place(editor, "was"));
        assertThat(editor.text().widget().getSelectionText())
                .startsWith("paper ")
                .endsWith(" was");
        Robot.doubleClick(editor, "Quorvex-9");
        Robot.type("Q");
        assertThat(covered(editor)).isEqualTo("Quorvex-9");
    }

    @Test
    void aHandleAtTheLeftEndOfAnArabicMarkMovesItsEnd(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(
                folder, TEXT, List.of(mark(1, "entity", TEXT, SHELLS, Features.of("kind", "person"))));
        Workbench.waitUntil("it is current", () -> editor.current() != null || select(editor));
        StyledText widget = editor.text().widget();
        Span span = editor.report().marks().get(0).span();
        Point from = widget.toDisplay(
                editor.text().edge(span, false) - 3,
                widget.getLinePixel(editor.text().lineAt(span.begin()))
                        + editor.text().glyphHeight() / 2);
        Robot.drag(from, Robot.place(editor, FELL));
        assertThat(covered(editor)).isEqualTo(SHELLS + " " + FELL);
    }

    @Test
    void aMarkOverBothDirectionsIsPaintedOverAllOfItsPiecesOnly(@TempDir Path folder) throws Exception {
        String mixed = "paper " + ENGLISH.substring(10, 16);
        ReportEditor editor = ReadingCorpus.open(
                folder, TEXT, List.of(mark(1, "entity", TEXT, mixed, Features.of("kind", "person"))));
        Robot.type("ESC");
        StyledText widget = editor.text().widget();
        Span span = editor.report().marks().get(0).span();
        List<Piece> pieces = new ArrayList<>();
        editor.text().pieces(span, 0, editor.text().lineCount() - 1, pieces::add);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).rightToLeft()).isFalse();
        assertThat(pieces.get(1).rightToLeft()).isTrue();
        assertThat(pieces.get(1).bounds().x)
                .as("the first of two Arabic words stands right of the second")
                .isGreaterThan(pieces.get(0).bounds().x + pieces.get(0).bounds().width + 5);
        var fill = Palette.current().fill(editor.layers().byId("entity").orElseThrow());
        for (Piece piece : pieces) {
            assertThat(ReadingCorpus.pixels(widget, piece.bounds(), fill)).isGreaterThan(50);
        }
        Rectangle between = widget.getTextBounds(span.end() + 2, span.end() + 3);
        assertThat(ReadingCorpus.pixels(widget, between, fill)).isZero();
    }

    @Test
    void theCaretGoesOverAFamilyOfEmojiAndALetterWithItsAccentInOneStep(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        StyledText widget = editor.text().widget();
        int emoji = TEXT.indexOf("\ud83d");
        editor.goTo(emoji);
        Robot.type("CTRL+ARROW_RIGHT");
        assertThat(widget.getCaretOffset()).isEqualTo(emoji + 8);
        Robot.type("CTRL+ARROW_LEFT");
        assertThat(widget.getCaretOffset()).isEqualTo(emoji);
        int accent = TEXT.indexOf("e\u0301");
        editor.goTo(accent);
        Robot.type("CTRL+ARROW_RIGHT");
        assertThat(widget.getCaretOffset()).isEqualTo(accent + 2);
        Robot.doubleClick(editor, "caf");
        Robot.type("E");
        assertThat(covered(editor)).isEqualTo("cafe\u0301");
    }

    private static boolean select(ReportEditor editor) {
        editor.setCurrent(editor.report().marks().get(0));
        return true;
    }

    private static int right(ReportEditor editor, int offset) {
        return right(editor, new Span(offset, offset + 1));
    }

    /** The right edge of what the span covers. */
    private static int right(ReportEditor editor, Span span) {
        Rectangle bounds = editor.text().widget().getTextBounds(span.begin(), span.end() - 1);
        return bounds.x + bounds.width;
    }

    private static String covered(ReportEditor editor) {
        Item item = editor.current();
        return item == null ? "" : item.span().of(editor.report().text());
    }
}
