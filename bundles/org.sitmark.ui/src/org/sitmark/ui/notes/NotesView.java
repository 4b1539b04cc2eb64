// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.notes;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Note;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.find.Places;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.session.SessionService;

/** The comments and bookmarks of the whole corpus. Enter opens a place, Space settles a comment or opens it again, Delete removes it. */
public final class NotesView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.notes";

    private static final String[] TITLES = {"", "Comment", "On", "Report", "By"};
    private static final int[] SHARES = {11, 37, 18, 17, 17};
    private static final String[] FILTERS = {"Open comments", "Resolved comments", "All comments", "Bookmarks"};

    private final Runnable corpusListener = this::corpusChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final TreeMap<String, List<NoteRow>> known = new TreeMap<>();
    private List<NoteRow> shown = List.of();
    private @Nullable Corpus corpus;
    private @Nullable NoteReader reader;
    private @Nullable Table table;
    private @Nullable Combo which;
    private @Nullable Text filter;
    private @Nullable Button resolve;
    private @Nullable Button remove;

    @Override
    public void createPartControl(Composite parent) {
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        createTop(parent);
        var rows = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        CalmRows.in(rows);
        rows.setHeaderVisible(true);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (String title : TITLES) {
            new TableColumn(rows, SWT.LEFT).setText(title);
        }
        ControlNames.set(rows, "Comments and bookmarks");
        rows.addListener(SWT.Resize, e -> {
            for (int i = 0; i < SHARES.length; i++) {
                rows.getColumn(i).setWidth(Math.max(40, rows.getClientArea().width * SHARES[i] / 100));
            }
        });
        rows.addListener(SWT.DefaultSelection, e -> open());
        rows.addListener(SWT.Selection, e -> enable());
        rows.addListener(SWT.KeyDown, this::key);
        table = rows;
        SessionService.get().addListener(corpusListener);
        corpusChanged();
    }

    private void createTop(Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new GridLayout(4, false);
        layout.marginHeight = 4;
        top.setLayout(layout);
        Combo choice = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setItems(FILTERS);
        choice.select(0);
        ControlNames.set(choice, "Which comments to show");
        choice.addListener(SWT.Selection, e -> list());
        which = choice;
        Text field = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 60;
        field.setLayoutData(data);
        field.setMessage("Filter");
        ControlNames.set(field, "Filter the comments");
        field.addModifyListener(e -> list());
        filter = field;
        resolve = button(top, "Resolve", "Settle the comments, or open them again (Space)", this::toggleResolved);
        remove = button(top, "Delete", "Remove the comments or bookmarks (Del)", this::delete);
    }

    private static Button button(Composite parent, String label, String name, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(name);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void key(Event event) {
        if (event.character == ' ') {
            toggleResolved();
            event.doit = false;
        } else if (event.keyCode == SWT.DEL) {
            delete();
        }
    }

    private void corpusChanged() {
        Corpus before = corpus;
        if (before != null) {
            before.removeListener(eventListener);
        }
        NoteReader reading = reader;
        if (reading != null) {
            reading.cancel();
        }
        known.clear();
        Corpus now = SessionService.get().corpus();
        corpus = now;
        if (now != null) {
            now.addListener(eventListener);
            NoteReader started = new NoteReader(now, (name, rows) -> onUi(now, () -> put(name, rows)));
            reader = started;
            started.schedule();
        }
        list();
    }

    private void onUi(Corpus of, Runnable action) {
        Display.getDefault().asyncExec(() -> {
            Table rows = table;
            if (rows != null && !rows.isDisposed() && of == corpus) {
                action.run();
            }
        });
    }

    private void eventOnAnyThread(CorpusEvent event) {
        Corpus of = corpus;
        String name = event.report();
        if (of == null || name == null) {
            return;
        }
        ReportSession session = of.opened(name).orElse(null);
        if (event.kind() == CorpusEvent.Kind.CHANGED && session != null) {
            onUi(of, () -> put(name, NoteRow.of(session.report())));
        } else if (event.kind() == CorpusEvent.Kind.ADDED) {
            onUi(of, () -> readNew(of, name));
        }
    }

    /** An imported report may bring notes. */
    private void readNew(Corpus of, String name) {
        try {
            var summary = of.knownSummary(name);
            if (summary != null && summary.notes() > 0) {
                put(name, NoteRow.of(of.read(name)));
            }
        } catch (IOException e) {
            Failures.log("The report " + name + " cannot be read", e);
        }
    }

    private void put(String name, List<NoteRow> rows) {
        List<NoteRow> before = known.getOrDefault(name, List.of());
        if (before.equals(rows)) {
            return;
        }
        if (rows.isEmpty()) {
            known.remove(name);
        } else {
            known.put(name, rows);
        }
        list();
    }

    private boolean passes(NoteRow row) {
        Combo choice = which;
        Text field = filter;
        Note note = row.note();
        boolean comment = note.kind() == Note.Kind.COMMENT;
        boolean fits =
                switch (choice == null ? 0 : choice.getSelectionIndex()) {
                    case 0 -> comment && !note.resolved();
                    case 1 -> comment && note.resolved();
                    case 2 -> comment;
                    default -> !comment;
                };
        String wanted = field == null ? "" : field.getText().strip().toLowerCase(Locale.ROOT);
        return fits
                && (wanted.isEmpty()
                        || String.join(" ", note.text(), row.covered(), row.report(), note.author())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    private void list() {
        Table rows = table;
        if (rows == null || rows.isDisposed()) {
            return;
        }
        List<NoteRow> selected = selected();
        shown = known.values().stream()
                .flatMap(List::stream)
                .filter(this::passes)
                .toList();
        Palette palette = Palette.current();
        rows.setRedraw(false);
        rows.setItemCount(shown.size());
        rows.deselectAll();
        for (int i = 0; i < shown.size(); i++) {
            NoteRow row = shown.get(i);
            TableItem item = rows.getItem(i);
            item.setText(new String[] {
                NoteLabels.sign(row.note()) + " " + NoteLabels.state(row.note()),
                row.note().text().replaceAll("\\s+", " "),
                row.covered(),
                row.report(),
                NoteLabels.by(row.note())
            });
            item.setForeground(row.note().resolved() ? palette.dim() : palette.ink());
            if (selected.stream()
                    .anyMatch(s -> s.report().equals(row.report())
                            && s.note().id() == row.note().id())) {
                rows.select(i);
            }
        }
        rows.setRedraw(true);
        long open = known.values().stream()
                .flatMap(List::stream)
                .map(NoteRow::note)
                .filter(n -> n.kind() == Note.Kind.COMMENT && !n.resolved())
                .count();
        setPartName("Comments \u00b7 " + open);
        enable();
    }

    private List<NoteRow> selected() {
        Table rows = table;
        if (rows == null) {
            return List.of();
        }
        return java.util.Arrays.stream(rows.getSelectionIndices())
                .filter(i -> i < shown.size())
                .mapToObj(i -> shown.get(i))
                .toList();
    }

    private void enable() {
        List<NoteRow> rows = selected();
        Button settle = resolve;
        Button delete = remove;
        if (settle != null && delete != null) {
            boolean reopens =
                    !rows.isEmpty() && rows.stream().allMatch(r -> r.note().resolved());
            settle.setText(reopens ? "Reopen" : "Resolve");
            settle.setEnabled(rows.stream().anyMatch(r -> r.note().kind() == Note.Kind.COMMENT));
            delete.setEnabled(!rows.isEmpty());
            settle.requestLayout();
        }
    }

    private void open() {
        Corpus of = corpus;
        List<NoteRow> rows = selected();
        if (of == null || rows.isEmpty()) {
            return;
        }
        NoteRow row = rows.get(0);
        try {
            Item item = row.note().item() == 0
                    ? null
                    : of.read(row.report()).item(row.note().item()).orElse(null);
            Places.open(getSite().getPage(), of, row.report(), row.place(), item);
        } catch (IOException | PartInitException e) {
            Failures.show("The report " + row.report() + " cannot be opened", e);
        }
    }

    private void toggleResolved() {
        boolean reopens = selected().stream().allMatch(r -> r.note().resolved());
        change(n -> n.kind() == Note.Kind.COMMENT ? Edits.setNote(n, n.withResolved(!reopens)) : null);
    }

    private void delete() {
        change(Edits::removeNote);
    }

    /** Changes the selected notes, in reports that are open or not, in the background. */
    private void change(Function<Note, @Nullable Edit> edit) {
        Corpus of = corpus;
        List<NoteRow> rows = selected();
        if (of == null || rows.isEmpty()) {
            return;
        }
        Job.create("Changing comments", (IProgressMonitor monitor) -> {
                    for (NoteRow row : rows) {
                        try {
                            of.change(row.report(), session -> {
                                Note now =
                                        session.report().note(row.note().id()).orElse(null);
                                Edit change = now == null ? null : edit.apply(now);
                                if (change != null) {
                                    session.apply(change);
                                }
                            });
                        } catch (IOException e) {
                            return Failures.status("The comment could not be changed", e);
                        }
                    }
                    return Status.OK_STATUS;
                })
                .schedule();
    }

    @Override
    public void setFocus() {
        Table rows = table;
        if (rows != null) {
            rows.setFocus();
        }
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
        NoteReader reading = reader;
        if (reading != null) {
            reading.cancel();
        }
        super.dispose();
    }
}
