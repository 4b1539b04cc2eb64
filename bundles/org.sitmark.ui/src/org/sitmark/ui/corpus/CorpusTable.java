// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.label.StateLabels;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RowCount;
import org.sitmark.ui.palette.RunPainter;

/** The rows of the corpus view. Only rows in view are filled; what is not known of them yet is read in the background. */
final class CorpusTable {

    /** How rows are sorted. */
    enum Order {
        NAME,
        STATE,
        OPEN
    }

    private static final int STATE_COLUMN = 104;

    private final Table table;
    private final TableColumn title;
    private List<String> names = List.of();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Runnable learned;
    private @Nullable Corpus corpus;
    private @Nullable SummaryLoader loader;
    private Order order = Order.NAME;

    /** @param learned called when the state of another report is known, while that matters for what is shown */
    CorpusTable(Composite parent, Consumer<String> open, Consumer<List<String>> selected, Runnable learned) {
        this.learned = learned;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        title = new TableColumn(table, SWT.LEFT);
        title.setText("Report");
        var state = new TableColumn(table, SWT.LEFT);
        state.setText("State");
        state.setToolTipText("Sort by state; once more, by open suggestions");
        state.setWidth(STATE_COLUMN);
        title.addListener(SWT.Selection, e -> sort(Order.NAME));
        state.addListener(SWT.Selection, e -> sort(order == Order.STATE ? Order.OPEN : Order.STATE));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.PaintItem, this::paintProgress);
        table.addListener(SWT.Resize, e -> {
            title.setWidth(Math.max(60, table.getClientArea().width - STATE_COLUMN));
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
                        table.getDisplay().asyncExec(() -> {
                            refresh(name);
                            if (order != Order.NAME) {
                                learned.run();
                            }
                        });
                    }
                });
    }

    private void sort(Order by) {
        order = by;
        table.setSortColumn(table.getColumn(by == Order.NAME ? 0 : 1));
        table.setSortDirection(by == Order.OPEN ? SWT.DOWN : SWT.UP);
        table.getColumn(1).setText(by == Order.OPEN ? "Open" : "State");
        learned.run();
    }

    void show(List<String> shown) {
        List<String> selected = selection();
        names = sorted(shown);
        rows.clear();
        for (int i = 0; i < names.size(); i++) {
            rows.put(names.get(i), i);
        }
        table.deselectAll();
        RowCount.set(table, names.size());
        table.clearAll();
        table.select(selected.stream()
                .map(rows::get)
                .filter(i -> i != null)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** Reports that are not known yet come last, and are read in the background. */
    private List<String> sorted(List<String> shown) {
        if (order == Order.NAME) {
            return shown;
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (String name : shown) {
            ReportSummary summary = knownOrWanted(name);
            ranks.put(
                    name,
                    summary == null
                            ? Integer.MAX_VALUE
                            : order == Order.STATE ? summary.state().ordinal() : -summary.open());
        }
        return shown.stream()
                .sorted(Comparator.<String>comparingInt(ranks::get).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private @Nullable ReportSummary knownOrWanted(String name) {
        ReportSummary summary = known(name);
        SummaryLoader reader = loader;
        if (summary == null && reader != null) {
            reader.want(name);
        }
        return summary;
    }

    /** Whether the report has the state; one that is not known yet has not, and is read in the background. */
    boolean hasState(String name, State state) {
        ReportSummary summary = knownOrWanted(name);
        return summary != null && summary.state() == state;
    }

    private List<String> selection() {
        return Arrays.stream(table.getSelectionIndices())
                .filter(i -> i < names.size())
                .mapToObj(names::get)
                .toList();
    }

    void select(String name) {
        int index = rows.getOrDefault(name, -1);
        if (index >= 0 && index < table.getItemCount()) {
            table.setSelection(index);
            if (index < table.getClientArea().height / table.getItemHeight()) {
                table.setTopIndex(0);
            }
        }
    }

    /** Fills the row of a report anew when it is next in view. */
    void refresh(String name) {
        int index = rows.getOrDefault(name, -1);
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
        return of == null ? null : of.rememberedSummary(name);
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
        SummaryLoader reader = loader;
        if (reader != null) {
            reader.wantNow(name); // what is remembered may be old
        }
        if (summary == null) {
            item.setText(shortened(name));
            return;
        }
        item.setText(0, shortened(summary.title().isEmpty() ? name : summary.title()));
        item.setText(
                1,
                order == Order.OPEN
                        ? StateLabels.sign(summary.state()) + " " + summary.open() + " open"
                        : StateLabels.signAndWords(summary.state()));
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
        int x = event.x + 2;
        int width = STATE_COLUMN - 16;
        int y = event.y + event.height - 3;
        gc.setBackground(palette.line());
        gc.fillRectangle(x, y, width, 2);
        double progress = summary.progress();
        if (summary.open() == 0 && summary.marks() > 0) {
            progress = 1;
        }
        if (progress > 0) {
            gc.setBackground(palette.done());
            gc.fillRectangle(x, y, Math.max(3, (int) (width * progress)), 2);
        }
    }
}
