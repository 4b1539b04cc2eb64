// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.train.errors.Difference;
import org.sitmark.train.errors.DifferenceGrouping;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelComparison;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.find.Places;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.Parts;
import org.sitmark.ui.train.Promoting;

/**
 * What a model does other than another one, or than all that is suggested now: counts, the interval of the gain, and each place in its context. Enter opens
 * the place. From here the model is promoted.
 */
public final class CompareView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.compare";

    private static final int STEPS = 1000;

    private final Runnable themeListener = this::applyTheme;
    private final Consumer<CorpusEvent> eventListener = this::eventOnAnyThread;
    private final List<String> models = new ArrayList<>();
    private @Nullable HintStack hints;
    private @Nullable Composite content;
    private @Nullable Combo before;
    private @Nullable Combo after;
    private @Nullable Combo grouping;
    private @Nullable Button start;
    private @Nullable Button promote;
    private @Nullable ProgressBar progress;
    private @Nullable Label state;
    private @Nullable DifferenceTree tree;
    private @Nullable Corpus corpus;
    private @Nullable ModelComparison comparison;
    private @Nullable CompareJob running;

    @Override
    public void createPartControl(Composite parent) {
        var stack = new HintStack(parent, this::corpusChanged);
        hints = stack;
        Composite body = Parts.body(stack.place());
        content = body;
        stack.setContent(body);
        createChoice(body);
        Composite row = Parts.grid(body, 3);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var bar = new ProgressBar(row, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        var data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = 200;
        bar.setLayoutData(data);
        progress = bar;
        state = Parts.wrapped(row);
        promote =
                Parts.button(row, "Promote", "Let this model suggest from now on, also in open reports", this::promote);
        tree = new DifferenceTree(body, this::openSelected);
        tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ThemeChanges.addListener(themeListener);
        applyTheme();
        corpusChanged();
    }

    private void createChoice(Composite body) {
        Composite row = Parts.row(body);
        Parts.label(row, "Compare");
        before = combo(row, "What is compared");
        Parts.label(row, "with");
        after = combo(row, "The model that it is compared with");
        Parts.label(row, "by");
        Combo by = combo(row, "What differences of a group have in common");
        for (DifferenceGrouping each : DifferenceGrouping.values()) {
            by.add(each.words());
        }
        by.select(0);
        by.addListener(SWT.Selection, e -> list());
        grouping = by;
        start = Parts.button(row, "  Compare  ", "Predict with both and compare", this::compareOrCancel);
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
        Corpus earlier = corpus;
        if (now != earlier) {
            if (earlier != null) {
                earlier.removeListener(eventListener);
            }
            if (now != null) {
                now.addListener(eventListener);
            }
            cancel();
            corpus = now;
            forget();
        }
        fill();
    }

    private void forget() {
        comparison = null;
        made(tree).show(null, List.of());
        say("Compare shows what would be suggested otherwise, and what annotated reports say to it.");
    }

    private void eventOnAnyThread(CorpusEvent event) {
        if (event.kind() == CorpusEvent.Kind.SETTING) {
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    fill();
                }
            });
        }
    }

    private void fill() {
        Corpus now = corpus;
        Combo old = made(before);
        Combo young = made(after);
        String chosenOld = old.getText();
        String chosenYoung = young.getText();
        old.removeAll();
        young.removeAll();
        models.clear();
        old.add(ModelComparison.PRESENT);
        if (now != null) {
            try {
                for (ModelCard card : new ModelStore(now).list()) {
                    models.add(card.id());
                    old.add(card.id());
                    young.add(card.id());
                }
            } catch (IOException e) {
                Failures.log("The models of " + now.folder() + " cannot be listed", e);
            }
        }
        old.select(Math.max(0, old.indexOf(chosenOld)));
        if (!models.isEmpty()) {
            young.select(Math.max(0, young.indexOf(chosenYoung)));
        }
        made(hints)
                .show(
                        now == null
                                ? CorpusHints.noCorpus()
                                : CorpusHints.isEmpty(now)
                                        ? CorpusHints.noReports()
                                        : models.isEmpty()
                                                ? new Hint(
                                                        "No model yet",
                                                        "Train one in the Training view or the Sweep view; here is shown what it changes.")
                                                : null);
        old.getParent().layout(true, true);
        update();
    }

    /** Shows what a model would change, as the way to its promotion. */
    public void lead(String model) {
        fill();
        int index = models.indexOf(model);
        if (index < 0) {
            return;
        }
        cancel();
        running = null;
        made(before).select(0);
        made(after).select(index);
        forget();
        compareOrCancel();
    }

    private void compareOrCancel() {
        Corpus of = corpus;
        if (running != null) {
            cancel();
            return;
        }
        int old = made(before).getSelectionIndex();
        int young = made(after).getSelectionIndex();
        if (of == null || young < 0) {
            return;
        }
        if (old > 0 && old - 1 == young) {
            say("These are the same model.");
            return;
        }
        Display display = Display.getCurrent();
        CompareJob[] mine = new CompareJob[1];
        var job = new CompareJob(
                of,
                old <= 0 ? null : models.get(old - 1),
                models.get(young),
                (share, task) -> display.asyncExec(() -> progress(mine[0], share)),
                result -> display.asyncExec(() -> ended(mine[0], result, "")),
                why -> display.asyncExec(() -> ended(mine[0], null, why)));
        mine[0] = job;
        running = job;
        say("Predicting and comparing\u2026");
        update();
        job.schedule();
    }

    private void progress(CompareJob job, double share) {
        ProgressBar bar = progress;
        if (!isDisposed() && job == running && bar != null) {
            bar.setSelection((int) (share * STEPS));
        }
    }

    private void ended(CompareJob job, @Nullable ModelComparison result, String why) {
        Corpus of = corpus;
        if (isDisposed() || job != running || of == null) {
            return;
        }
        running = null;
        comparison = result;
        if (result == null) {
            say(why);
            made(tree).show(null, List.of());
        } else {
            list();
            say(GainText.of(result, of.layers()));
        }
        update();
    }

    private void list() {
        ModelComparison result = comparison;
        if (result != null) {
            int by = Math.max(0, made(grouping).getSelectionIndex());
            made(tree).show(result, DifferenceGrouping.values()[by].group(result.differences(), result::text));
        }
    }

    private void cancel() {
        CompareJob job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void openSelected() {
        Corpus now = corpus;
        Difference difference = made(tree).selected();
        if (now == null || difference == null) {
            return;
        }
        Item before = difference.before();
        try {
            getSite().getPage().setEditorAreaVisible(true);
            Places.open(
                    getSite().getPage(),
                    now,
                    difference.report(),
                    difference.span(),
                    before instanceof Mark ? before : null);
        } catch (PartInitException e) {
            Failures.show("The report cannot be opened", e);
        }
    }

    private void promote() {
        Corpus of = corpus;
        int index = made(after).getSelectionIndex();
        if (of == null || index < 0) {
            return;
        }
        String model = models.get(index);
        try {
            new Promoting(getSite().getPage(), of).promote(model);
            say("Promoted " + model
                    + ". Open reports are suggested for anew; Roll Back in the Training view takes it back.");
        } catch (IOException e) {
            Failures.show("Promotion failed", e);
        }
        update();
    }

    private void say(String text) {
        Label label = made(state);
        label.setText(text);
        made(content).layout(true, true);
    }

    private void update() {
        if (isDisposed()) {
            return;
        }
        Corpus of = corpus;
        int index = made(after).getSelectionIndex();
        String model = index < 0 || index >= models.size() ? null : models.get(index);
        boolean promoted = false;
        try {
            promoted = of != null
                    && model != null
                    && new ModelStore(of).promoted().stream().anyMatch(c -> c.id().equals(model));
        } catch (IOException e) {
            Failures.log("The promoted models cannot be read", e);
        }
        made(start).setText(running == null ? "  Compare  " : "  Cancel  ");
        Parts.enable(start, of != null && model != null);
        Parts.enable(promote, model != null && !promoted);
        Parts.visible(progress, running != null);
        made(promote).setText(promoted ? "Promoted" : "Promote");
        made(promote).getParent().layout();
    }

    private void applyTheme() {
        if (!isDisposed()) {
            Parts.paper(made(content));
        }
    }

    /** The tree, for tests. */
    public Tree tree() {
        return made(tree).control();
    }

    /** What is said above the differences, for tests. */
    public String status() {
        return made(state).getText();
    }

    @Override
    public void setFocus() {
        if (!isDisposed()) {
            if (made(hints).isHint()) {
                made(hints).setFocus();
            } else if (comparison == null) {
                made(start).setFocus();
            } else {
                made(tree).control().setFocus();
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
