// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Importer;
import org.sitmark.ui.features.ControlNames;

/**
 * What is to be imported: files and folders, chosen, typed or dropped, each with the format that was found out and a line of what would come. Nothing is
 * imported before it is confirmed.
 */
public final class ImportDialog extends Dialog {

    private final Corpus corpus;
    private final List<Path> first;
    private final List<Extension<Importer>> formats;
    private @Nullable Text path;
    private @Nullable Label trouble;
    private @Nullable SourceTable sources;
    private @Nullable Button remove;
    private @Nullable Button marks;

    /** @param first files and folders that are in the list at the beginning */
    public ImportDialog(Shell parent, Corpus corpus, List<Path> first) {
        super(parent);
        this.corpus = corpus;
        this.first = List.copyOf(first);
        formats = corpus.sitmark().importers();
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Import reports");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 440);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(12, 10).applyTo(area);
        new Label(area, SWT.NONE).setText("&File or folder:");
        Text field = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.setMessage("type a path and press Enter, or drop files anywhere here");
        ControlNames.set(field, "File or folder");
        field.addListener(SWT.Traverse, this::enter);
        field.addListener(SWT.Modify, e -> say(""));
        path = field;
        button(area, "F&iles\u2026", this::chooseFiles);
        button(area, "F&older\u2026", this::chooseFolder);
        var list = new SourceTable(area, corpus, this::changed);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(list.control());
        sources = list;
        FileDrop.on(list.control(), this::add);
        Label says = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(says);
        trouble = says;
        createOptions(area);
        add(first);
        changed();
        return area;
    }

    private void createOptions(Composite area) {
        new Label(area, SWT.NONE).setText("&Read as:");
        Combo choice = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.add("What each file is by its name and beginning");
        formats.forEach(f -> choice.add(f.name()));
        choice.select(0);
        ControlNames.set(choice, "Read as");
        choice.addListener(SWT.Selection, e -> {
            SourceTable list = sources;
            if (list != null) {
                int at = choice.getSelectionIndex();
                list.setFormat(at <= 0 ? null : formats.get(at - 1));
            }
        });
        Button out = button(area, "Take o&ut", this::takeOut);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(out);
        out.setToolTipText("Take the selected ones out of the list (Delete)");
        remove = out;
        Button with = new Button(area, SWT.CHECK);
        with.setText("Take the &marks and suggestions too, where the files have some");
        with.setSelection(true);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(with);
        marks = with;
    }

    private static Button button(Composite parent, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Import", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        changed();
    }

    /** Enter takes the path that is typed; only with an empty field it means the button. */
    private void enter(Event event) {
        Text field = path;
        if (field != null
                && event.detail == SWT.TRAVERSE_RETURN
                && !field.getText().isBlank()) {
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
            String typed = field.getText().strip();
            try {
                Path file =
                        Path.of(typed.startsWith("~/") ? System.getProperty("user.home") + typed.substring(1) : typed);
                if (Files.exists(file)) {
                    field.setText("");
                    add(List.of(file));
                    return;
                }
            } catch (InvalidPathException e) {
                // said below, as for one that does not exist
            }
            say("There is no file or folder " + typed);
        }
    }

    private void say(String words) {
        Label says = trouble;
        if (says != null && !says.isDisposed() && !says.getText().equals(words)) {
            says.setText(words);
            says.getParent().layout(true);
        }
    }

    private void chooseFiles() {
        var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Files to import");
        if (dialog.open() != null) {
            List<Path> files = new ArrayList<>();
            for (String name : dialog.getFileNames()) {
                files.add(Path.of(dialog.getFilterPath(), name));
            }
            add(files);
        }
    }

    private void chooseFolder() {
        var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText("Folder to import");
        String folder = dialog.open();
        if (folder != null) {
            add(List.of(Path.of(folder)));
        }
    }

    private void add(List<Path> files) {
        SourceTable list = sources;
        if (list != null && !list.control().isDisposed()) {
            list.add(files);
        }
    }

    private void takeOut() {
        SourceTable list = sources;
        if (list != null) {
            list.removeSelected();
        }
    }

    private void changed() {
        SourceTable list = sources;
        Button out = remove;
        Button go = getButton(IDialogConstants.OK_ID);
        if (go != null && list != null) {
            go.setEnabled(!list.sources().isEmpty());
        }
        if (out != null && list != null) {
            out.setEnabled(list.hasSelection());
        }
    }

    @Override
    protected void okPressed() {
        SourceTable list = sources;
        Button with = marks;
        if (list != null && with != null && !list.sources().isEmpty()) {
            new ImportJob(corpus, list.sources(), with.getSelection()).schedule();
            super.okPressed();
        }
    }
}
