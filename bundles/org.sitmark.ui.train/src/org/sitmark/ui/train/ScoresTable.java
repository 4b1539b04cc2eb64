// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.model.Layers;
import org.sitmark.train.model.ModelCard;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;

/** What a model is worth on held-out reports: a row for each layer and each of its kinds. */
final class ScoresTable {

    private static final int F1 = 5;
    private static final int F1_WIDTH = 280;

    private final Table table;

    ScoresTable(Composite parent) {
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
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = "Scores of the selected model";
                }
            }
        });
    }

    private void column(String name, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
    }

    Control control() {
        return table;
    }

    void show(Layers layers, List<ModelCard.Score> scores) {
        table.removeAll();
        for (ModelCard.Score score : scores) {
            boolean whole = score.kind().equals("*");
            String layer = layers.byId(score.layer()).map(l -> l.name()).orElse(score.layer());
            var item = new TableItem(table, SWT.NONE);
            item.setData(score);
            item.setText(new String[] {
                whole ? layer : "      " + ItemLabels.kind(score.kind()),
                Integer.toString(score.gold()),
                Integer.toString(score.predicted()),
                ScoreBar.text(score.precision()),
                ScoreBar.text(score.recall()),
                ""
            });
        }
    }

    private static void paint(Event event) {
        if (event.index == F1 && event.item.getData() instanceof ModelCard.Score score) {
            ScoreBar.draw(event.gc, event.x, event.y, F1_WIDTH, event.height, score.f1(), score.low(), score.high());
        }
    }
}
