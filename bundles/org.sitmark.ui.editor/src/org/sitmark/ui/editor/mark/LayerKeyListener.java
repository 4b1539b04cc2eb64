// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.jump.JumpHandlers;
import org.sitmark.ui.keys.LayerKey;
import org.sitmark.ui.keys.LayerKeys;

/**
 * Marks with the layer or kind whose key is pressed, with Shift what a label names. The keys come from the layers, which plug-ins bring, and from the
 * user, so they cannot stand in plugin.xml.
 */
public final class LayerKeyListener implements VerifyKeyListener {

    private final ReportEditor editor;

    public LayerKeyListener(ReportEditor editor) {
        this.editor = editor;
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (event == null || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        LayerKey key = LayerKeys.get().at(editor.layers(), event.character).orElse(null);
        if (key == null) {
            return;
        }
        event.doit = false;
        String kind = key.kind();
        if ((event.stateMask & SWT.SHIFT) != 0) {
            JumpHandlers.mark(editor, key.layer(), kind);
        } else if (kind != null) {
            new Marking(editor).markOrChange(key.layer(), kind);
        } else {
            new Marking(editor).mark(key.layer());
        }
    }
}
