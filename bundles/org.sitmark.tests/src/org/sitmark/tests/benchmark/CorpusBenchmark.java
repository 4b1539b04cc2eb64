// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.corpus.NextReport;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** The corpus view with a corpus of 20,000 reports, with what is known of them on disk and without. UI thread. */
final class CorpusBenchmark {

    private static final int REPORTS = Integer.getInteger("sitmark.benchmark.reports", 20_000);
    private static final @Nullable String FOLDER = System.getProperty("sitmark.benchmark.corpus");
    private static final double START = 4000;
    private static final double KEY = 100;
    private static final int TIMES = 5;

    private final EventLoop events;
    private final Figures figures;

    CorpusBenchmark(EventLoop events, Figures figures) {
        this.events = events;
        this.figures = figures;
    }

    void run() throws IOException, PartInitException {
        double started = sinceStart();
        Path folder = FOLDER != null ? Path.of(FOLDER) : make();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        figures.title("A corpus of " + REPORTS + " reports");
        open(window, folder, "open to the first rows", started);
        Corpus corpus = corpus();
        view(window.getActivePage(), corpus, "");
        SessionService.get().close();
        Files.deleteIfExists(folder.resolve(".sitmark/index.json"));
        open(window, folder, "open, with no summaries on disk", 0);
        view(window.getActivePage(), corpus(), ", summaries unknown");
        window.getActivePage().closeAllEditors(false);
    }

    private static Corpus corpus() throws IOException {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new IOException("The corpus was not opened");
        }
        return corpus;
    }

    private static double sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    /** Only the last report has an open suggestion, which is the longest way for the next unfinished one. */
    private static Path make() throws IOException {
        Path folder = Files.createTempDirectory("sitmark-benchmark").resolve("corpus");
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            for (int i = 0; i < REPORTS; i++) {
                var suggestion = new Suggestion(
                        1,
                        "figure",
                        new Span(10, 12),
                        Features.of("kind", "count"),
                        new Origin("benchmark", 0.9, "generated"),
                        Suggestion.State.OPEN);
                corpus.add(Report.of(
                        String.format(Locale.ROOT, "report %05d", i),
                        "Report of 40 crossings near Karsk, number " + i + ".\n",
                        Map.of("title", "Crossings " + i),
                        i == REPORTS - 1 ? List.of(suggestion) : List.of()));
            }
        }
        return folder;
    }

    private void open(IWorkbenchWindow window, Path folder, String what, double before) throws IOException {
        Figures.Row row = figures.row(what, START, 0);
        var watch = new Time.Watch();
        if (!CorpusSwitch.open(window, folder)) {
            throw new IOException("The corpus was not opened");
        }
        Table table = table(window.getActivePage());
        until(() -> table.getItemCount() == REPORTS);
        table.redraw();
        events.untilPainted(table);
        Time shown = watch.stop();
        row.add(shown);
        figures.print(row);
        if (before > 0) {
            figures.line(String.format(
                    Locale.ROOT,
                    "from the start of the JVM: %.0f ms to the window, %.0f ms with the corpus",
                    before,
                    before + shown.clock()));
        }
    }

    private void view(IWorkbenchPage page, Corpus corpus, String how) throws IOException, PartInitException {
        Table table = table(page);
        Text filter = control(page, Text.class, t -> t.getMessage().startsWith("Filter "));
        Combo states = control(
                page, Combo.class, c -> c.getItemCount() > 0 && c.getItem(0).equals("All states"));
        Figures.Row typed = figures.row("type into the filter" + how, KEY, 0);
        for (String text : List.of("1", "19", "199", "1999", "19995", "")) {
            typed.add(timed(table, () -> filter.setText(text)));
        }
        figures.print(typed);
        Figures.Row state = figures.row("filter by state" + how, KEY, 0);
        for (int i = 0; i < TIMES; i++) {
            for (int chosen : new int[] {1, 0}) {
                state.add(timed(table, () -> {
                    states.select(chosen);
                    states.notifyListeners(SWT.Selection, new Event());
                }));
            }
        }
        figures.print(state);
        Figures.Row sorted = figures.row("sort by state, open, name: longest busy" + how, 300, 0);
        for (int i = 0; i < TIMES; i++) {
            for (int column : new int[] {1, 1, 0}) {
                table.getColumn(column).notifyListeners(SWT.Selection, new Event());
                sorted.add(events.pause(700)); // it is done with a delay
            }
        }
        figures.print(sorted);
        Figures.Row busy = figures.row("longest busy in the 5 s after" + how, KEY, 0);
        busy.add(events.pause(5_000));
        figures.print(busy);
        Figures.Row next = figures.row("next unfinished, by way of all reports" + how, 500, 0);
        for (int i = 0; i < TIMES; i++) {
            page.closeAllEditors(false);
            events.pause(200);
            var watch = new Time.Watch();
            NextReport.open(page, corpus, "");
            next.add(watch.stop());
        }
        figures.print(next);
        page.closeAllEditors(false);
        events.pause(200);
    }

    private Time timed(Table table, Runnable action) {
        events.pause(700);
        var watch = new Time.Watch();
        action.run();
        table.redraw();
        events.untilPainted(table);
        return watch.stop();
    }

    private void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not come in a minute");
            }
            events.pause(5);
        }
    }

    private static <T extends Control> T control(IWorkbenchPage page, Class<T> kind, Predicate<T> wanted) {
        List<Control> left = new ArrayList<>(List.of(page.getWorkbenchWindow().getShell()));
        while (!left.isEmpty()) {
            Control control = left.remove(0);
            if (kind.isInstance(control) && wanted.test(kind.cast(control))) {
                return kind.cast(control);
            }
            if (control instanceof Composite composite) {
                left.addAll(List.of(composite.getChildren()));
            }
        }
        throw new IllegalStateException("The corpus view has no " + kind.getSimpleName());
    }

    private static Table table(IWorkbenchPage page) {
        return control(
                page,
                Table.class,
                t -> t.getColumnCount() == 2 && t.getColumn(0).getText().equals("Report"));
    }
}
