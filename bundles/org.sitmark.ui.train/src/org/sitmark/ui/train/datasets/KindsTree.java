// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.train.datasets.Selection;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;

/** Layers with their kinds, to be checked; a layer whose kinds are checked in part is gray. UI thread only. */
final class KindsTree {

    private final Tree tree;

    KindsTree(Composite parent, Layers layers, Selection chosen, Runnable changed) {
        tree = new Tree(parent, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        CalmRows.in(tree);
        ControlNames.set(tree, "Layers and kinds");
        for (Layer layer : layers) {
            var top = new TreeItem(tree, SWT.NONE);
            top.setText(layer.name());
            top.setData(layer.id());
            boolean checked = chosen.layers().contains(layer.id());
            SortedSet<String> only = chosen.kinds().get(layer.id());
            for (String kind : layer.kinds()) {
                var item = new TreeItem(top, SWT.NONE);
                item.setText(kind);
                item.setChecked(checked && (only == null || only.contains(kind)));
            }
            top.setChecked(checked);
            top.setGrayed(checked && only != null);
            top.setExpanded(checked && only != null);
        }
        tree.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK && e.item instanceof TreeItem item) {
                checked(item);
                changed.run();
            }
        });
    }

    private static void checked(TreeItem item) {
        TreeItem top = item.getParentItem();
        if (top == null) {
            item.setGrayed(false);
            for (TreeItem kind : item.getItems()) {
                kind.setChecked(item.getChecked());
            }
            return;
        }
        int count = 0;
        for (TreeItem kind : top.getItems()) {
            count += kind.getChecked() ? 1 : 0;
        }
        top.setChecked(count > 0);
        top.setGrayed(count > 0 && count < top.getItemCount());
    }

    /** Checks layers with all their kinds. */
    void check(Set<String> layers) {
        for (TreeItem top : tree.getItems()) {
            if (layers.contains(top.getData())) {
                top.setChecked(true);
                checked(top);
            }
        }
    }

    Tree control() {
        return tree;
    }

    /** The layers that are checked, in whole or in part. */
    SortedSet<String> layers() {
        SortedSet<String> layers = new TreeSet<>();
        for (TreeItem top : tree.getItems()) {
            if (top.getChecked()) {
                layers.add((String) top.getData());
            }
        }
        return layers;
    }

    /** The kinds of layers that are checked in part. */
    SortedMap<String, SortedSet<String>> kinds() {
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
        for (TreeItem top : tree.getItems()) {
            if (top.getChecked() && top.getGrayed()) {
                SortedSet<String> of = new TreeSet<>();
                for (TreeItem kind : top.getItems()) {
                    if (kind.getChecked()) {
                        of.add(kind.getText());
                    }
                }
                kinds.put((String) top.getData(), of);
            }
        }
        return kinds;
    }
}
