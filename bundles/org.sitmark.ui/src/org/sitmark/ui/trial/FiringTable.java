// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.trial;

import java.util.List;
import java.util.function.Consumer;
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
import org.sitmark.ui.palette.SignPainter;

/** What fired, a row each; what lost is dim. */
final class FiringTable {

    private static final String[] HEADINGS = {"Layer", "Text", "Kind", "Score", "Source and rule", "Lost"};
    private static final int[] SHARES = {13, 20, 13, 7, 27, 19};
    private static final int DOT = 16;

    private final Table table;
    private List<Firing> firings = List.of();

    /** @param details told all that the selected row says, since cells are cut to their width */
    FiringTable(Composite parent, Consumer<String> details) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        for (String heading : HEADINGS) {
            new TableColumn(table, heading.equals("Score") ? SWT.RIGHT : SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, e -> resize());
        table.addListener(SWT.PaintItem, this::paintDot);
        table.addListener(SWT.Selection, e -> {
            if (e.item instanceof TableItem item && item.getData() instanceof Firing firing) {
                details.accept(details(firing));
            }
        });
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
            item.setText(new String[] {
                "     " + layer,
                firing.text(),
                ItemLabels.kind(firing.kind()),
                ItemLabels.score(firing.suggestion().origin().score()),
                source(firing),
                lost(firing)
            });
            if (!firing.won()) {
                item.setForeground(Palette.current().dim());
            }
        }
        table.setRedraw(true);
    }

    private static String source(Firing firing) {
        String rule = firing.suggestion().origin().provenance();
        return firing.source()
                + (rule.isEmpty() ? "" : " \u00b7 " + rule)
                + firing.place().map(p -> " (" + p + ")").orElse("");
    }

    private static String lost(Firing firing) {
        if (firing.won()) {
            return "";
        }
        return firing.winner().isEmpty() ? firing.lost() : "to " + firing.winner() + ": " + firing.lost();
    }

    private static String details(Firing firing) {
        String features = firing.features();
        String lost = lost(firing);
        return firing.text() + ": " + source(firing) + (features.isEmpty() ? "" : "; " + features)
                + (lost.isEmpty() ? "" : "; lost " + lost);
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
            SignPainter.draw(gc, Palette.current(), layer, event.x + DOT - 9, event.y + event.height / 2 - 4, 7);
        });
    }
}
