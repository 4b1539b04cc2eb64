// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RowCount;

/** A short list, across the columns of a feature grid, of rows with a sign, a text and a remark; Enter or a double click takes one. As high as its rows, up to a limit. UI thread only. */
public final class RankedTable {

    /**
     * A row.
     *
     * @param sign a number or mark that stands first
     * @param text what it is
     * @param remark in lesser weight
     */
    public record Row(String sign, String text, String remark) {}

    private static final int PADDING = 8;
    private static final int SLIVER = 4;

    private final Table table;
    private final int most;
    private final int sign;
    private final int share;
    private List<Row> rows = List.of();
    private int fitted;

    /**
     * @param name for screen readers
     * @param most how many rows are shown without scrolling
     * @param sign width of the first column
     * @param share per cent of the rest that the text gets; the remark gets what is left
     * @param take told the row that the user takes
     */
    public RankedTable(Composite parent, String name, int most, int sign, int share, IntConsumer take) {
        this.most = most;
        this.sign = sign;
        this.share = share;
        table = new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        CalmRows.in(table);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.widthHint = 100;
        table.setLayoutData(data);
        ControlNames.set(table, name);
        for (int i = 0; i < 3; i++) {
            new TableColumn(table, SWT.LEFT);
        }
        table.addListener(SWT.MouseMove, e -> {
            TableItem under = table.getItem(new Point(e.x, e.y));
            String tip = under == null ? null : under.getText(1) + " \u2013 " + under.getText(2);
            if (!Objects.equals(tip, table.getToolTipText())) {
                table.setToolTipText(tip);
            }
        });
        data.heightHint = table.getItemHeight();
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, e -> fit());
        table.addListener(SWT.DefaultSelection, e -> take.accept(table.getSelectionIndex()));
    }

    public Table control() {
        return table;
    }

    /** Shows rows; does nothing where they are shown already. */
    public void show(List<Row> wanted) {
        if (wanted.equals(rows)) {
            return;
        }
        boolean resized = height(wanted) != height(rows);
        rows = List.copyOf(wanted);
        RowCount.set(table, rows.size());
        table.clearAll();
        if (resized) {
            ((GridData) table.getLayoutData()).heightHint = height(rows);
        }
        fit();
    }

    private int height(List<Row> of) {
        // a row that is half in view looks broken; the scroll bar says that there are more
        int sliver = of.size() > most ? SLIVER : 0;
        return table.getItemHeight() * Math.max(1, Math.min(most, of.size())) - sliver;
    }

    private void fill(Event event) {
        // GTK asks for row -1 while rows are removed
        if (event.index < 0 || event.index >= rows.size()) {
            return;
        }
        Row row = rows.get(event.index);
        var item = (TableItem) event.item;
        item.setText(new String[] {row.sign(), row.text(), row.remark()});
        Palette palette = Palette.current();
        item.setForeground(0, palette.dim());
        item.setForeground(2, palette.dim());
    }

    /** Colours the signs and remarks; the style sheet colours the rest. */
    public void applyTheme(Palette palette) {
        table.clearAll();
    }

    private void fit() {
        int width = table.getClientArea().width;
        if (width > 0 && width != fitted) {
            fitted = width;
            table.getColumn(0).setWidth(sign);
            int rest = width - sign;
            int text = rest * share / 100 - PADDING;
            table.getColumn(1).setWidth(text);
            table.getColumn(2).setWidth(rest - text);
        }
    }
}
