// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.errors;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.train.errors.ErrorBrowser;
import org.sitmark.train.errors.ErrorGroup;
import org.sitmark.train.errors.Finding;
import org.sitmark.train.errors.Outcome;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.palette.Palette;

/** Groups of errors, largest first, with each error in its context below. Rows are filled when they come into view. */
final class ErrorTree {

    private static final int CONTEXT = 45;
    private static final int[] SHARES = {30, 27, 20, 23};

    private final Tree tree;
    private List<ErrorGroup> groups = List.of();
    private @Nullable ErrorBrowser browser;

    /** @param open called for Enter and double click on an error */
    ErrorTree(Composite parent, Runnable open) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        CalmRows.in(tree);
        tree.setHeaderVisible(true);
        ControlNames.set(tree, "Errors in groups");
        for (String title : List.of("What", "Before", "Text", "After")) {
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

    /** Shows other groups; what was open and selected stays so where it still is. */
    void show(@Nullable ErrorBrowser source, List<ErrorGroup> shown) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < Math.min(tree.getItemCount(), groups.size()); i++) {
            if (tree.getItem(i).getExpanded()) {
                open.add(groups.get(i).name());
            }
        }
        int[] selected = selectedPlace();
        browser = source;
        groups = shown;
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            tree.setItemCount(groups.size());
            for (int i = 0; i < groups.size(); i++) {
                if (open.contains(groups.get(i).name())) {
                    TreeItem item = tree.getItem(i);
                    item.getText(); // GTK fills it, so that it has children to show
                    item.setExpanded(true);
                }
            }
            select(selected);
        } finally {
            tree.setRedraw(true);
        }
    }

    /** Group and row of the first selected error. */
    private int[] selectedPlace() {
        TreeItem[] items = tree.getSelection();
        if (items.length == 0) {
            return new int[0];
        }
        TreeItem parent = items[0].getParentItem();
        return parent == null
                ? new int[] {tree.indexOf(items[0])}
                : new int[] {tree.indexOf(parent), parent.indexOf(items[0])};
    }

    private void select(int[] place) {
        if (groups.isEmpty()) {
            return;
        }
        TreeItem group = tree.getItem(place.length == 0 ? 0 : Math.min(place[0], groups.size() - 1));
        if (place.length == 2 && group.getExpanded() && group.getItemCount() > 0) {
            tree.setSelection(group.getItem(Math.min(place[1], group.getItemCount() - 1)));
        } else {
            tree.setSelection(group);
        }
    }

    /** The errors of the selected rows; a group stands for all of its errors. */
    List<Finding> selected() {
        List<Finding> result = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            TreeItem parent = item.getParentItem();
            if (parent == null) {
                result.addAll(groups.get(tree.indexOf(item)).findings());
            } else {
                result.add(groups.get(tree.indexOf(parent)).findings().get(parent.indexOf(item)));
            }
        }
        return result.stream().distinct().toList();
    }

    private void fill(Event event) {
        var item = (TreeItem) event.item;
        ErrorBrowser source = browser;
        TreeItem parent = item.getParentItem();
        Palette palette = Palette.current();
        if (parent == null) {
            int index = tree.indexOf(item);
            if (index >= 0 && index < groups.size()) {
                ErrorGroup group = groups.get(index);
                item.setText(new String[] {group.findings().size() + "   " + group.name(), "", "", ""});
                item.setForeground(palette.ink());
                item.setItemCount(group.findings().size());
            }
            return;
        }
        int group = tree.indexOf(parent);
        int index = parent.indexOf(item);
        if (source == null || group < 0 || group >= groups.size() || index < 0) {
            return;
        }
        Finding finding = groups.get(group).findings().get(index);
        Report report = source.report(finding.report());
        Span span = finding.span();
        String text = report.text();
        item.setText(new String[] {
            words(finding, text),
            oneLine(text.substring(Math.max(0, span.begin() - CONTEXT), span.begin())),
            oneLine(span.of(text)),
            oneLine(text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)))
        });
        item.setForeground(palette.ink());
        item.setForeground(1, palette.dim());
        item.setForeground(3, palette.dim());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What is wrong, in words; the text of the report tells what was predicted where a boundary is wrong. */
    private static String words(Finding finding, String text) {
        Item predicted = finding.predicted();
        return switch (finding.outcome()) {
            case KIND, BOUNDARY_AND_KIND ->
                finding.layer() + ": " + finding.goldKind() + ", not " + finding.predictedKind();
            case BOUNDARY ->
                finding.layer() + ": "
                        + (predicted == null
                                ? Outcome.BOUNDARY.words()
                                : "not \u201c" + oneLine(predicted.span().of(text)) + "\u201d");
            case MISSED -> finding.layer() + ": missed " + or(finding.goldKind());
            case SPURIOUS -> finding.layer() + ": spurious " + or(finding.predictedKind());
            case RIGHT -> Outcome.RIGHT.words();
        };
    }

    private static String or(@Nullable String kind) {
        return kind == null ? "" : kind;
    }
}
