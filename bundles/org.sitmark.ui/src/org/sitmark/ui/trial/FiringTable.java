// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.trial;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.preannotate.trial.Firing;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** What fired, a row each; what lost is dim. */
final class FiringTable {

    private static final String[] HEADINGS = {"Layer", "Text", "Kind", "Score", "Source and rule", "Lost"};
    private static final int[] SHARES = {11, 22, 13, 7, 27, 20};
    private static final int DOT = 16;

    private final Table table;
    private List<Firing> firings = List.of();

    FiringTable(Composite parent) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        for (String heading : HEADINGS) {
            new TableColumn(table, heading.equals("Score") ? SWT.RIGHT : SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, e -> resize());
        table.addListener(SWT.PaintItem, this::paintDot);
        ControlNames.set(table, "What fires on the sentence");
    }

    Control control() {
        return table;
    }

    List<Firing> firings() {
        return firings;
    }

    void show(List<Firing> found) {
        firings = List.copyOf(found);
        table.setRedraw(false);
        table.removeAll();
        for (Firing firing : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(firing);
            String layer = Sitmark.installed()
                    .layers()
                    .byId(firing.suggestion().layer())
                    .map(Layer::name)
                    .orElse(firing.suggestion().layer());
            String rule = firing.suggestion().origin().provenance();
            item.setText(new String[] {
                "     " + layer,
                firing.text(),
                ItemLabels.kind(firing.kind()),
                ItemLabels.score(firing.suggestion().origin().score()),
                firing.source()
                        + (rule.isEmpty() ? "" : " \u00b7 " + rule)
                        + firing.place().map(p -> " (" + p + ")").orElse(""),
                firing.won() ? "" : firing.lost() + (firing.winner().isEmpty() ? "" : ": " + firing.winner())
            });
            if (!firing.won()) {
                item.setForeground(Palette.current().dim());
            }
        }
        table.setRedraw(true);
    }

    private void resize() {
        int width = table.getClientArea().width;
        for (int i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(Math.max(50, width * SHARES[i] / 100));
        }
    }

    private void paintDot(Event event) {
        if (event.index != 0 || !(event.item.getData() instanceof Firing firing)) {
            return;
        }
        Sitmark.installed().layers().byId(firing.suggestion().layer()).ifPresent(layer -> {
            GC gc = event.gc;
            gc.setAntialias(SWT.ON);
            gc.setBackground(Palette.current().strong(layer));
            gc.fillOval(event.x + DOT - 9, event.y + event.height / 2 - 4, 7, 7);
        });
    }
}
