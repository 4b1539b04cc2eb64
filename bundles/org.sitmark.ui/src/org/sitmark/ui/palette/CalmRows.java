// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The look of tables and trees: the palette's colours, and selected rows readable in both themes whatever the desktop's theme is, with a bar at the
 * left which is strong while the list has the focus. The style sheets of the workbench keep away from lists: they remember each row to colour it
 * anew when the theme changes, and a row of a virtual table may be gone by then, which ends the program. UI thread only.
 */
public final class CalmRows {

    private static final int BAR = 3;

    private CalmRows() {}

    /**
     * Must be called when the list was just made; follows the theme until the list is disposed.
     *
     * @param list a table or tree; its texts are drawn in their own colours in selected rows too
     */
    public static void in(Composite list) {
        OwnColors.keep(list);
        keepRowsFromStyleSheets(list.getDisplay());
        list.addListener(SWT.EraseItem, e -> erase(list, e));
        list.addListener(SWT.FocusIn, e -> list.redraw());
        list.addListener(SWT.FocusOut, e -> list.redraw());
        Runnable themeListener = () -> color(list);
        ThemeChanges.addListener(themeListener);
        list.addDisposeListener(e -> ThemeChanges.removeListener(themeListener));
        color(list);
    }

    /** The workbench hears of each new row by a skin event; those of our lists it must not hear. */
    private static void keepRowsFromStyleSheets(Display display) {
        if (display.getData(CalmRows.class.getName()) == null) {
            display.setData(CalmRows.class.getName(), Boolean.TRUE);
            display.addFilter(SWT.Skin, e -> {
                Composite parent = e.widget instanceof TableItem row
                        ? row.getParent()
                        : e.widget instanceof TreeItem row ? row.getParent() : null;
                if (parent != null && OwnColors.isKept(parent)) {
                    e.type = SWT.None;
                }
            });
        }
    }

    private static void color(Composite list) {
        if (list.isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        list.setBackground(palette.paper());
        list.setForeground(palette.ink());
        if (list instanceof Table table) {
            table.setHeaderBackground(palette.paper());
            table.setHeaderForeground(palette.dim());
        } else if (list instanceof Tree tree) {
            tree.setHeaderBackground(palette.paper());
            tree.setHeaderForeground(palette.dim());
        }
    }
    /** The colour of the cell, which GTK forgets where somebody draws the ground. */
    private static Color foreground(Event event) {
        return event.item instanceof TableItem row
                ? row.getForeground(event.index)
                : ((TreeItem) event.item).getForeground(event.index);
    }

    private static void erase(Composite list, Event event) {
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
