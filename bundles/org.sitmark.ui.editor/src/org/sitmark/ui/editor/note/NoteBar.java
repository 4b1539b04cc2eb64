// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.note;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.notes.NewNotes;
import org.sitmark.ui.notes.NoteLabels;

/** The bar below the text in which a comment is written or changed. Enter keeps it, Shift+Enter begins a line, Escape leaves it as it was. */
public final class NoteBar {

    private final Composite bar;
    private final ReportEditing editing;
    private final Control back;
    private final Label about;
    private final Text text;
    private final Button resolve;
    private final Button remove;
    private final Consumer<Boolean> keys;
    /** What the bar shows: one that is there, or one that is to be added. */
    private @Nullable Note note;

    private boolean isNew;

    /**
     * @param back what gets the focus back
     * @param keys told true when the bar takes the focus: letters are text now, no keys of the editor
     */
    public NoteBar(Composite parent, ReportEditing editing, Control back, Consumer<Boolean> keys) {
        this.editing = editing;
        this.back = back;
        this.keys = keys;
        bar = new Composite(parent, SWT.NONE);
        var data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.exclude = true;
        bar.setLayoutData(data);
        bar.setVisible(false);
        var layout = new GridLayout(2, false);
        layout.marginHeight = 4;
        layout.verticalSpacing = 3;
        bar.setLayout(layout);
        about = new Label(bar, SWT.NONE);
        about.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        text = new Text(bar, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        var textData = new GridData(SWT.FILL, SWT.FILL, true, true);
        textData.heightHint = 3 * text.getLineHeight();
        textData.widthHint = 200;
        text.setLayoutData(textData);
        ControlNames.set(text, "Comment");
        var buttons = new Composite(bar, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        var column = new GridLayout(2, true);
        column.marginWidth = 0;
        column.marginHeight = 0;
        column.verticalSpacing = 3;
        buttons.setLayout(column);
        button(buttons, "Save", "Keep the comment (Enter)", this::save);
        button(buttons, "Cancel", "Leave it as it was (Esc)", this::close);
        resolve = button(buttons, "Resolve", "The comment is settled", this::resolve);
        remove = button(buttons, "Delete", "Remove the comment", this::remove);
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.FocusIn, e -> keys.accept(true));
        for (Control control : buttons.getChildren()) {
            control.addListener(SWT.FocusIn, e -> keys.accept(true));
            control.addListener(SWT.FocusOut, e -> keys.accept(false));
            control.addListener(SWT.KeyDown, e -> {
                if (e.keyCode == SWT.ESC) {
                    close();
                }
            });
        }
        text.addListener(SWT.FocusOut, e -> keys.accept(false));
    }

    private static Button button(Composite parent, String label, String name, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(name);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
            event.doit = false;
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.SHIFT) == 0) {
            event.doit = false;
            save();
        }
    }

    /** Writes a comment on what is current, selected or at the caret; the one that is there already is changed. */
    public void open() {
        Note fresh = NewNotes.of(editing, Note.Kind.COMMENT, "");
        Note there = NewNotes.at(editing, fresh);
        show(there == null ? fresh : there, there == null);
    }

    /** Shows a comment to change it. */
    public void open(Note there) {
        show(there, false);
    }

    private void show(Note shown, boolean fresh) {
        note = shown;
        isNew = fresh;
        Span place = shown.place(editing.report());
        String by = NoteLabels.by(shown);
        String on = place.isEmpty() ? "here" : "on \u201c" + ItemLabels.text(editing.report(), place) + "\u201d";
        about.setText(((fresh ? "Comment " : "Comment by " + by + " ") + on + (shown.resolved() ? ", resolved" : ""))
                .replace("&", "&&"));
        text.setText(shown.text());
        resolve.setText(shown.resolved() ? "Reopen" : "Resolve");
        resolve.setEnabled(!fresh);
        remove.setEnabled(!fresh);
        visible(true);
        text.setFocus();
        text.selectAll();
    }

    private void visible(boolean shown) {
        if (bar.getLayoutData() instanceof GridData data) {
            data.exclude = !shown;
        }
        bar.setVisible(shown);
        bar.getParent().layout(true);
    }

    public boolean isOpen() {
        return bar.getVisible();
    }

    /** Hides the bar and leaves everything as it was. */
    public void close() {
        if (isOpen()) {
            note = null;
            back.setFocus();
            visible(false);
            keys.accept(false);
        }
    }

    private @Nullable Note present() {
        Note shown = note;
        return shown == null || isNew
                ? shown
                : editing.report().note(shown.id()).orElse(null);
    }

    private void save() {
        Note shown = present();
        String said = text.getText().strip();
        if (shown != null && said.isEmpty() && !isNew) {
            editing.apply(Edits.removeNote(shown));
        } else if (shown != null && !said.isEmpty()) {
            editing.apply(isNew ? Edits.addNote(shown.withText(said)) : Edits.setNote(shown, shown.withText(said)));
        }
        close();
    }

    private void resolve() {
        Note shown = present();
        if (shown != null) {
            editing.apply(
                    Edits.setNote(shown, shown.withText(text.getText().strip()).withResolved(!shown.resolved())));
        }
        close();
    }

    private void remove() {
        Note shown = present();
        if (shown != null) {
            editing.apply(Edits.removeNote(shown));
        }
        close();
    }
}
