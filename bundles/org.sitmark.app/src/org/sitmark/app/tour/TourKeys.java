// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.features.FeatureKey;
import org.sitmark.ui.palette.RunPainter.Line;

/** The keys that a step of the tour asks for, as they are configured now. */
final class TourKeys {

    private TourKeys() {}

    static Line of(TourStep step) {
        var line = new Line();
        switch (step) {
            case ACCEPT ->
                line.key(editorKey("org.sitmark.ui.editor.accept", "Enter"))
                        .plain("accept")
                        .key(editorKey("org.sitmark.ui.editor.reject", "\u232b"))
                        .plain("reject")
                        .key(editorKey("org.sitmark.ui.editor.next", "Tab"))
                        .plain("next");
            case MARK -> {
                for (Layer layer : Sitmark.installed().layers()) {
                    String key = layer.key();
                    if (key != null) {
                        line.key(key).plain(layer.name());
                    }
                }
            }
            case UNDO ->
                line.key(anyKey("org.eclipse.ui.edit.undo", "Ctrl+Z"))
                        .plain("undo")
                        .key(anyKey("org.eclipse.ui.edit.redo", "Ctrl+Y"))
                        .plain("redo");
            case KIND ->
                line.key(editorKey("org.sitmark.ui.editor.next", "Tab"))
                        .plain("next")
                        .key("1")
                        .plain("\u2026")
                        .key("9")
                        .plain("kind");
            case TRAIN ->
                line.plain("Train").dim("at the top right, then the button").plain("Train");
        }
        return line;
    }

    private static String editorKey(String command, String otherwise) {
        String shown = FeatureKey.shown(command);
        return shown.isEmpty() ? otherwise : shown;
    }

    private static String anyKey(String command, String otherwise) {
        String shown =
                PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFormattedFor(command);
        return shown == null || shown.isEmpty() ? otherwise : shown;
    }
}
