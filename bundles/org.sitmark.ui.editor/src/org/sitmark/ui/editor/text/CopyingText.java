// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * Copies the report's own text; the widget itself would copy the lines that it shows, with breaks where it wraps. Fills the place that it is given:
 * the size that the widget itself would like takes a layout of every line, half of the time in which a report of 1 MB opens.
 */
final class CopyingText extends StyledText {

    /** Pixels, where a layout asks. */
    private static final int LIKED = 200;

    CopyingText(Composite parent, int style) {
        super(parent, style);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        checkWidget();
        return new Point(wHint == SWT.DEFAULT ? LIKED : wHint, hHint == SWT.DEFAULT ? LIKED : hHint);
    }

    @Override
    public void copy() {
        copy(DND.CLIPBOARD);
    }

    @Override
    public void copy(int clipboardType) {
        checkWidget();
        String selected = getSelectionText();
        if (selected.isEmpty() || clipboardType != DND.CLIPBOARD && clipboardType != DND.SELECTION_CLIPBOARD) {
            return;
        }
        var clipboard = new Clipboard(getDisplay());
        try {
            clipboard.setContents(new Object[] {selected}, new Transfer[] {TextTransfer.getInstance()}, clipboardType);
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void cut() {
        // the text of a report never changes
    }

    @Override
    public void paste() {
        // the text of a report never changes
    }
}
