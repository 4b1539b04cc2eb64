// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.evaluation.Evaluation;

/**
 * The best of several settings on a data set. It is chosen on the validation part, or by cross-validation of the training part where there is no other;
 * the test part is looked at for the chosen one only, and after the choice. Immutable.
 *
 * @param rows what each setting is worth where it was chosen, in the order of the plan
 * @param chosen the best of them, the first of equals
 * @param folds over how many folds of the training part; 0 where the validation part was used
 * @param test the chosen one on the test part, trained on the training part; null where nobody asked or there is none
 * @param looks how often the test part was looked at by now
 * @param remarks sentences for people
 */
public record Choice(
        List<SweepRow> rows,
        SweepRow chosen,
        int folds,
        @Nullable Evaluation test,
        int looks,
        List<String> remarks) {

    public Choice {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * Chooses.
     *
     * @param plan what is tried; its folds are used where the data set has no validation part
     * @param onTest whether the chosen setting is measured on the test part, which is counted
     * @param listener is told what a setting is worth when that is known; on the calling thread
     * @throws IllegalArgumentException with a sentence for people if a layer, the trainer or an option is unknown, or there are too few reports
     * @throws IOException if a report cannot be read or a training fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled, within a second
     */
    public static Choice of(
            Corpus corpus,
            DataSet set,
            SweepPlan plan,
            boolean onTest,
            Consumer<SweepRow> listener,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Choosing on " + set.name(), 100);
        DataSets store = new DataSets(corpus);
        Contents contents = store.contents(set, progress.split(5));
        SortedSet<String> layers = plan.layers();
        if (!set.selection().layers().containsAll(layers) || layers.isEmpty()) {
            throw new IllegalArgumentException("The data set " + set.name() + " is of "
                    + String.join(", ", set.selection().layers()) + "; choose among these layers");
        }
        Extension<Trainer> trainer = trainer(corpus, plan.trainer());
        HoldOut holdOut = HoldOut.of(corpus, trainer, plan.models(), plan.seed());
        boolean folded = contents.validation().isEmpty();
        List<SweepRow> rows = folded
                ? new CrossValidation(
                                trainer,
                                contents.train(),
                                plan.models(),
                                corpus.runContext(),
                                corpus.sitmark().segmenter(),
                                plan.folds(),
                                plan.seed())
                        .run(plan.settings(), listener, progress.split(80))
                : onValidation(holdOut, contents, plan, listener, progress.split(80));
        SweepRow chosen = Sweep.leading(rows).orElseThrow();
        List<String> remarks = new ArrayList<>(contents.remarks());
        remarks.add("Chosen "
                + (folded
                        ? "by cross-validation of the " + contents.train().size() + " reports of the training part"
                        : "on the " + contents.validation().size() + " reports of the validation part"));
        Evaluation test = null;
        if (onTest && !contents.test().isEmpty()) {
            store.look(
                    set,
                    "chosen of " + plan.settings().size() + ": "
                            + chosen.setting().name());
            test = evaluation(holdOut, chosen.setting(), contents.train(), contents.test(), layers, progress.split(15));
        }
        int looks = store.looks(set.name()).size();
        return new Choice(rows, chosen, folded ? plan.folds() : 0, test, looks, remarks);
    }

    private static List<SweepRow> onValidation(
            HoldOut holdOut, Contents contents, SweepPlan plan, Consumer<SweepRow> listener, IProgressMonitor monitor)
            throws IOException {
        Set<String> names = new HashSet<>();
        List<Parallel.Task<SweepRow>> tasks = new ArrayList<>();
        for (Setting setting : plan.settings()) {
            holdOut.trainer().create(setting.options()); // says at once what is wrong with the options
            if (!names.add(setting.name())) {
                throw new IllegalArgumentException("Two settings are named '" + setting.name() + "'");
            }
            tasks.add(m -> {
                long before = System.nanoTime();
                Evaluation evaluation =
                        evaluation(holdOut, setting, contents.train(), contents.validation(), plan.layers(), m);
                return new SweepRow(setting, 1, evaluation, (System.nanoTime() - before) / 1_000_000);
            });
        }
        return Parallel.all(tasks, (index, row) -> listener.accept(row), monitor);
    }

    private static Evaluation evaluation(
            HoldOut holdOut,
            Setting setting,
            List<Report> train,
            List<Report> held,
            Set<String> layers,
            IProgressMonitor monitor)
            throws IOException {
        Map<String, String> options = setting.options();
        return Evaluation.of(
                holdOut.judge(options, train, held, monitor),
                layers,
                holdOut.context().layers(),
                holdOut.seed());
    }

    private static Extension<Trainer> trainer(Corpus corpus, @Nullable String id) {
        Optional<Extension<Trainer>> found = corpus.sitmark().trainers().stream()
                .filter(t -> id == null || t.id().equals(id))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("There is no trainer '" + id + "'"));
    }

    /** The part of the data set on which it was chosen, for people. */
    public String chosenOn() {
        return folds == 0 ? Part.VALIDATION.text() : folds + " folds of " + Part.TRAIN.text();
    }
}
