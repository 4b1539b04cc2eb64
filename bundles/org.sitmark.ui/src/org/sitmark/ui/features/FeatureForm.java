// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** The fields of one layer, made from its type system: the covered text, a field for each feature, the source and the guideline. */
final class FeatureForm {

    private final Layer layer;
    private final Composite content;
    private final List<FeatureField> fields = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Label title;
    private final Label covered;
    private final Label source;
    private final Label guideline;

    FeatureForm(Composite parent, Layer layer, FeatureField.Editor editor) {
        this.layer = layer;
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(3, false);
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 6;
        layout.horizontalSpacing = 8;
        content.setLayout(layout);
        title = new Label(content, SWT.NONE);
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        covered = value("Text");
        for (FeatureSpec spec : layer.features()) {
            Label label = label(name(spec));
            label.setToolTipText(spec.description());
            fields.add(
                    switch (spec.kind()) {
                        case LINK, LINKS -> new LinkField(content, spec, editor);
                        case BOOLEAN -> new ChoiceField(content, spec, editor);
                        case STRING ->
                            spec.allowedValues().isEmpty()
                                    ? new TextField(content, spec, editor)
                                    : new ChoiceField(content, spec, editor);
                        case NUMBER -> new TextField(content, spec, editor);
                    });
        }
        source = value("Source");
        guideline = value("Guideline");
    }

    private static String name(FeatureSpec spec) {
        return Character.toUpperCase(spec.name().charAt(0)) + spec.name().substring(1);
    }

    private Label label(String text) {
        Label label = new Label(content, SWT.NONE);
        label.setText(text);
        labels.add(label);
        return label;
    }

    private Label value(String name) {
        label(name).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Label label = new Label(content, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 80;
        label.setLayoutData(data);
        return label;
    }

    Composite control() {
        return content;
    }

    Layer layer() {
        return layer;
    }

    void show(Report report, Layers layers, Item item) {
        title.setText((item instanceof Suggestion ? "Suggested " : "Marked ") + ItemLabels.layerAndKind(layers, item));
        covered.setText(escaped(ItemLabels.text(report, item.span())));
        fields.forEach(f -> f.show(report, item.features()));
        Origin origin = ItemLabels.origin(item);
        source.setText(escaped(origin == null ? "marked by hand" : describe(origin)));
        String kind = layers.kindOf(item);
        guideline.setText(escaped(Guideline.about(layer, kind)));
        content.layout();
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
        content.setBackground(palette.paper());
        for (Label label : labels) {
            label.setBackground(palette.paper());
            label.setForeground(palette.dim());
        }
        for (Label label : List.of(title, covered, source, guideline)) {
            label.setBackground(palette.paper());
            label.setForeground(palette.ink());
        }
        source.setForeground(palette.dim());
        guideline.setForeground(palette.dim());
        title.setForeground(palette.strong(layer));
        fields.forEach(f -> f.applyTheme(palette));
    }
}
