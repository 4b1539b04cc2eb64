// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.jump.JumpHandlers;

/** Marks with the layer whose key is pressed. The keys come from the layers, which plug-ins bring, so they cannot stand in plugin.xml. */
public final class LayerKeys implements VerifyKeyListener {

    private final ReportEditor editor;

    public LayerKeys(ReportEditor editor) {
        this.editor = editor;
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (event == null || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        String pressed = Character.toString(event.character);
        for (Layer layer : editor.layers()) {
            if (pressed.equalsIgnoreCase(layer.key())) {
                event.doit = false;
                if ((event.stateMask & SWT.SHIFT) != 0) {
                    JumpHandlers.mark(editor, layer);
                } else {
                    new Marking(editor).mark(layer);
                }
                return;
            }
        }
    }
}
