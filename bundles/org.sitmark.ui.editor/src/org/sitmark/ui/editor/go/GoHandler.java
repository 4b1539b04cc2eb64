// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.go;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.StyledText;
import org.sitmark.core.model.Graphemes;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.boundary.Tokens;
import org.sitmark.ui.editor.current.ItemLookup;

/** Moves the caret by a word, a character or a sentence, or to the next mark or suggestion. What lies at the caret becomes the current item. */
public final class GoHandler extends EditorHandler {

    /** Parameter: {@code word}, {@code character}, {@code sentence} or {@code item}. */
    public static final String UNIT = "org.sitmark.ui.editor.go.unit";
    /** Parameter: {@code back} or {@code on}. */
    public static final String DIRECTION = "org.sitmark.ui.editor.go.direction";

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        boolean on = "on".equals(event.getParameter(DIRECTION));
        String unit = String.valueOf(event.getParameter(UNIT));
        if ("item".equals(unit)) {
            editor.setCurrent(ItemLookup.neighbour(
                    editor.report(), editor.current(), editor.text().widget().getCaretOffset(), on, editor::isVisible));
            return;
        }
        StyledText widget = editor.text().widget();
        boolean sideways = !"sentence".equals(unit);
        if (sideways && editor.text().isRightToLeft(widget.getCaretOffset())) {
            on = !on; // the arrows go where they point
        }
        editor.goTo(target(editor.tokens(), editor.report().text(), unit, widget.getCaretOffset(), on));
    }

    private static int target(Tokens tokens, String text, String unit, int caret, boolean on) {
        return switch (unit) {
            case "character" -> on ? Graphemes.next(text, caret) : Graphemes.previous(text, caret);
            case "sentence" -> on ? tokens.nextSentence(caret) : tokens.previousSentence(caret);
            default -> on ? tokens.nextBegin(caret) : tokens.previousBegin(caret);
        };
    }
}
