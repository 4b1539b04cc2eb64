// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.compare;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.train.errors.Difference;
import org.sitmark.train.errors.DifferenceGrouping.Group;
import org.sitmark.train.model.ModelComparison;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;

/** Groups of differences, largest first, with each difference in its context below. Rows are filled when they come into view. */
final class DifferenceTree {

    private static final int CONTEXT = 45;
    private static final int[] SHARES = {32, 8, 23, 17, 20};
    private static final String BETTER = "\u2714 better";
    private static final String WORSE = "\u2718 worse";

    private final Tree tree;
    private List<Group> groups = List.of();
    private @Nullable ModelComparison comparison;

    /** @param open called for Enter and double click on a difference */
    DifferenceTree(Composite parent, Runnable open) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        CalmRows.in(tree);
        tree.setHeaderVisible(true);
        ControlNames.set(tree, "Differences in groups");
        for (String title : List.of("What", "Gold says", "Before", "Text", "After")) {
            var column = new TreeColumn(tree, title.equals("Before") ? SWT.RIGHT : SWT.LEFT);
            column.setText(title);
        }
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Resize, e -> resize());
        tree.addListener(SWT.DefaultSelection, e -> {
            if (e.item instanceof TreeItem item && item.getParentItem() == null) {
                item.setExpanded(!item.getExpanded());
            } else {
                open.run();
            }
        });
    }

    Tree control() {
        return tree;
    }

    private void resize() {
        int width = tree.getClientArea().width;
        for (int i = 0; i < SHARES.length; i++) {
            tree.getColumn(i).setWidth(Math.max(60, width * SHARES[i] / 100));
        }
    }

    void show(@Nullable ModelComparison source, List<Group> shown) {
        comparison = source;
        groups = shown;
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            tree.setItemCount(groups.size());
            if (!groups.isEmpty()) {
                TreeItem first = tree.getItem(0);
                first.getText(); // GTK fills it, so that it has children to show
                first.setExpanded(true);
                tree.setSelection(first);
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    /** The difference of the selected row; null where a group or nothing is selected. */
    @Nullable
    Difference selected() {
        for (TreeItem item : tree.getSelection()) {
            TreeItem parent = item.getParentItem();
            if (parent != null) {
                return groups.get(tree.indexOf(parent)).differences().get(parent.indexOf(item));
            }
        }
        return null;
    }

    private void fill(Event event) {
        var item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        Palette palette = Palette.current();
        item.setForeground(palette.ink());
        if (parent == null) {
            int index = tree.indexOf(item);
            if (index >= 0 && index < groups.size()) {
                Group group = groups.get(index);
                item.setText(
                        new String[] {group.differences().size() + "   " + group.name(), balance(group), "", "", ""});
                item.setItemCount(group.differences().size());
            }
            return;
        }
        ModelComparison source = comparison;
        int group = tree.indexOf(parent);
        int index = parent.indexOf(item);
        if (source != null && group >= 0 && group < groups.size() && index >= 0) {
            fill(item, groups.get(group).differences().get(index), source, palette);
        }
    }

    private static String balance(Group group) {
        return group.better() + group.worse() == 0 ? "" : "+" + group.better() + " \u2212" + group.worse();
    }

    private static void fill(TreeItem item, Difference difference, ModelComparison source, Palette palette) {
        String text = source.text(difference.report()).text();
        Span span = difference.span();
        item.setText(new String[] {
            words(difference, text),
            difference.gain() > 0 ? BETTER : difference.gain() < 0 ? WORSE : "",
            oneLine(text.substring(Math.max(0, span.begin() - CONTEXT), span.begin())),
            oneLine(span.of(text)),
            oneLine(text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)))
        });
        item.setForeground(1, difference.gain() > 0 ? palette.done() : palette.accent());
        item.setForeground(2, palette.dim());
        item.setForeground(4, palette.dim());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String words(Difference difference, String text) {
        Item before = difference.before();
        return switch (difference.change()) {
            case APPEARED -> difference.layer() + ": new " + or(difference.afterKind());
            case VANISHED -> difference.layer() + ": no longer " + or(difference.beforeKind());
            case KIND_CHANGED ->
                difference.layer() + ": " + or(difference.beforeKind()) + " \u2192 " + or(difference.afterKind());
            case BOUNDARY_CHANGED ->
                difference.layer() + ": was \u201c"
                        + (before == null ? "" : oneLine(before.span().of(text))) + "\u201d";
        };
    }

    private static String or(@Nullable String kind) {
        return kind == null ? "mark" : kind.replace('_', ' ');
    }
}
