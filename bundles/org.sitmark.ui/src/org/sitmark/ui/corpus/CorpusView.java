// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.bulk.StateRun;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.GroupUndo;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.importing.FileDrop;
import org.sitmark.ui.label.StateLabels;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The reports of the corpus with the progress of each, and a filter. Enter or a double click opens a report. */
public final class CorpusView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.corpus";

    /** Key binding context of the list. */
    private static final String KEYS = "org.sitmark.ui.corpus.context";

    private static final String MENU = "org.sitmark.ui.corpus.menu";

    private final Runnable corpusListener = this::corpusChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final CorpusSelection selection = new CorpusSelection();
    private @Nullable Corpus corpus;
    private @Nullable CorpusTable table;
    private @Nullable HintStack hints;
    private @Nullable Text filter;
    private @Nullable ActiveReport active;
    private @Nullable Combo stateFilter;
    private @Nullable Link status;
    private @Nullable String undoable;
    private final StateChanges.Listener stateListener = this::stateSet;
    private final Set<String> changed = new HashSet<>();
    private boolean listing;

    @Override
    public void createPartControl(Composite parent) {
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        var top = new Composite(parent, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        var topLayout = new GridLayout(2, false);
        topLayout.marginWidth = 4;
        topLayout.marginHeight = 4;
        topLayout.horizontalSpacing = 4;
        top.setLayout(topLayout);
        Text field = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        var fieldData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        fieldData.widthHint = 60;
        field.setLayoutData(fieldData);
        field.setMessage("Filter");
        field.addModifyListener(e -> list());
        filter = field;
        Combo states = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
        states.add("All states");
        for (State state : State.values()) {
            states.add(StateLabels.signAndWords(state));
        }
        states.select(0);
        ControlNames.set(states, "State of the reports to show");
        ControlNames.set(field, "Filter reports by name or title");
        states.addListener(SWT.Selection, e -> list());
        stateFilter = states;
        var stack = new HintStack(parent, this::list);
        stack.place().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        CorpusTable reports =
                new CorpusTable(stack.place(), this::open, names -> selection.set(corpus, names), this::listSoon);
        stack.setContent(reports.control());
        table = reports;
        hints = stack;
        createStatus(parent);
        FileDrop.toImport(parent);
        keysWhileFocused(reports.control());
        getSite().setSelectionProvider(selection);
        var menu = new MenuManager("Corpus", MENU);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> m.add(new GroupMarker("additions")));
        reports.setMenu(menu);
        getSite().registerContextMenu(MENU, menu, selection);
        SessionService.get().addListener(corpusListener);
        active = ActiveReport.follow(getSite().getPage(), new ActiveReport.Listener() {
            @Override
            public void reportActivated(@Nullable ReportEditing editing) {
                if (editing != null && editing.session().corpus() == corpus) {
                    reports.select(editing.session().name());
                }
            }
        });
        corpusChanged();
    }

    private void createStatus(Composite parent) {
        Link line = new Link(parent, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.exclude = true;
        data.widthHint = 100;
        data.horizontalIndent = 6;
        line.setLayoutData(data);
        line.setVisible(false);
        line.addListener(SWT.Selection, e -> undo());
        status = line;
        StateChanges.addListener(stateListener);
    }

    /** Letters are keys in the list only, not in the filter. */
    private void keysWhileFocused(Control list) {
        IContextService contexts = getSite().getService(IContextService.class);
        IContextActivation[] active = new IContextActivation[1];
        list.addListener(SWT.FocusIn, e -> {
            if (active[0] == null) {
                active[0] = contexts.activateContext(KEYS);
            }
        });
        list.addListener(SWT.FocusOut, e -> {
            if (active[0] != null) {
                contexts.deactivateContext(active[0]);
                active[0] = null;
            }
        });
    }

    private void say(String what, @Nullable String group) {
        Link line = status;
        if (line == null || line.isDisposed()) {
            return;
        }
        undoable = group;
        line.setText(what.replace("&", "&&") + (group == null ? "" : " <a>Undo</a>"));
        line.setToolTipText(what);
        if (line.getLayoutData() instanceof GridData data) {
            data.exclude = what.isEmpty();
        }
        line.setVisible(!what.isEmpty());
        line.getParent().layout();
    }

    /** What the line below the list says; empty where there is none. */
    public String status() {
        Link line = status;
        return line == null ? "" : line.getText().replaceAll("</?a>", "").strip();
    }

    private void stateSet(StateRun.Result result) {
        list();
        int reports = result.reports().size();
        if (reports == 0) {
            return;
        }
        String what = reports == 1 ? "“" + result.reports().get(0) + "” is " : reports + " reports are ";
        String open = result.state() != State.DONE
                ? "."
                : result.open() == 0
                        ? "; nothing is open."
                        : result.open() == 1
                                ? "; 1 open suggestion remains."
                                : "; " + result.open() + " open suggestions remain.";
        say(what + StateLabels.words(result.state()) + open, result.group());
    }

    private void undo() {
        Corpus of = corpus;
        String group = undoable;
        if (of == null || group == null) {
            return;
        }
        GroupUndo.run(of, group, said -> {
            say(said, null);
            list();
        });
    }

    private void corpusChanged() {
        say("", null);
        Corpus before = corpus;
        if (before != null) {
            before.removeListener(eventListener);
        }
        Corpus now = SessionService.get().corpus();
        corpus = now;
        if (now != null) {
            now.addListener(eventListener);
        }
        CorpusTable reports = table;
        if (reports != null) {
            reports.setCorpus(now);
        }
        list();
    }

    private void list() {
        Corpus of = corpus;
        CorpusTable reports = table;
        Text field = filter;
        if (reports == null || field == null || field.isDisposed()) {
            return;
        }
        if (of == null) {
            reports.show(List.of());
            hint(CorpusHints.noCorpus());
            setPartName("Corpus");
            return;
        }
        try {
            List<String> all = of.names();
            String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
            Combo states = stateFilter;
            int chosen = states == null ? 0 : states.getSelectionIndex();
            State state = chosen <= 0 ? null : State.values()[chosen - 1];
            List<String> found = wanted.isEmpty() && state == null
                    ? all
                    : all.stream()
                            .filter(n -> wanted.isEmpty() || reports.matches(n, wanted))
                            .filter(n -> state == null || reports.hasState(n, state))
                            .toList();
            reports.show(found);
            hint(all.isEmpty() ? CorpusHints.noReports() : found.isEmpty() ? nothingFound() : null);
            field.setMessage("Filter " + all.size() + (all.size() == 1 ? " report" : " reports"));
            setPartName("Corpus \u00b7 " + of.folder().getFileName());
        } catch (IOException e) {
            Failures.show("The reports cannot be listed", e);
        }
    }

    private Hint nothingFound() {
        return new Hint(
                "No report is like this",
                "The filter looks into names, titles and states.",
                new Hint.Step("Show all reports", this::clearFilter));
    }

    private void clearFilter() {
        Combo states = stateFilter;
        Text field = filter;
        if (states != null && field != null) {
            states.select(0);
            field.setText("");
            list();
        }
    }

    private void hint(@Nullable Hint hint) {
        HintStack stack = hints;
        Text field = filter;
        if (stack != null && field != null) {
            stack.show(hint);
            field.setEnabled(corpus != null);
        }
    }

    private void eventOnAnyThread(CorpusEvent event) {
        Display.getDefault().asyncExec(() -> {
            CorpusTable reports = table;
            String report = event.report();
            if (reports == null || reports.control().isDisposed()) {
                return;
            }
            if (event.kind() == CorpusEvent.Kind.ADDED) {
                listSoon();
            } else if (report != null) {
                refreshSoon(report);
            }
        });
    }

    /** Many reports may be added at once; the list is made once for all of them. */
    private void listSoon() {
        if (!listing) {
            listing = true;
            Display.getDefault().timerExec(200, () -> {
                listing = false;
                list();
            });
        }
    }

    /** An annotator makes several edits a second, a bulk change many more; a row is filled once for all of them. */
    private void refreshSoon(String name) {
        if (changed.isEmpty()) {
            Display.getDefault().timerExec(300, () -> {
                CorpusTable reports = table;
                if (reports != null && !reports.control().isDisposed()) {
                    changed.forEach(reports::refresh);
                }
                changed.clear();
            });
        }
        changed.add(name);
    }

    private void open(String name) {
        Corpus of = corpus;
        if (of == null) {
            return;
        }
        try {
            ReportInput.open(getSite().getPage(), of, name);
        } catch (PartInitException e) {
            Failures.show("The report " + name + " cannot be opened", e);
        }
    }

    @Override
    public void setFocus() {
        HintStack stack = hints;
        if (stack != null) {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
        StateChanges.removeListener(stateListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
