// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.train.datasets.Changes;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.train.datasets.TestLook;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.Parts;

/** The data sets of the corpus: their parts, what is in them, and what changed since they were written. */
public final class DataSetsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.datasets";

    private final Runnable themeListener = this::applyTheme;
    private final Consumer<CorpusEvent> eventListener = e -> stale = true;
    private final List<DataSet> sets = new ArrayList<>();
    private volatile boolean stale;
    private @Nullable HintStack hints;
    private @Nullable Composite content;
    private @Nullable Table table;
    private @Nullable Button edit;
    private @Nullable Button update;
    private @Nullable Button delete;
    private @Nullable SplitBar bar;
    private @Nullable Label says;
    private @Nullable Label looks;
    private @Nullable StatisticsPane statistics;
    private @Nullable DataSetJob<Loaded> loading;
    private @Nullable Corpus corpus;

    /** What is shown of a data set. */
    private record Loaded(
            DataSet set, Contents contents, Statistics statistics, Changes changes, List<TestLook> looks) {}

    @Override
    public void createPartControl(Composite parent) {
        var stack = new HintStack(parent, this::corpusChanged);
        hints = stack;
        Composite body = Parts.body(stack.place());
        content = body;
        stack.setContent(body);
        createHead(body);
        createTable(body);
        var split = new SplitBar(body);
        bar = split;
        says = Parts.wrapped(body);
        looks = Parts.wrapped(body);
        var pane = new StatisticsPane(body);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        statistics = pane;
        ThemeChanges.addListener(themeListener);
        applyTheme();
        corpusChanged();
    }

    private void createHead(Composite body) {
        Composite head = Parts.grid(body, 5);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Parts.heading(head, "Data sets");
        Parts.button(head, "New\u2026", "Make a data set (Insert)", this::create);
        edit = Parts.button(head, "Edit\u2026", "Select or split anew; the test part stays (Enter)", this::edit);
        update = Parts.button(
                head, "Update", "Take in what changed in the corpus, as the next version (F5)", this::update);
        delete = Parts.button(head, "Delete\u2026", "Delete the data set (Delete)", this::delete);
    }

    private void createTable(Composite body) {
        var rows = new Table(body, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(rows);
        rows.setHeaderVisible(true);
        ControlNames.set(rows, "Data sets");
        String[] names = {"Name", "Version", "Layers", "Train", "Validation", "Test", "Looks", "Note"};
        int[] widths = {190, 70, 170, 70, 90, 70, 70, 260};
        for (int i = 0; i < names.length; i++) {
            var column = new TableColumn(rows, i == 1 || i > 2 && i < 7 ? SWT.RIGHT : SWT.LEFT);
            column.setText(names[i]);
            column.setWidth(widths[i]);
        }
        rows.getColumn(6).setToolTipText("How often the test part was measured on");
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = 4 * rows.getItemHeight() + rows.getHeaderHeight();
        rows.setLayoutData(data);
        rows.addListener(SWT.Selection, e -> load());
        rows.addListener(SWT.DefaultSelection, e -> edit());
        rows.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.INSERT) {
                create();
            } else if (e.keyCode == SWT.DEL) {
                delete();
            } else if (e.keyCode == SWT.F5) {
                update();
            }
        });
        table = rows;
    }

    private void corpusChanged() {
        Corpus before = corpus;
        Corpus now = SessionService.get().corpus();
        if (before != now) {
            if (before != null) {
                before.removeListener(eventListener);
            }
            if (now != null) {
                now.addListener(eventListener);
            }
            corpus = now;
        }
        list(null);
    }

    /** Lists what is in the corpus and selects a data set, else the one that was selected. */
    private void list(@Nullable String select) {
        Table rows = table;
        HintStack stack = hints;
        if (rows == null || rows.isDisposed() || stack == null) {
            return;
        }
        DataSet old = selected();
        String wanted = select != null ? select : old == null ? "" : old.name();
        rows.removeAll();
        sets.clear();
        List<String> problems = List.of();
        Corpus of = corpus;
        if (of != null) {
            try {
                DataSets store = new DataSets(of);
                sets.addAll(store.list());
                problems = store.problems();
                for (DataSet set : sets) {
                    row(rows, set, store.looks(set.name()).size());
                    if (set.name().equals(wanted)) {
                        rows.setSelection(rows.getItemCount() - 1);
                    }
                }
            } catch (IOException e) {
                Failures.show("The data sets cannot be listed", e);
            }
        }
        if (rows.getSelectionIndex() < 0 && rows.getItemCount() > 0) {
            rows.setSelection(0);
        }
        stack.show(hint(of, problems));
        load();
    }

    private @Nullable Hint hint(@Nullable Corpus of, List<String> problems) {
        if (of == null) {
            return CorpusHints.noCorpus();
        }
        if (CorpusHints.isEmpty(of)) {
            return CorpusHints.noReports();
        }
        return sets.isEmpty()
                ? new Hint(
                        problems.isEmpty() ? "No data set yet" : problems.get(0),
                        "A data set says which annotated reports a model learns from, which it is chosen on, and which tell at the end what"
                                + " it is worth. Reports that repeat each other stay on one side, and the test part is locked, so that scores"
                                + " stay honest while the corpus grows.",
                        new Hint.Step("New data set\u2026", this::create))
                : null;
    }

    private static void row(Table rows, DataSet set, int looks) {
        var item = new TableItem(rows, SWT.NONE);
        item.setText(new String[] {
            set.name(),
            Integer.toString(set.version()),
            String.join(", ", set.selection().layers()),
            Integer.toString(set.of(Part.TRAIN).size()),
            Integer.toString(set.of(Part.VALIDATION).size()),
            Integer.toString(set.of(Part.TEST).size()),
            Integer.toString(looks),
            set.note()
        });
        item.setForeground(Palette.current().ink());
    }

    private @Nullable DataSet selected() {
        Table rows = table;
        int index = rows == null || rows.isDisposed() ? -1 : rows.getSelectionIndex();
        return index < 0 || index >= sets.size() ? null : sets.get(index);
    }

    /** Counts what is in the selected data set, in the background. */
    private void load() {
        cancel();
        stale = false;
        DataSet set = selected();
        Corpus of = corpus;
        Parts.enable(edit, set != null);
        Parts.enable(update, set != null);
        Parts.enable(delete, set != null);
        SplitBar split = bar;
        StatisticsPane pane = statistics;
        if (split == null || pane == null) {
            return;
        }
        if (set == null || of == null) {
            split.clear();
            pane.show(null);
            say("", "");
            return;
        }
        split.show(set, true);
        say("Counting\u2026", "");
        Display display = split.control().getDisplay();
        var job = new DataSetJob<Loaded>(
                "Counting data set " + set.name(),
                of,
                monitor -> {
                    SubMonitor progress = SubMonitor.convert(monitor, 2);
                    DataSets store = new DataSets(of);
                    Contents contents = store.contents(set, progress.split(1));
                    return new Loaded(
                            set,
                            contents,
                            Statistics.of(contents, of.layers()),
                            store.changes(set, progress.split(1)),
                            store.looks(set.name()));
                },
                loaded -> display.asyncExec(() -> show(loaded)),
                why -> display.asyncExec(() -> {
                    if (isShown(set)) {
                        say(why, "");
                    }
                }));
        loading = job;
        job.schedule();
    }

    private void cancel() {
        DataSetJob<Loaded> job = loading;
        if (job != null) {
            job.cancel();
            loading = null;
        }
    }

    private boolean isShown(DataSet set) {
        Table rows = table;
        return rows != null && !rows.isDisposed() && set == selected();
    }

    private void show(Loaded loaded) {
        StatisticsPane pane = statistics;
        if (pane == null || !isShown(loaded.set())) {
            return;
        }
        loading = null;
        pane.show(loaded.statistics());
        List<String> words = new ArrayList<>();
        words.add(
                loaded.changes().isEmpty()
                        ? "Nothing changed in the corpus since version "
                                + loaded.set().version()
                        : loaded.changes() + "; Update takes it in");
        words.addAll(loaded.contents().remarks());
        say(String.join(". ", words) + ".", looks(loaded));
        Parts.enable(update, !loaded.changes().isEmpty());
    }

    private static String looks(Loaded loaded) {
        if (!loaded.set().isLocked()) {
            return "It has no test part.";
        }
        List<TestLook> all = loaded.looks();
        if (all.isEmpty()) {
            return "The test part is locked. Nobody has looked at it yet.";
        }
        TestLook last = all.get(all.size() - 1);
        return "The test part is locked. It was looked at "
                + (all.size() == 1 ? "once" : all.size() + " times") + ", the last time for "
                + last.what() + " on " + last.time().substring(0, 10) + ".";
    }

    private void say(String first, String second) {
        Label one = says;
        Label two = looks;
        if (one != null && two != null && !one.isDisposed()) {
            one.setText(first);
            two.setText(second);
            one.getParent().layout(true, true);
        }
    }

    private void create() {
        Corpus of = corpus;
        if (of != null && !CorpusHints.isEmpty(of)) {
            new DataSetDialog(getSite().getShell(), of, null, made -> list(made.name())).open();
        }
    }

    private void edit() {
        Corpus of = corpus;
        DataSet set = selected();
        if (of != null && set != null) {
            new DataSetDialog(getSite().getShell(), of, set, made -> list(made.name())).open();
        }
    }

    private void update() {
        Corpus of = corpus;
        DataSet set = selected();
        Button button = update;
        if (of == null || set == null || button == null || !button.isEnabled()) {
            return;
        }
        cancel();
        button.setEnabled(false);
        say("Updating\u2026", "");
        Display display = button.getDisplay();
        new DataSetJob<DataSet>(
                        "Updating data set " + set.name(),
                        of,
                        monitor -> new DataSets(of).update(set.name(), false, monitor),
                        made -> display.asyncExec(() -> list(made.name())),
                        why -> display.asyncExec(() -> {
                            if (isShown(set)) {
                                say(why, "");
                            }
                        }))
                .schedule();
    }

    private void delete() {
        Corpus of = corpus;
        DataSet set = selected();
        if (of == null || set == null) {
            return;
        }
        boolean sure = MessageDialog.open(
                        MessageDialog.WARNING,
                        getSite().getShell(),
                        "Delete data set",
                        "Delete the data set " + set.name() + "?\n\nIts lock on "
                                + set.of(Part.TEST).size()
                                + " test reports and the count of looks at them are lost. Reports and models stay as they are.",
                        SWT.SHEET,
                        "Delete",
                        "Keep")
                == 0;
        if (sure) {
            try {
                new DataSets(of).delete(set.name());
            } catch (IOException e) {
                Failures.show("The data set could not be deleted", e);
            }
            list(null);
        }
    }

    private void applyTheme() {
        Composite body = content;
        if (body != null && !body.isDisposed()) {
            Parts.paper(body);
            Table rows = table;
            if (rows != null) {
                for (TableItem item : rows.getItems()) {
                    item.setForeground(Palette.current().ink());
                }
            }
            load();
        }
    }

    /** The list, for tests. */
    public @Nullable Table table() {
        return table;
    }

    /** What the lines below the bar say, for tests. */
    public String status() {
        Label one = says;
        Label two = looks;
        return one == null || two == null ? "" : one.getText() + " " + two.getText();
    }

    /** What the bar shows, in words. */
    public String parts() {
        SplitBar split = bar;
        return split == null ? "" : split.words();
    }

    @Override
    public void setFocus() {
        HintStack stack = hints;
        Table rows = table;
        if (stack != null && stack.isHint()) {
            stack.setFocus();
        } else if (rows != null) {
            rows.setFocus();
        }
        if (stale) {
            list(null);
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
        cancel();
        super.dispose();
    }
}
