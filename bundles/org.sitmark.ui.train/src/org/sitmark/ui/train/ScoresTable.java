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
import org.sitmark.train.evaluation.Interval;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.Tally;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;

/** What a prediction is worth: a row for each layer and each of its kinds. UI thread only. */
public final class ScoresTable {

    /**
     * What is shown of a kind. Shares are computed from the counts, so that they are those of the scorer to the last digit that is shown.
     *
     * @param kind {@code *} for all marks of the layer
     */
    public record Row(String layer, String kind, Tally strict, Interval f1) {

        public static Row of(ModelCard.Score score) {
            return new Row(
                    score.layer(),
                    score.kind(),
                    new Tally(score.gold(), score.predicted(), score.hit()),
                    new Interval(score.low(), score.high()));
        }

        public static Row of(TypeScore score) {
            return new Row(score.layer(), score.kind(), score.strict(), score.f1());
        }
    }

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
    public void show(Layers layers, List<Row> rows) {
        table.setRedraw(false);
        int top = table.getTopIndex();
        table.removeAll();
        for (Row row : rows) {
            boolean whole = row.kind().equals(RowKey.ALL);
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
        if (event.index == F1 && event.item.getData() instanceof Row row) {
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
