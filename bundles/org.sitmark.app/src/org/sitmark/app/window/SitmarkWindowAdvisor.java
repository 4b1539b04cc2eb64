// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sitmark.app.sample.FirstCorpus;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The window: what it shows around the perspective, its title, and which corpus it opens with. */
final class SitmarkWindowAdvisor extends WorkbenchWindowAdvisor {

    private final Runnable corpusListener = this::updateTitle;

    SitmarkWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new SitmarkActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1400, 900));
        configurer.setShowCoolBar(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle("Sitmark");
    }

    @Override
    public void postWindowCreate() {
        CalmBars.fix(getWindowConfigurer().getWindow());
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        CalmBars.hideForeignActions(window);
        PlatformNames.install(window.getShell().getDisplay());
        EmptyEditorArea.cover(window);
        SessionService.get().addListener(corpusListener);
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                updateTitle();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                updateTitle();
            }
        });
        FirstCorpus.open(window);
    }

    private void updateTitle() {
        getWindowConfigurer().setTitle(title());
    }

    private String title() {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return "Sitmark";
        }
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        String report = editor != null && editor.getEditorInput() instanceof ReportInput ? editor.getTitle() : null;
        return title(report, corpus.folder().getFileName().toString());
    }

    static String title(@Nullable String report, String corpus) {
        return (report == null ? "" : report + " \u2013 ") + corpus + " \u2013 Sitmark";
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
    }
}
