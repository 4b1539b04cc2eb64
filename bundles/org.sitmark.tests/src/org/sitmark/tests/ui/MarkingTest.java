// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.current;
import static org.sitmark.tests.ui.ConfirmLoopTest.marks;
import static org.sitmark.tests.ui.ConfirmLoopTest.open;
import static org.sitmark.tests.ui.ConfirmLoopTest.press;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.FeaturesView;

/** Marking by hand, features and links. */
@ExtendWith(NoErrorsLogged.class)
class MarkingTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void aLayersKeyMarksTheWordAtTheCaretAndANumberSetsItsKind(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        caret(editor, "Velm");
        press(editor, "E");
        assertThat(marks(editor)).containsExactly("entity person Velm");
        press(editor, "3");
        assertThat(marks(editor)).containsExactly("entity location Velm");
        assertThat(current(editor)).isEqualTo("Velm");
    }

    @Test
    void aDoubleClickTakesTheWord(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "ESC");
        Robot.doubleClick(editor, "reporters");
        assertThat(editor.text().widget().getSelectionText()).isEqualTo("reporters");
        press(editor, "E");
        assertThat(marks(editor)).containsExactly("entity person reporters");
    }

    @Test
    void aSelectionSnapsToWords(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        int begin = SmallCorpus.TEXT.indexOf("We stay");
        StyledText widget = editor.text().widget();
        press(editor, "ESC");
        Robot.drag(Robot.at(widget, begin + 1), Robot.at(widget, begin + 5));
        press(editor, "S");
        assertThat(marks(editor)).containsExactly("quote direct We stay");
    }

    @Test
    void deleteRemovesTheCurrentMark(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        caret(editor, "Velm");
        press(editor, "E", "DEL");
        assertThat(marks(editor)).isEmpty();
    }

    @Test
    void theFeaturePaneChangesTheKind(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Workbench.show(FeaturesView.class, FeaturesView.ID);
        Workbench.waitUntil("the pane shows the kind", () -> kind().isPresent());
        kind().orElseThrow().setFocus();
        Robot.type("ARROW_DOWN");
        Item item = editor.current();
        assertThat(item == null ? null : editor.layers().kindOf(item)).isEqualTo("organisation");
    }

    @Test
    void aQuotesSpeakerIsPickedByKeyAndDrag(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText widget = editor.text().widget();
        int quote = SmallCorpus.TEXT.indexOf("\u201cWe stay");
        press(editor, "ESC");
        Robot.drag(Robot.at(widget, quote), Robot.at(widget, quote + 10));
        press(editor, "S", "L", "L");
        assertThat(editor.picking()).isEqualTo("speaker");
        int speaker = SmallCorpus.TEXT.lastIndexOf("Ann Example");
        Robot.drag(Robot.at(widget, speaker), Robot.at(widget, speaker + 11));
        assertThat(editor.picking()).isNull();
        Item item = editor.current();
        Link link = item == null ? null : item.features().link("speaker");
        Optional<Span> target = link == null ? Optional.empty() : link.resolve(editor.report());
        assertThat(target).contains(new Span(speaker, speaker + 11));
    }

    @Test
    void copyGivesTheReportsOwnText(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText widget = editor.text().widget();
        Point size = widget.getSize();
        widget.setSize(220, size.y); // many soft line breaks
        Workbench.settle();
        assertThat(widget.getLineCount()).isGreaterThan(4);
        widget.selectAll();
        widget.copy();
        var clipboard = new Clipboard(Display.getCurrent());
        try {
            assertThat(clipboard.getContents(TextTransfer.getInstance())).isEqualTo(SmallCorpus.TEXT);
        } finally {
            clipboard.dispose();
        }
    }

    private static Optional<Combo> kind() {
        return Workbench.find(Workbench.window().getShell(), Combo.class).stream()
                .filter(c -> c.getText().equals("person"))
                .findFirst();
    }

    private static void caret(ReportEditor editor, String at) {
        press(editor, "ESC"); // takes the card away, which may lie over the place
        Robot.click(editor, at);
    }
}
