// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.outline.OutlineView;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The editor with large reports. Keys are key events of the widget; a time ends when the text has been painted again. UI thread. */
final class EditorBenchmark {

    private static final int EDITS = Integer.getInteger("sitmark.benchmark.edits", 200);
    private static final int OPENINGS = Integer.getInteger("sitmark.benchmark.openings", 7);
    private static final boolean QUICK = Boolean.getBoolean("sitmark.benchmark.quick");
    private static final int SWITCHES = 20;
    private static final int BETWEEN_KEYS = 80;
    private static final double FRAME = 33;
    private static final double KEY = 16;

    private final EventLoop events;
    private final Figures figures;

    EditorBenchmark(EventLoop events, Figures figures) {
        this.events = events;
        this.figures = figures;
    }

    void run() throws IOException, PartInitException {
        Path folder = Files.createTempDirectory("sitmark-benchmark").resolve("corpus");
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            corpus.add(LargeReport.of("large", 1_000_000, 10_000, 5_000));
            if (!QUICK) {
                corpus.add(LargeReport.of("larger", 5_000_000, 50_000, 25_000));
            }
            for (int i = 0; i <= SWITCHES && !QUICK; i++) {
                corpus.add(LargeReport.of(String.format(Locale.ROOT, "report-%02d", i), 6_000, 60, 30));
            }
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        if (!CorpusSwitch.open(window, folder)) {
            throw new IOException("The corpus was not opened");
        }
        window.getShell().setSize(1400, 900);
        window.getShell().forceActive();
        IWorkbenchPage page = window.getActivePage();
        page.showView(OutlineView.ID, null, IWorkbenchPage.VIEW_VISIBLE); // all views follow what is done
        events.pause(500);
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new IOException("The corpus was not opened");
        }
        figures.title("A report of 1,000,000 characters with 10,000 marks and 5,000 open suggestions");
        report(page, corpus, "large", 700, 60, CasEditorBenchmark.isThere());
        if (QUICK) {
            return;
        }
        figures.title("A report of 5,000,000 characters with 50,000 marks and 25,000 open suggestions");
        report(page, corpus, "larger", 0, 0, false);
        figures.title("Reports of 6,000 characters with 60 marks and 30 open suggestions");
        switching(page, corpus);
        page.closeAllEditors(true);
    }

    private void report(
            IWorkbenchPage page, Corpus corpus, String name, double openAim, double memoryAim, boolean withCasEditor)
            throws PartInitException {
        long before = usedMemory();
        Figures.Row first = figures.row("open to first paint, first time", openAim, 0);
        Figures.Row again = figures.row("open to first paint, again", openAim, 0);
        ReportEditor editor = null;
        for (int i = 0; i < OPENINGS; i++) {
            page.closeAllEditors(true);
            events.pause(300);
            var watch = new Time.Watch();
            editor = open(page, corpus, name);
            (i == 0 ? first : again).add(watch.stop());
            page.activate(editor);
            editor.setFocus();
            events.pause(300);
        }
        figures.print(first);
        figures.print(again);
        if (editor == null) {
            return;
        }
        double memory = (usedMemory() - before) / 1e6;
        figures.line(String.format(
                Locale.ROOT,
                "memory with the report open: %.0f MB more%s",
                memory,
                memoryAim == 0 ? "" : memory < memoryAim ? ", aim < 60 met" : ", aim < 60 MISSED"));
        Figures.Row mark = edits(editor);
        Figures.Row scroll = scrolling(editor);
        if (withCasEditor) {
            new CasEditorBenchmark(events, figures).run(page, corpus.folder(), name, again, mark, scroll);
        }
    }

    private ReportEditor open(IWorkbenchPage page, Corpus corpus, String name) throws PartInitException {
        if (!(ReportInput.open(page, corpus, name) instanceof ReportEditor editor)) {
            throw new IllegalStateException("The editor did not open");
        }
        // what was painted while the editor was opened may have been painted before it had its size
        editor.text().widget().redraw();
        events.untilPainted(editor.text().widget());
        return editor;
    }

    private Figures.Row edits(ReportEditor editor) {
        StyledText text = editor.text().widget();
        var random = new Random(3);
        Figures.Row mark = figures.row("mark to repaint", KEY, FRAME);
        Figures.Row undo = figures.row("undo to repaint", KEY, FRAME);
        Figures.Row accept = figures.row("accept and go to the next, to repaint", KEY, FRAME);
        Figures.Row busy = figures.row("longest busy with one event after a key", 0, FRAME);
        for (int i = -20; i < EDITS; i++) { // the first ones warm up
            editor.setCurrent(null);
            text.setTopIndex(random.nextInt(text.getLineCount() - 60));
            int line = text.getTopIndex() + 5 + random.nextInt(15);
            text.setCaretOffset(text.getOffsetAtLine(line) + 3 + random.nextInt(40));
            events.pause(BETWEEN_KEYS);
            Time marked = events.press(text, 'e', 'e', 0);
            Time afterMark = events.pause(BETWEEN_KEYS);
            Time undone = events.press(text, 'z' - 'a' + 1, 'z', SWT.CTRL);
            Time afterUndo = events.pause(BETWEEN_KEYS);
            events.press(text, SWT.TAB, SWT.TAB, 0);
            events.pause(BETWEEN_KEYS);
            Time accepted = events.press(text, SWT.CR, SWT.CR, 0);
            Time afterAccept = events.pause(BETWEEN_KEYS);
            if (i >= 0) {
                mark.add(marked);
                undo.add(undone);
                accept.add(accepted);
                busy.add(afterMark);
                busy.add(afterUndo);
                busy.add(afterAccept);
            }
        }
        figures.print(mark);
        figures.print(undo);
        figures.print(accept);
        figures.print(busy);
        return mark;
    }

    private Figures.Row scrolling(ReportEditor editor) {
        StyledText text = editor.text().widget();
        int page = text.getClientArea().height;
        int steps = 300;
        int lines = text.getLineCount();
        Figures.Row far = figures.row("scroll from end to end, a frame", 0, FRAME);
        for (int i = 0; i < steps; i++) {
            var watch = new Time.Watch();
            text.setTopIndex((int) ((long) lines * i / steps));
            events.untilPainted(text);
            far.add(watch.stop());
        }
        figures.print(far);
        text.setTopIndex(lines / 2);
        events.settle();
        Figures.Row near = figures.row("scroll by a few lines, a frame", 0, FRAME);
        for (int i = 0; i < steps; i++) {
            var watch = new Time.Watch();
            text.setTopPixel(text.getTopPixel() + page / 10);
            events.untilPainted(text);
            near.add(watch.stop());
        }
        figures.print(near);
        return far;
    }

    private void switching(IWorkbenchPage page, Corpus corpus) throws IOException, PartInitException {
        page.closeAllEditors(true);
        open(page, corpus, "report-00");
        Figures.Row next = figures.row("next report to its first paint", 150, 0);
        for (int i = 0; i < SWITCHES; i++) {
            events.pause(300);
            var watch = new Time.Watch();
            NextReport.open(page, corpus, String.format(Locale.ROOT, "report-%02d", i));
            if (!(page.getActiveEditor() instanceof ReportEditor editor)) {
                throw new IllegalStateException("The next report did not open");
            }
            editor.text().widget().redraw();
            events.untilPainted(editor.text().widget());
            next.add(watch.stop());
        }
        figures.print(next);
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
