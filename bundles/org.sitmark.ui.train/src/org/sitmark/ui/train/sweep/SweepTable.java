// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.train.sweep.Sweep;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.train.ScoreBar;

/** The settings of a sweep with what they are worth so far; sorted by a click on a column, the leading one marked. */
final class SweepTable {

    private static final int F1 = 1;
    private static final int F1_WIDTH = 260;
    private static final String LEADS = "\u2605 ";

    private final Table table;
    private final Map<String, SweepJob.Result> results = new LinkedHashMap<>();
    private List<String> order = List.of();
    private List<String> shown = new ArrayList<>();
    private int folds;
    private int sortColumn = F1;
    private boolean descending = true;

    SweepTable(Composite parent, Consumer<SweepJob.Result> selected) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        ControlNames.set(table, "Settings and what they are worth");
        column("Setting", 300, SWT.LEFT);
        column("F1 with 95 % interval", F1_WIDTH, SWT.LEFT);
        column("Precision", 90, SWT.RIGHT);
        column("Recall", 80, SWT.RIGHT);
        column("Overlap F1", 95, SWT.RIGHT);
        column("Folds", 70, SWT.RIGHT);
        column("Seconds", 85, SWT.RIGHT);
        table.setSortColumn(table.getColumn(F1));
        table.setSortDirection(SWT.DOWN);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Selection, e -> {
            SweepJob.Result result = selection();
            if (result != null) {
                selected.accept(result);
            }
        });
    }

    private void column(String name, int width, int style) {
        int index = table.getColumnCount();
        var column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
        column.addListener(SWT.Selection, e -> sort(index));
    }

    Table control() {
        return table;
    }

    /** Empties the table for the settings of a plan. */
    void start(SweepPlan plan) {
        results.clear();
        folds = plan.folds();
        order = plan.settings().stream().map(s -> s.name()).toList();
        fill();
    }

    /** A setting's row is filled further. */
    void put(SweepJob.Result result) {
        results.put(result.row().setting().name(), result);
        fill();
    }

    /** What is selected, else the leading one; null where nothing is measured yet. */
    SweepJob.@Nullable Result selection() {
        int index = table.getSelectionIndex();
        SweepJob.Result result = index < 0 || index >= shown.size() ? null : results.get(shown.get(index));
        return result == null ? leading().orElse(null) : result;
    }

    private Optional<SweepJob.Result> leading() {
        return Sweep.leading(results.values().stream().map(SweepJob.Result::row).toList())
                .map(r -> results.get(r.setting().name()));
    }

    private void sort(int column) {
        descending = column == sortColumn ? !descending : column != 0;
        sortColumn = column;
        table.setSortColumn(table.getColumn(column));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
        fill();
    }

    private void fill() {
        int index = table.getSelectionIndex();
        String selected = index < 0 || index >= shown.size() ? null : shown.get(index);
        List<String> names = new ArrayList<>(order);
        names.sort(byColumn());
        shown = names;
        String best = leading().map(r -> r.row().setting().name()).orElse("");
        table.setRedraw(false);
        table.setItemCount(names.size());
        for (int i = 0; i < names.size(); i++) {
            fill(table.getItem(i), names.get(i), names.get(i).equals(best));
            if (names.get(i).equals(selected)) {
                table.setSelection(i);
            }
        }
        table.setRedraw(true);
    }

    private void fill(TableItem item, String name, boolean leads) {
        SweepJob.Result result = results.get(name);
        item.setData(result);
        item.setFont(
                leads
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                        : JFaceResources.getDefaultFont());
        item.setForeground(
                result == null ? Palette.current().dim() : Palette.current().ink());
        item.setText(
                result == null
                        ? new String[] {name, "", "", "", "", "0 of " + folds, ""}
                        : new String[] {
                            (leads ? LEADS : "") + name,
                            "",
                            ScoreBar.text(result.micro().strict().precision()),
                            ScoreBar.text(result.micro().strict().recall()),
                            ScoreBar.text(result.micro().overlap().f1()),
                            result.row().folds() + " of " + folds,
                            String.format(Locale.ROOT, "%.1f", result.row().millis() / 1000.0)
                        });
    }

    private Comparator<String> byColumn() {
        Comparator<String> byOrder = Comparator.comparingInt(order::indexOf);
        Comparator<String> by = sortColumn == 0
                ? Comparator.naturalOrder()
                : Comparator.comparingDouble((String n) -> value(results.get(n)));
        return (descending ? by.reversed() : by).thenComparing(byOrder);
    }

    private double value(SweepJob.@Nullable Result result) {
        if (result == null) {
            return -1;
        }
        return switch (sortColumn) {
            case 1 -> result.micro().strict().f1();
            case 2 -> result.micro().strict().precision();
            case 3 -> result.micro().strict().recall();
            case 4 -> result.micro().overlap().f1();
            case 5 -> result.row().folds();
            default -> result.row().millis();
        };
    }

    private void paint(Event event) {
        if (event.index == F1 && event.item.getData() instanceof SweepJob.Result result) {
            ScoreBar.draw(
                    event.gc,
                    event.x,
                    event.y,
                    F1_WIDTH,
                    event.height,
                    result.micro().strict().f1(),
                    result.micro().f1().low(),
                    result.micro().f1().high());
        }
    }
}
