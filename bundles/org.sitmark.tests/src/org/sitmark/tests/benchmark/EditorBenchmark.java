// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The measurements. Keys are real key events; a time ends when the text has been painted again. UI thread. */
final class EditorBenchmark {

    private static final int CHARACTERS = 1_000_000;
    private static final int MARKS = 10_000;
    private static final int SUGGESTIONS = 5_000;
    private static final int EDITS = 200;
    private static final int OPENINGS = 7;
    private static final int LONGEST_SECONDS = 30;
    private static final String NAME = "large";

    private final Display display;
    private final PrintStream out = System.out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private boolean painted;

    /** How long something took: on the clock, and as processor time of the UI thread, which other programs do not disturb. */
    private record Time(double wall, double cpu) {}

    private final class Stopwatch {
        private final long wall = System.nanoTime();
        private final long cpu = threads.getCurrentThreadCpuTime();

        Time stop() {
            return new Time((System.nanoTime() - wall) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        }
    }

    EditorBenchmark(Display display) {
        this.display = display;
    }

    void run() {
        try {
            measure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure() throws IOException, PartInitException {
        Path folder = Files.createTempDirectory("sitmark-benchmark").resolve("corpus");
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            corpus.add(LargeReport.of(NAME, CHARACTERS, MARKS, SUGGESTIONS));
            corpus.add(LargeReport.of("small", 2_000, 20, 10));
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        if (!CorpusSwitch.open(window, folder)) {
            throw new IOException("The corpus was not opened");
        }
        IWorkbenchPage page = window.getActivePage();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new IOException("The corpus was not opened");
        }
        window.getShell().setSize(1400, 900);
        window.getShell().forceActive();
        settle();
        out.printf(
                Locale.ROOT,
                "report: %,d characters, %,d marks, %,d open suggestions%n",
                CHARACTERS,
                MARKS,
                SUGGESTIONS);
        long before = usedMemory();
        Time[] openings = new Time[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            page.closeAllEditors(true);
            settle();
            openings[i] = open(page, corpus);
        }
        print("open to first paint, first time", Arrays.copyOf(openings, 1));
        print("open to first paint, again", Arrays.copyOfRange(openings, 1, OPENINGS));
        if (page.getActiveEditor() instanceof ReportEditor editor) {
            out.printf(Locale.ROOT, "memory with the report open: %.0f MB more%n", (usedMemory() - before) / 1e6);
            edits(editor);
            scrolling(editor);
        }
        page.closeAllEditors(true);
    }

    private Time open(IWorkbenchPage page, Corpus corpus) throws PartInitException {
        var watch = new Stopwatch();
        if (!(ReportInput.open(page, corpus, NAME) instanceof ReportEditor editor)) {
            throw new IllegalStateException("The editor did not open");
        }
        // what was painted while the editor was opened may have been painted before it had its size
        editor.text().widget().redraw();
        untilPainted(editor.text().widget());
        Time time = watch.stop();
        page.activate(editor);
        editor.setFocus();
        settle();
        return time;
    }

    private void edits(ReportEditor editor) {
        StyledText text = editor.text().widget();
        var random = new Random(3);
        Time[] mark = new Time[EDITS];
        Time[] undo = new Time[EDITS];
        Time[] accept = new Time[EDITS];
        for (int i = -20; i < EDITS; i++) { // the first ones warm up
            editor.setCurrent(null);
            text.setTopIndex(random.nextInt(text.getLineCount() - 60));
            int line = text.getTopIndex() + 5 + random.nextInt(15);
            text.setCaretOffset(text.getOffsetAtLine(line) + 3 + random.nextInt(40));
            settle();
            Time marked = press(text, 'e', 'e', 0);
            Time undone = press(text, 'z' - 'a' + 1, 'z', SWT.CTRL);
            press(text, SWT.TAB, SWT.TAB, 0);
            settle();
            Time accepted = press(text, SWT.CR, SWT.CR, 0);
            if (i >= 0) {
                mark[i] = marked;
                undo[i] = undone;
                accept[i] = accepted;
            }
        }
        print("mark to repaint", mark);
        print("undo to repaint", undo);
        print("accept and go to the next, to repaint", accept);
    }

    private Time press(StyledText text, int character, int keyCode, int modifiers) {
        var watch = new Stopwatch();
        var event = new Event();
        event.character = (char) character;
        event.keyCode = keyCode;
        event.stateMask = modifiers;
        event.time = (int) (System.nanoTime() / 1_000_000);
        event.doit = true;
        text.notifyListeners(SWT.KeyDown, event);
        untilPainted(text);
        return watch.stop();
    }

    private void scrolling(ReportEditor editor) {
        StyledText text = editor.text().widget();
        int page = text.getClientArea().height;
        int steps = 300;
        int lines = text.getLineCount();
        Time[] frames = new Time[steps];
        for (int i = 0; i < steps; i++) {
            var watch = new Stopwatch();
            text.setTopIndex((int) ((long) lines * i / steps));
            untilPainted(text);
            frames[i] = watch.stop();
        }
        print("scroll by several pages to repaint", frames);
        text.setTopIndex(lines / 2);
        settle();
        for (int i = 0; i < steps; i++) {
            var watch = new Stopwatch();
            text.setTopPixel(text.getTopPixel() + page / 10);
            untilPainted(text);
            frames[i] = watch.stop();
        }
        print("scroll by a few lines to repaint", frames);
    }

    /** Handles events until the text has been painted; what waits to be painted is painted at once, not at the next tick of the screen. */
    private void untilPainted(StyledText text) {
        painted = false;
        PaintListener listener = e -> painted = true;
        text.addPaintListener(listener);
        long end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
        try {
            while (!painted) {
                text.update();
                if (!painted && !display.readAndDispatch() && System.nanoTime() > end) {
                    throw new IllegalStateException("Nothing was painted for " + LONGEST_SECONDS + " s");
                }
            }
        } finally {
            text.removePaintListener(listener);
        }
    }

    private void settle() {
        for (int i = 0; i < 10_000 && display.readAndDispatch(); i++) {
            // each turn handles one event
        }
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void print(String what, Time[] times) {
        print(
                what,
                "clock",
                Arrays.stream(times).mapToDouble(Time::wall).sorted().toArray());
        print(
                what,
                "processor",
                Arrays.stream(times).mapToDouble(Time::cpu).sorted().toArray());
    }

    private void print(String what, String measure, double[] sorted) {
        out.printf(
                Locale.ROOT,
                "%s, %s: median %.1f ms, p99 %.1f ms, most %.1f ms (%d times)%n",
                what,
                measure,
                sorted[sorted.length / 2],
                sorted[Math.max(0, (int) Math.ceil(sorted.length * 0.99) - 1)],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
