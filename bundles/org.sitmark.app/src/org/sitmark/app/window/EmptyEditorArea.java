// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.HintPane;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;

/**
 * The place for reports while none is open: a page that says why and what to do next, in the colours of the theme. The platform's own page for this
 * appears only after a change of perspective, and knows nothing of the corpus. UI thread only.
 */
public final class EmptyEditorArea {

    private static final String STACK = "EditorStack";
    private static final String COVERED = EmptyEditorArea.class.getName();
    private static final int WIDTH = 420;
    private static final int MARGIN = 24;

    private final IWorkbenchPage workbenchPage;
    private final CTabFolder folder;
    private final Composite page;
    private final HintPane pane;
    private final Runnable themeListener = this::applyTheme;
    private final Runnable corpusListener = this::corpusChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private @Nullable Corpus corpus;

    private EmptyEditorArea(IWorkbenchPage workbenchPage, CTabFolder folder) {
        this.workbenchPage = workbenchPage;
        this.folder = folder;
        page = new Composite(folder, SWT.NONE);
        pane = new HintPane(page);
        OwnColors.keep(page, pane.control());
        folder.setData(COVERED, this);
        folder.addListener(SWT.Resize, e -> fit());
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void itemsCount(CTabFolderEvent event) {
                later();
            }
        });
        ThemeChanges.addListener(themeListener);
        SessionService.get().addListener(corpusListener);
        page.addDisposeListener(e -> dispose());
        applyTheme();
        corpusChanged();
    }

    /** Puts the page into the editor area of the window, and into each place for editors that comes later. */
    static void cover(IWorkbenchWindow window) {
        coverNew(window);
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partClosed(IWorkbenchPartReference part) {
                window.getShell().getDisplay().asyncExec(() -> coverNew(window));
            }
        });
    }

    private static void coverNew(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null || window.isClosing()) {
            return;
        }
        EModelService models = window.getService(EModelService.class);
        MWindow model = window.getService(MWindow.class);
        for (MPartStack stack : models.findElements(model, null, MPartStack.class, List.of(STACK))) {
            if (stack.getWidget() instanceof CTabFolder folder && folder.getData(COVERED) == null) {
                new EmptyEditorArea(page, folder);
            }
        }
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
        later();
    }

    /** The page of an empty corpus changes with its first report. */
    private void eventOnAnyThread(CorpusEvent event) {
        if (event.kind() == CorpusEvent.Kind.ADDED) {
            later();
        }
    }

    /** Tabs are counted before they are there or gone, and many reports may be added at once. */
    private void later() {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(this::update);
        }
    }

    private void update() {
        if (page.isDisposed()) {
            return;
        }
        boolean empty = folder.getItemCount() == 0;
        if (empty) {
            pane.show(CorpusHints.noReport(workbenchPage));
            fit();
            page.moveAbove(null); // above the page of the platform
        }
        page.setVisible(empty);
    }

    private void fit() {
        Rectangle area = folder.getClientArea();
        if (page.isDisposed() || area.width <= 0 || area.height <= 0) {
            return;
        }
        int width = Math.max(1, Math.min(WIDTH, area.width - 2 * MARGIN));
        Point size = pane.control().computeSize(width, SWT.DEFAULT);
        page.setBounds(area);
        pane.control().setBounds((area.width - width) / 2, Math.max(MARGIN, (area.height - size.y) / 3), width, size.y);
    }

    private void applyTheme() {
        if (!page.isDisposed()) {
            page.setBackground(Palette.current().paper());
        }
    }

    private void dispose() {
        ThemeChanges.removeListener(themeListener);
        SessionService.get().removeListener(corpusListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
    }

    /** The page of the window's editor area that is shown, or null; for tests. */
    public static @Nullable Control shown(Composite window) {
        for (Control child : window.getChildren()) {
            if (child instanceof CTabFolder folder
                    && folder.getData(COVERED) instanceof EmptyEditorArea area
                    && area.page.isVisible()) {
                return area.page;
            }
            Control below = child instanceof Composite composite ? shown(composite) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
