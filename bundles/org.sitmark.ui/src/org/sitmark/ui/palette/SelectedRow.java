// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Draws the selected rows of a table or tree in the palette's colours, readable in both themes whatever the desktop's theme is: a calm ground, and a
 * bar at the left which is strong while the list has the focus. UI thread only.
 */
public final class SelectedRow {

    private static final int BAR = 3;

    private SelectedRow() {}

    /**
     * @param list a table or tree; its texts are drawn in their own colours in selected rows too
     */
    public static void calm(Scrollable list) {
        list.addListener(SWT.EraseItem, e -> erase(list, e));
        list.addListener(SWT.FocusIn, e -> list.redraw());
        list.addListener(SWT.FocusOut, e -> list.redraw());
    }

    /** The colour of the cell, which GTK forgets where somebody draws the ground. */
    private static Color foreground(Event event) {
        return event.item instanceof TableItem row
                ? row.getForeground(event.index)
                : ((TreeItem) event.item).getForeground(event.index);
    }

    private static void erase(Scrollable list, Event event) {
        if ((event.detail & SWT.SELECTED) == 0) {
            event.gc.setForeground(foreground(event));
            return;
        }
        Palette palette = Palette.current();
        GC gc = event.gc;
        gc.setBackground(palette.selection());
        gc.fillRectangle(event.x, event.y, event.width, event.height);
        if (event.index == 0) {
            gc.setBackground(list.isFocusControl() ? palette.accent() : palette.dim());
            gc.fillRectangle(event.x, event.y, BAR, event.height);
        }
        gc.setForeground(palette.ink());
        event.detail &= ~(SWT.SELECTED | SWT.HOT);
    }
}
