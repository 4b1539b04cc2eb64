// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sitmark.core.bulk.BulkAction;
import org.sitmark.core.bulk.BulkRun;
import org.sitmark.core.bulk.Outcome;
import org.sitmark.core.bulk.Planner;
import org.sitmark.core.bulk.Rules;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.search.CorpusSearch;
import org.sitmark.core.search.Hit;
import org.sitmark.core.search.TextQuery;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.GroupUndo;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.session.SessionService;

/**
 * Finds text, marks and suggestions in the report or in the corpus, shows each place in its context, and changes all that are checked as one undo
 * step.
 */
public final class FindView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.find";

    private final Runnable corpusListener = this::corpusChanged;
    private @Nullable QueryBar query;
    private @Nullable HitTable table;
    private @Nullable BulkBar bulk;
    private @Nullable Text filter;
    private @Nullable Link status;
    private @Nullable FindJob running;
    private CorpusSearch.@Nullable Result result;
    private String said = "";
    private String problem = "";
    private @Nullable String undoable;
    private @Nullable TextQuery lastText;
    /** Whether the layer to mark in is to be taken from what lies at the places. */
    private boolean guessing;

    @Override
    public void createPartControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 8;
        layout.marginHeight = 6;
        layout.verticalSpacing = 4;
        body.setLayout(layout);
        query = new QueryBar(body, this::find, this::stop);
        createResults(body);
        bulk = new BulkBar(body, this::plan, this::apply);
        createStatus(body);
        SessionService.get().addListener(corpusListener);
        corpusChanged();
    }

    private void createResults(Composite body) {
        var row = new Composite(body, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        row.setLayout(layout);
        HitTable hits = new HitTable(row, this::open, this::checkedChanged);
        var data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 80;
        hits.control().setLayoutData(data);
        table = hits;
    }

    private void createStatus(Composite body) {
        var below = new Composite(body, SWT.NONE);
        below.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var columns = new GridLayout(4, false);
        columns.marginWidth = 0;
        columns.marginHeight = 0;
        below.setLayout(columns);
        Link line = new Link(below, SWT.NONE);
        var lineData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        lineData.widthHint = 100;
        line.setLayoutData(lineData);
        line.addListener(SWT.Selection, e -> {
            if ("rules".equals(e.text)) {
                RulesDialog.open(getSite().getShell());
            } else {
                undo();
            }
        });
        status = line;
        Text field = new Text(below, SWT.SEARCH | SWT.ICON_CANCEL);
        var data = new GridData(SWT.FILL, SWT.CENTER, false, false);
        data.widthHint = 130;
        field.setLayoutData(data);
        field.setMessage("Filter rows");
        ControlNames.set(field, "Filter the rows");
        field.addModifyListener(e -> made(table).filter(field.getText()));
        filter = field;
        button(below, "All", "Check all rows", () -> made(table).checkShown(true));
        button(below, "None", "Check no row", () -> made(table).checkShown(false));
    }

    private static void button(Composite parent, String label, String name, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(name);
        ControlNames.set(button, name);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private static <T> T made(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The view has no widgets");
        }
        return part;
    }

    private boolean isDisposed() {
        Link line = status;
        return line == null || line.isDisposed();
    }

    private void corpusChanged() {
        if (isDisposed()) {
            return;
        }
        stop();
        result = null;
        undoable = null;
        made(table).show(List.of());
        say(SessionService.get().corpus() == null ? "Open a corpus to find something in it." : "");
    }

    /**
     * Shows every occurrence of a text with what an action would do there.
     *
     * @param thisReport whether only the active report is searched
     */
    public void showOccurrences(
            TextQuery text,
            boolean thisReport,
            BulkAction.@Nullable Verb verb,
            @Nullable String layer,
            @Nullable String kind) {
        made(filter).setText("");
        made(query).set(text, thisReport);
        guessing = verb != null && layer == null;
        if (verb != null) {
            made(bulk).set(verb, layer, kind);
        }
        undoable = null;
        if (text.isEmpty()) {
            made(query).setFocus();
        } else {
            find();
        }
    }

    private void find() {
        Corpus corpus = SessionService.get().corpus();
        QueryBar fields = made(query);
        stop();
        undoable = null;
        if (corpus == null) {
            say("Open a corpus to find something in it.");
            return;
        }
        if (fields.query().isEmpty()) {
            say("Write a text, or choose a layer, kind, state, feature or source.");
            return;
        }
        ReportEditing editing = ActiveReport.of(getSite().getPage());
        if (fields.isThisReport() && editing == null) {
            say("No report is open; open one or search the whole corpus.");
            return;
        }
        try {
            List<String> names = fields.isThisReport() && editing != null
                    ? List.of(editing.session().name())
                    : corpus.names();
            lastText = fields.textQuery();
            FindJob[] mine = new FindJob[1];
            FindJob job = new FindJob(
                    corpus,
                    names,
                    fields.query(),
                    found -> ended(mine[0], () -> show(found)),
                    why -> ended(mine[0], () -> say(why)));
            mine[0] = job;
            running = job;
            fields.setRunning(true);
            say("Searching\u2026");
            job.schedule();
        } catch (IOException e) {
            Failures.show("The reports cannot be listed", e);
        }
    }

    private void ended(@Nullable FindJob job, Runnable then) {
        if (!isDisposed() && job == running) {
            running = null;
            made(query).setRunning(false);
            then.run();
        }
    }

    private void stop() {
        FindJob job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void show(CorpusSearch.Result found) {
        result = found;
        if (guessing) {
            guessing = false;
            made(bulk).setLike(found.hits());
        }
        HitTable rows = made(table);
        rows.show(found.hits());
        plan();
        if (!found.hits().isEmpty()) {
            rows.control().setSelection(0);
            rows.control().setFocus();
        }
        if (!found.failures().isEmpty()) {
            tell(found.failures().size() + " reports could not be searched", found.failures());
        }
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Says what the chosen action would do at each place. */
    private void plan() {
        HitTable rows = made(table);
        Corpus corpus = SessionService.get().corpus();
        Planner planner = null;
        problem = "";
        try {
            BulkAction action = made(bulk).action();
            if (action != null && corpus != null) {
                planner = new Planner(action, corpus.layers());
            }
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        for (Row row : rows.rows()) {
            row.setOutcome(planner == null ? null : planner.preview(row.hit()));
        }
        said = "";
        rows.outcomesChanged();
    }

    private void checkedChanged() {
        if (bulk == null || isDisposed()) {
            return;
        }
        made(bulk).setCount(made(table).checked().size());
        sayResult();
    }

    private void sayResult() {
        CorpusSearch.Result found = result;
        HitTable rows = made(table);
        if (!said.isEmpty() || found == null) {
            return;
        }
        var line = new StringBuilder();
        if (found.hits().isEmpty()) {
            line.append("Nothing found in ").append(count(found.searched(), "report"));
        } else {
            line.append(count(found.hits().size(), "place")).append(" in ").append(count(found.reports(), "report"));
        }
        if (found.more()) {
            line.append(", and more; ask for less to see all");
        }
        if (rows.shown().size() < rows.rows().size()) {
            line.append(" \u00b7 ").append(rows.shown().size()).append(" pass the filter");
        }
        long out = rows.shown().stream()
                .filter(r -> r.outcome() != null && !r.isPossible())
                .count();
        if (out > 0) {
            line.append(" \u00b7 ").append(out).append(" left out, see the last column");
        }
        long doubtful = rows.shown().stream()
                .map(Row::outcome)
                .filter(o -> o != null && o.kind() == Outcome.Kind.DOUBTFUL)
                .count();
        if (doubtful > 0) {
            line.append(" \u00b7 ").append(doubtful).append(" unchecked: rejected there before");
        }
        if (!problem.isEmpty()) {
            line.append(" \u00b7 ").append(problem);
        }
        text(line.toString());
    }

    private void say(String what) {
        said = what;
        text(what);
    }

    private void text(String what) {
        String undo = undoable == null ? "" : "   <a href=\"undo\">Undo</a>";
        String rules = SessionService.get().corpus() == null ? "" : "   <a href=\"rules\">Rules\u2026</a>";
        Link line = made(status);
        line.setText(what.replace("&", "&&").replace("<", "\u2039") + undo + rules);
        line.setToolTipText(what);
        line.requestLayout();
    }

    /** What the line below the results says, for screen readers and tests. */
    public String status() {
        return made(status).getText().replaceAll("</?a[^>]*>", "").strip();
    }

    private void open(Hit hit) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return;
        }
        try {
            Places.open(getSite().getPage(), corpus, hit.report(), hit.span(), hit.item());
        } catch (PartInitException e) {
            Failures.show("The report " + hit.report() + " cannot be opened", e);
        }
    }

    private void apply() {
        Corpus corpus = SessionService.get().corpus();
        List<Hit> checked = made(table).checked();
        BulkAction action;
        try {
            action = made(bulk).action();
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
            return;
        }
        if (corpus == null || action == null || checked.isEmpty()) {
            return;
        }
        String remembered = "";
        if (made(bulk).isRemembered()) {
            remembered = remember(corpus, action, checked);
        }
        String also = remembered;
        say(action.label() + ": " + count(checked.size(), "place") + "\u2026");
        new BulkJob(corpus, action, checked, r -> applied(r, also)).schedule();
    }

    private String remember(Corpus corpus, BulkAction action, List<Hit> checked) {
        TextQuery text = lastText;
        try {
            Remembering.Remembered remembered = Remembering.of(action, text == null ? TextQuery.NONE : text, checked);
            if (remembered.rules().isEmpty()) {
                return " Not remembered: " + remembered.why();
            }
            Rules rules = Rules.load(corpus.folder());
            for (var rule : remembered.rules()) {
                rules = rules.with(rule);
            }
            rules.save(corpus.folder());
            return " Remembered for later reports.";
        } catch (IOException e) {
            Failures.show("The rule could not be remembered", e);
            return " Not remembered.";
        }
    }

    private void applied(BulkRun.Result done, String also) {
        if (isDisposed()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(done.label() + ": " + count(done.places(), "place") + " in "
                + count(done.reports().size(), "report"));
        if (!done.skipped().isEmpty()) {
            parts.add(done.skipped().size() + " left out since they changed");
        }
        if (done.cancelled()) {
            parts.add("stopped; the rest is as it was");
        }
        if (!done.failures().isEmpty()) {
            parts.add(done.failures().size() + " reports could not be changed");
            tell("Some reports could not be changed; nothing in them is lost", done.failures());
        }
        undoable = done.places() > 0 ? done.group() : null;
        result = null;
        made(table).show(List.of());
        say(String.join(", ", parts) + "." + also);
    }

    private static void tell(String what, List<String> failures) {
        var all = new MultiStatus("org.sitmark.ui", 0, what, null);
        failures.forEach(f -> all.add(new Status(IStatus.WARNING, "org.sitmark.ui", f)));
        StatusManager.getManager().handle(all, StatusManager.SHOW | StatusManager.LOG);
    }

    /** Takes the last bulk action back in all reports. */
    private void undo() {
        Corpus corpus = SessionService.get().corpus();
        String group = undoable;
        if (corpus == null || group == null) {
            return;
        }
        undoable = null;
        say("Taking it back\u2026");
        GroupUndo.run(corpus, group, what -> {
            if (!isDisposed()) {
                say(what);
            }
        });
    }

    @Override
    public void setFocus() {
        QueryBar fields = query;
        if (fields != null) {
            fields.setFocus();
        }
    }

    @Override
    public void dispose() {
        stop();
        SessionService.get().removeListener(corpusListener);
        super.dispose();
    }
}
