// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.evaluation.KindScore;
import org.sitmark.train.model.TrainingRequest;
import org.sitmark.train.sweep.Setting;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.SessionService;
import org.sitmark.ui.train.Parts;
import org.sitmark.ui.train.ScoresTable;
import org.sitmark.ui.train.TrainJob;

/**
 * Tries settings of a learner in all combinations by cross-validation, in the background on all cores; the table fills while it runs. The numbers are
 * those of {@code sitmark crossvalidate}.
 */
public final class SweepView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.sweep";

    private final Runnable themeListener = this::applyTheme;
    private @Nullable Composite content;
    private @Nullable HintStack hints;
    private @Nullable SweepForm form;
    private @Nullable SweepTable table;
    private @Nullable ScoresTable scores;
    private @Nullable Label scoresHeading;
    private @Nullable Button start;
    private @Nullable Button train;
    private @Nullable Button copy;
    private @Nullable ProgressBar progress;
    private @Nullable Label state;
    private @Nullable SweepJob running;
    private @Nullable TrainJob training;
    private @Nullable SweepPlan plan;
    private @Nullable String dataSet;
    private boolean onTest;
    private @Nullable Corpus corpus;

    @Override
    public void createPartControl(Composite parent) {
        var stack = new HintStack(parent, this::corpusChanged);
        hints = stack;
        Composite body = Parts.body(stack.place());
        content = body;
        stack.setContent(body);
        Parts.heading(body, "Try settings on the annotated reports");
        form = new SweepForm(body, this::update);
        createProgress(body);
        table = new SweepTable(body, r -> showSelected());
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scoresHeading = Parts.heading(body, "");
        scores = new ScoresTable(body, "Scores of the selected setting");
        scores.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ThemeChanges.addListener(themeListener);
        applyTheme();
        corpusChanged();
    }

    private void createProgress(Composite body) {
        Composite row = Parts.grid(body, 5);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        start = Parts.button(row, "  Sweep  ", "Train and measure all of them", this::startOrCancel);
        var bar = new ProgressBar(row, SWT.HORIZONTAL);
        var data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = 200;
        bar.setLayoutData(data);
        progress = bar;
        state = Parts.wrapped(row);
        train = Parts.button(
                row, "Train This", "Train a model with the selected setting and keep it", this::trainSelected);
        copy = Parts.button(
                row, "Copy Command", "Copy the command line that gives the same numbers without a window", this::copy);
    }

    private void corpusChanged() {
        HintStack stack = hints;
        if (stack == null) {
            return;
        }
        Corpus now = SessionService.get().corpus();
        if (now != corpus) {
            cancel();
            corpus = now;
            clear();
        }
        offerDataSets();
        stack.show(now == null ? CorpusHints.noCorpus() : CorpusHints.isEmpty(now) ? CorpusHints.noReports() : null);
        update();
    }

    /** Data sets are made in another view; they are looked for when this one is shown. */
    private void offerDataSets() {
        SweepForm chosen = form;
        Corpus of = corpus;
        if (chosen == null || running != null || isDisposed()) {
            return;
        }
        try {
            chosen.offer(
                    of == null
                            ? List.of()
                            : new DataSets(of)
                                    .list().stream().map(DataSet::name).toList());
        } catch (IOException e) {
            say("The data sets cannot be listed: " + e.getMessage());
        }
    }

    private void clear() {
        SweepTable rows = table;
        if (rows != null) {
            rows.start(new SweepPlan(new TreeSet<>(), false, null, List.of(), 2, 1));
        }
        plan = null;
        showSelected();
        say(
                "Each setting is trained and measured by cross-validation: every report is predicted by a model that did not see it.");
    }

    private void startOrCancel() {
        SweepForm chosen = form;
        SweepTable rows = table;
        Corpus of = corpus;
        if (running != null || training != null) {
            cancel();
            return;
        }
        SweepPlan asked = chosen == null ? null : chosen.plan();
        if (of == null || asked == null || chosen == null || rows == null) {
            return;
        }
        DataSet set;
        try {
            String named = chosen.dataSet();
            set = named == null ? null : new DataSets(of).require(named);
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
            return;
        }
        SweepPlan wanted = set == null || set.of(Part.VALIDATION).isEmpty() ? asked : asked.onValidation();
        Display display = Display.getCurrent();
        var job = new SweepJob(of, wanted, set, chosen.onTest(), new SweepJob.Listener() {
            @Override
            public void filled(SweepJob.Result result, int done, int total, String timeLeft) {
                display.asyncExec(() -> SweepView.this.filled(wanted, result, done, total, timeLeft));
            }

            @Override
            public void ended(String sentence) {
                display.asyncExec(() -> SweepView.this.ended(wanted, sentence));
            }
        });
        running = job;
        dataSet = set == null ? null : set.name();
        onTest = chosen.onTest();
        plan = wanted;
        rows.start(wanted);
        showSelected();
        chosen.setEnabled(false);
        say("Reading the annotated reports");
        update();
        job.schedule();
    }

    private void cancel() {
        SweepJob job = running;
        if (job != null) {
            job.cancel();
            say("Cancelling\u2026");
        }
        TrainJob single = training;
        if (single != null) {
            single.cancel();
        }
    }

    private boolean isDisposed() {
        Composite body = content;
        return body == null || body.isDisposed();
    }

    private void filled(SweepPlan of, SweepJob.Result result, int done, int total, String timeLeft) {
        SweepTable rows = table;
        ProgressBar bar = progress;
        if (isDisposed() || of != plan || rows == null || bar == null) {
            return;
        }
        rows.put(result);
        showSelected();
        bar.setMaximum(total);
        bar.setSelection(done);
        say(done + " of " + total + " folds done" + (timeLeft.isEmpty() ? "" : ", " + timeLeft));
        update();
    }

    private void ended(SweepPlan of, String sentence) {
        SweepForm chosen = form;
        if (isDisposed() || of != plan || chosen == null) {
            return;
        }
        running = null;
        chosen.setEnabled(true);
        say(sentence);
        update();
    }

    private void showSelected() {
        ScoresTable below = scores;
        Label heading = scoresHeading;
        SweepTable rows = table;
        if (below == null || heading == null || rows == null) {
            return;
        }
        SweepJob.Result result = plan == null ? null : rows.selection();
        Layers layers = Sitmark.installed().layers();
        below.show(
                layers,
                result == null
                        ? List.of()
                        : result.types().stream().map(KindScore::of).toList());
        heading.setText(
                result == null
                        ? ""
                        : "By kind: " + result.row().setting().name()
                                + (result.row().folds() < (plan == null ? 0 : plan.folds()) ? ", so far" : ""));
        update();
    }

    /** Trains what is selected as the models that the sweep measured: one for all layers, or one for each. */
    private void trainSelected() {
        SweepPlan of = plan;
        SweepTable rows = table;
        SweepJob.Result result = rows == null ? null : rows.selection();
        if (of == null || result == null || training != null) {
            return;
        }
        Deque<Set<String>> models = new ArrayDeque<>();
        of.models().stream().map(TreeSet::new).forEach(models::add);
        trainNext(of, result.row().setting(), models);
    }

    private void trainNext(SweepPlan of, Setting setting, Deque<Set<String>> models) {
        Corpus on = corpus;
        Set<String> layers = models.poll();
        if (on == null || layers == null) {
            return;
        }
        Display display = Display.getCurrent();
        String named = of.trainer();
        String trainer = named == null ? Sitmark.installed().trainers().get(0).id() : named;
        TrainingRequest request = TrainingRequest.of(layers)
                .withTrainer(trainer, setting.options())
                .withSplit(TrainingRequest.HELD_OUT, of.seed());
        String set = dataSet;
        if (set != null) {
            request = request.withDataSet(set, false);
        }
        var job = new TrainJob(
                on,
                request,
                (share, task) -> display.asyncExec(() -> trainingProgress(share, task)),
                trained -> display.asyncExec(() -> {
                    training = null;
                    trainingEnded("Trained " + trained.card().id() + ". It is among the models of the Training view.");
                    trainNext(of, setting, models);
                }),
                sentence -> display.asyncExec(() -> {
                    training = null;
                    trainingEnded(sentence);
                }));
        training = job;
        update();
        job.schedule();
    }

    private void trainingProgress(double share, String task) {
        ProgressBar bar = progress;
        if (!isDisposed() && bar != null && training != null) {
            bar.setMaximum(1000);
            bar.setSelection((int) (share * 1000));
            say(task);
        }
    }

    private void trainingEnded(String sentence) {
        if (!isDisposed()) {
            say(sentence);
            update();
        }
    }

    private void copy() {
        SweepForm chosen = form;
        SweepPlan of = plan != null ? plan : chosen == null ? null : chosen.plan();
        if (of == null) {
            return;
        }
        StringBuilder line = new StringBuilder("sitmark");
        Corpus on = corpus;
        for (String word : of.commandLine()) {
            String shown = word.equals("DIR") && on != null ? on.folder().toString() : word;
            line.append(' ').append(shown.matches("[\\w./:=,-]+") ? shown : "'" + shown.replace("'", "'\\''") + "'");
        }
        String set = plan != null ? dataSet : chosen == null ? null : chosen.dataSet();
        if (set != null) {
            boolean test = plan != null ? onTest : chosen != null && chosen.onTest();
            line.append(" --dataset ").append(set).append(test ? "" : " --no-test");
        }
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            clipboard.setContents(new Object[] {line.toString()}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
        say("Copied: " + line);
    }

    private void say(String sentence) {
        Label label = state;
        Composite body = content;
        if (label != null && body != null && !label.isDisposed()) {
            label.setText(sentence);
            label.setToolTipText(sentence);
            body.layout(true, true);
        }
    }

    private void update() {
        SweepForm chosen = form;
        Button run = start;
        if (chosen == null || run == null || run.isDisposed()) {
            return;
        }
        boolean busy = running != null || training != null;
        run.setText(busy ? "  Cancel  " : "  Sweep  ");
        run.setEnabled(busy || corpus != null && chosen.problem() == null);
        Parts.visible(progress, busy);
        SweepTable rows = table;
        Parts.enable(train, !busy && plan != null && rows != null && rows.selection() != null);
        Parts.enable(copy, plan != null || chosen.problem() == null);
    }

    private void applyTheme() {
        Composite body = content;
        if (body != null && !body.isDisposed()) {
            Parts.paper(body);
        }
    }

    /** The table of settings, for tests. */
    public Table table() {
        SweepTable rows = table;
        if (rows == null) {
            throw new IllegalStateException("The view has no widgets");
        }
        return rows.control();
    }

    /** What the line beside the button says, for tests. */
    public String status() {
        Label label = state;
        return label == null ? "" : label.getText();
    }

    @Override
    public void setFocus() {
        offerDataSets();
        HintStack stack = hints;
        Button run = start;
        if (stack != null && stack.isHint()) {
            stack.setFocus();
        } else if (run != null) {
            run.setFocus();
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        cancel();
        super.dispose();
    }
}
