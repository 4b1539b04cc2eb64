// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;
import org.sitmark.train.datasets.Partial;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.Parts;

/** The fields of a data set. UI thread only. */
final class DataSetForm {

    private static final String ALL_SOURCES = "all sources";
    private static final String NO_SOURCE = "(none said)";

    private final Text name;
    private final Text note;
    private final KindsTree kinds;
    private final List<Button> states = new ArrayList<>();
    private final Text from;
    private final Text to;
    private final Combo source;
    private final Text text;
    private final Button regex;
    private final Combo partial;
    private final Combo by;
    private final Spinner validation;
    private final Spinner test;
    private final Spinner seed;
    private final Selection before;
    private final SplitRule ruleBefore;
    private final Runnable changed;

    DataSetForm(
            Composite parent,
            Layers layers,
            String called,
            String noted,
            Selection before,
            SplitRule rule,
            Runnable changed) {
        this.before = before;
        this.ruleBefore = rule;
        this.changed = changed;
        Parts.label(parent, "Name");
        name = text(parent, "Name", called);
        name.selectAll();
        Parts.label(parent, "Note");
        note = text(parent, "Note", noted);
        label(parent, "Marks");
        kinds = new KindsTree(parent, layers, before, changed);
        var tall = new GridData(SWT.FILL, SWT.FILL, true, true);
        tall.heightHint = 120;
        kinds.control().setLayoutData(tall);
        Parts.label(parent, "States");
        Composite row = Parts.row(parent);
        for (ReportInfo.State state : ReportInfo.State.values()) {
            var button = new Button(row, SWT.CHECK);
            button.setText(state.text().replace('-', ' '));
            button.setSelection(before.states().contains(state));
            button.setToolTipText(
                    "Take reports in this state. Where none is checked: done, or with marks and nothing open, and neither"
                            + " skipped nor a problem");
            button.addListener(SWT.Selection, e -> changed.run());
            states.add(button);
        }
        Parts.label(row, "(none: all that are finished)");
        Parts.label(parent, "Partly annotated");
        partial = combo(parent, "Partly annotated reports");
        for (Partial each : Partial.values()) {
            partial.add(
                    switch (each) {
                        case LEAVE_OUT -> "leave out";
                        case DECIDED -> "learn from decided sentences";
                        case UP_TO_LAST -> "learn from all up to the last decision";
                    });
        }
        partial.select(before.partial().ordinal());
        Parts.label(parent, "From day");
        Composite days = Parts.grid(parent, 3);
        days.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        from = text(days, "First day", day(before.from()));
        Parts.label(days, "to");
        to = text(days, "Last day", day(before.to()));
        from.setMessage("2024-03-01");
        to.setMessage("2024-03-31");
        Parts.label(parent, "Source");
        source = combo(parent, "Source");
        source.add(ALL_SOURCES);
        source.select(0);
        Parts.label(parent, "Having the text");
        Composite query = Parts.grid(parent, 2);
        query.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text = text(query, "Text that a report must have", before.query().text().text());
        regex = new Button(query, SWT.CHECK);
        regex.setText("regular expression");
        regex.setSelection(before.query().text().regex());
        regex.addListener(SWT.Selection, e -> changed.run());
        Parts.label(parent, "Split");
        by = combo(parent, "What stays together");
        by.add("by report, drawn by chance");
        by.add("by source, all its reports on one side");
        by.add("by date, the latest reports are the test");
        by.select(rule.by().ordinal());
        Parts.label(parent, "Validation");
        Composite shares = Parts.row(parent);
        validation = share(shares, "Validation share in percent", rule.validation());
        Parts.label(shares, "%   Test");
        test = share(shares, "Test share in percent", rule.test());
        Parts.label(shares, "%   Seed");
        seed = Parts.number(shares, 0, Integer.MAX_VALUE, (int) Math.max(0, Math.min(Integer.MAX_VALUE, rule.seed())));
        ControlNames.set(seed, "Seed");
        seed.addListener(SWT.Modify, e -> changed.run());
    }

    private static void label(Composite parent, String text) {
        Parts.label(parent, text).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    }

    private Text text(Composite parent, String called, String value) {
        var field = new Text(parent, SWT.BORDER);
        field.setText(value);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ControlNames.set(field, called);
        field.addListener(SWT.Modify, e -> changed.run());
        return field;
    }

    private Combo combo(Composite parent, String called) {
        var combo = new Combo(parent, SWT.READ_ONLY);
        ControlNames.set(combo, called);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.addListener(SWT.Selection, e -> changed.run());
        return combo;
    }

    private Spinner share(Composite parent, String called, double value) {
        Spinner spinner = Parts.number(parent, 0, 90, (int) Math.round(100 * value));
        ControlNames.set(spinner, called);
        spinner.addListener(SWT.Modify, e -> changed.run());
        return spinner;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The sources that the reports name, when they are known. */
    void setSources(SortedSet<String> sources) {
        source.removeAll();
        source.add(ALL_SOURCES);
        sources.forEach(s -> source.add(s.isEmpty() ? NO_SOURCE : s));
        int index = 0;
        if (before.sources().size() == 1) {
            String one = before.sources().first();
            index = Math.max(0, source.indexOf(one.isEmpty() ? NO_SOURCE : one));
        } else if (before.sources().size() > 1) {
            source.add(several());
            index = source.getItemCount() - 1;
        }
        source.select(index);
        source.setEnabled(source.getItemCount() > 1);
    }

    private String several() {
        return String.join(" or ", before.sources());
    }

    /** Checks layers with all their kinds, as long as none is checked. */
    void suggestLayers(Set<String> layers) {
        if (kinds.layers().isEmpty()) {
            kinds.check(layers);
        }
    }

    String name() {
        return name.getText().strip();
    }

    String note() {
        return note.getText().strip();
    }

    /** The name cannot be changed. */
    void fixName() {
        name.setEditable(false);
        name.setEnabled(false);
    }

    /** Whether a test part that is there keeps the test share from being chosen. */
    void lockTest() {
        test.setEnabled(false);
        test.setToolTipText("The test part is locked");
    }

    Control first() {
        return name.isEnabled() ? name : note;
    }

    /** @throws IllegalArgumentException with a sentence for people if a field cannot be understood */
    Selection selection() {
        SortedSet<ReportInfo.State> some = new TreeSet<>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).getSelection()) {
                some.add(ReportInfo.State.values()[i]);
            }
        }
        SearchQuery old = before.query();
        TextQuery asked = text.getText().isBlank()
                ? TextQuery.NONE
                : new TextQuery(
                        text.getText(),
                        regex.getSelection(),
                        old.text().matchCase(),
                        old.text().wholeWords(),
                        old.text().inflected());
        return new Selection(
                kinds.layers(),
                kinds.kinds(),
                some,
                day(from),
                day(to),
                sources(),
                new SearchQuery(asked, old.items(), old.comment()),
                Partial.values()[Math.max(0, partial.getSelectionIndex())]);
    }

    private SortedSet<String> sources() {
        SortedSet<String> some = new TreeSet<>();
        if (source.getSelectionIndex() > 0) {
            String chosen = source.getText();
            if (before.sources().size() > 1 && chosen.equals(several())) {
                some.addAll(before.sources());
            } else {
                some.add(chosen.equals(NO_SOURCE) ? "" : chosen);
            }
        }
        return some;
    }

    private static @Nullable LocalDate day(Text field) {
        String written = field.getText().strip();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + written + "' is no day; write it as 2024-03-12", e);
        }
    }

    /** @throws IllegalArgumentException with a sentence for people if the shares leave nothing to train on */
    SplitRule rule() {
        SplitRule.By what = SplitRule.By.values()[Math.max(0, by.getSelectionIndex())];
        double ofValidation = validation.getSelection() / 100.0;
        double ofTest = test.getSelection() / 100.0;
        boolean same = what == ruleBefore.by()
                && Math.abs(ofValidation - ruleBefore.validation()) < 0.005
                && Math.abs(ofTest - ruleBefore.test()) < 0.005;
        return new SplitRule(
                what,
                same ? ruleBefore.validation() : ofValidation,
                same ? ruleBefore.test() : ofTest,
                seed.getSelection(),
                same ? ruleBefore.validationFrom() : null,
                same ? ruleBefore.testFrom() : null);
    }
}
