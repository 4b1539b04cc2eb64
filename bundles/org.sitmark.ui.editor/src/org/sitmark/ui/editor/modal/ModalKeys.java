// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.modal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.sitmark.ui.editor.ReportEditor;

/**
 * Takes the keys that would go to the text, and to the commands of the editor, until it is closed: by its owner, by a click anywhere, by another
 * control getting the focus or by the end of the editor. Commands of the window, such as undo, still work and close it. UI thread only.
 */
public final class ModalKeys {

    /** What takes the keys. */
    public interface Owner {

        /** A key was pressed; never a modifier alone. */
        void key(Event event);

        /** Whether a click on this control belongs to the owner and does not close it. */
        default boolean owns(@SuppressWarnings("unused") Widget clicked) {
            return false;
        }

        /** It is over; called once. */
        void closed();
    }

    private final ReportEditor editor;
    private final StyledText widget;
    private final Owner owner;
    private final Listener keys = this::key;
    private final Listener away = e -> close();
    private final Listener mouse = this::mouse;
    private boolean open = true;

    /** Begins at once; an overlay that is still open in this editor is closed first. */
    public ModalKeys(ReportEditor editor, Owner owner) {
        this.editor = editor;
        this.owner = owner;
        widget = editor.text().widget();
        if (widget.getData(ModalKeys.class.getName()) instanceof ModalKeys other) {
            other.close();
        }
        widget.setData(ModalKeys.class.getName(), this);
        editor.suspendKeys(true);
        Display display = widget.getDisplay();
        display.addFilter(SWT.KeyDown, keys);
        display.addFilter(SWT.MouseDown, mouse);
        widget.addListener(SWT.FocusOut, away);
        widget.addListener(SWT.Dispose, away);
    }

    /** Whether an overlay takes the keys of the editor now. */
    public static boolean isOpen(ReportEditor editor) {
        return editor.text().widget().getData(ModalKeys.class.getName()) instanceof ModalKeys;
    }

    private void key(Event event) {
        if (event == null || event.widget != widget || isModifier(event.keyCode)) {
            return;
        }
        event.doit = false;
        event.type = SWT.None;
        owner.key(event);
    }

    private void mouse(Event event) {
        if (event == null || !owner.owns(event.widget)) {
            close();
        }
    }

    private static boolean isModifier(int keyCode) {
        return (keyCode & SWT.MODIFIER_MASK) != 0 && (keyCode & ~SWT.MODIFIER_MASK) == 0
                || keyCode == SWT.CAPS_LOCK
                || keyCode == SWT.NUM_LOCK
                || keyCode == SWT.ALT_GR;
    }

    /** Gives the keys back. */
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        Display display = Display.getCurrent();
        display.removeFilter(SWT.KeyDown, keys);
        display.removeFilter(SWT.MouseDown, mouse);
        if (!widget.isDisposed()) {
            widget.removeListener(SWT.FocusOut, away);
            widget.removeListener(SWT.Dispose, away);
            widget.setData(ModalKeys.class.getName(), null);
        }
        editor.suspendKeys(false);
        owner.closed();
    }
}
