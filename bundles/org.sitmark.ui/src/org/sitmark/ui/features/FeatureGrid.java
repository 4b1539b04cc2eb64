// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;

/**
 * The rows of a feature editor: names in the first column, values in the second and third. Feature editors of all layers look alike because they are
 * put together from this. Rows follow each other in the order in which they are made. UI thread only.
 */
public final class FeatureGrid {

    private final Layer layer;
    private final FeatureActions actions;
    private final Composite content;
    private final List<FeatureField> fields = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Control> grounds = new ArrayList<>();

    FeatureGrid(Composite parent, Layer layer, FeatureActions actions) {
        this.layer = layer;
        this.actions = actions;
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(3, false);
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 6;
        layout.horizontalSpacing = 8;
        content.setLayout(layout);
    }

    public Layer layer() {
        return layer;
    }

    /** What may be done to the item shown. */
    public FeatureActions actions() {
        return actions;
    }

    /** The parent of all rows, with three columns. */
    public Composite content() {
        return content;
    }

    /**
     * A row with the field that fits the feature's type. It shows and changes the feature by itself.
     *
     * @throws IllegalArgumentException if the layer has no such feature
     */
    public void field(String feature) {
        field(feature, FeatureField.label(spec(feature)));
    }

    /** The same under another name. */
    public void field(String feature, String name) {
        FeatureSpec spec = spec(feature);
        name(name).setToolTipText(spec.description());
        fields.add(FeatureField.of(content, spec, actions));
    }

    private FeatureSpec spec(String feature) {
        return layer.feature(feature)
                .orElseThrow(() -> new IllegalArgumentException(layer.id() + " has no feature " + feature));
    }

    /** A name in the first column. */
    public Label name(String text) {
        Label label = new Label(content, SWT.NONE);
        label.setText(text);
        OwnColors.keep(label);
        names.add(label);
        return label;
    }

    /** A row with a text that is only read. */
    public Label value(String name) {
        name(name).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Label label = new Label(content, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 80;
        label.setLayoutData(data);
        OwnColors.keep(label);
        values.add(label);
        return label;
    }

    /** A title over the rows that follow. */
    public Label title(String text) {
        Label label = name(text);
        var data = new GridData(SWT.FILL, SWT.BOTTOM, true, false, 3, 1);
        data.verticalIndent = 6;
        label.setLayoutData(data);
        return label;
    }

    /** A line that says how things stand, across all columns. */
    public Notice notice() {
        Notice notice = new Notice(content, 3);
        notices.add(notice);
        return notice;
    }

    /** A row for buttons, across all columns; {@link #setShown} on it hides it. */
    public Composite buttons() {
        var row = new Composite(content, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 6;
        layout.wrap = true;
        row.setLayout(layout);
        grounds.add(row);
        return row;
    }

    /** A button that does what a key does; the key is shown with it. */
    public Button button(Composite row, String text, FeatureKey key, Runnable run) {
        Button button = new Button(row, SWT.PUSH);
        setLabel(button, text, key);
        button.addListener(SWT.Selection, e -> run.run());
        grounds.add(button);
        return button;
    }

    /** What a button says may change with the item. */
    public static void setLabel(Button button, String text, FeatureKey key) {
        String shown = key.shown();
        String label = shown.isEmpty() ? text : text + "  (" + shown + ")";
        if (!button.getText().equals(label)) {
            button.setText(label);
            ControlNames.set(button, text);
        }
    }

    /** Lets the grid colour the ground of a control that the editor made. */
    public void ground(Control control) {
        grounds.add(control);
    }

    /** Shows or hides a control together with the room that it takes. */
    public static void setShown(Control control, boolean shown) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !shown;
        }
        control.setVisible(shown);
    }

    void show(Report report, Item item) {
        fields.forEach(f -> f.show(report, item));
    }

    void applyTheme(Palette palette) {
        content.setBackground(palette.paper());
        for (Label label : names) {
            label.setBackground(palette.paper());
            label.setForeground(palette.dim());
        }
        for (Label label : values) {
            label.setBackground(palette.paper());
            label.setForeground(palette.ink());
        }
        grounds.forEach(c -> c.setBackground(c instanceof Button ? palette.chrome() : palette.paper()));
        notices.forEach(n -> n.applyTheme(palette));
        fields.forEach(f -> f.applyTheme(palette));
    }
}
