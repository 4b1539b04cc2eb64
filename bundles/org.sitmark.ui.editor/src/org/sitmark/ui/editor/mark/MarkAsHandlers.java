// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.choose.Chooser;
import org.sitmark.ui.editor.jump.JumpHandlers;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.palette.Palette;

/** A list of all layers, each with a letter. Layers of plug-ins that found no free key of their own are reached by two keys. */
public final class MarkAsHandlers {

    private MarkAsHandlers() {}

    /** Marks the selection, or the word at the caret. */
    public static final class Mark extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            open(editor, "Mark as", layer -> new Marking(editor).mark(layer));
        }
    }

    /** Marks what a label names. */
    public static final class AtLabel extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            open(editor, "Mark at a label as", layer -> JumpHandlers.mark(editor, layer, null));
        }
    }

    private static void open(ReportEditor editor, String title, Consumer<Layer> chosen) {
        editor.setFocus();
        Map<String, String> letters = LayerKeys.get().letters(editor.layers());
        List<Chooser.Row> rows = new ArrayList<>();
        for (Layer layer : editor.layers()) {
            String letter = letters.getOrDefault(layer.id(), "");
            char typed = letter.isEmpty() ? 0 : Character.toLowerCase(letter.charAt(0));
            rows.add(new Chooser.Row(
                    typed, letter, layer.name(), Palette.current().strong(layer), () -> chosen.accept(layer)));
        }
        Chooser.open(editor, place(editor), title, rows, 0);
    }

    private static Span place(ReportEditor editor) {
        Span selection = editor.selection();
        Item current = editor.current();
        @Nullable Span word = selection.isEmpty() ? editor.tokens().at(selection.begin()) : selection;
        if (word != null) {
            return word;
        }
        return current == null ? selection : current.span();
    }
}
