// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.util.StringJoiner;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.train.Parts;

/** What is in a data set: kinds, lengths, strings with several kinds, sources. UI thread only. */
final class StatisticsPane {

    private static final int MOST = 200;

    private final Composite pane;
    private final KindsTable kinds;
    private final LengthsChart lengths;
    private final Label ambiguousHeading;
    private final Table ambiguous;
    private final Table sources;

    StatisticsPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 28;
        pane.setLayout(layout);
        Composite left = column();
        Parts.heading(left, "Marks by kind");
        kinds = new KindsTable(left);
        grab(kinds.control(), 150);
        Parts.heading(left, "Reports by source");
        sources = table(left, "Reports by source", 60, "Source", "Train", "Validation", "Test", "Marks");
        Composite right = column();
        Parts.heading(right, "Words of a mark");
        lengths = new LengthsChart(right);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = 110;
        lengths.control().setLayoutData(data);
        ambiguousHeading = Parts.heading(right, "Strings with several kinds");
        ambiguous = table(right, "Strings with several kinds", 80, "String", "Kinds");
    }

    private Composite column() {
        Composite column = Parts.grid(pane, 1);
        column.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return column;
    }

    private static void grab(Table table, int height) {
        var data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = height;
        data.widthHint = 120;
        table.setLayoutData(data);
    }

    private static Table table(Composite parent, String name, int height, String... columns) {
        var table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(table);
        table.setHeaderVisible(columns.length > 2);
        ControlNames.set(table, name);
        for (int i = 0; i < columns.length; i++) {
            var column = new TableColumn(table, i == 0 || columns.length == 2 ? SWT.LEFT : SWT.RIGHT);
            column.setText(columns[i]);
            column.setWidth(i == 0 ? columns.length == 2 ? 170 : 200 : columns.length == 2 ? 280 : i == 2 ? 88 : 66);
        }
        grab(table, height);
        return table;
    }

    Composite control() {
        return pane;
    }

    void show(@Nullable Statistics statistics) {
        ambiguous.removeAll();
        sources.removeAll();
        if (statistics == null) {
            kinds.control().removeAll();
            lengths.show(java.util.List.of());
            ambiguousHeading.setText("Strings with several kinds");
            return;
        }
        kinds.show(statistics.kinds(), statistics.seen());
        lengths.show(statistics.lengths());
        ambiguousHeading.setText(
                statistics.ambiguous().isEmpty()
                        ? "No string has several kinds"
                        : "Strings with several kinds: "
                                + statistics.ambiguous().size());
        ambiguousHeading.requestLayout();
        for (Statistics.Ambiguous each :
                statistics.ambiguous().stream().limit(MOST).toList()) {
            StringJoiner words = new StringJoiner(", ");
            each.kinds().forEach((kind, count) -> words.add((kind.isEmpty() ? "none" : kind) + " " + count));
            row(ambiguous, each.text(), words.toString());
        }
        statistics
                .sources()
                .forEach((source, parts) -> row(
                        sources,
                        source.isEmpty() ? "none said" : source,
                        reports(parts.get(Part.TRAIN)),
                        reports(parts.get(Part.VALIDATION)),
                        reports(parts.get(Part.TEST)),
                        Integer.toString(parts.values().stream()
                                .mapToInt(Statistics.Size::marks)
                                .sum())));
    }

    private static String reports(Statistics.@Nullable Size size) {
        return Integer.toString(size == null ? 0 : size.reports());
    }

    private static void row(Table table, String... cells) {
        var item = new TableItem(table, SWT.NONE);
        item.setText(cells);
        item.setForeground(Palette.current().ink());
    }
}
