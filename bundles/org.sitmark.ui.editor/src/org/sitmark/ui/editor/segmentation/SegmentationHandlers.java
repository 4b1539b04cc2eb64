// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.segmentation;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.sitmark.core.edit.Edits;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings;

/** The commands that repair boundaries and show them. */
public final class SegmentationHandlers {

    private SegmentationHandlers() {}

    /** Splits the token at the caret, or joins the two that meet there. */
    public static final class Token extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            int caret = editor.text().widget().getCaretOffset();
            apply(editor, BoundaryAt.token(editor.tokens(), editor.report().text(), caret));
        }
    }

    /** Splits the sentence before the word at the caret, or joins the two between which the caret is. */
    public static final class Sentence extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            int caret = editor.text().widget().getCaretOffset();
            apply(editor, BoundaryAt.sentence(editor.tokens(), editor.report().text(), caret));
        }
    }

    /** Shows where sentences and tokens begin. */
    public static final class Show extends AbstractHandler implements IElementUpdater {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings settings = ReadingSettings.get();
            settings.setBoundaries(!settings.isBoundaries());
            PlatformUI.getWorkbench()
                    .getService(ICommandService.class)
                    .refreshElements(event.getCommand().getId(), null);
            return null;
        }

        @Override
        public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            element.setChecked(ReadingSettings.get().isBoundaries());
        }
    }

    private static void apply(ReportEditor editor, BoundaryAt boundary) {
        Integer place = boundary.place();
        if (place != null) {
            editor.apply(Edits.setBoundary(editor.report(), boundary.unit(), place, boundary.split()));
        }
        editor.say(boundary.words());
    }
}
