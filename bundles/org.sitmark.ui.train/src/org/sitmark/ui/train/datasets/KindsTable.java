// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;

/** How often each kind is marked in each part, and how many of the measured strings training has seen. UI thread only. */
final class KindsTable {

    private static final int SEEN = 4;
    private static final int SEEN_WIDTH = 140;
    private static final int NUMBER = 48;

    private final Table table;

    KindsTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        ControlNames.set(table, "Marks by kind");
        column("Kind", 140, SWT.LEFT);
        column("Train", 66, SWT.RIGHT);
        column("Validation", 90, SWT.RIGHT);
        column("Test", 60, SWT.RIGHT);
        column("Seen in train", SEEN_WIDTH, SWT.LEFT);
        table.getColumn(SEEN)
                .setToolTipText(
                        "Of the strings that are measured on, those that are marked in train too. Unseen ones are"
                                + " the harder and the honest part of a test.");
        table.addListener(SWT.PaintItem, this::paint);
    }

    private void column(String name, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
    }

    Table control() {
        return table;
    }

    void show(List<Statistics.KindCount> kinds, List<Statistics.Seen> seen) {
        table.removeAll();
        Map<String, int[]> shares = new HashMap<>();
        // of the test where there is one, else of the validation
        boolean test = seen.stream().anyMatch(s -> s.part() == Part.TEST && s.marks() > 0);
        for (Statistics.Seen row : seen) {
            if (row.part() == (test ? Part.TEST : Part.VALIDATION)) {
                shares.put(row.layer() + "." + row.kind(), new int[] {row.seen(), row.marks()});
            }
        }
        for (Statistics.KindCount row : kinds) {
            boolean whole = row.kind().equals(Statistics.ALL);
            var item = new TableItem(table, SWT.NONE);
            String layer = Sitmark.installed()
                    .layers()
                    .byId(row.layer())
                    .map(Layer::name)
                    .orElse(row.layer());
            int[] share = shares.getOrDefault(row.layer() + "." + row.kind(), new int[2]);
            item.setText(new String[] {
                whole ? layer : "   " + row.kind(),
                Integer.toString(row.in(Part.TRAIN)),
                Integer.toString(row.in(Part.VALIDATION)),
                Integer.toString(row.in(Part.TEST)),
                ""
            });
            if (whole) {
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            }
            item.setForeground(Palette.current().ink());
            item.setData(share);
        }
    }

    private void paint(Event event) {
        if (event.index != SEEN || !(event.item.getData() instanceof int[] share) || share[1] == 0) {
            return;
        }
        Palette palette = Palette.current();
        double part = (double) share[0] / share[1];
        String text = String.format(Locale.ROOT, "%.0f %%", 100 * part);
        event.gc.setForeground(palette.ink());
        event.gc.drawText(
                text,
                event.x + NUMBER - event.gc.textExtent(text).x,
                event.y + (event.height - event.gc.textExtent(text).y) / 2,
                true);
        int left = event.x + NUMBER + 8;
        int length = table.getColumn(SEEN).getWidth() - NUMBER - 24;
        int middle = event.y + event.height / 2;
        event.gc.setAntialias(SWT.ON);
        event.gc.setBackground(palette.line());
        event.gc.fillRoundRectangle(left, middle - 4, length, 8, 8, 8);
        if (part > 0) {
            event.gc.setBackground(PartColors.of(Part.TRAIN));
            event.gc.fillRoundRectangle(left, middle - 4, Math.max(8, (int) (length * part)), 8, 8, 8);
        }
    }
}
