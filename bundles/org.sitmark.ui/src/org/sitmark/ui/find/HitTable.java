// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.bulk.Outcome;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.search.Hit;
import org.sitmark.core.search.Snippet;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RowCount;

/** The places that were found, each in its context with a box to check. Only rows in view are filled. Enter or a double click opens a place. */
final class HitTable {

    private static final int[] SHARES = {13, 22, 13, 17, 15, 20};
    private static final String[] TITLES = {"Report", "", "Found", "", "There is", "What happens"};

    private final Table table;
    private final Runnable checkedListener;
    private List<Row> rows = List.of();
    private List<Row> shown = List.of();
    private String filter = "";

    HitTable(Composite parent, Consumer<Hit> open, Runnable checkedListener) {
        this.checkedListener = checkedListener;
        table = new Table(parent, SWT.VIRTUAL | SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            var column = new TableColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(TITLES[i]);
        }
        ControlNames.set(table, "Places that were found");
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, e -> {
            resize();
            table.clearAll(); // what stands before a place is cut to the width
        });
        table.addListener(SWT.MouseHover, this::hover);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.DefaultSelection, e -> {
            if (e.item != null) {
                open.accept(shown.get(table.indexOf((TableItem) e.item)).hit());
            }
        });
    }

    Table control() {
        return table;
    }

    private void resize() {
        int width = table.getClientArea().width;
        for (int i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(Math.max(40, width * SHARES[i] / 100));
        }
    }

    void show(List<Hit> hits) {
        rows = hits.stream().map(Row::new).toList();
        list();
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows that the filter lets pass. */
    List<Row> shown() {
        return shown;
    }

    void filter(String wanted) {
        filter = wanted.strip().toLowerCase(Locale.ROOT);
        list();
    }

    private void list() {
        shown = rows.stream().filter(this::passes).toList();
        RowCount.set(table, shown.size());
        table.clearAll();
        checkedListener.run();
    }

    private boolean passes(Row row) {
        if (filter.isEmpty()) {
            return true;
        }
        Snippet s = row.hit().snippet();
        Outcome outcome = row.outcome();
        String all = String.join(
                " ",
                row.hit().report(),
                s.left() + s.covered() + s.right(),
                here(row.hit()),
                outcome == null ? "" : outcome.text());
        return all.toLowerCase(Locale.ROOT).contains(filter);
    }

    /** The rows have other outcomes. */
    void outcomesChanged() {
        list();
    }

    /** Checks or unchecks all rows in the list. */
    void checkShown(boolean checked) {
        shown.forEach(r -> r.setChecked(checked));
        table.clearAll();
        checkedListener.run();
    }

    /** The places that are checked and in the list. */
    List<Hit> checked() {
        return shown.stream().filter(Row::isChecked).map(Row::hit).toList();
    }

    private void selected(Event event) {
        if (event.detail != SWT.CHECK || !(event.item instanceof TableItem item)) {
            return;
        }
        int index = table.indexOf(item);
        List<Row> rowsToCheck = new ArrayList<>();
        rowsToCheck.add(shown.get(index));
        if (table.isSelected(index)) {
            for (int other : table.getSelectionIndices()) {
                rowsToCheck.add(shown.get(other));
            }
        }
        boolean checked = item.getChecked();
        rowsToCheck.forEach(r -> r.setChecked(checked));
        table.clear(index);
        for (int other : table.getSelectionIndices()) {
            table.clear(other);
        }
        checkedListener.run();
    }

    private void fill(Event event) {
        // GTK asks for row -1 while rows are removed
        if (event.index < 0 || event.index >= shown.size()) {
            return;
        }
        Row row = shown.get(event.index);
        Hit hit = row.hit();
        Palette palette = Palette.current();
        var item = (TableItem) event.item;
        Outcome outcome = row.outcome();
        item.setText(new String[] {
            hit.report(),
            fitting(hit.snippet().left()),
            hit.snippet().covered(),
            hit.snippet().right().strip(),
            here(hit),
            outcome == null ? "" : sign(outcome) + outcome.text()
        });
        item.setChecked(row.isChecked());
        boolean grey = outcome != null && !outcome.isPossible();
        item.setGrayed(grey);
        for (int i = 0; i < SHARES.length; i++) {
            item.setForeground(i, grey || i == 1 || i == 3 ? palette.dim() : palette.ink());
        }
    }

    /** What stands before a place is cut at its beginning, so that the words next to the place are seen. */
    private String fitting(String left) {
        int width = table.getColumn(1).getWidth() - 14;
        var gc = new GC(table);
        try {
            String cut = left.stripTrailing();
            while (cut.length() > 2 && gc.textExtent(cut).x > width) {
                int blank = cut.indexOf(' ', 2);
                cut = "\u2026" + (blank < 0 ? cut.substring(2) : cut.substring(blank + 1));
            }
            return cut;
        } finally {
            gc.dispose();
        }
    }

    private void hover(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        int index = item == null ? -1 : table.indexOf(item);
        if (index < 0 || index >= shown.size()) {
            table.setToolTipText(null);
            return;
        }
        Row row = shown.get(index);
        Outcome outcome = row.outcome();
        table.setToolTipText((row.hit().snippet() + "\n" + here(row.hit())
                        + (outcome == null ? "" : "\n" + sign(outcome) + outcome.text()))
                .replace("&", "&&"));
    }

    private static String sign(Outcome outcome) {
        return switch (outcome.kind()) {
            case READY -> "";
            case DOUBTFUL -> "? ";
            case NOTHING -> "\u2013 ";
            case BLOCKED -> "\u2715 ";
        };
    }

    private static String here(Hit hit) {
        Item wanted = hit.item();
        List<Item> items = wanted == null ? hit.here() : List.of(wanted);
        return items.stream()
                .sorted(Comparator.comparing((Item i) -> !i.span().equals(hit.span()))
                        .thenComparing(i -> i.span().length()))
                .map(HitTable::describe)
                .collect(Collectors.joining(", "));
    }

    private static String describe(Item item) {
        String what = ItemLabels.layerAndKind(Sitmark.installed().layers(), item);
        return item instanceof Suggestion s ? what + (s.isOpen() ? " (open)" : " (rejected)") : what;
    }

    @Nullable
    Hit selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= shown.size() ? null : shown.get(index).hit();
    }
}
