// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.model.Layer;
import org.sitmark.train.queue.QueueOrder;
import org.sitmark.train.queue.QueueRequest;
import org.sitmark.train.queue.Strategy;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.session.SessionService;

/**
 * What to annotate next, the best first, each with its reason. Rank makes the order, in the background; it is kept with the corpus. Where N is to go on in
 * this order, the title says so.
 */
public final class QueueView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.queue";

    private static final String UNIT = "queue.unit";
    private static final String LAYER = "queue.layer";
    private static final String STRATEGY = "queue.strategy";
    private static final int PLACES = 100;
    private static final List<String> NAMES = List.of("entity", "equipment", "figure");

    private final NextInQueue queue = NextInQueue.get();
    private final Runnable queueListener = this::queueChanged;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final Set<String> changed = new HashSet<>();
    private final List<String> layerIds = new ArrayList<>();
    private @Nullable Corpus corpus;
    private @Nullable QueueOrder shown;
    private @Nullable QueueJob running;
    private @Nullable Combo unit;
    private @Nullable Combo layer;
    private @Nullable Button rank;
    private @Nullable Button follow;
    private @Nullable Label status;
    private @Nullable HintStack hints;
    private @Nullable QueueTable table;
    private String said = "";

    @Override
    public void createPartControl(Composite parent) {
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        createTop(parent);
        var stack = new HintStack(parent, this::queueChanged);
        stack.place().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        QueueTable places = new QueueTable(stack.place(), this::open);
        stack.setContent(places.control());
        hints = stack;
        table = places;
        Label line = new Label(parent, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.widthHint = 100;
        data.horizontalIndent = 6;
        line.setLayoutData(data);
        status = line;
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        for (Strategy each : Strategy.values()) {
            menu.add(new Choose(each));
        }
        queue.addListener(queueListener);
        queueChanged();
    }

    private void createTop(Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        var layout = new GridLayout(3, false);
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 4;
        layout.verticalSpacing = 2;
        top.setLayout(layout);
        Combo units = new Combo(top, SWT.READ_ONLY);
        units.add("Reports");
        units.add("Sentences");
        units.select(NextInQueue.preferences().getInt(UNIT, 0) == 1 ? 1 : 0);
        ControlNames.set(units, "What is ranked");
        units.addListener(SWT.Selection, e -> remember(UNIT, Integer.toString(units.getSelectionIndex())));
        unit = units;
        Combo layers = new Combo(top, SWT.READ_ONLY);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 60;
        layers.setLayoutData(data);
        ControlNames.set(layers, "For which layers");
        layers.addListener(
                SWT.Selection,
                e -> remember(
                        LAYER, layers.getSelectionIndex() <= 0 ? "" : layerIds.get(layers.getSelectionIndex() - 1)));
        layer = layers;
        Button start = new Button(top, SWT.PUSH);
        start.setText("Rank");
        start.setToolTipText("Rank what is not annotated yet by what annotating it is expected to bring");
        start.addListener(SWT.Selection, e -> rank());
        rank = start;
        Button check = new Button(top, SWT.CHECK);
        check.setText("N goes on in this order");
        check.setToolTipText("The key N opens the next place of this list, not the next report of the corpus view");
        check.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        check.addListener(SWT.Selection, e -> queue.setFollowed(check.getSelection()));
        follow = check;
    }

    /** A strategy in the view's menu. */
    private final class Choose extends Action {

        private final Strategy strategy;

        Choose(Strategy strategy) {
            super(strategy.title(), IAction.AS_RADIO_BUTTON);
            this.strategy = strategy;
            setToolTipText(strategy.description());
            setChecked(strategy == strategy());
        }

        @Override
        public void run() {
            if (isChecked()) {
                remember(STRATEGY, strategy.name());
            }
        }
    }

    private static Strategy strategy() {
        String name = NextInQueue.preferences().get(STRATEGY, "");
        for (Strategy each : Strategy.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return Strategy.GAIN;
    }

    private static void remember(String key, String value) {
        NextInQueue.preferences().put(key, value);
        NextInQueue.keep();
    }

    private static <T> T made(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The view has no widgets");
        }
        return part;
    }

    private boolean isDisposed() {
        return status == null || made(status).isDisposed();
    }

    private void rank() {
        QueueJob job = running;
        Corpus of = corpus;
        if (job != null) {
            job.cancel();
            return;
        }
        if (of == null) {
            return;
        }
        Set<String> layers = new TreeSet<>();
        int chosen = made(layer).getSelectionIndex();
        if (chosen > 0) {
            layers.add(layerIds.get(chosen - 1));
        } else {
            layerIds.stream().filter(NAMES::contains).forEach(layers::add);
        }
        QueueRequest request = QueueRequest.of(layers.isEmpty() ? Set.copyOf(layerIds) : layers)
                .by(made(unit).getSelectionIndex() == 0)
                .with(strategy())
                .withCount(PLACES);
        Display display = made(status).getDisplay();
        QueueJob[] mine = new QueueJob[1];
        QueueJob next = new QueueJob(
                of,
                request,
                order -> display.asyncExec(() -> ended(mine[0], () -> queue.setOrder(of, order), "")),
                why -> display.asyncExec(() -> ended(mine[0], () -> {}, why)));
        mine[0] = next;
        running = next;
        said = "Reading and ranking\u2026";
        update();
        next.schedule();
    }

    /** Another corpus may be open by now; the queue of its own is kept in its folder then. */
    private void ended(QueueJob job, Runnable then, String sentence) {
        if (job == running) {
            running = null;
            said = sentence;
        }
        then.run();
        if (!isDisposed()) {
            update();
        }
    }

    private void queueChanged() {
        if (isDisposed()) {
            return;
        }
        Corpus now = SessionService.get().corpus();
        if (now != corpus) {
            Corpus before = corpus;
            if (before != null) {
                before.removeListener(eventListener);
            }
            QueueJob job = running;
            if (job != null) {
                job.cancel();
                running = null;
            }
            corpus = now;
            said = "";
            if (now != null) {
                now.addListener(eventListener);
            }
            fillLayers(now);
        }
        QueueOrder order = queue.order();
        if (order != shown || order == null) {
            shown = order;
            made(table).show(now, order, queue.at());
        } else {
            made(table).select(queue.at());
        }
        update();
    }

    private void fillLayers(@Nullable Corpus now) {
        Combo combo = made(layer);
        String wanted = NextInQueue.preferences().get(LAYER, "");
        combo.removeAll();
        layerIds.clear();
        combo.add("names and figures");
        if (now != null) {
            for (Layer each : now.layers()) {
                layerIds.add(each.id());
                combo.add(each.name());
            }
        }
        combo.select(layerIds.indexOf(wanted) + 1);
    }

    private @Nullable Hint hint() {
        Corpus now = corpus;
        QueueOrder order = shown;
        if (now == null) {
            return CorpusHints.noCorpus();
        }
        if (CorpusHints.isEmpty(now)) {
            return CorpusHints.noReports();
        }
        if (order == null) {
            return new Hint(
                    "What to annotate next?",
                    "Rank puts first what teaches a model most for each word you read: uncertain, disputed and unseen names."
                            + " One place in ten is drawn by lot, so that the reports stay an honest sample.",
                    new Hint.Step("Rank", this::rank));
        }
        if (order.queue().entries().isEmpty()) {
            return new Hint(
                    "Nothing is waiting",
                    "All reports are annotated, skipped or have a problem. Import more, and rank again.");
        }
        return null;
    }

    private void update() {
        QueueOrder order = shown;
        made(hints).show(running != null && order == null ? null : hint());
        made(rank).setText(running == null ? "Rank" : "Cancel");
        made(rank).setEnabled(corpus != null);
        made(unit).setEnabled(corpus != null);
        made(layer).setEnabled(corpus != null);
        made(follow).setSelection(queue.isFollowed());
        setPartName(queue.isFollowed() ? "Next \u00b7 N" : "Next");
        say(order == null || !said.isEmpty() ? said : summary(order));
        made(rank).getParent().layout();
    }

    private String summary(QueueOrder order) {
        int all = order.queue().entries().size();
        int waiting = made(table).waiting();
        String text = waiting + " of " + all + (all == 1 ? " place waits" : " places wait");
        int learned = order.queue().learned();
        text += learned == 0
                ? "."
                : "; ranked by what " + learned
                        + (learned == 1 ? " annotated report teaches." : " annotated reports teach.");
        if (waiting == 0 && all > 0) {
            text += " Rank again to go on.";
        }
        return order.queue().remarks().isEmpty()
                ? text
                : text + " " + String.join(" ", order.queue().remarks());
    }

    private void say(String sentence) {
        Label line = made(status);
        if (!line.getText().equals(sentence)) {
            line.setText(sentence);
            line.setToolTipText(sentence);
            line.getParent().layout();
        }
    }

    private void open(int place) {
        try {
            queue.open(getSite().getPage(), place);
        } catch (PartInitException e) {
            Failures.show("The report cannot be opened", e);
        }
    }

    /** An annotator makes several edits a second; the rows are looked at once for all of them. */
    private void eventOnAnyThread(CorpusEvent event) {
        String report = event.report();
        Display.getDefault().asyncExec(() -> {
            if (report == null || isDisposed()) {
                return;
            }
            if (changed.isEmpty()) {
                Display.getDefault().timerExec(300, () -> {
                    if (!isDisposed()) {
                        changed.forEach(made(table)::refresh);
                        update();
                    }
                    changed.clear();
                });
            }
            changed.add(report);
        });
    }

    /** The table, for tests. */
    public Table table() {
        return made(table).control();
    }

    /** What the line below the list says, for tests. */
    public String status() {
        return made(status).getText();
    }

    /** Whether an order is being made. */
    public boolean isRanking() {
        return running != null;
    }

    @Override
    public void setFocus() {
        if (!isDisposed()) {
            made(hints).setFocus();
        }
    }

    @Override
    public void dispose() {
        queue.removeListener(queueListener);
        Corpus of = corpus;
        if (of != null) {
            of.removeListener(eventListener);
        }
        QueueJob job = running;
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
