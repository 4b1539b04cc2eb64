// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The reports of the corpus with the progress of each, and a filter. Enter or a double click opens a report. */
public final class CorpusView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.corpus";

    private static final String MENU = "org.sitmark.ui.corpus.menu";

    private final Runnable corpusListener = this::corpusChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final CorpusSelection selection = new CorpusSelection();
    private @Nullable Corpus corpus;
    private @Nullable CorpusTable table;
    private @Nullable Text filter;
    private @Nullable ActiveReport active;
    private boolean listing;

    @Override
    public void createPartControl(Composite parent) {
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        Text field = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        var fieldData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        fieldData.horizontalIndent = 4;
        fieldData.verticalIndent = 4;
        field.setLayoutData(fieldData);
        field.setMessage("Filter");
        field.addModifyListener(e -> list());
        filter = field;
        CorpusTable reports = new CorpusTable(parent, this::open, names -> selection.set(corpus, names));
        reports.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = reports;
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

    private void corpusChanged() {
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
            setPartName("Corpus");
            return;
        }
        try {
            List<String> all = of.names();
            String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
            reports.show(
                    wanted.isEmpty()
                            ? all
                            : all.stream()
                                    .filter(n -> reports.matches(n, wanted))
                                    .toList());
            field.setMessage("Filter " + all.size() + (all.size() == 1 ? " report" : " reports"));
            setPartName("Corpus \u00b7 " + of.folder().getFileName());
        } catch (IOException e) {
            Failures.show("The reports cannot be listed", e);
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
                reports.refresh(report);
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
        CorpusTable reports = table;
        if (reports != null) {
            reports.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
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
