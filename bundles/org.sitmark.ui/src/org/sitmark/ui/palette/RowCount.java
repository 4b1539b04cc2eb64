// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import org.eclipse.swt.widgets.Table;

/** Number of rows of tables that are filled when they are painted. UI thread only. */
public final class RowCount {

    private RowCount() {}

    /**
     * Sets the number of rows; for a table with {@code SWT.VIRTUAL}. A table that is emptied loses its rows one by one: while GTK removes all rows at
     * once it asks for those that are left, SWT makes items for them and forgets these, and the next change of theme, which colours all items, would
     * end the program.
     */
    public static void set(Table table, int rows) {
        if (rows == 0 && table.getItemCount() > 1) {
            table.deselectAll();
            table.setItemCount(1);
        }
        table.setItemCount(rows);
    }
}
