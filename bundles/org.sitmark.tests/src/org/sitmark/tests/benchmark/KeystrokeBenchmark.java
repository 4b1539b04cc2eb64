// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.tests.benchmark.KeyCounts.Purpose;
import org.sitmark.tests.ui.Robot;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/**
 * Turns the pre-annotated sample corpus into its gold annotations in the real window with real keys, and counts them. Counted is what it takes to get
 * spans and kinds right; the other features are left as pre-annotation and the feature editors read them.
 */
public final class KeystrokeBenchmark {

    private static final int SECONDS = 60;

    private KeystrokeBenchmark() {}

    /**
     * Does the first reports of the sample.
     *
     * @param folder for the corpus; does not exist yet
     * @throws IllegalStateException if the marks at the end are not the gold annotations
     */
    public static KeyCounts run(Path folder, int reports) throws IOException, PartInitException {
        List<Report> gold = SampleReports.read(Sitmark.installed().layers());
        List<Report> used = gold.subList(0, Math.min(reports, gold.size()));
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            List<String> names = new ArrayList<>();
            for (Report report : used) {
                corpus.add(Report.of(report.name(), report.text(), report.info(), List.of()));
                names.add(report.name());
            }
            new PreAnnotation(corpus.sitmark(), corpus.runContext()).run(corpus, names, new NullProgressMonitor());
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        if (!CorpusSwitch.open(window, folder)) {
            throw new IOException("The corpus was not opened");
        }
        window.getShell().forceActive();
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null
                || !(ReportInput.open(
                                window.getActivePage(), corpus, used.get(0).name())
                        instanceof ReportEditor first)) {
            throw new IOException("The first report was not opened");
        }
        window.getActivePage().activate(first);
        Robot.pause(100);
        first.setFocus();
        var counts = new KeyCounts();
        for (int i = 0; i < used.size(); i++) {
            ReportEditor editor = await(window, used.get(i).name());
            annotate(editor, used.get(i), counts);
            if (i + 1 < used.size()) {
                int strokes = Robot.strokes();
                Robot.type("N");
                counts.add(Purpose.GOING, 1, Robot.strokes() - strokes, Robot.strokes() - strokes);
            }
        }
        return counts;
    }

    private static void annotate(ReportEditor editor, Report gold, KeyCounts counts) {
        var expert = new Expert(editor, gold.marks(), counts);
        try {
            expert.annotate();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    gold.name() + ": " + Expert.differences(editor, gold.marks()) + " after " + expert.lastKeys(), e);
        }
        List<String> differences = Expert.differences(editor, gold.marks());
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    gold.name() + " is not as its gold: " + differences + " after " + expert.lastKeys());
        }
        counts.reports++;
    }

    /** The editor of the report, once it is the active one and shows its first suggestion. */
    private static ReportEditor await(IWorkbenchWindow window, String name) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            if (window.getActivePage().getActiveEditor() instanceof ReportEditor editor
                    && editor.report().name().equals(name)
                    && editor.text().widget().isFocusControl()
                    && (editor.current() != null || editor.report().openCount() == 0)) {
                Robot.pause(20);
                return editor;
            }
            if (!display.readAndDispatch()) {
                Robot.pause(10);
            }
        }
        throw new IllegalStateException("The report " + name + " did not become the active one but "
                + window.getActivePage().getActiveEditor() + "; the focus is on " + display.getFocusControl());
    }
}
