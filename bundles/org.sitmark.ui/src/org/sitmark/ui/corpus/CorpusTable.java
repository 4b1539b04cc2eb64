// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.SelectedRow;

/** The rows of the corpus view. Only rows in view are filled; what is not known of them yet is read in the background. */
final class CorpusTable {

    private static final int BAR = 48;
    private static final int PROGRESS_COLUMN = 64;

    private final Table table;
    private final TableColumn title;
    private List<String> names = List.of();
    private @Nullable Corpus corpus;
    private @Nullable SummaryLoader loader;

    CorpusTable(Composite parent, Consumer<String> open, Consumer<List<String>> selected) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        SelectedRow.calm(table);
        title = new TableColumn(table, SWT.LEFT);
        var progress = new TableColumn(table, SWT.LEFT);
        progress.setWidth(PROGRESS_COLUMN);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.PaintItem, this::paintProgress);
        table.addListener(SWT.Resize, e -> {
            title.setWidth(Math.max(60, table.getClientArea().width - PROGRESS_COLUMN));
            table.clearAll(); // titles are cut to the width
        });
        table.addListener(SWT.DefaultSelection, e -> {
            int index = table.getSelectionIndex();
            if (index >= 0) {
                open.accept(names.get(index));
            }
        });
        table.addListener(SWT.Selection, e -> selected.accept(selection()));
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = "Reports of the corpus";
                }
            }
        });
    }

    Control control() {
        return table;
    }

    void setMenu(MenuManager menu) {
        table.setMenu(menu.createContextMenu(table));
    }

    void setCorpus(@Nullable Corpus changed) {
        SummaryLoader before = loader;
        if (before != null) {
            before.cancel();
        }
        corpus = changed;
        loader = changed == null
                ? null
                : new SummaryLoader(changed, name -> {
                    if (!table.isDisposed()) {
                        table.getDisplay().asyncExec(() -> refresh(name));
                    }
                });
    }

    void show(List<String> shown) {
        List<String> selected = selection();
        names = shown;
        table.setItemCount(shown.size());
        table.clearAll();
        if (selected.size() == 1) {
            select(selected.get(0));
        }
    }

    private List<String> selection() {
        return Arrays.stream(table.getSelectionIndices())
                .filter(i -> i < names.size())
                .mapToObj(names::get)
                .toList();
    }

    void select(String name) {
        int index = Collections.binarySearch(names, name);
        if (index >= 0 && index < table.getItemCount()) {
            table.setSelection(index);
            if (index < table.getClientArea().height / table.getItemHeight()) {
                table.setTopIndex(0);
            }
        }
    }

    /** Fills the row of a report anew when it is next in view. */
    void refresh(String name) {
        int index = Collections.binarySearch(names, name);
        if (!table.isDisposed() && index >= 0 && index < table.getItemCount()) {
            table.clear(index);
        }
    }

    /** Whether name or title, as far as known, contain the text, which is in lower case. */
    boolean matches(String name, String wanted) {
        if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
            return true;
        }
        ReportSummary summary = known(name);
        return summary != null && summary.title().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private @Nullable ReportSummary known(String name) {
        Corpus of = corpus;
        try {
            return of == null ? null : of.knownSummary(name);
        } catch (IOException e) {
            Failures.log("The report " + name + " cannot be read", e);
            return null;
        }
    }

    private void fill(Event event) {
        var item = (TableItem) event.item;
        // GTK asks for row -1 while rows are removed
        if (event.index < 0 || event.index >= names.size()) {
            return;
        }
        String name = names.get(event.index);
        ReportSummary summary = known(name);
        item.setData(summary);
        if (summary == null) {
            item.setText(shortened(name));
            SummaryLoader reader = loader;
            if (reader != null) {
                reader.want(name);
            }
            return;
        }
        item.setText(0, shortened(summary.title().isEmpty() ? name : summary.title()));
    }

    private String shortened(String text) {
        var gc = new GC(table);
        try {
            return RunPainter.shortened(gc, text, title.getWidth() - 12);
        } finally {
            gc.dispose();
        }
    }

    private void paintProgress(Event event) {
        if (event.index != 1 || !(event.item.getData() instanceof ReportSummary summary)) {
            return;
        }
        Palette palette = Palette.current();
        GC gc = event.gc;
        int x = event.x + PROGRESS_COLUMN - BAR - 10;
        int y = event.y + event.height / 2 - 3;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.line());
        gc.fillRoundRectangle(x, y, BAR, 6, 6, 6);
        double progress = summary.progress();
        if (summary.open() == 0 && summary.marks() > 0) {
            progress = 1;
        }
        if (progress > 0) {
            gc.setBackground(palette.done());
            gc.fillRoundRectangle(x, y, Math.max(6, (int) (BAR * progress)), 6, 6, 6);
        }
    }
}
