// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.current;
import static org.sitmark.tests.ui.ConfirmLoopTest.marks;
import static org.sitmark.tests.ui.ConfirmLoopTest.open;
import static org.sitmark.tests.ui.ConfirmLoopTest.press;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Item;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.choose.Chooser;

/** Annotating with the mouse. */
@ExtendWith(NoErrorsLogged.class)
class MouseTest {

    private static final String TEXT = SmallCorpus.TEXT;

    @AfterEach
    void closeEditors() {
        Robot.move(new Point(2, 2));
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void draggingTakesWholeWords(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        drag(editor, TEXT.indexOf("hells"), TEXT.indexOf("near") + 2);
        assertThat(selected(editor)).isEqualTo("shells fell near");
        assertThat(editor.current()).isNull();
        press(editor, "Q");
        assertThat(marks(editor)).containsExactly("equipment ammunition shells fell near");
    }

    @Test
    void draggingBackwardsTakesWholeWordsToo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        drag(editor, TEXT.indexOf("near") + 2, TEXT.indexOf("hells") + 1);
        assertThat(selected(editor)).isEqualTo("shells fell near");
    }

    @Test
    void draggingWithControlTakesCharactersAndAMarkKeepsThem(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "ESC");
        StyledText text = editor.text().widget();
        int at = TEXT.indexOf("hells");
        Robot.holding("CTRL", () -> Robot.drag(Robot.at(text, at), Robot.at(text, at + 4)));
        assertThat(selected(editor)).isEqualTo("hell");
        press(editor, "Q");
        assertThat(marks(editor)).containsExactly("equipment tank hell");
    }

    @Test
    void takingWholeWordsCanBeSwitchedOff(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "ALT+U");
        try {
            drag(editor, TEXT.indexOf("hells"), TEXT.indexOf("hells") + 4);
            assertThat(selected(editor)).isEqualTo("hell");
        } finally {
            press(editor, "ALT+U");
        }
        drag(editor, TEXT.indexOf("hells"), TEXT.indexOf("hells") + 4);
        assertThat(selected(editor)).isEqualTo("shells");
    }

    @Test
    void aHandleDragsTheEndByWordsAsOneStep(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Point handle = moved(Robot.at(text, 11), 3);
        Robot.hold(handle);
        Robot.dragTo(handle, Robot.at(text, TEXT.indexOf("shells") + 2));
        assertThat(editor.mouse().handles().preview()).isNotNull();
        assertThat(current(editor)).as("nothing has changed yet").isEqualTo("Ann Example");
        Robot.release();
        assertThat(current(editor)).isEqualTo("Ann Example said 40 shells");
        assertThat(editor.mouse().handles().preview()).isNull();
        press(editor, "CTRL+Z");
        assertThat(current(editor)).isEqualTo("Ann Example");
    }

    @Test
    void aHandleDragsTheBeginningByCharactersWithControl(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Point handle = moved(Robot.at(text, 0), -3);
        Robot.holding("CTRL", () -> Robot.drag(handle, moved(Robot.at(text, 6), 1)));
        assertThat(current(editor)).isEqualTo(TEXT.substring(6, 11));
    }

    @Test
    void escapeLeavesABoundaryThatIsBeingDragged(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Point handle = moved(Robot.at(text, 11), 3);
        Robot.hold(handle);
        Robot.dragTo(handle, Robot.at(text, TEXT.indexOf("shells") + 2));
        Robot.typeAway("ESC");
        Robot.release();
        assertThat(current(editor)).isEqualTo("Ann Example");
        press(editor, "CR");
        assertThat(marks(editor)).containsExactly("entity person Ann Example");
    }

    @Test
    void theMouseOverAHandleSaysSo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Robot.move(moved(Robot.at(text, 11), 3));
        assertThat(text.getCursor()).isEqualTo(text.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
        Robot.move(Robot.at(text, TEXT.indexOf("fell")));
        assertThat(text.getCursor()).isNotEqualTo(text.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
    }

    @Test
    void clickingAStackAgainGoesToTheNextMark(@TempDir Path folder) throws Exception {
        ReportEditor editor = stack(folder);
        Robot.click(editor, "40");
        assertThat(layer(editor)).isEqualTo("figure");
        Robot.click(editor, "40");
        assertThat(layer(editor)).isEqualTo("quote");
        Robot.click(editor, "40");
        assertThat(layer(editor)).isEqualTo("figure");
    }

    @Test
    void holdingTheButtonOnAStackListsIt(@TempDir Path folder) throws Exception {
        ReportEditor editor = stack(folder);
        Robot.hold(Robot.place(editor, "40"));
        Robot.pause(700);
        assertThat(Chooser.shown(editor)).hasSize(2);
        Robot.release();
        assertThat(Chooser.shown(editor)).hasSize(2);
        press(editor, "2");
        assertThat(layer(editor)).isEqualTo("quote");
        press(editor, "O");
        assertThat(Chooser.shown(editor).get(0)).startsWith("1 Figure");
        press(editor, "CR");
        assertThat(layer(editor)).isIn("figure", "quote");
    }

    @Test
    void restingOnAMarkShowsWhatIsKnownOfItUntilTheNextKey(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "TAB", "TAB");
        Point place = Robot.place(editor, "40");
        Robot.move(moved(place, -2));
        Robot.pause(100);
        Robot.move(place);
        Workbench.waitUntil(
                "the card is shown", () -> !editor.mouse().card().shown().isEmpty());
        List<String> shown = editor.mouse().card().shown();
        assertThat(shown.get(0)).startsWith("Figure").contains("count");
        assertThat(shown).anyMatch(l -> l.contains(".90") && l.contains("test list"));
        assertThat(shown.size()).as("a sentence of the guideline").isGreaterThan(2);
        Rectangle card = editor.mouse().card().bounds();
        editor.text().pieces(editor.report().suggestions("figure").get(0).span(), 0, 3, piece -> assertThat(
                        card.intersects(piece.bounds()))
                .as("the card hides the text")
                .isFalse());
        press(editor, "TAB");
        assertThat(editor.mouse().card().shown()).isEmpty();
    }

    @Test
    void theContextMenuOffersEverythingWithItsKey(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Menu menu = text.getMenu();
        menu.notifyListeners(SWT.Show, new org.eclipse.swt.widgets.Event());
        List<String> items =
                java.util.Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
        menu.notifyListeners(SWT.Hide, new org.eclipse.swt.widgets.Event());
        assertThat(items)
                .anyMatch(i -> i.startsWith("Accept and Go to Next\tEnter"))
                .anyMatch(i -> i.startsWith("Accept All in Sentence\tSpace"))
                .anyMatch(i -> i.startsWith("Reject All Alike in Report\tR"))
                .contains("Mark", "Kind")
                .anyMatch(i -> i.startsWith("Choose among Marks Here"))
                .anyMatch(i -> i.startsWith("Select Whole Words"));
    }

    @Test
    void theCardOfTheCurrentOneStepsAsideForTheMouse(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        assertThat(editor.chip()).isNotEmpty();
        Robot.move(Robot.place(editor, "Velm"));
        Robot.pause(100);
        Robot.move(moved(Robot.place(editor, "Ann Example told"), 2));
        Robot.pause(100);
        Robot.click(editor, "Ann Example told");
        assertThat(editor.text().widget().getCaretOffset()).isGreaterThan(TEXT.indexOf("Ann Example told"));
    }

    /** The figure 40 with a quote around it. */
    private static ReportEditor stack(Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "CR");
        drag(editor, TEXT.indexOf("40") + 1, TEXT.indexOf("shells") + 2);
        press(editor, "S", "ESC");
        return editor;
    }

    private static void drag(ReportEditor editor, int from, int to) {
        press(editor, "ESC");
        StyledText text = editor.text().widget();
        Robot.drag(Robot.at(text, from), Robot.at(text, to));
    }

    private static Point moved(Point place, int right) {
        return new Point(place.x + right, place.y);
    }

    private static String selected(ReportEditor editor) {
        return editor.text().widget().getSelectionText();
    }

    private static String layer(ReportEditor editor) {
        Item item = editor.current();
        return item == null ? "none" : item.layer();
    }
}
