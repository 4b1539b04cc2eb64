// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.learning;

import java.io.IOException;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.decisions.Tally;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.session.SessionService;

/** The strings that were decided often enough to change what is suggested. Delete learns nothing of one any more, or learns of it again. */
public final class LearnedView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.learned";

    private static final String[] HEADINGS = {"Text", "As", "Decided"};
    private static final int[] SHARES = {44, 30, 26};

    private @Nullable Table table;
    private @Nullable Label hint;
    private List<Term> terms = List.of();
    private final Runnable listener = this::list;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout(1, false));
        var rows = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        rows.setHeaderVisible(true);
        for (String heading : HEADINGS) {
            new TableColumn(rows, SWT.LEFT).setText(heading);
        }
        rows.addListener(SWT.Resize, e -> {
            for (int i = 0; i < SHARES.length; i++) {
                rows.getColumn(i).setWidth(Math.max(50, rows.getClientArea().width * SHARES[i] / 100));
            }
        });
        rows.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL || e.keyCode == SWT.BS) {
                toggle();
            }
        });
        rows.addListener(SWT.DefaultSelection, e -> toggle());
        rows.addListener(SWT.Selection, e -> explain());
        ControlNames.set(rows, "What was learned from decisions");
        table = rows;
        hint = new Label(parent, SWT.WRAP);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        Learning.get().addListener(listener);
        SessionService.get().addListener(listener);
        Corpus corpus = SessionService.get().corpus();
        if (corpus != null) {
            Learning.get().watch(corpus);
        }
        list();
    }

    /** The strings that are shown, in order. */
    public List<Term> shown() {
        return terms;
    }

    private void list() {
        Table rows = table;
        Label line = hint;
        if (rows == null || line == null || rows.isDisposed()) {
            return;
        }
        int selected = rows.getSelectionIndex();
        Decisions decisions = Learning.get().decisions();
        terms = Learning.get().terms();
        rows.setRedraw(false);
        rows.removeAll();
        for (Term term : terms) {
            TableItem item = new TableItem(rows, SWT.NONE);
            boolean forgotten = decisions.isForgotten(term);
            Layer layer = Sitmark.installed().layers().byId(term.layer()).orElse(null);
            String name = layer == null ? term.layer() : layer.name();
            item.setText(new String[] {
                term.text(),
                term.kind().isEmpty() ? name : ItemLabels.kind(term.kind()),
                forgotten ? "switched off" : counts(decisions.of(term))
            });
            if (forgotten) {
                item.setForeground(Palette.current().dim());
            }
        }
        rows.setRedraw(true);
        if (selected >= 0 && selected < terms.size()) {
            rows.setSelection(selected);
        }
        explain();
        setPartName(terms.isEmpty() ? "Learned" : "Learned \u00b7 " + terms.size());
    }

    private static String counts(Tally tally) {
        String kept = tally.kept() > 0 ? "\u2713 " + tally.kept() : "";
        String rejected = tally.rejected() > 0 ? "\u2717 " + tally.rejected() : "";
        return (kept + "  " + rejected).strip();
    }

    private static String effect(Decisions decisions, Term term) {
        if (decisions.isForgotten(term)) {
            return "Nothing is learned of it.";
        }
        if (decisions.isSuppressed(term, decisions.weigh(term, 0.9))) {
            return "It is not suggested any more.";
        }
        Tally tally = decisions.of(term);
        return tally.kept() > tally.rejected()
                ? "It is suggested, with a higher score."
                : "It is suggested with a lower score.";
    }

    private void explain() {
        Table rows = table;
        Label line = hint;
        if (rows == null || line == null || line.isDisposed()) {
            return;
        }
        int selected = rows.getSelectionIndex();
        String effect = selected < 0 ? "" : effect(Learning.get().decisions(), terms.get(selected)) + " ";
        line.setText(
                terms.isEmpty()
                        ? "Nothing yet: what is accepted or rejected twice is learned."
                        : effect + "Delete switches it off, or on again.");
        line.setForeground(Palette.current().dim());
        line.requestLayout();
    }

    private void toggle() {
        Table rows = table;
        Corpus corpus = SessionService.get().corpus();
        if (rows == null || corpus == null || rows.getSelectionIndex() < 0) {
            return;
        }
        Term term = terms.get(rows.getSelectionIndex());
        try {
            if (Learning.get().decisions().isForgotten(term)) {
                corpus.decisions().remember(term);
            } else {
                corpus.decisions().forget(term);
            }
            Learning.get().refresh();
        } catch (IOException e) {
            Failures.show("It cannot be changed", e);
        }
    }

    @Override
    public void setFocus() {
        Table rows = table;
        if (rows != null) {
            rows.setFocus();
        }
    }

    @Override
    public void dispose() {
        Learning.get().removeListener(listener);
        SessionService.get().removeListener(listener);
        super.dispose();
    }
}
