// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.model.Layer;
import org.sitmark.train.charts.Chart;
import org.sitmark.train.charts.ChartFiles;
import org.sitmark.train.charts.ChartKind;
import org.sitmark.train.charts.ChartSource;
import org.sitmark.train.charts.Look;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.Parts;

/**
 * Draws what suggestions and models are worth. What is measured is kept while its charts are looked at; the numbers are those of {@code sitmark chart}
 * and {@code sitmark evaluate}.
 */
public final class ChartsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.charts";

    private static final int FILE_WIDTH = 900;
    private static final String ALL_SUGGESTIONS = "all suggestions";

    private final Runnable themeListener = this::applyTheme;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final List<String> models = new ArrayList<>();
    private @Nullable HintStack hints;
    private @Nullable Composite content;
    private @Nullable Combo kind;
    private @Nullable Combo subject;
    private @Nullable Combo layer;
    private @Nullable Button draw;
    private @Nullable Button save;
    private @Nullable ChartCanvas canvas;
    private @Nullable Label notes;
    private @Nullable Corpus corpus;
    private @Nullable ChartSource source;
    private @Nullable ChartJob running;

    @Override
    public void createPartControl(Composite parent) {
        var stack = new HintStack(parent, this::corpusChanged);
        hints = stack;
        Composite body = Parts.body(stack.place());
        content = body;
        stack.setContent(body);
        createChoice(body);
        canvas = new ChartCanvas(body);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        notes = Parts.wrapped(body);
        ThemeChanges.addListener(themeListener);
        applyTheme();
        corpusChanged();
    }

    private void createChoice(Composite body) {
        Composite row = Parts.row(body);
        Parts.label(row, "Show");
        Combo what = combo(row, "What is shown");
        for (ChartKind each : ChartKind.values()) {
            what.add(each.words());
        }
        what.select(0);
        what.addListener(SWT.Selection, e -> redraw());
        kind = what;
        Parts.label(row, "of");
        subject = combo(row, "Whose worth");
        Parts.label(row, "in");
        layer = combo(row, "Layer");
        draw = Parts.button(row, "  Draw  ", "Measure on the annotated reports and draw", this::drawOrCancel);
        save = Parts.button(row, "Save As\u2026", "Save the chart as a PNG or SVG file", this::save);
    }

    private Combo combo(Composite row, String name) {
        var combo = new Combo(row, SWT.READ_ONLY);
        ControlNames.set(combo, name);
        combo.addListener(SWT.Selection, e -> update());
        return combo;
    }

    private static <T> T made(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The view has no widgets");
        }
        return part;
    }

    private boolean isDisposed() {
        Composite body = content;
        return body == null || body.isDisposed();
    }

    private void corpusChanged() {
        if (isDisposed()) {
            return;
        }
        Corpus now = SessionService.get().corpus();
        Corpus before = corpus;
        if (now != before) {
            if (before != null) {
                before.removeListener(eventListener);
            }
            if (now != null) {
                now.addListener(eventListener);
            }
            cancel();
            corpus = now;
            source = null;
            made(canvas).show(null);
        }
        made(hints)
                .show(now == null ? CorpusHints.noCorpus() : CorpusHints.isEmpty(now) ? CorpusHints.noReports() : null);
        fill();
        redraw();
    }

    private void eventOnAnyThread(CorpusEvent event) {
        if (event.kind() == CorpusEvent.Kind.SETTING) {
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    fill();
                    redraw();
                }
            });
        }
    }

    private void fill() {
        Corpus now = corpus;
        Combo whose = made(subject);
        Combo which = made(layer);
        String chosen = whose.getText();
        String wanted = which.getText();
        whose.removeAll();
        which.removeAll();
        models.clear();
        whose.add(ALL_SUGGESTIONS);
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
            now.layers().stream().map(Layer::name).forEach(which::add);
        }
        whose.select(Math.max(0, whose.indexOf(chosen)));
        which.select(Math.max(0, which.indexOf(wanted)));
        whose.getParent().layout(true, true);
    }

    private ChartKind chosenKind() {
        return ChartKind.values()[Math.max(0, made(kind).getSelectionIndex())];
    }

    private Set<String> chosenLayers(Corpus of) {
        int index = made(layer).getSelectionIndex();
        return index <= 0
                ? Set.of()
                : Set.of(of.layers().asList().get(index - 1).id());
    }

    /** Draws what is chosen where that is known already. */
    private void redraw() {
        Corpus of = corpus;
        ChartSource known = source;
        ChartKind chosen = chosenKind();
        try {
            if (of == null) {
                made(canvas).show(null);
            } else if (!chosen.isMeasured()) {
                show(ChartSource.history(of, chosenLayers(of)));
            } else if (known != null) {
                show(known.chart(chosen, of));
            } else {
                made(canvas).show(null);
                say("Draw measures on the annotated reports: a model on those that it has not seen.");
            }
        } catch (IOException | IllegalArgumentException e) {
            made(canvas).show(null);
            say(String.valueOf(e.getMessage()));
        }
        update();
    }

    private void show(Chart chart) {
        made(canvas).show(chart);
        List<String> sentences = new ArrayList<>(chart.notes());
        ChartSource known = source;
        if (chosenKind().isMeasured() && known != null) {
            known.measured().remarks().forEach(r -> sentences.add(r + "."));
        }
        say(String.join("\n", sentences));
    }

    private void drawOrCancel() {
        Corpus of = corpus;
        if (running != null) {
            cancel();
            return;
        }
        if (of == null) {
            return;
        }
        if (!chosenKind().isMeasured()) {
            redraw();
            return;
        }
        int index = made(subject).getSelectionIndex();
        Display display = Display.getCurrent();
        ChartJob[] mine = new ChartJob[1];
        var job = new ChartJob(
                of,
                index <= 0 ? null : models.get(index - 1),
                chosenLayers(of),
                measured -> display.asyncExec(() -> ended(mine[0], measured, "")),
                why -> display.asyncExec(() -> ended(mine[0], null, why)));
        mine[0] = job;
        running = job;
        say("Predicting and measuring\u2026");
        update();
        job.schedule();
    }

    private void ended(ChartJob job, @Nullable ChartSource measured, String why) {
        if (isDisposed() || job != running) {
            return;
        }
        running = null;
        if (measured != null) {
            source = measured;
            redraw();
        } else {
            say(why);
        }
        update();
    }

    private void cancel() {
        ChartJob job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void save() {
        Chart chart = made(canvas).chart();
        if (chart == null) {
            return;
        }
        var dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save the chart");
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
        dialog.setFilterNames(new String[] {"Drawing (*.svg)", "Picture (*.png)"});
        dialog.setFileName(chosenKind().id() + ".svg");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file == null) {
            return;
        }
        String named = file.toLowerCase(Locale.ROOT).matches(".*\\.(svg|png)")
                ? file
                : file + (dialog.getFilterIndex() == 1 ? ".png" : ".svg");
        try {
            ChartFiles.write(Path.of(named), chart, Look.LIGHT, FILE_WIDTH, ChartFiles.height(chart, FILE_WIDTH));
            say("Saved " + named);
        } catch (IOException e) {
            Failures.show("The chart cannot be saved", e);
        }
    }

    private void say(String text) {
        Label label = made(notes);
        label.setText(text);
        made(content).layout(true, true);
    }

    private void update() {
        if (isDisposed()) {
            return;
        }
        made(draw).setText(running == null ? "  Draw  " : "  Cancel  ");
        Parts.enable(draw, corpus != null);
        Parts.enable(subject, chosenKind().isMeasured());
        Parts.enable(save, made(canvas).chart() != null);
    }

    private void applyTheme() {
        if (!isDisposed()) {
            Parts.paper(made(content));
        }
    }

    /** The chart, for tests. */
    public ChartCanvas canvas() {
        return made(canvas);
    }

    @Override
    public void setFocus() {
        if (!isDisposed()) {
            if (made(hints).isHint()) {
                made(hints).setFocus();
            } else {
                made(draw).setFocus();
            }
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        Corpus open = corpus;
        if (open != null) {
            open.removeListener(eventListener);
        }
        cancel();
        super.dispose();
    }
}
