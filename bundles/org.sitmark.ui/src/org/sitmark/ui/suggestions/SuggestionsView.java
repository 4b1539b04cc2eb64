// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.suggestions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.Explanation;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.hint.Commands;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.layers.LayerVisibility;
import org.sitmark.ui.learning.Choices;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RowCount;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.SignPainter;

/** The open suggestions of the active report in text order. Follows the editor, and the editor follows it; the keys of the confirm loop work here. */
public final class SuggestionsView extends ViewPart implements ActiveReport.Listener {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.suggestions";

    private static final String KEYS = "org.sitmark.ui.editor.context";
    private static final int CALM_MILLIS = 250;
    /** More steps than these are not followed one by one. */
    private static final int FEW = 40;

    private static final int WHAT_COLUMN = 128;

    private @Nullable HintStack hints;
    private @Nullable Table table;
    private @Nullable ActiveReport active;
    private Set<Suggestion> lost = Set.of();
    private boolean showLost;
    private @Nullable Choices choices;
    private @Nullable Corpus choicesOf;
    private final OpenList open = new OpenList(s -> LayerVisibility.get().isVisible(s.layer()));
    private int count;
    private boolean naming;
    private boolean hinted = true;
    private final Runnable visibilityListener = this::list;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        var stack = new HintStack(parent, this::list);
        hints = stack;
        var created = new Table(stack.place(), SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        CalmRows.in(created);
        var text = new TableColumn(created, SWT.LEFT);
        new TableColumn(created, SWT.LEFT).setWidth(WHAT_COLUMN);
        created.addListener(SWT.Resize, e -> {
            text.setWidth(Math.max(60, created.getClientArea().width - WHAT_COLUMN));
            created.clearAll(); // texts are cut to the width
        });
        created.addListener(SWT.SetData, this::fill);
        created.addListener(SWT.PaintItem, this::paintWhat);
        created.addListener(SWT.Selection, e -> selected());
        created.addListener(SWT.DefaultSelection, e -> take());
        created.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = "Open suggestions of the report";
                }
            }
        });
        stack.setContent(created);
        table = created;
        var toggle = new Action("Show What Lost", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                showLost(isChecked());
            }
        };
        toggle.setToolTipText("Show in grey what else was found and gave way to a suggestion");
        getViewSite().getActionBars().getMenuManager().add(toggle);
        getSite().getService(IContextService.class).activateContext(KEYS);
        LayerVisibility.get().addListener(visibilityListener);
        active = ActiveReport.follow(getSite().getPage(), this);
    }

    private @Nullable ReportEditing editing() {
        ActiveReport follower = active;
        return follower == null ? null : follower.editing();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        show(editing);
    }

    @Override
    public void followed(ReportEditing editing, ActiveReport.Since since) {
        List<Change> steps = since.steps();
        Table rows = table;
        if (rows == null || rows.isDisposed()) {
            return;
        }
        if (steps == null || steps.size() > FEW || showLost) {
            show(editing);
            return;
        }
        int first = open.follow(steps);
        if (first >= 0) {
            // not Table.remove(int): rows that GTK asks for while it removes one would get items of their neighbours
            RowCount.set(rows, open.size());
            if (first < open.size()) {
                rows.clear(first, open.size() - 1);
            }
            count = open.size();
            nameSoon(rows);
            hint(editing, count == 0);
        }
        select(editing);
    }

    private void hint(@Nullable ReportEditing editing, boolean empty) {
        HintStack stack = hints;
        if (stack != null && (empty || hinted)) {
            stack.show(empty ? hint(editing) : null);
        }
        hinted = empty;
    }

    /** The name of a tab is laid out with all others; it follows when there is a pause. */
    private void nameSoon(Table rows) {
        if (!naming) {
            naming = true;
            rows.getDisplay().timerExec(CALM_MILLIS, () -> {
                naming = false;
                if (!rows.isDisposed()) {
                    name(editing());
                }
            });
        }
    }

    private void name(@Nullable ReportEditing editing) {
        setPartName(editing == null ? "Suggestions" : "Suggestions \u00b7 " + count);
    }

    private void list() {
        show(editing());
    }

    /** Whether what gave way to a suggestion is shown too. */
    public void showLost(boolean shown) {
        showLost = shown;
        list();
    }

    /** The rows that are shown in grey. */
    public Set<Suggestion> lost() {
        return lost;
    }

    /** What was found in the report but gave way; known a moment after it is asked for. */
    private Set<Suggestion> lostIn(ReportEditing editing) {
        Corpus corpus = editing.session().corpus();
        Choices found = choices;
        if (found == null || choicesOf != corpus) {
            found = new Choices(corpus, this::list);
            choices = found;
            choicesOf = corpus;
        }
        Report report = editing.report();
        Explanation explanation = found.explanation(report);
        if (explanation == null) {
            return Set.of();
        }
        Set<Suggestion> gaveWay = new HashSet<>();
        explanation.others().forEach(other -> {
            Suggestion suggestion = other.suggestion();
            boolean decided = report.marksOverlapping(suggestion.span()).stream()
                    .anyMatch(m -> m.layer().equals(suggestion.layer()));
            boolean there = report.suggestionsOverlapping(suggestion.span()).stream()
                    .anyMatch(s -> s.layer().equals(suggestion.layer())
                            && s.span().equals(suggestion.span())
                            && Objects.equals(
                                    editing.layers().kindOf(s), editing.layers().kindOf(suggestion)));
            if (!decided && !there) {
                gaveWay.add(suggestion);
            }
        });
        return gaveWay;
    }

    /** Takes what gave way in the place of what it gave way to. */
    private void take() {
        Table rows = table;
        ReportEditing editing = editing();
        if (rows == null || editing == null || rows.getSelectionIndex() < 0) {
            return;
        }
        Suggestion chosen = open.get(rows.getSelectionIndex());
        Report report = editing.report();
        if (lost.contains(chosen)) {
            report.suggestionsOverlapping(chosen.span()).stream()
                    .filter(s -> s.isOpen() && s.layer().equals(chosen.layer()))
                    .findFirst()
                    .ifPresent(winner -> editing.apply(Edits.exchange(report, winner, chosen)));
        }
    }

    private void show(@Nullable ReportEditing editing) {
        Table rows = table;
        if (rows == null || rows.isDisposed()) {
            return;
        }
        List<Suggestion> all = editing == null ? List.of() : editing.report().openSuggestions();
        open.show(all);
        count = open.size();
        lost = editing == null || !showLost ? Set.of() : lostIn(editing);
        if (!lost.isEmpty()) {
            List<Suggestion> both = new ArrayList<>(all);
            both.addAll(lost);
            both.sort(Item.TEXT_ORDER);
            open.show(both);
        }
        RowCount.set(rows, open.size());
        rows.clearAll();
        name(editing);
        hint(editing, open.size() == 0);
        select(editing);
    }

    private Hint hint(@Nullable ReportEditing editing) {
        if (editing == null) {
            return CorpusHints.noReport(getSite().getPage());
        }
        int hidden = editing.report().openCount();
        if (hidden > 0) {
            return new Hint(
                    hidden + (hidden == 1 ? " open suggestion is hidden" : " open suggestions are hidden"),
                    "The Layers view has switched their layers off.",
                    new Hint.Step("Show all layers", () -> editing.layers()
                            .forEach(l -> LayerVisibility.get().setVisible(l.id(), true))));
        }
        if (editing.report().suggestions().isEmpty() && editing.report().markCount() == 0) {
            return new Hint(
                    "Nothing is suggested yet",
                    "Pre-annotation looks for names, figures, equipment and quotes; you decide what stays.",
                    Commands.step("Pre-annotate this report", "org.sitmark.ui.preannotate"));
        }
        return new Hint(
                "Everything here is decided",
                editing.report().markCount() == 1
                        ? "The report has one mark."
                        : "The report has " + editing.report().markCount() + " marks.",
                CorpusHints.nextUnfinished(
                        getSite().getPage(), editing.session().name()),
                Commands.step("Pre-annotate this report again", "org.sitmark.ui.preannotate"));
    }

    private void select(@Nullable ReportEditing editing) {
        Table rows = table;
        if (rows == null || rows.isDisposed()) {
            return;
        }
        Item current = editing == null ? null : editing.current();
        int index = current instanceof Suggestion ? open.indexOf(current) : -1;
        if (index >= 0) {
            if (rows.getSelectionIndex() != index) {
                rows.setSelection(index);
            }
        } else if (rows.getSelectionIndex() >= 0) {
            rows.deselectAll();
        }
    }

    private void selected() {
        Table rows = table;
        ReportEditing editing = editing();
        if (rows != null && editing != null && rows.getSelectionIndex() >= 0) {
            Suggestion selected = open.get(rows.getSelectionIndex());
            if (lost.contains(selected)) {
                editing.select(selected.span());
            } else {
                editing.setCurrent(selected);
            }
        }
    }

    private void fill(Event event) {
        ReportEditing editing = editing();
        var item = (TableItem) event.item;
        // GTK asks for row -1 while rows are removed
        if (editing != null && event.index >= 0 && event.index < open.size()) {
            Suggestion suggestion = open.get(event.index);
            item.setData(suggestion);
            boolean gaveWay = lost.contains(suggestion);
            String text = ItemLabels.text(editing.report(), suggestion.span());
            item.setText(0, shortened(item.getParent(), gaveWay ? "    " + text : text));
            item.setForeground(gaveWay ? Palette.current().dim() : null);
        }
    }

    private static String shortened(Table rows, String text) {
        var gc = new GC(rows);
        try {
            return RunPainter.shortened(gc, text, rows.getColumn(0).getWidth() - 10);
        } finally {
            gc.dispose();
        }
    }

    private void paintWhat(Event event) {
        ReportEditing editing = editing();
        if (event.index != 1 || editing == null || !(event.item.getData() instanceof Suggestion suggestion)) {
            return;
        }
        Palette palette = Palette.current();
        GC gc = event.gc;
        Layer layer = editing.layers().byId(suggestion.layer()).orElse(null);
        String score = ItemLabels.score(suggestion.origin().score());
        String name = layer == null ? suggestion.layer() : layer.name();
        Point size = gc.textExtent(name);
        int y = event.y + (event.height - size.y) / 2;
        int right = event.x + WHAT_COLUMN - 10;
        boolean selected = ((TableItem) event.item).getParent().isSelected(open.indexOf(suggestion));
        gc.setForeground(selected ? palette.ink() : palette.dim());
        int scoreWidth = gc.textExtent(".00").x;
        gc.drawText(score, right - gc.textExtent(score).x, y, true);
        int x = right - scoreWidth - 8 - size.x;
        gc.drawText(name, x, y, true);
        if (layer != null) {
            gc.setAntialias(SWT.ON);
            SignPainter.draw(gc, palette, layer, x - 13, event.y + event.height / 2 - 3, 7);
        }
    }

    @Override
    public void setFocus() {
        HintStack stack = hints;
        if (stack != null) {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        LayerVisibility.get().removeListener(visibilityListener);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
