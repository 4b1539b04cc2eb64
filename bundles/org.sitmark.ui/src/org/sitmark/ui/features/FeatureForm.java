// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.guideline.Guideline;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;

/** The pane of one layer: what is current, the feature editor of the layer, where the item comes from and the guideline in short. */
final class FeatureForm {

    private static final int SHORT = 160;

    private final Layer layer;
    private final FeatureGrid grid;
    private final FeatureEditor editor;
    private final Label title;
    private final Label covered;
    private final Label source;
    private final Label guideline;

    FeatureForm(Composite parent, Layer layer, FeatureEditor editor, FeatureActions actions, Runnable leave) {
        this.layer = layer;
        this.editor = editor;
        grid = new FeatureGrid(parent, layer, actions);
        title = new Label(grid.content(), SWT.NONE);
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        OwnColors.keep(title);
        covered = grid.value("Text");
        editor.create(grid);
        source = grid.value("Source");
        guideline = grid.value("Guideline");
        leaveWithEscape(grid.content(), leave);
        grid.content().addDisposeListener(e -> editor.dispose());
    }

    /** Listeners that were added before, such as those of an open list of proposals, have Escape first. */
    private static void leaveWithEscape(Composite parent, Runnable leave) {
        for (Control child : parent.getChildren()) {
            // not a traversal: outside of dialogs Escape is none
            child.addListener(SWT.KeyDown, e -> {
                if (e.keyCode == SWT.ESC && e.doit) {
                    e.doit = false;
                    leave.run();
                }
            });
            if (child instanceof Composite composite) {
                leaveWithEscape(composite, leave);
            }
        }
    }

    Composite control() {
        return grid.content();
    }

    Layer layer() {
        return layer;
    }

    FeatureEditor editor() {
        return editor;
    }

    void show(ReportEditing editing, Item item) {
        Layers layers = editing.layers();
        set(title, (item instanceof Suggestion ? "Suggested " : "Marked ") + ItemLabels.layerAndKind(layers, item));
        set(covered, escaped(ItemLabels.text(editing.report(), item.span())));
        grid.show(editing.report(), item);
        editor.show(editing, item);
        Origin origin = ItemLabels.origin(item);
        set(source, escaped(origin == null ? "marked by hand" : describe(origin)));
        set(guideline, escaped(shortened(Guideline.about(layer, layers.kindOf(item)))));
    }

    /** A label that is told its own text would be measured and painted anew. */
    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    /** The guideline view has the rest. */
    private static String shortened(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int end = text.lastIndexOf(' ', SHORT);
        return text.substring(0, end < 0 ? SHORT : end) + " \u2026";
    }

    private static String describe(Origin origin) {
        String text = ItemLabels.source(origin) + ", " + ItemLabels.score(origin.score());
        return origin.provenance().isEmpty() ? text : text + "\n" + origin.provenance();
    }

    /** Labels take an ampersand for a mnemonic. */
    private static String escaped(@Nullable String text) {
        return text == null ? "" : text.replace("&", "&&");
    }

    void applyTheme(Palette palette) {
        grid.applyTheme(palette);
        editor.applyTheme(palette);
        source.setForeground(palette.dim());
        guideline.setForeground(palette.dim());
        title.setBackground(palette.paper());
        title.setForeground(palette.strong(layer));
    }
}
