// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.queue;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.queue.QueueEntry;
import org.sitmark.train.queue.QueueOrder;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.Palette;

/** The places of a queue in their order, each with its reason. What is decided is dim. UI thread only. */
final class QueueTable {

    private static final int[] SHARES = {42, 58};
    private static final int PLACE_WIDTH = 34;

    private final Table table;
    private @Nullable Corpus corpus;
    private @Nullable QueueOrder order;

    /** @param open opens the place with this index */
    QueueTable(Composite parent, IntConsumer open) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (String heading : new String[] {"", "Report", "Why"}) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, e -> widths());
        table.addListener(SWT.DefaultSelection, e -> {
            if (table.getSelectionIndex() >= 0) {
                open.accept(table.getSelectionIndex());
            }
        });
        table.addListener(SWT.MouseMove, e -> {
            TableItem item = table.getItem(new Point(e.x, e.y));
            String tip = item == null ? null : tip(table.indexOf(item));
            if (tip == null || !tip.equals(table.getToolTipText())) {
                table.setToolTipText(tip);
            }
        });
        ControlNames.set(table, "What to annotate next");
    }

    Table control() {
        return table;
    }

    private void widths() {
        int width = Math.max(120, table.getClientArea().width - PLACE_WIDTH);
        table.getColumn(0).setWidth(PLACE_WIDTH);
        for (int i = 0; i < SHARES.length; i++) {
            table.getColumn(i + 1).setWidth(width * SHARES[i] / 100);
        }
    }

    void show(@Nullable Corpus of, @Nullable QueueOrder now, int at) {
        corpus = of;
        order = now;
        table.setRedraw(false);
        table.removeAll();
        List<QueueEntry> entries = now == null ? List.of() : now.queue().entries();
        for (int i = 0; i < entries.size(); i++) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(1, name(entries.get(i)));
            item.setText(2, entries.get(i).reason());
            mark(i);
        }
        table.getColumn(1).setText(now == null || now.request().byReport() ? "Report" : "Sentence");
        table.setRedraw(true);
        select(at);
        widths();
    }

    void select(int at) {
        if (at >= 0 && at < table.getItemCount()) {
            table.setSelection(at);
            table.showSelection();
        }
    }

    /** Looks again which places of a report are decided. */
    void refresh(String report) {
        QueueOrder now = order;
        for (int i = 0; now != null && i < table.getItemCount(); i++) {
            if (now.queue().entries().get(i).report().equals(report)) {
                mark(i);
            }
        }
    }

    /** How many places wait. */
    int waiting() {
        int waiting = 0;
        for (TableItem item : table.getItems()) {
            waiting += item.getText(0).equals(DONE) ? 0 : 1;
        }
        return waiting;
    }

    private static final String DONE = "\u2713";

    private void mark(int place) {
        boolean waits = isWaiting(place);
        TableItem item = table.getItem(place);
        item.setText(0, waits ? Integer.toString(place + 1) : DONE);
        item.setForeground(waits ? null : Palette.current().dim());
    }

    private boolean isWaiting(int place) {
        Corpus of = corpus;
        QueueOrder now = order;
        try {
            return of != null && now != null && now.isWaiting(of, place);
        } catch (IOException e) {
            Failures.log("A report of the queue cannot be read", e);
            return true;
        }
    }

    private String name(QueueEntry entry) {
        QueueOrder now = order;
        Corpus of = corpus;
        if (now == null || of == null || now.request().byReport()) {
            return entry.report();
        }
        try {
            String text = of.read(entry.report()).text();
            return entry.span().end() <= text.length() ? entry.span().of(text).replaceAll("\\s+", " ") : entry.report();
        } catch (IOException e) {
            Failures.log("A report of the queue cannot be read", e);
            return entry.report();
        }
    }

    private @Nullable String tip(int place) {
        QueueOrder now = order;
        if (now == null || place >= now.queue().entries().size()) {
            return null;
        }
        QueueEntry entry = now.queue().entries().get(place);
        String text =
                now.request().byReport() ? "" : "\n" + table.getItem(place).getText(1);
        return entry.report() + text + "\n" + entry.reason();
    }
}
