// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.OptionSpec;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.sweep.Setting;
import org.sitmark.train.sweep.SweepPlan;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.Parts;

/** Where a person chooses what a sweep tries: layers, learner, values of its options, folds and seed. */
final class SweepForm {

    private static final String FIRST_TO_LEARN = "entity";
    private static final String ALL_GOLD = "all annotated reports";
    private static final int COLUMNS = 3;

    private final List<Extension<Trainer>> trainers = Sitmark.installed().trainers();
    private final Map<String, Button> layers = new LinkedHashMap<>();
    private final List<OptionRow> options = new ArrayList<>();
    private final Runnable changed;
    private final Composite body;
    private final Button joint;
    private final @Nullable Combo learner;
    private final Composite grid;
    private final Combo dataSet;
    private final Button onTest;
    private final Spinner folds;
    private final Spinner seed;
    private final Label summary;

    /** @param changed run when something else is chosen */
    SweepForm(Composite parent, Runnable changed) {
        this.changed = changed;
        body = Parts.grid(parent, 1);
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite what = Parts.row(body);
        for (Layer layer : Sitmark.installed().layers()) {
            var check = new Button(what, SWT.CHECK);
            check.setText(layer.name());
            check.setSelection(layer.id().equals(FIRST_TO_LEARN));
            check.addListener(SWT.Selection, e -> update());
            layers.put(layer.id(), check);
        }
        joint = new Button(what, SWT.CHECK);
        joint.setText("one model for all of them");
        joint.addListener(SWT.Selection, e -> update());
        learner = trainers.size() > 1 ? learner(what) : null;
        grid = Parts.grid(body, 2 * COLUMNS);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite on = Parts.row(body);
        Parts.label(on, "Data set");
        dataSet = new Combo(on, SWT.READ_ONLY);
        ControlNames.set(dataSet, "Data set");
        dataSet.add(ALL_GOLD);
        dataSet.select(0);
        dataSet.addListener(SWT.Selection, e -> update());
        onTest = new Button(on, SWT.CHECK);
        onTest.setText("measure the chosen one on the test part");
        onTest.setToolTipText("After the choice, once; each look at the test part is counted");
        onTest.addListener(SWT.Selection, e -> update());
        Composite how = Parts.row(body);
        Parts.label(how, "Folds");
        folds = Parts.number(how, 2, 20, SweepPlan.FOLDS);
        ControlNames.set(folds, "Folds");
        folds.setToolTipText("So many parts do the reports fall into; each is predicted by models of the others");
        Parts.label(how, "Seed");
        seed = Parts.number(how, 0, 1_000_000, (int) SweepPlan.SEED);
        ControlNames.set(seed, "Seed");
        seed.setToolTipText("What the folds are drawn with; the same seed gives the same numbers");
        folds.addListener(SWT.Selection, e -> update());
        seed.addListener(SWT.Selection, e -> update());
        summary = Parts.label(how, "");
        fillOptions();
    }

    private Combo learner(Composite row) {
        Parts.label(row, "Learner");
        var combo = new Combo(row, SWT.READ_ONLY);
        ControlNames.set(combo, "Learner");
        trainers.forEach(t -> combo.add(t.name()));
        combo.select(0);
        combo.addListener(SWT.Selection, e -> {
            fillOptions();
            body.getParent().layout(true, true);
        });
        return combo;
    }

    private @Nullable Extension<Trainer> trainer() {
        Combo combo = learner;
        int index = combo == null ? 0 : combo.getSelectionIndex();
        return index < 0 || index >= trainers.size() ? null : trainers.get(index);
    }

    private void fillOptions() {
        for (Control child : grid.getChildren()) {
            child.dispose();
        }
        options.clear();
        Extension<Trainer> trainer = trainer();
        if (trainer != null) {
            for (OptionSpec option : trainer.options()) {
                options.add(new OptionRow(grid, option, this::update));
            }
        }
        Parts.paper(grid);
        update();
    }

    private void update() {
        boolean several = layers.values().stream().filter(Button::getSelection).count() > 1;
        joint.setEnabled(several);
        onTest.setEnabled(dataSet() != null && dataSet.isEnabled());
        String problem = problem();
        SweepPlan plan = plan();
        summary.setText(
                problem != null || plan == null
                        ? String.valueOf(problem)
                        : count(plan.settings().size(), "setting") + ", " + count(plan.trainings(), "model")
                                + " to train");
        body.layout(true, true);
        changed.run();
    }

    static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Offers these data sets; the one that is chosen stays chosen where it is still there. */
    void offer(List<String> names) {
        List<String> items = new ArrayList<>(List.of(ALL_GOLD));
        items.addAll(names);
        if (!items.equals(List.of(dataSet.getItems()))) {
            String chosen = dataSet.getText();
            dataSet.setItems(items.toArray(new String[0]));
            dataSet.select(Math.max(0, items.indexOf(chosen)));
            update();
        }
    }

    /** The data set that settings are chosen on; null for folds of all annotated reports. */
    @Nullable
    String dataSet() {
        return dataSet.getSelectionIndex() < 1 ? null : dataSet.getText();
    }

    /** Whether the chosen setting is measured on the test part of the data set. */
    boolean onTest() {
        return dataSet() != null && onTest.getSelection();
    }

    /** Why nothing can be started, as a sentence; null where all is well. */
    @Nullable
    String problem() {
        if (trainer() == null) {
            return "No trainer is installed";
        }
        if (layers.values().stream().noneMatch(Button::getSelection)) {
            return "Choose what is to be learned";
        }
        for (OptionRow row : options) {
            if (row.values().isEmpty()) {
                return OptionRow.words(row.option().name()) + " has no value to try";
            }
        }
        return null;
    }

    /** What is chosen; null where something is missing. */
    @Nullable
    SweepPlan plan() {
        Extension<Trainer> trainer = trainer();
        if (problem() != null || trainer == null) {
            return null;
        }
        SortedSet<String> chosen = new TreeSet<>();
        layers.forEach((id, check) -> {
            if (check.getSelection()) {
                chosen.add(id);
            }
        });
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (OptionRow row : options) {
            if (!row.isDefault()) {
                values.put(row.option().name(), row.values());
            }
        }
        return new SweepPlan(
                chosen,
                chosen.size() > 1 && joint.getSelection(),
                trainers.get(0) == trainer ? null : trainer.id(),
                Setting.grid(values),
                folds.getSelection(),
                seed.getSelection());
    }

    void setEnabled(boolean enabled) {
        enable(body, enabled);
        if (enabled) {
            update();
        }
    }

    private static void enable(Composite composite, boolean enabled) {
        for (Control child : composite.getChildren()) {
            if (child.getClass() == Composite.class) {
                enable((Composite) child, enabled);
            } else if (!(child instanceof Label)) {
                child.setEnabled(enabled);
            }
        }
    }

    void setFocus() {
        layers.values().stream().findFirst().ifPresent(Button::setFocus);
    }
}
