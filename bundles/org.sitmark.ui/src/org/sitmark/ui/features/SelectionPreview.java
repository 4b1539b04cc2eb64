// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** What the pane shows while nothing is current: what each layer's key would make of the selected text. */
final class SelectionPreview {

    private static final int LONGEST = 600;

    private final Composite content;
    private final Label title;
    private final Label lines;

    SelectionPreview(Composite parent) {
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        content.setLayout(layout);
        title = label();
        lines = label();
    }

    private Label label() {
        Label label = new Label(content, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 80;
        label.setLayoutData(data);
        return label;
    }

    Composite control() {
        return content;
    }

    void show(@Nullable ReportEditing editing) {
        Span selection =
                editing == null ? null : SelectedWords.of(editing.report().text(), editing.selection());
        if (editing == null || selection == null || selection.isEmpty() || selection.length() > LONGEST) {
            title.setText("Nothing is current. Tab goes to the next open suggestion, a click takes what lies there.");
            lines.setText("");
        } else {
            title.setText("Selected: " + escaped(ItemLabels.text(editing.report(), selection)));
            lines.setText(escaped(lines(editing, selection)));
        }
        content.layout();
    }

    private static String lines(ReportEditing editing, Span selection) {
        var text = new StringBuilder();
        for (Layer layer : editing.layers()) {
            String key = layer.key();
            Features features = FeatureEditors.read(editing, layer, selection);
            text.append(key == null ? "" : key + "   ").append(layer.name());
            if (features != null) {
                text.append(" \u00b7 ").append(describe(editing.report(), layer, features));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String describe(Report report, Layer layer, Features features) {
        var text = new StringBuilder();
        for (var feature : layer.features()) {
            var value = features.get(feature.name());
            if (value != null) {
                boolean kind = feature.name().equals(layer.kindFeature());
                text.append(text.isEmpty() ? "" : ", ")
                        .append(kind ? "" : feature.name() + " ")
                        .append(kind ? ItemLabels.kind(value.toString()) : ItemLabels.value(report, value));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    void applyTheme(Palette palette) {
        content.setBackground(palette.paper());
        title.setBackground(palette.paper());
        title.setForeground(palette.dim());
        lines.setBackground(palette.paper());
        lines.setForeground(palette.ink());
    }
}
