// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.undo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.failure.Failures;

/** Undo and redo of the active report; the menu says what. */
public final class UndoHandlers {

    private UndoHandlers() {}

    /** Takes the last edit back. */
    public static final class Undo extends EditorHandler implements IElementUpdater {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            try {
                editor.session().undo();
            } catch (IOException e) {
                Failures.show("Undo failed", e);
            }
        }

        @Override
        public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            ReportEditor editor = active();
            label(
                    element,
                    "Undo",
                    editor == null ? Optional.empty() : editor.session().undoLabel());
        }
    }

    /** Applies the last undone edit again. */
    public static final class Redo extends EditorHandler implements IElementUpdater {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            try {
                ReportSession session = editor.session();
                session.redo();
            } catch (IOException e) {
                Failures.show("Redo failed", e);
            }
        }

        @Override
        public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            ReportEditor editor = active();
            label(
                    element,
                    "Redo",
                    editor == null ? Optional.empty() : editor.session().redoLabel());
        }
    }

    private static void label(UIElement element, String verb, Optional<String> what) {
        if (element != null) {
            element.setText(what.map(w -> verb + " " + w).orElse(verb));
        }
    }
}
