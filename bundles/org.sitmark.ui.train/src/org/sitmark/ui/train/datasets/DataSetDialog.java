// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.train.datasets.Candidates;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.train.Parts;

/**
 * Makes a data set or changes one. What it would be is shown while the fields are filled: the reports are read once, each change counts them anew in
 * the background. The test part of a data set that is there stays whatever is chosen.
 */
final class DataSetDialog extends TitleAreaDialog {

    private static final int PAUSE_MILLIS = 200;

    private final Corpus corpus;
    private final @Nullable DataSet before;
    private final Consumer<DataSet> written;
    private final Display display = Display.getCurrent();
    private final Runnable preview = this::preview;
    private @Nullable DataSetForm form;
    private @Nullable SplitBar bar;
    private @Nullable Label counts;
    private @Nullable List<Report> reports;
    private @Nullable DataSetJob<?> running;
    private @Nullable DataSet draft;
    private int asked;

    /** What a draft comes to. */
    private record Preview(DataSet draft, Candidates found) {}

    /**
     * @param before the data set to change, or null to make one
     * @param written told of what was written, on the UI thread
     */
    DataSetDialog(Shell parent, Corpus corpus, @Nullable DataSet before, Consumer<DataSet> written) {
        super(parent);
        this.corpus = corpus;
        this.before = before;
        this.written = written;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(before == null ? "New data set" : "Edit data set");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 720);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        DataSet old = before;
        setTitle(old == null ? "New data set" : old.name() + ", version " + old.version());
        setMessage(
                old != null && old.isLocked()
                        ? "The test part is locked: its " + old.of(Part.TEST).size()
                                + " reports stay in it. The others are selected and split anew."
                        : "What models learn from, are chosen on, and are reported on.");
        var body = new Composite(area, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var layout = new GridLayout(2, false);
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.horizontalSpacing = 14;
        body.setLayout(layout);
        DataSetForm fields = new DataSetForm(
                body,
                corpus.layers(),
                old == null ? freeName() : old.name(),
                old == null ? "" : old.note(),
                old == null ? Selection.of(Set.of()) : old.selection(),
                old == null ? SplitRule.USUAL : old.split(),
                this::changed);
        form = fields;
        if (old != null) {
            fields.fixName();
            if (old.isLocked()) {
                fields.lockTest();
            }
        }
        Composite below = Parts.grid(body, 1);
        var bottom = new GridData(SWT.FILL, SWT.BOTTOM, true, false, 2, 1);
        bottom.verticalIndent = 12;
        below.setLayoutData(bottom);
        bar = new SplitBar(below);
        Label line = new Label(below, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 300;
        data.heightHint = 3 * line.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        line.setLayoutData(data);
        counts = line;
        return area;
    }

    private String freeName() {
        DataSets sets = new DataSets(corpus);
        String name = "reports";
        for (int i = 2; sets.contains(name); i++) {
            name = "reports-" + i;
        }
        return name;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, before == null ? "Create" : "Write Next Version", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        enable(false);
        DataSetForm fields = form;
        if (fields != null) {
            fields.first().setFocus();
        }
        say("Reading the reports\u2026");
        start(
                "Reading the reports",
                monitor -> {
                    List<String> names = corpus.names();
                    SubMonitor progress = SubMonitor.convert(monitor, "Reading the reports", names.size());
                    List<Report> all = new ArrayList<>();
                    for (String name : names) {
                        progress.split(1);
                        all.add(corpus.read(name));
                    }
                    return all;
                },
                all -> {
                    reports = all;
                    SortedSet<String> sources = new TreeSet<>();
                    all.forEach(r -> {
                        String source = r.info(ReportInfo.SOURCE);
                        sources.add(source == null ? "" : source.strip());
                    });
                    SortedSet<String> marked = new TreeSet<>();
                    all.forEach(r -> r.marks().forEach(m -> marked.add(m.layer())));
                    DataSetForm made = form;
                    if (made != null) {
                        made.setSources(sources);
                        made.suggestLayers(marked);
                    }
                    preview();
                });
    }

    private <T> void start(String what, DataSetJob.Work<T> work, Consumer<T> then) {
        cancel();
        int mine = ++asked;
        var job = new DataSetJob<T>(
                what,
                corpus,
                work,
                result -> display.asyncExec(() -> {
                    if (mine == asked && isOpen()) {
                        running = null;
                        then.accept(result);
                    }
                }),
                why -> display.asyncExec(() -> {
                    if (mine == asked && isOpen()) {
                        refuse(why);
                    }
                }));
        running = job;
        job.schedule();
    }

    private boolean isOpen() {
        Shell shell = getShell();
        return shell != null && !shell.isDisposed();
    }

    private void cancel() {
        DataSetJob<?> job = running;
        if (job != null) {
            job.cancel();
            running = null;
        }
    }

    /** A field changed: what it comes to is counted when nothing more is typed. */
    private void changed() {
        if (reports != null && isOpen()) {
            asked++; // what is being counted is no longer what is meant
            cancel();
            draft = null;
            enable(false);
            display.timerExec(PAUSE_MILLIS, preview);
        }
    }

    private void preview() {
        DataSetForm fields = form;
        List<Report> all = reports;
        if (fields == null || all == null || !isOpen()) {
            return;
        }
        Selection selection;
        SplitRule rule;
        String name = fields.name();
        try {
            DataSets.checkName(name);
            if (before == null && new DataSets(corpus).contains(name)) {
                throw new IllegalArgumentException("There is a data set '" + name + "' already");
            }
            selection = fields.selection();
            selection.check(corpus.layers());
            rule = fields.rule();
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
            return;
        }
        String note = fields.note();
        start(
                "Counting",
                monitor -> {
                    Candidates found = Candidates.of(all, selection, corpus.sitmark(), monitor);
                    return new Preview(DataSets.draft(name, note, selection, rule, found, before), found);
                },
                this::show);
    }

    private void show(Preview made) {
        SplitBar split = bar;
        DataSet old = before;
        if (split == null) {
            return;
        }
        draft = made.draft();
        split.show(made.draft(), old != null);
        StringBuilder words = new StringBuilder();
        words.append(made.found().taken().size())
                .append(made.found().taken().size() == 1 ? " report with " : " reports with ")
                .append(made.found().marks(made.draft().selection()))
                .append(" marks.");
        made.found().leftOut().forEach((reason, names) -> words.append(' ')
                .append(names.size())
                .append(' ')
                .append(reason == Candidates.Reason.UNMARKED ? "unmarked" : reason.words())
                .append(';'));
        if (words.charAt(words.length() - 1) == ';') {
            words.setLength(words.length() - 1);
            words.append(", left out.");
        }
        if (!made.draft().of(Part.ASIDE).isEmpty()) {
            words.append(' ')
                    .append(made.draft().of(Part.ASIDE).size())
                    .append(" aside, since they would bring something of one part into another.");
        }
        if (old != null && made.draft().version() == old.version()) {
            words.append(" Nothing differs from version ").append(old.version()).append('.');
        }
        setErrorMessage(null);
        say(words.toString());
        enable(true);
    }

    private void refuse(String why) {
        draft = null;
        running = null;
        setErrorMessage(why);
        SplitBar split = bar;
        if (split != null) {
            split.clear();
        }
        say("");
        enable(false);
    }

    private void say(String words) {
        Label line = counts;
        if (line != null && !line.isDisposed()) {
            line.setText(words);
        }
    }

    private void enable(boolean enabled) {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null && !ok.isDisposed()) {
            ok.setEnabled(enabled);
        }
    }

    @Override
    protected void okPressed() {
        DataSet made = draft;
        if (made == null) {
            return;
        }
        try {
            new DataSets(corpus).save(made);
        } catch (IOException e) {
            Failures.show("The data set could not be written", e);
            return;
        }
        super.okPressed();
        written.accept(made);
    }

    @Override
    public boolean close() {
        asked++;
        cancel();
        display.timerExec(-1, preview);
        return super.close();
    }
}
