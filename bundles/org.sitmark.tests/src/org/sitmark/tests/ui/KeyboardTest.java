// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.current;
import static org.sitmark.tests.ui.ConfirmLoopTest.marks;
import static org.sitmark.tests.ui.ConfirmLoopTest.open;
import static org.sitmark.tests.ui.ConfirmLoopTest.press;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.choose.Chooser;
import org.sitmark.ui.editor.jump.Jump;
import org.sitmark.ui.editor.keys.KeySheet;
import org.sitmark.ui.keys.LayerKeys;

/** Everything without a mouse. */
@ExtendWith(NoErrorsLogged.class)
class KeyboardTest {

    private static final String TEXT = SmallCorpus.TEXT;

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void arrowsMoveByWordsAndWithControlByCharacters(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText widget = editor.text().widget();
        press(editor, "ESC", "ARROW_RIGHT", "ARROW_RIGHT");
        assertThat(widget.getCaretOffset()).isEqualTo(TEXT.indexOf("said"));
        assertThat(current(editor)).isEqualTo("none");
        press(editor, "ARROW_RIGHT");
        assertThat(current(editor)).isEqualTo("40");
        press(editor, "ARROW_LEFT", "CTRL+ARROW_RIGHT");
        assertThat(widget.getCaretOffset()).isEqualTo(TEXT.indexOf("said") + 1);
        press(editor, "CTRL+ARROW_LEFT");
        assertThat(widget.getCaretOffset()).isEqualTo(TEXT.indexOf("said"));
    }

    @Test
    void controlAndArrowsMoveBySentences(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText widget = editor.text().widget();
        press(editor, "CTRL+ARROW_DOWN");
        assertThat(widget.getCaretOffset()).isEqualTo(TEXT.indexOf("Karsk lost"));
        press(editor, "CTRL+ARROW_DOWN");
        assertThat(widget.getCaretOffset()).isEqualTo(TEXT.indexOf("\u201cWe stay"));
        press(editor, "CTRL+ARROW_UP", "CTRL+ARROW_UP");
        assertThat(widget.getCaretOffset()).isZero();
    }

    @Test
    void commaAndFullStopGoFromMarkToMark(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "CR", "CR");
        assertThat(current(editor)).isEqualTo("Karsk");
        press(editor, ",");
        assertThat(current(editor)).isEqualTo("40");
        press(editor, ",");
        assertThat(current(editor)).isEqualTo("Ann Example");
        press(editor, ".", ".", ".", ".");
        assertThat(current(editor)).isEqualTo("12");
    }

    @Test
    void spaceAcceptsAllOfTheSentenceAsOneStep(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "SPACE");
        assertThat(marks(editor))
                .containsExactly("entity person Ann Example", "figure count 40", "entity location Karsk");
        assertThat(current(editor)).isEqualTo("Karsk");
        press(editor, "SPACE");
        assertThat(editor.report().openCount()).isZero();
        press(editor, "CTRL+Z");
        assertThat(marks(editor)).hasSize(3);
    }

    @Test
    void oneKeyRejectsAllAlikeAsOneStep(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "TAB", "R");
        assertThat(editor.report().openCount()).isEqualTo(3);
        assertThat(current(editor)).isEqualTo("12");
        press(editor, "CTRL+Z");
        assertThat(editor.report().openCount()).isEqualTo(5);
    }

    @Test
    void aSuggestionIsAcceptedWithAnotherBoundaryAndKindInOneGo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "SHIFT+ARROW_RIGHT", "2");
        assertThat(marks(editor)).containsExactly("entity organisation Ann Example said");
        assertThat(current(editor)).isEqualTo("40");
    }

    @Test
    void kindsAfterTheNinthHaveAZeroBeforeTheirDigit(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "0");
        assertThat(Chooser.shown(editor)).contains("1 count", "0 1 identifier", "0 2 other");
        assertThat(editor.chip()).as("the card makes room").isEmpty();
        press(editor, "1");
        assertThat(marks(editor)).containsExactly("figure identifier 40");
        assertThat(Chooser.shown(editor)).isEmpty();
        assertThat(current(editor)).isEqualTo("Karsk");
    }

    @Test
    void aKindIsChosenByTheLettersOfItsName(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "TAB", "0", "O");
        assertThat(Chooser.shown(editor)).containsExactly("8 ordinal", "0 2 other");
        press(editor, "T");
        assertThat(marks(editor)).containsExactly("figure other 40");
        press(editor, "CTRL+Z", "SHIFT+TAB", "0", "ESC");
        assertThat(marks(editor)).isEmpty();
        assertThat(Chooser.shown(editor)).isEmpty();
    }

    @Test
    void theLayersKeyWithShiftMarksWhatALabelNames(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "SHIFT+E");
        Map<String, Span> labels = Jump.shown(editor);
        String velm = label(labels, "Velm");
        assertThat(velm).as("a likely name has one letter").hasSize(1);
        assertThat(label(labels, "shells")).hasSize(2);
        assertThat(editor.chip()).isEmpty();
        press(editor, velm);
        assertThat(marks(editor)).containsExactly("entity person Velm");
        press(editor, "3");
        assertThat(marks(editor)).containsExactly("entity location Velm");
        assertThat(Jump.shown(editor)).isEmpty();
    }

    @Test
    void aLabelWithShiftBeginsAMarkThatTheNextLabelEnds(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "SHIFT+Q");
        String shells = label(Jump.shown(editor), "shells");
        press(editor, shells.substring(0, 1), "SHIFT+" + shells.substring(1));
        String fell = label(Jump.shown(editor), "fell");
        assertThat(fell).hasSize(1);
        press(editor, fell);
        assertThat(marks(editor)).containsExactly("equipment tank shells fell");
    }

    @Test
    void aNameThatWasMarkedBeforeKeepsItsKind(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "2", "TAB", "SHIFT+E");
        Span second = new Span(TEXT.lastIndexOf("Ann"), TEXT.lastIndexOf("Ann") + 11);
        String label = Jump.shown(editor).entrySet().stream()
                .filter(e -> e.getValue().equals(second))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        press(editor, label);
        assertThat(marks(editor)).containsExactly("entity organisation Ann Example", "entity organisation Ann Example");
    }

    @Test
    void aLabelIsGoneToByKey(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "V");
        press(editor, label(Jump.shown(editor), "12"));
        assertThat(current(editor)).isEqualTo("12");
        press(editor, "V");
        press(editor, label(Jump.shown(editor), "reporters").split(""));
        assertThat(editor.text().widget().getCaretOffset()).isEqualTo(TEXT.indexOf("reporters"));
        press(editor, "V", "ESC");
        assertThat(Jump.shown(editor)).isEmpty();
        press(editor, "F");
        assertThat(marks(editor)).as("keys are back").containsExactly("figure count reporters");
    }

    @Test
    void aBoundaryIsPutToALabel(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "B");
        press(editor, label(Jump.shown(editor), "fell"));
        assertThat(current(editor)).isEqualTo("Ann Example said 40 shells fell");
        press(editor, "B");
        press(editor, "SHIFT+" + label(Jump.shown(editor), "said"));
        assertThat(current(editor)).isEqualTo("said 40 shells fell");
        press(editor, "CR");
        assertThat(marks(editor)).containsExactly("entity person said 40 shells fell");
    }

    @Test
    void pOpensTheReportBefore(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "N");
        assertThat(name()).isEqualTo("second");
        Robot.type("P");
        assertThat(name()).isEqualTo(SmallCorpus.NAME);
    }

    @Test
    void theKeysAreShownInGroupsAndFilteredByTyping(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        press(editor, "?");
        assertThat(KeySheet.shown(editor))
                .contains("Decide", "Enter accept, go to the next", "Space accept all in the sentence")
                .contains("1 \u2026 9 accept with this kind, or change it", "\u2190 \u2192 by word", "E entity")
                .contains("Tab \u21e7Tab next, previous suggestion", "T take what the pane proposes")
                .contains("Ctrl \u21e7\u2190 Ctrl \u21e7\u2192 end by character", "Ctrl Z Ctrl Y undo, redo");
        Robot.write("sent");
        assertThat(KeySheet.shown(editor))
                .startsWith("Decide", "Space accept all in the sentence", "Go", "Ctrl \u2191 Ctrl \u2193 by sentence")
                .doesNotContain("Enter accept, go to the next");
        assertThat(marks(editor)).as("letters mark nothing meanwhile").isEmpty();
        press(editor, "ESC");
        assertThat(KeySheet.shown(editor)).isEmpty();
        press(editor, "CR");
        assertThat(marks(editor)).hasSize(1);
    }

    @Test
    void aLayersKeyThatTheUserTookAwayIsMadeUpAndToldEverywhere(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        LayerKeys.get().choose("entity", "A");
        LayerKeys.get().choose("figure", "E");
        try {
            press(editor, "?");
            assertThat(KeySheet.shown(editor))
                    .contains(
                            "Entity: A is taken by \u201cAccept All Alike in Report\u201d; F is used instead.",
                            "F entity",
                            "E figure");
            press(editor, "ESC", "ESC");
            editor.goTo(TEXT.indexOf("Velm"));
            press(editor, "F");
            assertThat(marks(editor)).containsExactly("entity person Velm");
        } finally {
            LayerKeys.get().choose("entity", null);
            LayerKeys.get().choose("figure", null);
        }
    }

    @Test
    void aKindWithAKeyOfItsOwnMarksAtOnce(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        // the example layer gives its key up
        LayerKeys.get().choose("weather", "A");
        LayerKeys.get().choose("entity/location", "W");
        try {
            press(editor, "W");
            assertThat(marks(editor)).containsExactly("entity location Ann Example");
            press(editor, "SHIFT+W");
            press(editor, label(Jump.shown(editor), "Velm"));
            assertThat(marks(editor)).contains("entity location Velm");
        } finally {
            LayerKeys.get().choose("entity/location", null);
            LayerKeys.get().choose("weather", null);
        }
    }

    @Test
    void noTwoCommandsShareAKeyWhereReportsAreAnnotated(@TempDir Path folder) throws Exception {
        open(folder);
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        Map<String, String> commands = new TreeMap<>();
        for (Binding binding : service.getBindings()) {
            ParameterizedCommand command = binding.getParameterizedCommand();
            if (command != null
                    && binding.getSchemeId().equals(service.getActiveScheme().getId())
                    && binding.getContextId().startsWith("org.sitmark.ui.editor.")) {
                String key = binding.getTriggerSequence().format();
                String other = commands.putIfAbsent(key, command.serialize());
                assertThat(other == null ? command.serialize() : other)
                        .as("the command on %s", key)
                        .isEqualTo(command.serialize());
            }
        }
        assertThat(commands).containsKeys("A", "Space", "Enter");
    }

    private static String name() {
        ReportEditor active = Workbench.activeEditor();
        return active == null ? "none" : active.report().name();
    }

    private static String label(Map<String, Span> labels, String covered) {
        return labels.entrySet().stream()
                .filter(e -> e.getValue().of(TEXT).equals(covered))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no label at " + covered));
    }
}
