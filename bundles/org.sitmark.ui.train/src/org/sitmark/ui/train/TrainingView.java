// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.model.TrainingResult;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.compare.CompareView;

/** Trains a model on the gold of the corpus, shows what each model is worth, and promotes the one that pre-annotation is to use. */
public final class TrainingView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.training";

    private static final int STEPS = 1000;
    private static final int STATE_HEIGHT = 36;
    /** What a name finder learns best, and most people first. */
    private static final String FIRST_TO_LEARN = "entity";

    private final Map<String, Button> layers = new LinkedHashMap<>();
    private final Runnable corpusListener = this::corpusChanged;
    private final Runnable themeListener = this::applyTheme;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private @Nullable Composite content;
    private @Nullable Button train;
    private @Nullable Button cancel;
    private @Nullable Button promote;
    private @Nullable Button rollBack;
    private @Nullable Button export;
    private @Nullable Button delete;
    private @Nullable Button undoDelete;
    private @Nullable ProgressBar progress;
    private @Nullable Label state;
    private @Nullable Label result;
    private @Nullable HintStack hints;
    private @Nullable ModelsTable models;
    private @Nullable ScoresTable scores;
    private @Nullable Corpus corpus;
    private @Nullable TrainJob running;

    @Override
    public void createPartControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        content = body;
        var layout = new GridLayout(1, false);
        layout.marginWidth = 18;
        layout.marginHeight = 14;
        layout.verticalSpacing = 10;
        body.setLayout(layout);
        Parts.heading(body, "Learn from the annotated reports");
        createChoice(body);
        createProgress(body);
        var stack = new HintStack(body, () -> list(null));
        stack.place().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        hints = stack;
        var known = new Composite(stack.place(), SWT.NONE);
        var knownLayout = new GridLayout(1, false);
        knownLayout.marginWidth = 0;
        knownLayout.marginHeight = 0;
        knownLayout.verticalSpacing = 10;
        known.setLayout(knownLayout);
        stack.setContent(known);
        Parts.heading(known, "Models");
        createModels(known);
        Parts.heading(known, "What the selected model is worth on reports that it has not seen");
        Label text = new Label(known, SWT.WRAP);
        var textData = new GridData(SWT.FILL, SWT.TOP, true, false);
        textData.widthHint = 300;
        text.setLayoutData(textData);
        result = text;
        scores = new ScoresTable(known, "Scores of the selected model");
        scores.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        SessionService.get().addListener(corpusListener);
        ThemeChanges.addListener(themeListener);
        applyTheme();
        corpusChanged();
    }

    private void createChoice(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new RowLayout();
        layout.marginLeft = 0;
        layout.spacing = 14;
        layout.center = true;
        row.setLayout(layout);
        for (Layer layer : Sitmark.installed().layers()) {
            var check = new Button(row, SWT.CHECK);
            check.setText(layer.name());
            check.setSelection(layer.id().equals(FIRST_TO_LEARN));
            check.addListener(SWT.Selection, e -> update());
            layers.put(layer.id(), check);
        }
        var start = new Button(row, SWT.PUSH);
        start.setText("  Train  ");
        start.setToolTipText("Train one model for the chosen layers");
        start.addListener(SWT.Selection, e -> train());
        train = start;
    }

    private void createProgress(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        var rowData = new GridData(SWT.FILL, SWT.TOP, true, false);
        rowData.minimumHeight = STATE_HEIGHT;
        rowData.heightHint = STATE_HEIGHT;
        row.setLayoutData(rowData);
        var layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        row.setLayout(layout);
        var bar = new ProgressBar(row, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        var barData = new GridData(SWT.LEFT, SWT.CENTER, false, true);
        barData.widthHint = 220;
        bar.setLayoutData(barData);
        progress = bar;
        var stop = new Button(row, SWT.PUSH);
        stop.setText("Cancel");
        stop.addListener(SWT.Selection, e -> {
            Job job = running;
            if (job != null) {
                job.cancel();
            }
        });
        cancel = stop;
        Label label = new Label(row, SWT.WRAP);
        var labelData = new GridData(SWT.FILL, SWT.CENTER, true, true);
        labelData.widthHint = 200;
        label.setLayoutData(labelData);
        state = label;
        row.addListener(SWT.Resize, e -> fitState());
    }

    /** The row of the progress is as high whether something runs or not, and higher only where a sentence is long. */
    private void fitState() {
        Label label = state;
        Composite body = content;
        if (label == null || body == null || label.isDisposed() || label.getSize().x == 0) {
            return;
        }
        Composite row = label.getParent();
        var data = (GridData) row.getLayoutData();
        int wanted = Math.max(STATE_HEIGHT, label.computeSize(label.getSize().x, SWT.DEFAULT).y);
        if (wanted != data.heightHint) {
            data.heightHint = wanted;
            body.layout(true, true);
        }
    }

    private void createModels(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        var rowData = new GridData(SWT.FILL, SWT.TOP, true, false);
        rowData.heightHint = 244;
        row.setLayoutData(rowData);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        row.setLayout(layout);
        var table = new ModelsTable(row, this::show);
        models = table;
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var buttons = new Composite(row, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        var column = new GridLayout(1, true);
        column.marginWidth = 0;
        column.marginHeight = 0;
        buttons.setLayout(column);
        promote = button(
                buttons,
                "Promote\u2026",
                "See what would be suggested otherwise, then let this model suggest",
                this::promote);
        rollBack = button(buttons, "Roll Back", "Take the last promotion back", this::rollBack);
        export =
                button(buttons, "Export\u2026", "Write the model with its card to a zip file", () -> act(this::export));
        button(buttons, "Import\u2026", "Check a model file and take it in", () -> act(this::importModel));
        delete = button(
                buttons,
                "Delete",
                "Move the model to the trash (Delete); Undo Delete brings it back",
                () -> act(this::delete));
        undoDelete = button(
                buttons, "Undo Delete", "Bring back the model that was deleted last", () -> act(this::undoDelete));
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.DEL) {
                act(this::delete);
            }
        });
        table.control().addListener(SWT.DefaultSelection, e -> act(this::showCard));
        createMenu(table.control());
    }

    private void createMenu(Control table) {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            add(m, "Show Card\tEnter", () -> act(this::showCard));
            add(m, "Compare and Promote\u2026", this::promote);
            add(m, "Export\u2026", () -> act(this::export));
            add(m, "Delete\tDel", () -> act(this::delete));
        });
        table.setMenu(menu.createContextMenu(table));
    }

    private static void add(IMenuManager menu, String text, Runnable run) {
        menu.add(new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        });
    }

    /** Does something with the store and the selected model, which may be null. */
    private void act(BiConsumer<StoreActions, @Nullable ModelCard> action) {
        Corpus of = corpus;
        ModelsTable table = models;
        if (of != null && table != null) {
            action.accept(new StoreActions(getSite().getShell(), of, this::say), table.selection());
        }
    }

    private void showCard(StoreActions store, @Nullable ModelCard card) {
        if (card != null) {
            store.showCard(card);
        }
    }

    private void export(StoreActions store, @Nullable ModelCard card) {
        if (card != null) {
            store.export(card);
        }
    }

    private void importModel(StoreActions store, @Nullable ModelCard card) {
        String id = store.importModel();
        if (id != null) {
            list(id);
        }
    }

    private void delete(StoreActions store, @Nullable ModelCard card) {
        if (card != null && store.delete(card)) {
            list(null);
        }
    }

    private void undoDelete(StoreActions store, @Nullable ModelCard card) {
        String id = store.undoDelete();
        if (id != null) {
            list(id);
        }
    }

    private void say(String sentence) {
        Label label = state;
        if (label != null && !label.isDisposed()) {
            label.setText(sentence);
            label.setToolTipText(sentence);
            fitState();
        }
    }

    private static Button button(Composite parent, String text, String tip, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, e -> action.run());
        return button;
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
        list(null);
    }

    private void eventOnAnyThread(CorpusEvent event) {
        if (event.kind() == CorpusEvent.Kind.SETTING) {
            Display.getDefault().asyncExec(() -> list(null));
        }
    }

    private void list(@Nullable String select) {
        Corpus of = corpus;
        ModelsTable table = models;
        if (table == null || table.control().isDisposed()) {
            return;
        }
        try {
            if (of == null) {
                table.show(List.of(), Set.of(), Sitmark.installed().layers(), null);
            } else {
                var store = new ModelStore(of);
                Set<String> promoted =
                        store.promoted().stream().map(ModelCard::id).collect(Collectors.toSet());
                table.show(store.list(), promoted, of.layers(), select);
            }
        } catch (IOException e) {
            Failures.show("The models cannot be read", e);
        }
        show(table.selection());
    }

    private void show(@Nullable ModelCard card) {
        Corpus of = corpus;
        Label text = result;
        ScoresTable table = scores;
        Composite body = content;
        if (text == null || table == null || body == null) {
            return;
        }
        HintStack stack = hints;
        if (stack != null) {
            stack.show(of == null ? CorpusHints.noCorpus() : card == null ? noModels(of) : null);
        }
        if (of == null || card == null) {
            text.setText("");
            table.show(Sitmark.installed().layers(), List.of());
        } else {
            text.setText(ResultText.of(card, of.layers()));
            table.show(
                    of.layers(),
                    card.scores().stream().map(ModelCard.Score::shown).toList());
        }
        body.layout(true, true);
        update();
    }

    private Hint noModels(Corpus of) {
        if (CorpusHints.isEmpty(of)) {
            return CorpusHints.noReports();
        }
        return new Hint(
                "No model yet",
                "Choose above what is to be learned and press Train. The reports in which everything is decided are the teacher; some of them are kept"
                        + " back to measure what the model is worth.",
                new Hint.Step("Train now", this::train),
                new Hint.Step("Annotate first", this::annotate));
    }

    private void annotate() {
        try {
            PlatformUI.getWorkbench()
                    .showPerspective("org.sitmark.app.annotate", getSite().getWorkbenchWindow());
        } catch (WorkbenchException e) {
            Failures.show("The reports cannot be shown", e);
        }
    }

    private void train() {
        Corpus of = corpus;
        Set<String> chosen = new TreeSet<>();
        layers.forEach((id, check) -> {
            if (check.getSelection()) {
                chosen.add(id);
            }
        });
        if (of == null || chosen.isEmpty() || running != null) {
            return;
        }
        Display display = Display.getCurrent();
        var job = new TrainJob(
                of,
                TrainingRequest.of(chosen),
                (share, task) -> display.asyncExec(() -> progress(share, task)),
                trained -> display.asyncExec(() -> trained(trained)),
                sentence -> display.asyncExec(() -> ended(sentence)));
        running = job;
        job.schedule();
        progress(0, "Reading the annotated reports");
        update();
    }

    private void progress(double share, String task) {
        ProgressBar bar = progress;
        Label label = state;
        if (bar != null && label != null && !bar.isDisposed() && running != null) {
            bar.setSelection((int) (share * STEPS));
            label.setText(task);
        }
    }

    private void trained(TrainingResult trained) {
        String remarks = String.join(" ", trained.remarks());
        ended("Trained " + trained.card().id() + ". " + (remarks.isEmpty() ? "Promote it to use it." : remarks));
        list(trained.card().id());
    }

    private void ended(String sentence) {
        running = null;
        Label label = state;
        ProgressBar bar = progress;
        if (label != null && bar != null && !label.isDisposed()) {
            label.setText(sentence);
            label.setToolTipText(sentence);
            bar.setSelection(0);
            update();
            fitState();
        }
    }

    private void promote() {
        Corpus of = corpus;
        ModelCard card = models == null ? null : models.selection();
        if (of != null && card != null) {
            try {
                if (getSite().getPage().showView(CompareView.ID) instanceof CompareView view) {
                    view.lead(card.id());
                }
            } catch (PartInitException e) {
                Failures.show("The comparison cannot be shown", e);
            }
        }
    }

    private void rollBack() {
        Corpus of = corpus;
        if (of != null) {
            change(() -> new Promoting(getSite().getPage(), of).rollBack(), "Roll back failed");
        }
    }

    private interface Change {
        void run() throws IOException;
    }

    private void change(Change change, String failure) {
        try {
            change.run();
        } catch (IOException e) {
            Failures.show(failure, e);
        }
        list(null);
    }

    /** Enables what can be done now. */
    private void update() {
        boolean busy = running != null;
        boolean chosen = layers.values().stream().anyMatch(Button::getSelection);
        Parts.enable(train, corpus != null && chosen && !busy);
        Parts.visible(cancel, busy);
        Parts.visible(progress, busy);
        Corpus of = corpus;
        ModelCard card = models == null ? null : models.selection();
        boolean promoted = false;
        boolean canRollBack = false;
        if (of != null) {
            try {
                var store = new ModelStore(of);
                canRollBack = store.canRollBack().isPresent();
                promoted = card != null && store.promoted().stream().anyMatch(c -> c.id().equals(card.id()));
            } catch (IOException e) {
                Failures.log("The promoted models cannot be read", e);
            }
        }
        Parts.enable(promote, card != null && !promoted);
        Parts.enable(export, card != null);
        Parts.enable(delete, card != null && !promoted);
        Parts.enable(
                undoDelete, of != null && new StoreActions(getSite().getShell(), of, this::say).lastDeleted() != null);
        Parts.enable(rollBack, canRollBack);
    }

    private void applyTheme() {
        Composite body = content;
        Label text = result;
        if (body != null && text != null && !body.isDisposed()) {
            Parts.paper(body);
        }
    }

    @Override
    public void setFocus() {
        Button start = train;
        if (start != null) {
            start.setFocus();
        }
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(corpusListener);
        ThemeChanges.removeListener(themeListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
        Job job = running;
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
