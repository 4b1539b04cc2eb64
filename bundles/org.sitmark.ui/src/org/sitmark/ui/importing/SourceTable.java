// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.transfer.ImportFormats;
import org.sitmark.io.transfer.ImportPreview;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;

/** The files and folders to import, each with its format and, read in the background, a line of what would come. UI thread only. */
final class SourceTable {

    private static final int[] WIDTHS = {200, 110, 410};

    private final Corpus corpus;
    private final Runnable changed;
    private final Table table;
    private @Nullable Extension<Importer> format;

    /** @param changed told when the list or what is selected in it has changed */
    SourceTable(Composite parent, Corpus corpus, Runnable changed) {
        this.corpus = corpus;
        this.changed = changed;
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        String[] titles = {"File or folder", "Format", "What comes"};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        ControlNames.set(table, "Files and folders to import");
        table.addListener(SWT.Selection, e -> changed.run());
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL || e.keyCode == SWT.BS) {
                removeSelected();
            }
        });
    }

    Control control() {
        return table;
    }

    /** What can be imported, in the order of the list. */
    List<ImportSource> sources() {
        List<ImportSource> sources = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (item.getData() instanceof ImportSource source) {
                sources.add(source);
            }
        }
        return sources;
    }

    boolean hasSelection() {
        return table.getSelectionCount() > 0;
    }

    /** Adds what is not in the list yet. */
    void add(List<Path> files) {
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            if (sources().stream().noneMatch(s -> s.file().equals(whole))) {
                TableItem item = new TableItem(table, SWT.NONE);
                Path name = whole.getFileName();
                item.setText(0, name == null ? whole.toString() : name.toString());
                read(item, whole);
            }
        }
        changed.run();
    }

    void removeSelected() {
        int at = table.getSelectionIndex();
        table.remove(table.getSelectionIndices());
        if (table.getItemCount() > 0) {
            table.select(Math.min(Math.max(0, at), table.getItemCount() - 1));
        }
        changed.run();
    }

    /** Reads all of them as of one format, or with null each as what it is. */
    void setFormat(@Nullable Extension<Importer> wanted) {
        format = wanted;
        for (TableItem item : table.getItems()) {
            if (item.getData() instanceof ImportSource source) {
                read(item, source.file());
            }
        }
    }

    private void read(TableItem item, Path file) {
        Extension<Importer> wanted = format;
        Extension<Importer> as;
        try {
            as = wanted == null ? ImportFormats.of(file, corpus.sitmark()) : wanted;
        } catch (IOException | IllegalArgumentException e) {
            item.setText(2, String.valueOf(e.getMessage()));
            return;
        }
        var source = new ImportSource(file, as);
        item.setData(source);
        item.setText(1, as.name());
        item.setText(2, "looking\u2026");
        Job job = Job.createSystem("Looking at " + file.getFileName(), monitor -> {
            String words;
            try {
                words = ImportPreview.of(file, as.create(), corpus.layers(), monitor)
                        .words();
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS;
            }
            show(item, source, words);
            return Status.OK_STATUS;
        });
        item.addDisposeListener(e -> job.cancel());
        job.schedule();
    }

    private void show(TableItem item, ImportSource source, String words) {
        table.getDisplay().asyncExec(() -> {
            if (!item.isDisposed() && item.getData() == source) {
                item.setText(2, words);
            }
        });
    }
}
