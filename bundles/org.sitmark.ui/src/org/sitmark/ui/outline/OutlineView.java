// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.outline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.hint.Commands;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;

/** The marks of the active report by layer, in text order. A click makes a mark the current one. Only rows in view are filled. */
public final class OutlineView extends ViewPart implements ActiveReport.Listener {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.outline";

    private static final int CALM_MILLIS = 250;

    private record Group(Layer layer, List<Mark> marks) {}

    private final List<Group> groups = new ArrayList<>();
    private @Nullable HintStack hints;
    private @Nullable Tree tree;
    private @Nullable ActiveReport active;
    private boolean pending;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        var stack = new HintStack(parent, this::show);
        hints = stack;
        var created = new Tree(stack.place(), SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION);
        CalmRows.in(created);
        created.addListener(SWT.SetData, this::fill);
        created.addListener(SWT.Selection, e -> selected((TreeItem) e.item));
        created.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = "Marks of the report by layer";
                }
            }
        });
        stack.setContent(created);
        tree = created;
        active = ActiveReport.follow(getSite().getPage(), this);
        show();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        show();
    }

    /** Marks often change many times a second; the outline follows when there is a pause. */
    @Override
    public void reportChanged(ReportEditing editing) {
        Tree rows = tree;
        if (!pending && rows != null) {
            pending = true;
            rows.getDisplay().timerExec(CALM_MILLIS, () -> {
                pending = false;
                show();
            });
        }
    }

    private void show() {
        Tree rows = tree;
        ActiveReport follower = active;
        if (rows == null || rows.isDisposed()) {
            return;
        }
        groups.clear();
        ReportEditing editing = follower == null ? null : follower.editing();
        if (editing != null) {
            for (Layer layer : editing.layers()) {
                groups.add(new Group(layer, editing.report().marks(layer.id())));
            }
        }
        HintStack stack = hints;
        if (stack != null) {
            stack.show(hint(editing));
        }
        rows.setItemCount(groups.size());
        rows.clearAll(true);
        for (int i = 0; i < groups.size(); i++) {
            rows.getItem(i).setItemCount(groups.get(i).marks().size());
        }
    }

    private @Nullable Hint hint(@Nullable ReportEditing editing) {
        if (editing == null) {
            return CorpusHints.noReport(getSite().getPage());
        }
        if (editing.report().markCount() > 0) {
            return null;
        }
        return new Hint(
                "Nothing is marked yet",
                "Accept a suggestion, or select words and press the key of a layer; the Layers view shows the keys.",
                Commands.step("Go to the next suggestion", "org.sitmark.ui.editor.next"),
                Commands.step("Show all keys", "org.sitmark.ui.editor.showKeys"));
    }

    private void fill(Event event) {
        var item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        // GTK asks for row -1 while rows are removed
        if (event.index < 0 || parent == null && event.index >= groups.size()) {
            return;
        }
        if (parent == null) {
            Group group = groups.get(event.index);
            item.setText(group.layer().name() + " \u00b7 " + group.marks().size());
            item.setItemCount(group.marks().size());
            return;
        }
        ActiveReport follower = active;
        ReportEditing editing = follower == null ? null : follower.editing();
        Tree rows = tree;
        if (editing == null || rows == null) {
            return;
        }
        Group group = groups.get(rows.indexOf(parent));
        if (event.index < group.marks().size()) {
            Mark mark = group.marks().get(event.index);
            String kind = group.layer().kindOf(mark);
            item.setData(mark);
            item.setText(ItemLabels.text(editing.report(), mark.span())
                    + (kind == null ? "" : "  \u00b7  " + ItemLabels.kind(kind)));
        }
    }

    private void selected(TreeItem item) {
        ActiveReport follower = active;
        ReportEditing editing = follower == null ? null : follower.editing();
        if (editing != null && item.getData() instanceof Mark mark) {
            editing.setCurrent(mark);
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
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
