// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.model.Layers;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;

/** What a prediction is worth: a row for each layer and each of its kinds. UI thread only. */
public final class ScoresTable {

    private static final int F1 = 5;
    private static final int F1_WIDTH = 280;

    private final Table table;

    /** @param name of the table for screen readers */
    public ScoresTable(Composite parent, String name) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        column("Layer and kind", 220, SWT.LEFT);
        column("Gold", 70, SWT.RIGHT);
        column("Found", 70, SWT.RIGHT);
        column("Precision", 90, SWT.RIGHT);
        column("Recall", 90, SWT.RIGHT);
        column("F1 with 95 % interval", F1_WIDTH, SWT.LEFT);
        table.addListener(SWT.PaintItem, ScoresTable::paint);
        ControlNames.set(table, name);
    }

    private void column(String name, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
    }

    public Control control() {
        return table;
    }

    /** Shows other rows, a layer's own row before its kinds. */
    public void show(Layers layers, List<KindScore> rows) {
        table.setRedraw(false);
        int top = table.getTopIndex();
        table.removeAll();
        for (KindScore row : rows) {
            boolean whole = row.isWholeLayer();
            String layer = layers.byId(row.layer()).map(l -> l.name()).orElse(row.layer());
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(new String[] {
                whole ? layer : "      " + ItemLabels.kind(row.kind()),
                Integer.toString(row.strict().gold()),
                Integer.toString(row.strict().predicted()),
                ScoreBar.text(row.strict().precision()),
                ScoreBar.text(row.strict().recall()),
                ""
            });
        }
        table.setTopIndex(Math.min(top, Math.max(0, rows.size() - 1)));
        table.setRedraw(true);
    }

    private static void paint(Event event) {
        if (event.index == F1 && event.item.getData() instanceof KindScore row) {
            ScoreBar.draw(
                    event.gc,
                    event.x,
                    event.y,
                    F1_WIDTH,
                    event.height,
                    row.strict().f1(),
                    row.f1().low(),
                    row.f1().high());
        }
    }
}
