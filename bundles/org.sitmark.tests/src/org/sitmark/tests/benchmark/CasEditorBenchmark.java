// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.framework.Bundle;

/**
 * The UIMA Cas Editor with the same report in the same window, where {@code releng/benchmarks/editor.sh} was given it. It shows marks but no
 * suggestions, does not wrap lines, and has no undo; its outline is a view that is not opened. UI thread.
 */
final class CasEditorBenchmark {

    private static final String EDITOR = "org.apache.uima.caseditor.editor";
    private static final String FILES = "org.sitmark.benchmark.caseditor";
    private static final int OPENINGS = 3;
    private static final int EDITS = 40;
    private static final int STEPS = 300;
    private static final int BETWEEN_KEYS = 80;

    private final EventLoop events;
    private final Figures figures;

    CasEditorBenchmark(EventLoop events, Figures figures) {
        this.events = events;
        this.figures = figures;
    }

    static boolean isThere() {
        return Platform.getBundle(FILES) != null;
    }

    /** Measures and prints the ratios to the rows, which are those of the same report in Sitmark. */
    void run(IWorkbenchPage page, Path corpus, String report, Figures.Row open, Figures.Row mark, Figures.Row scroll)
            throws PartInitException {
        IEditorInput input =
                input(corpus.resolve("reports").resolve(report + ".xmi"), corpus.resolve("TypeSystem.xml"));
        figures.title("The same report in the UIMA Cas Editor 3.6.1");
        Figures.Row opening = figures.row("open to first paint", 0, 0);
        StyledText text = null;
        for (int i = 0; i < OPENINGS; i++) {
            page.closeAllEditors(false);
            events.pause(300);
            var watch = new Time.Watch();
            IEditorPart editor = page.openEditor(input, EDITOR);
            if (!(Adapters.adapt(editor, Control.class) instanceof StyledText widget)) {
                throw new IllegalStateException("The Cas Editor shows no text but " + editor.getTitle());
            }
            widget.redraw();
            events.untilPainted(widget);
            opening.add(watch.stop());
            text = widget;
            editor.setFocus();
            events.pause(300);
        }
        figures.print(opening);
        if (text == null) {
            return;
        }
        Figures.Row marking = figures.row("mark to repaint", 0, 0);
        marks(text, marking);
        figures.print(marking);
        Figures.Row scrolling = figures.row("scroll from end to end, a frame", 0, 0);
        scroll(text, scrolling);
        figures.print(scrolling);
        page.closeAllEditors(false);
        ratio("open", opening, open);
        ratio("mark", marking, mark);
        ratio("scroll", scrolling, scroll);
    }

    private void ratio(String what, Figures.Row theirs, Figures.Row ours) {
        figures.line(String.format(
                Locale.ROOT,
                "%s: the Cas Editor takes %.1f times as long as Sitmark (median), %.1f times the work",
                what,
                theirs.medianClock() / ours.medianClock(),
                theirs.medianWork() / ours.medianWork()));
    }

    private void marks(StyledText text, Figures.Row row) {
        var random = new Random(3);
        for (int i = -5; i < EDITS; i++) { // the first ones warm up
            text.setTopIndex(random.nextInt(text.getLineCount() - 60));
            int line = text.getTopIndex() + 5 + random.nextInt(15);
            int begin = text.getOffsetAtLine(line) + 3 + random.nextInt(40);
            text.setSelection(begin, begin + 6);
            events.pause(BETWEEN_KEYS);
            Time marked = events.press(text, SWT.CR, SWT.CR, 0);
            events.pause(BETWEEN_KEYS);
            if (i >= 0) {
                row.add(marked);
            }
        }
    }

    private void scroll(StyledText text, Figures.Row row) {
        int lines = text.getLineCount();
        for (int i = 0; i < STEPS; i++) {
            var watch = new Time.Watch();
            text.setTopIndex((int) ((long) lines * i / STEPS));
            events.untilPainted(text);
            row.add(watch.stop());
        }
    }

    /** By name, since the bundle is made on the way and is no part of the build. */
    private static IEditorInput input(Path report, Path types) {
        Bundle bundle = Platform.getBundle(FILES);
        try {
            return (IEditorInput) bundle.loadClass(FILES + ".CasFileInput")
                    .getMethod("of", Path.class, Path.class)
                    .invoke(null, report, types);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("The bundle for the Cas Editor is broken", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The Cas Editor cannot have the report", e.getCause());
        }
    }
}
