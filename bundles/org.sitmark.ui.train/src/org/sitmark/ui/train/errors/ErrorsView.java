// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.errors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.train.errors.ErrorBrowser;
import org.sitmark.train.errors.ErrorGroup;
import org.sitmark.train.errors.Finding;
import org.sitmark.train.errors.Grouping;
import org.sitmark.train.errors.Repairs;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.ruletests.RuleTest;
import org.sitmark.train.ruletests.RuleTests;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.find.Places;
import org.sitmark.ui.session.SessionService;

/**
 * Shows where suggestions, or a model, differ from gold: in groups, each error in its context. Enter opens the place. Gold is repaired from the row,
 * or confirmed; only the report that changed is compared again.
 */
public final class ErrorsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.errors";

    private static final String ALL_SUGGESTIONS = "all suggestions";

    private final Runnable corpusListener = this::corpusChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final List<String> models = new ArrayList<>();
    private @Nullable Combo subject;
    private @Nullable Combo layer;
    private @Nullable Combo grouping;
    private @Nullable Button look;
    private @Nullable Button take;
    private @Nullable Button confirm;
    private @Nullable Button intoList;
    private @Nullable Button test;
    private @Nullable Label status;
    private @Nullable ErrorTree tree;
    private @Nullable Corpus corpus;
    private @Nullable ErrorBrowser browser;
    private @Nullable ErrorsJob running;

    @Override
    public void createPartControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        body.setLayout(layout);
        createChoice(body);
        ErrorTree errors = new ErrorTree(body, this::openSelected);
        errors.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        errors.control().addListener(SWT.Selection, e -> update());
        errors.control().addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.BS || e.character == SWT.DEL) {
                confirmSelected();
            } else if (e.character == ' ') {
                takeSelected();
            } else if (e.keyCode == SWT.INSERT) {
                if ((e.stateMask & SWT.SHIFT) == 0) {
                    listSelected();
                } else {
                    testSelected();
                }
            }
        });
        tree = errors;
        createMenu(errors);
        createRepairs(body);
        SessionService.get().addListener(corpusListener);
        corpusChanged();
    }

    private void createChoice(Composite body) {
        var row = new Composite(body, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new RowLayout();
        layout.center = true;
        layout.marginLeft = 0;
        layout.spacing = 8;
        row.setLayout(layout);
        label(row, "Errors of");
        subject = combo(row, "Whose errors");
        label(row, "in");
        layer = combo(row, "Layer");
        label(row, "by");
        Combo by = combo(row, "What errors of a group have in common");
        for (Grouping each : Grouping.values()) {
            by.add(each.words());
        }
        by.select(0);
        by.addListener(SWT.Selection, e -> list());
        grouping = by;
        var start = new Button(row, SWT.PUSH);
        start.setText("  Look  ");
        start.setToolTipText("Predict for all annotated reports and compare with their marks");
        start.addListener(SWT.Selection, e -> look());
        look = start;
    }

    private static void label(Composite row, String text) {
        new Label(row, SWT.NONE).setText(text);
    }

    private static Combo combo(Composite row, String name) {
        var combo = new Combo(row, SWT.READ_ONLY);
        ControlNames.set(combo, name);
        return combo;
    }

    private void createMenu(ErrorTree errors) {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            add(m, "Open\tEnter", this::openSelected);
            add(m, "Gold Is Wrong: Take What Was Predicted\tSpace", this::takeSelected);
            add(m, "Gold Is Right\tBackspace", this::confirmSelected);
            add(m, "Add What Gold Has to the List\tInsert", this::listSelected);
            add(m, "Add Rule Test\tShift+Insert", this::testSelected);
        });
        errors.control().setMenu(menu.createContextMenu(errors.control()));
    }

    private static void add(IMenuManager menu, String text, Runnable run) {
        menu.add(new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        });
    }

    private void createRepairs(Composite body) {
        var row = new Composite(body, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        var layout = new GridLayout(5, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        Label line = new Label(row, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 200;
        line.setLayoutData(data);
        status = line;
        take = button(
                row,
                "Take What Was Predicted",
                "Gold is wrong here: correct it (Space); can be undone",
                this::takeSelected);
        confirm = button(row, "Gold Is Right", "Do not show this error again (Backspace)", this::confirmSelected);
        intoList = button(
                row,
                "Add to List",
                "Put what gold has there into the gazetteer of the corpus (Insert); can be undone in the report",
                this::listSelected);
        test = button(
                row,
                "Add Rule Test",
                "Let `sitmark rules test` check from now on that gold is suggested there, or nothing (Shift+Insert)",
                this::testSelected);
    }

    private static Button button(Composite row, String text, String tip, Runnable run) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> run.run());
        return button;
    }

    private static <T> T made(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The view has no widgets");
        }
        return part;
    }

    private boolean isDisposed() {
        return status == null || made(status).isDisposed();
    }

    private void corpusChanged() {
        if (isDisposed()) {
            return;
        }
        Corpus before = corpus;
        if (before != null) {
            before.removeListener(eventListener);
        }
        cancel();
        Corpus now = SessionService.get().corpus();
        corpus = now;
        browser = null;
        if (now != null) {
            now.addListener(eventListener);
        }
        fillChoices();
        made(tree).show(null, List.of());
        say(now == null ? "Open a corpus first." : "Look compares what is predicted with the marks of persons.");
        update();
    }

    private void fillChoices() {
        Corpus now = corpus;
        Combo whose = made(subject);
        String chosen = whose.getText();
        whose.removeAll();
        models.clear();
        whose.add(ALL_SUGGESTIONS);
        Combo which = made(layer);
        String wanted = which.getText();
        which.removeAll();
        which.add("all layers");
        if (now != null) {
            try {
                for (ModelCard card : new ModelStore(now).list()) {
                    models.add(card.id());
                    whose.add(card.id());
                }
            } catch (IOException e) {
                Failures.log("The models of " + now.folder() + " cannot be listed", e);
            }
            for (Layer each : now.layers()) {
                which.add(each.name());
            }
        }
        whose.select(Math.max(0, whose.indexOf(chosen)));
        which.select(Math.max(0, which.indexOf(wanted)));
        whose.getParent().layout(true, true);
    }

    private void look() {
        Corpus now = corpus;
        if (now == null || running != null) {
            cancel();
            return;
        }
        int chosen = made(subject).getSelectionIndex();
        int which = made(layer).getSelectionIndex();
        Set<String> layers = new TreeSet<>();
        List<Layer> all = now.layers().asList();
        (which <= 0 ? all : List.of(all.get(which - 1))).forEach(l -> layers.add(l.id()));
        Display display = made(status).getDisplay();
        ErrorsJob[] mine = new ErrorsJob[1];
        ErrorsJob job = new ErrorsJob(
                now,
                chosen <= 0 ? null : models.get(chosen - 1),
                layers,
                found -> display.asyncExec(() -> ended(mine[0], () -> show(found))),
                why -> display.asyncExec(() -> ended(mine[0], () -> say(why))));
        mine[0] = job;
        running = job;
        say("Predicting and comparing\u2026");
        update();
        job.schedule();
    }

    private void cancel() {
        ErrorsJob job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void ended(ErrorsJob job, Runnable then) {
        if (!isDisposed() && job == running) {
            running = null;
            then.run();
            update();
        }
    }

    private void show(ErrorBrowser found) {
        browser = found;
        list();
        made(tree).control().setFocus();
    }

    private void list() {
        ErrorBrowser found = browser;
        if (found != null) {
            int by = Math.max(0, made(grouping).getSelectionIndex());
            List<ErrorGroup> groups = found.groups(Grouping.values()[by]);
            made(tree).show(found, groups);
            say(summary(found));
            update();
        }
    }

    private static String summary(ErrorBrowser found) {
        TypeScore all = found.evaluation().micro();
        int errors = (int) found.findings().stream().filter(Finding::isError).count();
        int confirmed = found.confirmedCount();
        return String.format(
                        Locale.ROOT,
                        "%d right, %d errors%s. Strict precision %.3f, recall %.3f, F1 %.3f. ",
                        all.strict().hit(),
                        errors,
                        confirmed == 0 ? "" : " (" + confirmed + " where gold was confirmed)",
                        all.strict().precision(),
                        all.strict().recall(),
                        all.strict().f1())
                + String.join(". ", found.remarks());
    }

    private void openSelected() {
        Corpus now = corpus;
        List<Finding> chosen = made(tree).selected();
        if (now == null || chosen.isEmpty()) {
            return;
        }
        Finding finding = chosen.get(0);
        try {
            getSite().getPage().setEditorAreaVisible(true);
            Places.open(getSite().getPage(), now, finding.report(), finding.span(), finding.gold());
        } catch (PartInitException e) {
            Failures.show("The report cannot be opened", e);
        }
    }

    /** Corrects gold at all selected errors, as one undo step. */
    private void takeSelected() {
        Corpus now = corpus;
        ErrorBrowser found = browser;
        List<Finding> chosen = made(tree).selected();
        if (now == null || found == null || chosen.isEmpty()) {
            return;
        }
        try {
            Map<String, Edit> edits = new TreeMap<>();
            Map<String, Report> states = new TreeMap<>();
            int gone = 0;
            for (Finding finding : chosen) {
                Report state = states.get(finding.report());
                if (state == null) {
                    state = now.read(finding.report());
                }
                Optional<Edit> edit = Repairs.takePredicted(state, finding, kindFeature(now, finding.layer()));
                if (edit.isEmpty()) {
                    gone++;
                    continue;
                }
                states.put(finding.report(), state.with(edit.get().changes()));
                edits.merge(finding.report(), edit.get(), ErrorsView::joined);
            }
            if (!edits.isEmpty()) {
                now.apply(
                        chosen.size() == 1 ? "Correct gold" : "Correct gold in " + chosen.size() + " places",
                        edits,
                        null);
            }
            for (String report : edits.keySet()) {
                found.update(now.read(report));
            }
            list();
            if (gone > 0) {
                say(gone + " could not be corrected: gold is not as it was when it was compared. Look again.");
            }
        } catch (IOException | IllegalArgumentException e) {
            Failures.show("Gold cannot be corrected", e);
        }
    }

    private static @Nullable String kindFeature(Corpus corpus, String layer) {
        return corpus.layers().byId(layer).map(Layer::kindFeature).orElse(null);
    }

    private static Edit joined(Edit a, Edit b) {
        List<Change> changes = new ArrayList<>(a.changes());
        changes.addAll(b.changes());
        return new Edit(a.label(), changes);
    }

    private void confirmSelected() {
        ErrorBrowser found = browser;
        if (found == null) {
            return;
        }
        try {
            for (Finding finding : made(tree).selected()) {
                found.confirm(finding, true);
            }
            list();
        } catch (IOException e) {
            Failures.show("The confirmation cannot be written", e);
        }
    }

    /** Puts the names that gold has at the selected errors into the lists of the corpus, each once, as one undo step. */
    private void listSelected() {
        Corpus now = corpus;
        ErrorBrowser found = browser;
        if (now == null || found == null) {
            return;
        }
        try {
            Map<String, Edit> edits = new TreeMap<>();
            Set<String> names = new TreeSet<>();
            for (Finding finding : made(tree).selected()) {
                Report report = found.report(finding.report());
                String name = finding.gold() == null ? "" : finding.span().of(report.text());
                if (!name.isEmpty() && names.add(finding.layer() + '\t' + finding.goldKind() + '\t' + name)) {
                    Repairs.intoList(now.folder(), report, finding)
                            .ifPresent(edit -> edits.merge(finding.report(), edit, ErrorsView::joined));
                }
            }
            if (edits.isEmpty()) {
                say(names.isEmpty() ? "Gold has no mark there." : "The list has that already.");
                return;
            }
            now.apply("Add to the list", edits, null);
            String added = String.join(
                    ", ",
                    names.stream()
                            .map(n -> n.substring(n.lastIndexOf('\t') + 1))
                            .toList());
            if (found.isOfSuggestions()) {
                predictAgain(found, names, added);
            } else {
                say("Added to the list: " + added + ". The model does not look at it, other suggestions do.");
            }
        } catch (IOException | IllegalArgumentException e) {
            Failures.show("The list cannot be changed", e);
        }
    }

    /** Only the reports in which the names occur can be suggested for otherwise now. */
    private void predictAgain(ErrorBrowser found, Set<String> names, String added) {
        List<Report> affected = names.stream()
                .flatMap(n -> found.with(n.substring(n.lastIndexOf('\t') + 1)).stream())
                .distinct()
                .toList();
        Display display = made(status).getDisplay();
        new AgainJob(
                        found,
                        affected,
                        again -> display.asyncExec(() -> {
                            if (!isDisposed() && browser == found) {
                                found.replace(again);
                                list();
                                say("Added to the list: " + added + ". "
                                        + made(status).getText());
                            }
                        }))
                .schedule();
    }

    /** Keeps the selected places as tests for gazetteers and rules. */
    private void testSelected() {
        Corpus now = corpus;
        ErrorBrowser found = browser;
        if (now == null || found == null) {
            return;
        }
        try {
            RuleTests tests = RuleTests.of(now.folder());
            int added = 0;
            for (Finding finding : made(tree).selected()) {
                Report report = found.report(finding.report());
                if (tests.add(
                        RuleTest.of(finding, report, now.sitmark().segmenter().segment(report)))) {
                    added++;
                }
            }
            say(
                    added == 0
                            ? "There is such a rule test already."
                            : (added == 1 ? "A rule test was" : added + " rule tests were") + " added to "
                                    + RuleTests.FILE + "; `sitmark rules test` checks all of them.");
        } catch (IOException | IllegalArgumentException e) {
            Failures.show("The rule test cannot be written", e);
        }
    }

    private void eventOnAnyThread(CorpusEvent event) {
        Display display = getSite().getShell().getDisplay();
        display.asyncExec(() -> {
            if (!isDisposed()) {
                event(event);
            }
        });
    }

    private void event(CorpusEvent event) {
        Corpus now = corpus;
        ErrorBrowser found = browser;
        String report = event.report();
        if (event.kind() == CorpusEvent.Kind.SETTING) {
            fillChoices();
        } else if (now != null && found != null && report != null && found.covers(report)) {
            try {
                if (found.update(now.read(report))) {
                    list();
                }
            } catch (IOException e) {
                Failures.log("Report " + report + " cannot be compared again", e);
            }
        }
    }

    private void say(String sentence) {
        Label line = made(status);
        line.setText(sentence);
        line.setToolTipText(sentence);
        line.getParent().getParent().layout(true, true);
    }

    private void update() {
        boolean some = browser != null && !made(tree).selected().isEmpty();
        made(take).setEnabled(some);
        made(confirm).setEnabled(some);
        made(intoList).setEnabled(some && made(tree).selected().stream().anyMatch(f -> f.gold() != null));
        made(test).setEnabled(some);
        made(look).setText(running == null ? "  Look  " : "Cancel");
        made(look).setEnabled(corpus != null);
    }

    /** The tree, for tests. */
    public Tree tree() {
        return made(tree).control();
    }

    /** What the line below the errors says, for tests. */
    public String status() {
        return made(status).getText();
    }

    @Override
    public void setFocus() {
        if (!isDisposed()) {
            (browser == null ? made(look) : made(tree).control()).setFocus();
        }
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
        Corpus open = corpus;
        if (open != null) {
            open.removeListener(eventListener);
        }
        cancel();
        super.dispose();
    }
}
